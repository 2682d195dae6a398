import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex } from "../../server/src/plan/line-index";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { inFolder } from "../harness/command-line";
import { endServers, startServer, type LanguageClient } from "../harness/language-client";
import { leakIn, number, plantedFiles, scalarsOf } from "./planted";

const files = plantedFiles();
const lsp = new URL("../../server/src/lsp/", import.meta.url);

/** What an editor writes into the user's own files, opens, or sends back to the server; people do not read it. */
const notShown = new Set([
  "arguments", "command", "data", "file", "filterText", "href", "insertText", "newText", "newUri", "oldUri", "placeholder", "snippet", "target", "targetUri",
  "text", "uri",
]); // prettier-ignore

function shownIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^file:\S*$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    notShown.has(key) ? [] : key === "changes" ? Object.values(inner as object).flatMap(shownIn) : shownIn(inner),
  );
}

/** Methods of our own that the server answers. */
function ownMethods(): readonly string[] {
  const texts = readdirSync(lsp).map((name) => readFileSync(new URL(name, lsp), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/onRequest(?:<[^(]*>)?\(\s*"([^"]+)"/g)].map(([, method = ""]) => method));
}

/** The request that a capability stands for. */
function methodOf(capability: string): string {
  const unlike: Readonly<Record<string, string>> = {
    workspaceSymbol: "workspace/symbol",
    callHierarchy: "textDocument/prepareCallHierarchy",
    documentFormatting: "textDocument/formatting",
    documentRangeFormatting: "textDocument/rangeFormatting",
    documentOnTypeFormatting: "textDocument/onTypeFormatting",
    semanticTokens: "textDocument/semanticTokens/full",
  };
  return unlike[capability] ?? `textDocument/${capability}`;
}

describe("what points to a person, in an editor", () => {
  afterEach(() => endServers());

  it("is in no answer, no message and no log", async () => {
    await inFolder({}, async (folder) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const client = startServer();
      const asked = new Set<string>();
      const unasked: unknown[] = [];
      client.connection.onUnhandledNotification(({ params }) => void unasked.push(params));
      for (const method of ["window/logMessage", "window/showMessage", "textDocument/publishDiagnostics", "$/progress"])
        client.connection.onNotification(method, (params: unknown) => void unasked.push(params));

      /** Asks, and looks at what is said. */
      const ask = async (method: string, params: unknown): Promise<unknown> => {
        asked.add(method);
        const answer: unknown = await client.connection.sendRequest(method, params).catch((error: unknown) => (error as Error).message);
        assert.equal(leakIn(shownIn(answer).join("\n")), undefined, `${method} ${JSON.stringify(params).slice(0, 200)}`);
        return answer;
      };
      const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
      const { capabilities } = (await ask("initialize", {
        processId: process.pid,
        rootUri: pathToFileURL(folder).href,
        capabilities: {
          workspace: { workspaceEdit: { documentChanges: true } },
          textDocument: {
            completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ["documentation"] } } },
            diagnostic: {},
            codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
          },
        },
        initializationOptions: { showReferences: true },
      })) as { capabilities: Record<string, unknown> };
      await client.connection.sendNotification("initialized", {});
      await ask("workspace/diagnostic", { previousResultIds: [] });
      await askFiles(client, ask, uriOf);

      for (const query of ["", number, "a"]) await ask("workspace/symbol", { query });
      await ask("workspace/willRenameFiles", { files: [{ oldUri: uriOf("familien"), newUri: uriOf(number) }] });
      await ask("handleplan/templates", {});
      await ask("handleplan/rules", {});
      await ask("handleplan/assess", { text: `Bedre trivsel for ${number}` });
      const joinable = await ask("handleplan/joinable", {});
      const uris = [...JSON.stringify(joinable).matchAll(/"uri":"([^"]+)"/g)].map(([, uri = ""]) => uri);
      await ask("handleplan/joinPlans", { uris: uris.slice(0, 3), uri: uriOf("samlet.plan.yaml") });
      await ask("textDocument/hover", { textDocument: { uri: uriOf(`${number}.plan.yaml`) }, position: { line: 0, character: 0 } });

      const offered = Object.keys(capabilities).flatMap((key) => (key.endsWith("Provider") ? methodOf(key.slice(0, -8)) : []));
      const missed = [...ownMethods(), ...offered].filter((method) => !asked.has(method));
      assert.deepEqual(missed, [], "a request that this test does not ask");
      assert.equal(leakIn(shownIn(unasked).join("\n")), undefined, "sent unasked");
      assert.equal(client.errors(), "");
      await client.connection.sendRequest("shutdown");
      await client.connection.sendNotification("exit");
      await client.exited;
    });
  }).timeout(240_000);
});

