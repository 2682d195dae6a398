// The lexicon is made of the word lists when a program is built, so that the program need not do it each time it starts.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../src/measurability/", import.meta.url));

/** @type {Promise<string> | undefined} */
let made;

async function make() {
  const contents = `import { defaultLexicon } from "./lexicon"; import { pack } from "./packed-lexicon"; export const packed = pack(defaultLexicon);`;
  const built = await build({ stdin: { contents, resolveDir: folder }, bundle: true, write: false, format: "esm", charset: "utf8" });
  const code = built.outputFiles[0]?.text ?? "";
  const { packed } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return `export const wordLists = ${JSON.stringify(packed)};`;
}

/** @type {import("esbuild").Plugin} */
export const packedLexicon = {
  name: "packed lexicon",
  setup(builder) {
    builder.onLoad({ filter: /[/\\]measurability[/\\]word-lists\.ts$/ }, async () => ({ contents: await (made ??= make()), loader: "js" }));
  },
};
