// Bundles the server, the command line and the extension, one file each, so that they start quickly and ship no node_modules.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { grammar } from "./grammar.mjs";
import { licensesOf } from "./licenses.mjs";
import { compileSchemas } from "./schemas.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: true,
  sourcemap: false,
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
  metafile: true,
};
/** @type {import("esbuild").BuildOptions} */
const node = { ...shared, platform: "node", target: "node20", format: "cjs" };
/** @type {import("esbuild").BuildOptions} */
const browser = { ...shared, platform: "browser", target: "es2022" };
/** The head of a program; `import.meta.url`, which a dependency asks for, is made from what CommonJS has. */
const program = {
  banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "bundleUrl" },
};

export async function bundle() {
  compileSchemas();
  mkdirSync(`${root}/client/dist`, { recursive: true });
  writeFileSync(`${root}/client/dist/handleplan.tmLanguage.json`, JSON.stringify(grammar(root)));
  const built = await Promise.all([
    build({ ...node, ...program, entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/cli.cjs" }),
    build({ ...node, ...program, entryPoints: ["server/src/lsp/node.ts"], outfile: "server/dist/server.cjs" }),
    build({ ...browser, format: "iife", entryPoints: ["server/src/lsp/browser.ts"], outfile: "server/dist/browser.js" }),
    build({ ...node, external: ["vscode"], entryPoints: ["client/src/extension.ts"], outfile: "client/dist/extension.cjs" }),
    build({ ...browser, format: "cjs", external: ["vscode"], entryPoints: ["client/src/browser.ts"], outfile: "client/dist/browser.cjs" }),
  ]);
  const metafiles = built.flatMap(({ metafile }) => metafile ?? []);
  writeFileSync(`${root}/server/dist/third-party-licenses.txt`, licensesOf(root, metafiles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