type Ask = (method: string, params: unknown) => Promise<unknown>;

/** Everything that can be asked of a document, in some of each kind. */
async function askFiles(client: LanguageClient, ask: Ask, uriOf: (name: string) => string): Promise<void> {
  const names = Object.keys(files);
  const some = names.filter((name, index) => index % 7 === 0 || name.endsWith("handleplan.yaml") || !name.endsWith(".plan.yaml"));
  for (const name of some) {
    const text = files[name] ?? "";
    const uri = uriOf(name);
    const textDocument = { uri };
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "handleplan", version: 1, text },
    });
    const lines = new LineIndex(text);
    const range = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
    const options = { tabSize: 2, insertSpaces: true };
    for (const method of ["documentSymbol", "diagnostic", "codeLens", "documentLink", "foldingRange", "semanticTokens/full"])
      await ask(`textDocument/${method}`, { textDocument });
    await ask("textDocument/semanticTokens/range", { textDocument, range });
    await ask("textDocument/inlayHint", { textDocument, range });
    await ask("textDocument/formatting", { textDocument, options });
    await ask("textDocument/rangeFormatting", { textDocument, range, options });
    for (const method of ["tree", "preview", "settings", "assessment"]) await ask(`handleplan/${method}`, { textDocument, uri });
    for (const view of ["citizen", "analyst"]) await ask("handleplan/printPage", { textDocument, view });
    await ask("handleplan/saveAssessment", { textDocument, fields: [{ name: "bedømmer", text: "Opdigtet" }] });
    const places = scalarsOf(parsePlan(uri, text).root).flatMap((node) => [node.span[0] + 1, ...(node.keySpan ? [node.keySpan[0]] : [])]);
    const step = Math.max(1, Math.floor(places.length / 12));
    for (const offset of places.filter((_, index) => index % step === 0)) {
      const position = lines.positionAt(offset);
      const at = { textDocument, position };
      const here = { start: position, end: position };
      for (const method of ["hover", "definition", "documentHighlight", "prepareRename", "linkedEditingRange"])
        await ask(`textDocument/${method}`, at);
      await ask("textDocument/references", { ...at, context: { includeDeclaration: true } });
      for (const newName of ["M9", `${number}-x y`]) await ask("textDocument/rename", { ...at, newName });
      await ask("textDocument/selectionRange", { textDocument, positions: [position] });
      await ask("textDocument/onTypeFormatting", { ...at, ch: "\n", options });
      const items = (await ask("textDocument/completion", at)) as readonly unknown[] | null;
      for (const item of items?.slice(0, 3) ?? []) await ask("completionItem/resolve", item);
      const actions = (await ask("textDocument/codeAction", { textDocument, range: here, context: { diagnostics: [] } })) as readonly unknown[]; // prettier-ignore
      for (const action of actions.slice(0, 4)) await ask("codeAction/resolve", action);
      const calls = (await ask("textDocument/prepareCallHierarchy", at)) as readonly unknown[] | null;
      for (const item of calls ?? []) {
        await ask("callHierarchy/incomingCalls", { item });
        await ask("callHierarchy/outgoingCalls", { item });
      }
    }
  }
}
