import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, normalize } from "node:path/posix";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The folders of server/src in the order of imports: each may import itself and those before it. */
const layers = [
  "language", "plan", "law", "problem", "measurability", "schema", "templates", "workspace", "rules", "lint", "features", "program", "cli", "lsp",
]; // prettier-ignore

/** Who may import a package; anything not named here is refused. `node:` stands for every module of Node. */
const packages: Readonly<Record<string, RegExp>> = {
  yaml: /^server\/src\/plan\//,
  ajv: /^server\/src\/schema\//,
  "node:": /^server\/src\/(?:program\/|cli\/|lsp\/node(?:-[a-z]+)?\.ts$)|^client\/src\/command-line\.ts$/,
  "vscode-languageserver-types": /^server\/src\/(?:features|lsp)\//,
  "vscode-languageserver": /^server\/src\/lsp\//,
  "vscode-languageserver-textdocument": /^server\/src\/lsp\//,
  tinyglobby: /^server\/src\/cli\//,
  diff: /^server\/src\/cli\//,
  ignore: /^server\/src\/cli\//,
  vscode: /^client\/src\//,
  "vscode-languageclient": /^client\/src\//,
};

/** Data that is imported like code, and by whom. */
const data: readonly { readonly file: RegExp; readonly by: RegExp }[] = [
  { file: /^package\.json$/, by: /^server\/src\/(?:cli\/main|lsp\/(?:node|browser))\.ts$/ },
  { file: /^schemas\/[^/]+\.json$/, by: /^server\/src\/schema\// },
  { file: /^server\/src\/schema\/generated\/validators\.cjs$/, by: /^server\/src\/schema\// },
  { file: /^server\/src\/measurability\/lexicon\/[^/]+\.json$/, by: /^server\/src\/measurability\// },
];

/** What stands at the top of the repository; files that begin with a dot are free. */
const topLevel = new Set([
  "client", "server", "schemas", "examples", "test", "package.json", "package-lock.json", "tsconfig.json", "language-configuration.json",
  "README.md", "LICENSE", "CHANGELOG.md",
]); // prettier-ignore

/** Built or installed, never committed (.gitignore). */
const untracked = /^(?:node_modules|dist|generated)$|\.(?:vsix|tgz)$/;

/** Files that hold data and may be long. */
const longData = /^server\/src\/law\/(?:provisions|statements|recommendations|questions|trials)\b|^server\/src\/templates\//;
const mostLines = 400;

type File = { readonly path: string; readonly text: string };

function filesUnder(folder: string, ending: RegExp): readonly File[] {
  const walk = (path: string): readonly string[] =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
      if (untracked.test(entry.name)) return [];
      return entry.isDirectory() ? walk(`${path}/${entry.name}`) : [`${path}/${entry.name}`];
    });
  return readdirSync(root).includes(folder)
    ? walk(folder)
        .filter((path) => ending.test(path))
        .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
    : [];
}

/** What the file imports, in whatever form. Comments are left out; a string that looks like an import would be a false alarm, not a gap. */
function importsOf(text: string): readonly string[] {
  const code = text.replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm, "");
  const forms = /(?<!["'`\w.])(?:from|import|require)\s*(?:\(\s*)?(?:"([^"\s]+)"|'([^'\s]+)'|`([^`\s]+)`)/g;
  return [...code.matchAll(forms)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function layerOf(path: string): number {
  return layers.indexOf(/^server\/src\/([^/]+)\//.exec(path)?.[1] ?? "");
}

function isAllowed(path: string, target: string): boolean {
  if (!target.startsWith(".")) return packageAllowed(path, target);
  const file = normalize(join(path, "..", target));
  const known = data.find((entry) => entry.file.test(file));
  if (known) return known.by.test(path);
  if (/\.(?:json|cjs|mjs)$/.test(file)) return false;
  if (path.startsWith("client/")) return file.startsWith("client/");
  const [from, to] = [layerOf(path), layerOf(`${file}.ts`)];
  return from >= 0 && to >= 0 && to <= from && !(layers[from] === "lsp" && layers[to] === "cli");
}

function packageAllowed(path: string, target: string): boolean {
  if (target.startsWith("node:")) return packages["node:"]?.test(path) ?? false;
  const name = target.split("/", target.startsWith("@") ? 2 : 1).join("/");
  return Object.hasOwn(packages, name) && (packages[name]?.test(path) ?? false);
}

const refusedImports = (files: readonly File[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((target) => !isAllowed(path, target))
      .map((target) => `${path} imports ${target}`),
  );

/** Names that say nothing of what is inside. */
const emptyName = /(?:^|[-/])(?:utils?|helpers?|common|misc|shared|manager|base)(?:[-./]|$)/i;

function badNames(paths: readonly string[]): readonly string[] {
  return paths.filter(
    (path) =>
      emptyName.test(path.replace(/^(?:server|client)\/src\//, "")) ||
      !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(basename(path)) ||
      (basename(path) === "index.ts" && path !== "server/src/rules/index.ts"),
  );
}

/** A rule's file is named after the rule it exports: `maal-uden-succeskriterier.ts` → `maalUdenSucceskriterier`. */
function misnamedRules(files: readonly File[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const exported = /^export const (\w+) = defineRule\(\{\s*id: "([^"]+)"/m.exec(text);
    if (!exported) return [];
    const [, name = "", id = ""] = exported;
    const file = basename(path, ".ts");
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return kebab === file && id === file ? [] : [`${path} exports ${name} with the id ${id}`];
  });
}

const longFiles = (files: readonly File[]): readonly string[] =>
  files.filter(({ path, text }) => !longData.test(path) && text.split("\n").length - 1 > mostLines).map(({ path }) => path);

const strangers = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !name.startsWith(".") && !untracked.test(name) && !topLevel.has(name));

describe("architecture", () => {
  const server = filesUnder("server", /\.tsx?$/).filter(({ path }) => path.startsWith("server/src/"));
  const source = [...server, ...filesUnder("client", /\.tsx?$/).filter(({ path }) => path.startsWith("client/src/"))];

  it("lets a folder import itself and those before it, and a package where it belongs", () => {
    assert.ok(server.length > 50);
    assert.deepEqual(refusedImports(source), []);
  });
  it("has no folder in server/src without a place in the order", () => {
    assert.deepEqual(
      [...new Set(server.map(({ path }) => path))].filter((path) => layerOf(path) < 0),
      [],
    );
  });
  it("has names that say what is inside, and index.ts in rules/ only", () => {
    assert.deepEqual(badNames(source.map(({ path }) => path)), []);
  });
  it("names a rule's file after the rule", () => assert.deepEqual(misnamedRules(server), []));
  it(`keeps files under ${mostLines} lines, data aside`, () => assert.deepEqual(longFiles(source), []));
  it("has nothing unknown at the top", () => assert.deepEqual(strangers(readdirSync(root)), []));
});

describe("architecture test", () => {
  const refused = (path: string, text: string): number => refusedImports([{ path, text }]).length;

  it("sees every form of import", () => {
    const forms = [
      `import { a } from "../lint/lint";`,
      `import type { A } from '../lint/lint';`,
      `import "../lint/lint";`,
      `export * from "../lint/lint";`,
      `export { a } from "../lint/lint";`,
      `const a = await import("../lint/lint");`,
      `const a = require("../lint/lint");`,
      `type A = import("../lint/lint").A;`,
      `import {\n  a,\n  b,\n} from "../lint/lint";`,
      "const a = import(`../lint/lint`);",
    ];
    for (const form of forms) assert.deepEqual(importsOf(form), ["../lint/lint"], form);
    assert.deepEqual(importsOf(`// from "a"\n/** import("b") */\nconst text = 'x';\ntype Ends = "from" | "to";`), []);
  });
  it("refuses what lies below, also by a detour", () => {
    assert.equal(refused("server/src/plan/a.ts", `import { rules } from "../rules/index";`), 1);
    assert.equal(refused("server/src/plan/deep/a.ts", `import { rules } from "../../plan/../rules/index";`), 1);
    assert.equal(refused("server/src/lsp/a.ts", `import { run } from "../cli/run";`), 1);
    assert.equal(refused("server/src/cli/a.ts", `import { session } from "../lsp/session";`), 1);
    assert.equal(refused("server/src/rules/a.ts", `import { check } from "../../../test/harness/check";`), 1);
    assert.equal(refused("server/src/extra/a.ts", `import { parsePlan } from "../plan/parse-plan";`), 1);
    assert.equal(refused("server/src/rules/a.ts", `import { parsePlan } from "../plan/parse-plan";`), 0);
  });
  it("refuses packages in the wrong place, and unknown ones", () => {
    for (const text of [
      `import "yaml";`,
      `import type { ErrorObject } from "ajv";`,
      `import "ajv/dist/2020";`,
      `import "node:fs";`,
      `import "fs";`,
    ])
      assert.equal(refused("server/src/rules/a.ts", text), 1, text);
    assert.equal(refused("server/src/plan/a.ts", `import "yaml";`), 0);
    assert.equal(refused("server/src/schema/a.ts", `import type { ErrorObject } from "ajv";`), 0);
    assert.equal(refused("server/src/lsp/node.ts", `import "node:fs";`), 0);
    assert.equal(refused("server/src/lsp/session.ts", `import "node:fs";`), 1);
    assert.equal(refused("server/src/features/a.ts", `import "vscode-languageserver";`), 1);
    assert.equal(refused("server/src/features/a.ts", `import "vscode-languageserver-types";`), 0);
    assert.equal(refused("server/src/lsp/a.ts", `import "vscode-languageserver/node";`), 0);
    assert.equal(refused("server/src/plan/a.ts", `import "constructor";`), 1);
    assert.equal(refused("client/src/a.ts", `import "vscode";`), 0);
    assert.equal(refused("client/src/command-line.ts", `import "node:fs";`), 0);
    assert.equal(refused("client/src/report.ts", `import "node:fs";`), 1);
    assert.equal(refused("client/src/a.ts", `import { parsePlan } from "../../server/src/plan/parse-plan";`), 1);
  });
  it("keeps data with those who read it", () => {
    const schema = `import plan from "../../../schemas/plan.schema.json";`;
    assert.equal(refused("server/src/schema/a.ts", schema), 0);
    assert.equal(refused("server/src/rules/a.ts", schema), 1);
    assert.equal(refused("server/src/rules/a.ts", `import verbs from "../measurability/lexicon/verbs.json";`), 1);
    assert.equal(refused("server/src/plan/a.ts", `import other from "./other.json";`), 1);
  });
  it("sees bad names, long files and strangers", () => {
    const names = ["plan/utils.ts", "plan/date-helper.ts", "plan/index.ts", "plan/parsePlan.ts", "lsp/plan-manager.ts", "utils/date.ts"];
    assert.equal(badNames(names.map((name) => `server/src/${name}`)).length, names.length);
    const rule = (id: string) => ({ path: "server/src/rules/en-regel.ts", text: `export const enRegel = defineRule({\n  id: "${id}",` });
    assert.deepEqual(misnamedRules([rule("en-regel")]), []);
    assert.equal(misnamedRules([rule("anden-regel")]).length, 1);
    assert.equal(misnamedRules([{ ...rule("en-regel"), path: "server/src/rules/regel.ts" }]).length, 1);
    const long = "\n".repeat(mostLines + 1);
    assert.equal(longFiles([{ path: "server/src/plan/a.ts", text: long }]).length, 1);
    assert.deepEqual(longFiles([{ path: "server/src/law/statements-a.ts", text: long }]), []);
    assert.deepEqual(strangers(["docs", "README.md", ".github", "node_modules", "handleplan.vsix"]), ["docs"]);
  });
});
