// Spectral makes a new set of validators for each document, and so compiles the schema anew. Loaded before it, this keeps one set.
const { readFileSync } = require("node:fs");
/** @type {any} */
const Module = require("node:module");

const original = Module._extensions[".js"];
/** @type {(module: any, filename: string) => void} */
Module._extensions[".js"] = (module, filename) => {
  if (!filename.replaceAll("\\", "/").endsWith("spectral-functions/dist/schema/index.js")) {
    original(module, filename);
    return;
  }
  const text = readFileSync(filename, "utf8");
  const once = text
    .replaceAll("instances.get(documentInventory)", "instances.get(instances)")
    .replaceAll("instances.set(documentInventory,", "instances.set(instances,");
  if (once === text) throw new Error("Spectral keeps its validators otherwise than expected");
  module._compile(once, filename);
};
