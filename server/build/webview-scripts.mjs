// What runs inside the webviews, as text: the extension writes it into their pages, so that they need no file and no address.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const absWorkingDir = fileURLToPath(new URL("../..", import.meta.url));
const names = /** @type {const} */ (["preview", "assessment"]);

/** @returns {Promise<Record<typeof names[number], string>>} */
export async function webviewScripts() {
  const texts = await Promise.all(names.map(async (name) => /** @type {const} */ ([name, await scriptOf(name)])));
  return /** @type {Record<typeof names[number], string>} */ (Object.fromEntries(texts));
}

/** @param {string} name */
async function scriptOf(name) {
  const { outputFiles } = await build({
    absWorkingDir,
    entryPoints: [`client/src/webview/${name}-view.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  // It stands inside a <script> element.
  return (outputFiles ?? []).map(({ text }) => text.replaceAll("</script", "<\\/script")).join("");
}
