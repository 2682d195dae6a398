// Gathers the licences of the packages that esbuild has put into the bundles, as those licences ask for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} root
 * @param {import("esbuild").Metafile[]} metafiles
 */
export function licensesOf(root, metafiles) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
        // `name:` is no file but what a plugin has put in its place.
        if (folder && bytesInOutput > 0 && !/^\w+:/.test(path)) folders.add(folder);
      }
    }
  }
  const parts = [...folders].sort().map((folder) => license(join(root, folder)));
  const rule = `\n${"-".repeat(80)}\n\n`;
  return `Handleplan contains parts of these packages. Each is used under its own licence, which follows.\n${rule}${[...new Set(parts)].join(rule)}`;
}

/** @param {string} folder */
function license(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]\w+)*$/i.test(file));
  if (files.length === 0) throw new Error(`${name} is bundled, but brings no text of its licence (${license}).`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
