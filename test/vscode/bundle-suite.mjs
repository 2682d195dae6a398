import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, relative, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const suite = fileURLToPath(new URL("suite/", import.meta.url));

/**
 * Writes the suite as one CommonJS file, which runs in the Node and in the web extension host.
 * @param {string} outfile
 * Answers a function that makes the stack traces in a text readable.
 * @param {{ kind: "node" | "web", mark: string, color: boolean, pictures: string, webviews: string, look: string }} runner See `suite/globals.d.ts`.
 */
export async function bundleSuite(outfile, runner) {
  const files = runner.look ? ["look.ts"] : readdirSync(suite).filter((name) => name.endsWith(".test.ts"));
  const imports = files.map((name) => `await import("./${name}");`).join("\n");
  await build({
    stdin: {
      resolveDir: suite,
      contents: `import { runMocha } from "./index.ts";\nexport const run = () => runMocha(async () => {\n${imports}\n});`,
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    // Where there is no `module`, mocha makes itself a global instead of replacing what this bundle exports.
    define: { RUNNER: JSON.stringify(runner), module: "undefined" },
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "warning",
  });
  const map = new SourceMap(JSON.parse(readFileSync(`${outfile}.map`, "utf8")));
  return (/** @type {string} */ text) => readableStack(text, map, dirname(outfile));
}

/**
 * Stack lines in the suite's bundle become lines of its sources; those in mocha are left out.
 * @param {string} text
 * @param {SourceMap} map
 * @param {string} folder
 */
function readableStack(text, map, folder) {
  const lines = text.split("\n").map((line) => {
    const [, start, wrapped, row, column] = /^(\s+at .*?)[^\s(]*suite\.js(#vscode-extension)?:(\d+):(\d+)\)?$/.exec(line) ?? [];
    if (start === undefined) return line;
    // The web extension host puts two lines before the bundle.
    const entry = map.findEntry(Number(row) - 1 - (wrapped ? 2 : 0), Number(column) - 1);
    if (!("originalSource" in entry)) return line;
    const source = relative(process.cwd(), join(folder, entry.originalSource));
    if (source.includes("node_modules")) return undefined;
    return `${start}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}${start.endsWith("(") ? ")" : ""}`;
  });
  return lines.filter((line) => line !== undefined).join("\n");
}
