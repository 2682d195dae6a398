import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  DocumentLink,
  FoldingRange,
  InitializeResult,
  PublishDiagnosticsParams,
  SymbolInformation,
} from "vscode-languageserver-protocol/node";
import { describeBuilds, endServers, type LanguageClient } from "../harness/language-client";

const uri = "file:///sager/a.plan.yaml";
const text = `# Opdigtet eksempel.
plantype: sel-141
lovgrundlag: [sel-141]
formaal: At bo selv
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk
    sigt: kort
indsatser:
  - id: I1
    tekst: Bostøtte
    timer: 6
`;
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
const anyAction = { textDocument, range: whole, context: { diagnostics: [] } };
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

type Abilities = ClientCapabilities["textDocument"];
type Asked = LanguageClient & {
  readonly announced: InitializeResult["capabilities"];
  ask: <T>(method: string, params: object) => Promise<T>;
};

describeBuilds("what an editor does not say it can", (start) => {
  afterEach(() => endServers());

  async function editor(abilities: Abilities, workspace: ClientCapabilities["workspace"] = {}, options: object = {}): Promise<Asked> {
    const client = start();
    const { connection } = client;
    const initialize = { processId: null, rootUri: null, capabilities: { workspace, textDocument: abilities }, initializationOptions: options }; // prettier-ignore
    const { capabilities: announced } = await connection.sendRequest<InitializeResult>("initialize", initialize);
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text } });
    return { ...client, announced, ask: (method, params) => connection.sendRequest(method, params) };
  }
  const items = ({ ask }: Asked, line: number, character: number): Promise<CompletionItem[]> =>
    ask("textDocument/completion", { textDocument, position: { line, character } });

  it("is not done: actions that are no commands, the one to prefer, and edits that wait until they are chosen", async () => {
    const none = await editor({ codeAction: {} });
    assert.equal(none.announced.codeActionProvider, false);
    assert.deepEqual(await none.ask("textDocument/codeAction", anyAction), []);
    const some = await editor({ codeAction: { ...literals, resolveSupport: { properties: ["edit"] } } });
    const actions = await some.ask<CodeAction[]>("textDocument/codeAction", anyAction);
    assert.ok(actions.length > 3);
    for (const { edit, data, isPreferred } of actions) assert.deepEqual([edit !== undefined, data, isPreferred], [true, undefined, undefined]); // prettier-ignore
    const all = await editor({ codeAction: { ...literals, dataSupport: true, isPreferredSupport: true, resolveSupport: { properties: ["edit"] } } }); // prettier-ignore
    const full = await all.ask<CodeAction[]>("textDocument/codeAction", anyAction);
    assert.ok(full.some(({ edit, data }) => !edit && data) && full.some(({ isPreferred }) => isPreferred));
    const every = await all.ask<CodeAction[]>("textDocument/codeAction", { ...anyAction, context: { diagnostics: [], only: [""] } });
    assert.equal(every.length, full.length, "the kind that holds all kinds");
  });

  it("is not said: what is asked before renaming", async () => {
    assert.deepEqual((await editor({ rename: {} })).announced.renameProvider, true);
    assert.deepEqual((await editor({ rename: { prepareSupport: true } })).announced.renameProvider, { prepareProvider: true });
  });

  it("is not sent: kinds of items and symbols that came later, how lines are put in, and commands of another editor", async () => {
    const plain = await editor({ completion: { completionItem: {} }, documentSymbol: {} }, { symbol: {} });
    const offered = [...(await items(plain, 7, 10)), ...(await items(plain, 8, 0))];
    assert.ok(offered.length > 5);
    for (const { kind = 1, insertTextMode, command } of offered) assert.deepEqual([kind <= 18, insertTextMode, command], [true, undefined, undefined]); // prettier-ignore
    const outline = await plain.ask<SymbolInformation[]>("textDocument/documentSymbol", { textDocument });
    const found = await plain.ask<SymbolInformation[]>("workspace/symbol", { query: "" });
    assert.ok(outline.length > 0 && found.length > 0);
    for (const { kind } of [...outline, ...found]) assert.ok(kind <= 18);
    const rich = await editor({ completion: { completionItem: { insertTextModeSupport: { valueSet: [1] } }, completionItemKind: { valueSet: [20] } } }); // prettier-ignore
    assert.ok((await items(rich, 8, 0)).every(({ insertTextMode, command }) => insertTextMode === 1 && !command));
    assert.ok((await items(rich, 7, 10)).every(({ kind }) => kind === 20));
    const ours = await editor({}, {}, { showReferences: true });
    assert.ok((await items(ours, 8, 0)).some(({ command }) => command?.command === "editor.action.triggerSuggest"));
  });

  it("is left out: tips on links, and folds beyond those it wants", async () => {
    const plain = await editor({ documentLink: {}, foldingRange: { rangeLimit: 1 } });
    const links = await plain.ask<DocumentLink[]>("textDocument/documentLink", { textDocument });
    assert.ok(links.length > 0 && links.every(({ target, tooltip }) => target && tooltip === undefined));
    const folds = await plain.ask<FoldingRange[]>("textDocument/foldingRange", { textDocument });
    assert.deepEqual(folds.map(({ startLine }) => startLine), [4]); // prettier-ignore
    const rich = await editor({ documentLink: { tooltipSupport: true } });
    assert.ok((await rich.ask<DocumentLink[]>("textDocument/documentLink", { textDocument })).some(({ tooltip }) => tooltip));
  });

  it("is not preferred: the first format of a text that it names is taken", async () => {
    for (const [contentFormat, kind] of [
      [["plaintext", "markdown"], "plaintext"],
      [["markdown", "plaintext"], "markdown"],
      [[], "plaintext"],
    ] as const) {
      const { ask } = await editor({ hover: { contentFormat: [...contentFormat] } });
      const shown = await ask<{ contents: { kind: string } }>("textDocument/hover", { textDocument, position: { line: 4, character: 2 } });
      assert.equal(shown.contents.kind, kind);
    }
  });

  it("is not told: the version that problems are of", async () => {
    for (const [abilities, version] of [
      [{}, undefined],
      [{ versionSupport: true }, 1],
    ] as const) {
      const client = start();
      const published = new Promise<PublishDiagnosticsParams>((resolve) => {
        client.connection.onNotification("textDocument/publishDiagnostics", resolve);
      });
      const capabilities = { textDocument: { publishDiagnostics: abilities } };
      await client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
      await client.connection.sendNotification("initialized", {});
      await client.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "handleplan", version: 1, text },
      });
      assert.equal((await published).version, version);
    }
  });

  it("is given back as it came: what others made", async () => {
    const { ask } = await editor({});
    for (const data of [null, 5, { uri }, { uri, path: 7 }, { uri: 5, id: "x" }]) {
      assert.deepEqual(await ask("completionItem/resolve", { label: "x", data }), { label: "x", data });
      assert.deepEqual(await ask("codeAction/resolve", { title: "x", data }), { title: "x", data });
    }
  });
});
