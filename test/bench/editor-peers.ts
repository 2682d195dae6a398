// The language servers of the bench, each with its document and the settings that give it the schema.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Peer } from "./editor-session";
import { jsonInput, oneSchema, planInput, workflowInput } from "./inputs";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const peersFolder = join(root, "test/bench/peers");
const installed = (path: string): string => join(peersFolder, "node_modules", path);

export const ours: Peer = {
  name: "handleplan",
  program: join(root, "server/dist/server.cjs"),
  document: { uri: "file:///bench/long.plan.yaml", languageId: "handleplan" },
  input: planInput,
};

/** `folder` is for the schema, which the YAML server reads from disk. */
export function editorPeers(folder: string): readonly Peer[] {
  const schema = oneSchema();
  const schemaFile = join(folder, "schema.json");
  writeFileSync(schemaFile, JSON.stringify(schema));
  const json = { validate: { enable: true }, schemas: [{ fileMatch: ["*.json"], url: "bench://plan", schema }] };
  const yaml = {
    validate: true,
    completion: true,
    hover: true,
    schemaStore: { enable: false },
    schemas: { [pathToFileURL(schemaFile).href]: "*.plan.yaml" },
  };
  return [
    {
      name: "vscode-json-languageserver",
      program: installed("vscode-langservers-extracted/bin/vscode-json-language-server"),
      document: { uri: "file:///bench/long.json", languageId: "json" },
      input: jsonInput,
      initializationOptions: { provideFormatter: false, handledSchemaProtocols: ["file"] },
      notifications: [["workspace/didChangeConfiguration", { settings: { json } }]],
    },
    {
      name: "yaml-language-server",
      program: installed("yaml-language-server/bin/yaml-language-server"),
      document: { uri: "file:///bench/long.plan.yaml", languageId: "yaml" },
      input: planInput,
      configuration: (section) => (section === "yaml" ? yaml : null),
      notifications: [["workspace/didChangeConfiguration", { settings: { yaml } }]],
    },
    {
      name: "@actions/languageserver",
      program: installed("@actions/languageserver/bin/actions-languageserver"),
      document: { uri: "file:///bench/.github/workflows/long.yml", languageId: "yaml" },
      input: workflowInput,
      initializationOptions: { logLevel: 4 },
    },
  ];
}

export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(installed(`${name}/package.json`), "utf8")) as { version: string }).version;
}
