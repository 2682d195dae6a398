import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const suite = fileURLToPath(new URL("suite/", import.meta.url));

/**
 * Writes the suite as one CommonJS file, which runs in the Node and in the web extension host.
 * @param {string} outfile
 * @param {{ kind: "node" | "web", mark: string, color: boolean, pictures: string, look: string }} runner See `suite/globals.d.ts`.
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
    logLevel: "warning",
  });
}
