/** Makes the faults: Stryker's instrumenter puts every one of them into one copy of the sources, each behind a switch of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

type Place = { readonly line: number; readonly column: number };
/** Lines and columns count from 0. */
export type Mutant = {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
};
type SourceFile = { readonly name: string; readonly mutate: boolean; readonly content: string };
/** The little that is used of the instrumenter, which lies in a package of its own. */
type Stryker = {
  Instrumenter: new (logger: object) => {
    instrument(files: readonly SourceFile[], options: object): Promise<{ files: readonly SourceFile[]; mutants: readonly Mutant[] }>;
  };
};

const quiet = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/** By their paths. */
type Texts = ReadonlyMap<string, string>;

/** Every fault in these folders of `server/src`, the sources that hold them, and those that do not. */
export async function instrument(folders: readonly string[]): Promise<{ mutants: readonly Mutant[]; sources: Texts; originals: Texts }> {
  const { Instrumenter } = (await import(
    new URL("node_modules/@stryker-mutator/instrumenter/dist/src/index.js", import.meta.url).href
  )) as Stryker;
  const names = folders.flatMap((folder) => {
    const path = join(root, "server/src", folder);
    return readdirSync(path).flatMap((name) => (name.endsWith(".ts") ? [join(path, name)] : []));
  });
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const options = { ignorers: [], excludedMutations: [], plugins: null, noHeader: true };
  const made = await new Instrumenter(quiet).instrument(files, options);
  const texts = (list: readonly SourceFile[]): Texts => new Map(list.map(({ name, content }) => [name, content]));
  return { mutants: made.mutants, sources: texts(made.files), originals: texts(files) };
}

/**
 * One script that is a function of what `worker.ts` gives it. It runs a test file when that is asked for, so that a fault in what is done
 * while a module is loaded can be tried too. `counts`: each place says that it was reached, which is slower.
 */
export async function bundle(sources: Texts, tests: readonly string[], outfile: string, counts: boolean): Promise<void> {
  const entry = tests.map((test) => `exports.files[${JSON.stringify(test)}] = () => require("./${test}");`).join("\n");
  await build({
    stdin: {
      contents: `exports.files = {};\n${entry}\nexports.lexicon = () => require("./server/src/measurability/lexicon");`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "cjs",
    outfile,
    logLevel: "error",
    footer: { js: "exports.activate = (id) => { active$ = id; };" },
    plugins: [
      {
        name: "instrumented",
        setup(esbuild) {
          esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = sources.get(path) ?? readFileSync(path, "utf8");
            const contents = text
              .replace(/stryMutAct_9fa48\("(\d+)"\)/g, "(active$ === $1)")
              .replace(/stryCov_9fa48\(([^)]*)\)/g, (_: string, ids: string) => (counts ? `reached$(${ids.replaceAll('"', "")})` : "0"))
              .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
              .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
            return { contents, loader: "ts" };
          });
        },
      },
    ],
  });
}
