// Bundles the server, the command line, the library and the extension, so that they start quickly and ship no node_modules; leaves the
// compiled form of what starts often beside them, for this Node on this machine.
// `--types`: writes the library's types too, as `npm pack` needs them.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { leaveCompiled } from "./compiled.mjs";
import { grammar } from "./grammar.mjs";
import { later } from "./later.mjs";
import { licensesOf } from "./licenses.mjs";
import { packedLexicon } from "./packed-lexicon.mjs";
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
const node = { ...shared, platform: "node", target: "node20", format: "cjs", plugins: [later, packedLexicon] };
/** @type {import("esbuild").BuildOptions} */
const browser = { ...shared, platform: "browser", target: "es2022", plugins: [packedLexicon] };
/** `import.meta.url`, which dependencies ask for, made from what CommonJS has. */
const moduleUrl = 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;';
const define = { "import.meta.url": "bundleUrl" };
const library = { banner: { js: moduleUrl }, define };
const program = { banner: { js: `#!/usr/bin/env node\n${moduleUrl}` }, define };
/** A large file of a program of ours is loaded with its compiled form. @type {import("./share.mjs").Require} */
const loaded = (file) =>
  `require("./server/src/program/load-program").loadProgram(require("node:path").join(__dirname, ${JSON.stringify(file)}))`;
/** @type {import("./share.mjs").Require} */
const required = (file) => `require("./${file}")`;
/** The command line in a file of its own, behind its front. @type {import("esbuild").Plugin} */
const apart = {
  name: "apart",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/main$/ }, ({ path }) => ({ path, namespace: "apart" }));
    builder.onLoad({ filter: /./, namespace: "apart" }, () => ({
      contents: `module.exports = ${loaded("command-line.cjs")};`,
      resolveDir: root,
    }));
  },
};
/** A script for a worker, which Node can `require` too. */
const script = /** @type {const} */ ({
  charset: "ascii",
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
    build({ ...node, ...program, plugins: [later, apart], entryPoints: ["server/src/cli/front.ts"], outfile: "server/dist/cli.cjs" }),
    build({ ...node, ...library, charset: "ascii", entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/command-line.cjs" }),
    build({ ...node, ...library, entryPoints: ["server/src/cli/library.ts"], outfile: "server/dist/library.cjs" }),
    buildSharing(
      loaded,
      { ...browser, ...script, entryPoints: ["server/src/lsp/browser.ts"], outfile: "server/dist/browser.js" },
      { ...node, ...program, entryPoints: ["server/src/lsp/node.ts"], outfile: "server/dist/server.cjs" },
      // The command line as the extension brings it: beside the server.
      { ...node, ...program, entryPoints: ["server/src/cli/front.ts"], outfile: "server/dist/editor-cli.cjs" },
    ),
    buildSharing(
      required,
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
  for (const name of ["browser.js", "command-line.cjs"]) writeAscii(`${root}/server/dist/${name}`);
  await leaveCompiled(`${root}/server/dist`);
}

/**
 * Node reads ASCII faster, and keeps one byte of a letter instead of two. What esbuild leaves as it is stands in regular expressions and
 * templates, where an escape says the same.
 * @param {string} path
 */
function writeAscii(path) {
  const text = readFileSync(path, "utf8");
  if (/\\[^\0-\x7f]/.test(text)) throw new Error(`${path}: an escaped letter that is no ASCII`);
  writeFileSync(
    path,
    text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
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
