// The command lines of the bench on one folder of plans.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "./command";
import { peersFolder } from "./editor-peers";
import { oneSchema } from "./inputs";

const { execPath: node } = process;
const cli = fileURLToPath(new URL("../../server/dist/cli.cjs", import.meta.url));
const installed = (path: string): string => join(peersFolder, "node_modules", path);

export const today = "2026-03-02";

export const ourCheck = (folder: string): Command => ({
  name: "handleplan check",
  program: node,
  args: [cli, "check", folder, "--today", today],
});

/** The same where a cache of an earlier run lies ready. */
export const ourCheckCached = (folder: string, cache: string): Command => ({
  name: "handleplan check, cached",
  program: node,
  args: [cli, "check", folder, "--today", today, "--cache-folder", cache],
});

export const parseDocuments = (folder: string): Command => ({
  name: "yaml parseDocument, one thread",
  program: node,
  args: [join(peersFolder, "parse-document.mjs"), folder],
});

export const bareNode: Command = { name: "bare Node", program: node, args: ["-e", "0"] };

/** `work` holds the rules and settings that are written for them. */
export function terminalPeers(
  folder: string,
  work: string,
): Record<"jsYaml" | "spectral" | "spectralOnce" | "textlint" | "eslint", Command> {
  const schema = join(work, "schema.json");
  writeFileSync(schema, JSON.stringify(oneSchema()));
  const ruleset = join(work, "spectral.json");
  writeFileSync(ruleset, JSON.stringify(spectralRules()));
  const textlint = join(work, "textlintrc.json");
  writeFileSync(textlint, JSON.stringify({ plugins: { "@textlint/text": { extensions: [".yaml"] } }, rules: { "no-todo": true } }));
  const eslint = join(work, "eslint.config.mjs");
  writeFileSync(
    eslint,
    `import { createRequire } from "node:module";
const require = createRequire(${JSON.stringify(`${peersFolder}/`)});
const yml = require("eslint-plugin-yml");
const validator = require("eslint-plugin-json-schema-validator");
const schema = require(${JSON.stringify(schema)});
export default [{ files: ["**/*.yaml"], plugins: { yml: yml.default ?? yml, validator: validator.default ?? validator },
  language: "yml/yaml", rules: { "validator/no-invalid": ["error", { schemas: [{ fileMatch: ["**/*.yaml"], schema }] }] } }];
`,
  );
  const spectral = [
    installed("@stoplight/spectral-cli/dist/index.js"),
    "lint",
    join(folder, "**/*.yaml"),
    "-r",
    ruleset,
    "-f",
    "json",
    "--quiet",
  ];
  return {
    jsYaml: { name: "js-yaml and ajv, no positions", program: node, args: [join(peersFolder, "js-yaml-ajv.mjs"), folder, schema] },
    spectral: { name: "Spectral, 11 rules", program: node, args: spectral },
    spectralOnce: {
      name: "Spectral, schema compiled once",
      program: node,
      args: ["--require", join(peersFolder, "compile-once.cjs"), ...spectral],
    },
    textlint: {
      name: "textlint, 1 rule",
      program: node,
      args: [installed("textlint/bin/textlint.js"), "--config", textlint, join(folder, "**/*.yaml")],
      cwd: peersFolder,
    },
    eslint: {
      name: "ESLint, YAML and schema",
      program: node,
      args: [installed("eslint/bin/eslint.js"), "--config", eslint, "--no-ignore", "."],
      cwd: folder,
    },
  };
}

/** Ten of the things that our rules look at, and the schema. */
function spectralRules(): unknown {
  const ruleset = JSON.parse(readFileSync(join(peersFolder, "spectral-rules.json"), "utf8")) as {
    rules: { schema: { then: { functionOptions: object } } };
  };
  Object.assign(ruleset.rules.schema.then.functionOptions, { schema: oneSchema() });
  return ruleset;
}
