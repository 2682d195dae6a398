// Compiles schemas/*.schema.json ahead of time, so that no validator is built (and no `eval` runs) when the tool starts.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvStandalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";

/** Node hands over a CommonJS module whole; the types speak of its default export. */
const standalone = /** @type {typeof ajvStandalone} */ (/** @type {any} */ (ajvStandalone).default);
const root = fileURLToPath(new URL("../..", import.meta.url));
const target = join(root, "server/src/schema/generated");

/**
 * What ajv writes in more words than we need, and what stands instead. It copies all errors found so far for each item of a list that has
 * one, which takes seconds in a list of 50,000 items; for each error it says where in the schema it comes from and writes out how it is
 * added to the others; and each validator keeps account of what it has looked at, and is told of the whole document, for keywords that our
 * schemas do not use. A quarter of the validators, which are a quarter of the program.
 * @type {readonly (readonly [wordy: RegExp, short: string])[]}
 */
const shorter = [
  [/vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g, "vErrors = gathered(vErrors, $1.errors);"],
  [/if\(vErrors === null\)\{\s*vErrors = \[(err\d+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g, "vErrors = added(vErrors, $1);"],
  [/\{instancePath,schemaPath/g, "{instancePath:instancePath,schemaPath"],
  [
    /const (err\d+) = \{instancePath:(.*?),schemaPath:"(?:[^"\\]|\\.)*",keyword:("\w+"),params:(.*)\};\s*vErrors = added\(vErrors, \1\);/g,
    "vErrors = added(vErrors, $2, $3, $4);",
  ],
  [/const (evaluated\d+) = .*;\s*if\(\1\.dynamicProps\)\{\s*.*\s*\}\s*if\(\1\.dynamicItems\)\{\s*.*\s*\}\s*/g, ""],
  [/(?:validate\d+\.evaluated|evaluated\d+\.\w+) = .*;/g, ""],
  [/,\s*parentData(?:: ?\w+)?,\s*parentDataProperty(?:: ?(?:"[^"]*"|\w+))?,\s*rootData(?:=data)?,\s*dynamicAnchors(?:=\{\})?(?=\})/g, ""],
];
/** None of these may be left: then ajv has come to write otherwise. */
const wordy = /\.concat\(|vErrors\.push|schemaPath|evaluated|parentData|rootData|dynamicAnchors|const err/;

/** @param {string} code */
function shortened(code) {
  const short = shorter.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), code);
  const left = wordy.exec(short);
  if (left) throw new Error(`ajv writes otherwise than expected: ${short.slice(left.index, left.index + 200)}`);
  return `${short}
function added(all, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (all === null) return [error];
  all.push(error);
  return all;
}
function gathered(all, more) {
  if (all === null) return more;
  for (const error of more) all.push(error);
  return all;
}
`;
}

/** Keywords of ours that describe and do not validate. */
const annotations = ["x-en", "enumDescriptions", "patternErrorMessage"];
const describing = new Set([...annotations, "title", "description", "examples", "deprecated"]);
const named = new Set(["properties", "patternProperties", "$defs"]);

/**
 * The schema without what only describes: a validator carries a copy of what it was made from.
 * @param {unknown} schema
 * @returns {unknown}
 */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !describing.has(keyword));
  // Below `properties` stand names, which may be those of keywords.
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, named.has(keyword) ? eachBare(value) : bare(value)]));
}

/** @param {Record<string, unknown>} schemas */
function eachBare(schemas) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/**
 * The validators are a large part of the program, and a server answers its first question without them: they are made when first
 * asked for.
 * @param {string} code
 */
function whenAsked(code) {
  return `let made;
exports.validators = () => (made ??= make({ exports: {} }));
function make(module) {
  const { exports } = module;
${code}
  return module.exports;
}
`;
}

export function compileSchemas() {
  const folder = join(root, "schemas");
  const schemas = readdirSync(folder)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => /** @type {Record<string, any>} */ (bare(JSON.parse(readFileSync(join(folder, name), "utf8")))));
  const ajv = new Ajv2020({
    schemas,
    code: { source: true, lines: true },
    allErrors: true,
    // Every message is worded by the tool itself.
    messages: false,
    // A definition is called, not copied to each place that refers to it, which would make the validators a fifth larger.
    inlineRefs: false,
    discriminator: true,
    ownProperties: true,
    allowUnionTypes: true,
    keywords: annotations,
  });
  formats.default(ajv, ["date"]);
  const documents = Object.fromEntries(
    schemas
      // A file without a type of its own holds only definitions for the others.
      .filter((schema) => schema.type)
      .map((schema) => [schema.$id.replace(/^.*\/|\.schema\.json$/g, ""), schema.$id]),
  );
  mkdirSync(target, { recursive: true });
  write("validators.cjs", whenAsked(shortened(standalone(ajv, documents))));
  write(
    "validators.d.cts",
    [
      'import type { ErrorObject } from "ajv";',
      "type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };",
      `export declare function validators(): { ${Object.keys(documents)
        .map((name) => `readonly ${name}: Validator`)
        .join("; ")} };`,
      "",
    ].join("\n"),
  );
}

/**
 * Leaves a file that is right alone: tests that run at the same time read it.
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const path = join(target, name);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
