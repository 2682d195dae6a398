// Bundles the server, the command line, the library and the extension, so that they start quickly and ship no node_modules.
// `--types`: writes the library's types too, as `npm pack` needs them.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { grammar } from "./grammar.mjs";
import { later } from "./later.mjs";
import { licensesOf } from "./licenses.mjs";
import { compileSchemas } from "./schemas.mjs";
import { buildSharing } from "./share.mjs";
import { webviewScripts } from "./webview-scripts.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
  metafile: true,
};
/** @type {import("esbuild").BuildOptions} */
const node = { ...shared, platform: "node", target: "node20", format: "cjs", plugins: [later] };
/** @type {import("esbuild").BuildOptions} */
const browser = { ...shared, platform: "browser", target: "es2022" };
/** `import.meta.url`, which dependencies ask for, made from what CommonJS has. */
const moduleUrl = 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;';
const define = { "import.meta.url": "bundleUrl" };
const library = { banner: { js: moduleUrl }, define };
const program = { banner: { js: `#!/usr/bin/env node\n${moduleUrl}` }, define };
/** A script for a worker, which Node can `require` too. */
const script = /** @type {const} */ ({
  format: "iife",
  globalName: "handleplan",
  footer: { js: 'if (typeof module === "object") module.exports = handleplan;' },
});

export async function bundle() {
  compileSchemas();
  mkdirSync(`${root}/client/dist`, { recursive: true });
  writeFileSync(`${root}/client/dist/handleplan.tmLanguage.json`, JSON.stringify(grammar(root)));
  const webviews = { webviewScripts: JSON.stringify(await webviewScripts()) };
  const built = await Promise.all([
    build({ ...node, ...program, entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/cli.cjs" }),
    build({ ...node, ...library, entryPoints: ["server/src/cli/library.ts"], outfile: "server/dist/library.cjs" }),
    buildSharing(
      { ...browser, ...script, entryPoints: ["server/src/lsp/browser.ts"], outfile: "server/dist/browser.js" },
      { ...node, ...program, entryPoints: ["server/src/lsp/node.ts"], outfile: "server/dist/server.cjs" },
      // The command line as the extension brings it: beside the server.
      { ...node, ...program, entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/editor-cli.cjs" },
    ),
    buildSharing(
      {
        ...browser,
        format: "cjs",
        define: webviews,
        external: ["vscode"],
        entryPoints: ["client/src/browser.ts"],
        outfile: "client/dist/browser.cjs",
      },
      { ...node, define: webviews, external: ["vscode"], entryPoints: ["client/src/extension.ts"], outfile: "client/dist/extension.cjs" },
    ),
  ]);
  const metafiles = built.flat().flatMap(({ metafile }) => metafile ?? []);
  writeFileSync(`${root}/server/dist/third-party-licenses.txt`, licensesOf(root, metafiles));
}

/** The types of the library's one entry, which imports none of ours. */
function declareTypes() {
  const folder = `${root}/dist/types`;
  const emit = ["--noEmit", "false", "--noCheck", "--declaration", "--emitDeclarationOnly", "--rootDir", ".", "--outDir", folder];
  const { status } = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, ...emit], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The types could not be written.");
  copyFileSync(`${folder}/server/src/cli/library.d.ts`, `${root}/server/dist/library.d.ts`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle();
  if (process.argv.includes("--types")) declareTypes();
}
