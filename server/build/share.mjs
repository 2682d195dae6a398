// Builds a program for the browser and programs for Node so that what they have in common is shipped once. The browser has to get
// one file with everything in it; Node's files hold only what the browser's lacks, and take the rest from the file beside them. An entry
// that imports something only later has of its own what it imports at once: it begins before the browser's file is read.
import { basename, relative } from "node:path";
import { build } from "esbuild";

/** @typedef {import("esbuild").BuildOptions & { entryPoints: string[], outfile: string }} Options */
/** @typedef {(file: string) => string} Require How a file beside is loaded, as code. */

/** The name under which the browser's file lends its modules. */
const lent = "modulesForNode";

/**
 * @param {Require} required How Node's files load the browser's.
 * @param {Options} browser Its entry does nothing by itself where it finds itself in Node.
 * @param {Options[]} nodes Their outfiles lie in the same folder.
 * @returns {Promise<import("esbuild").BuildResult[]>}
 */
export async function buildSharing(required, browser, ...nodes) {
  const root = browser.absWorkingDir ?? "";
  const { metafile: alone } = await build({ ...browser, write: false, metafile: true });
  const shared = new Set(Object.keys(alone.inputs).filter((path) => /\.[jt]s$/.test(path)));
  /** @type {Set<string>} */
  const borrowed = new Set();
  const borrowing = {};
  const borrow = (/** @type {ReadonlySet<string>} */ own) => ({
    name: "borrow",
    /** @param {import("esbuild").PluginBuild} builder */
    setup(builder) {
      builder.onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
        if (kind === "entry-point" || pluginData === borrowing) return undefined;
        const found = await builder.resolve(path, { kind, importer, resolveDir, namespace, pluginData: borrowing });
        const name = relative(root, found.path).replaceAll("\\", "/");
        if (found.external || own.has(name) || !shared.has(name)) return found;
        borrowed.add(name);
        return { path: name, namespace: "borrowed", sideEffects: false };
      });
      builder.onLoad({ filter: /./, namespace: "borrowed" }, ({ path }) => ({
        contents: `module.exports = ${required(lender)}.${lent}["${publicName(path)}"];`,
        resolveDir: root,
      }));
    },
  });
  const lender = basename(browser.outfile);
  const forNode = await Promise.all(
    nodes.map(async (node) => {
      const own = await importedAtOnce(node);
      return build({
        ...node,
        external: [...(node.external ?? []), `./${lender}`],
        plugins: [borrow(own), ...(node.plugins ?? [])],
        metafile: true,
      });
    }),
  );

  const names = [...borrowed].toSorted();
  const imports = names.map((name, i) => `import * as m${i} from "./${name}";`).join("\n");
  const { entryPoints, ...options } = browser;
  const contents = `export * from "./${entryPoints[0]}";\n${imports}\nexport const ${lent} = { ${names.map((name, i) => `"${publicName(name)}": m${i}`).join(", ")} };`;
  const forBrowser = await build({ ...options, stdin: { contents, resolveDir: root, loader: "ts" }, metafile: true });
  return [forBrowser, ...forNode];
}

/**
 * Nothing where the entry imports everything at once.
 * @param {Options} node
 * @returns {Promise<ReadonlySet<string>>}
 */
async function importedAtOnce(node) {
  const { metafile } = await build({ ...node, write: false, metafile: true });
  const own = new Set(node.entryPoints);
  let later = false;
  for (const name of own) {
    for (const { path, kind, external } of metafile.inputs[name]?.imports ?? []) {
      if (kind === "dynamic-import") later = true;
      else if (!external) own.add(path);
    }
  }
  return later ? own : new Set();
}

/**
 * Tells nothing of where the packages lie on the machine that builds.
 * @param {string} path
 */
const publicName = (path) => path.replace(/^.*?node_modules\//, "");
