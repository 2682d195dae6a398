import assert from "node:assert/strict";
import {
  CodeActionRequest,
  CompletionRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describeBuilds, endServers, hasPages, startServer, type LanguageClient } from "../harness/language-client";

const uri = "file:///sager/b-0147.plan.yaml";
const text = `# Opdigtet eksempel.
plantype: sel-141
dato: 2026-03-02
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk # fra mødet
    sigt: kort
`;

const pulling: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
};

async function initialize(client: LanguageClient, capabilities: ClientCapabilities, options: unknown = {}): Promise<void> {
  const result = await client.connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: options,
  });
  assert.equal(result.serverInfo?.name, "handleplan");
  await client.connection.sendNotification(InitializedNotification.type, {});
}

async function open(client: LanguageClient): Promise<void> {
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "handleplan", version: 1, text },
  });
}

async function pull(client: LanguageClient): Promise<Diagnostic[]> {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  assert.equal(report.kind, "full");
  return report.kind === "full" ? report.items : [];
}

async function leave(client: LanguageClient): Promise<void> {
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.connection.sendNotification(ExitNotification.type);
  assert.equal(await client.exited, 0);
  assert.equal(client.errors(), "");
}

describeBuilds("language server", (start, build) => {
  afterEach(() => endServers());

  it("opens, edits, diagnoses, fixes and leaves", async () => {
    const client = start();
    await initialize(client, pulling);
    await open(client);
    const document = TextDocument.create(uri, "handleplan", 1, text);
    const missing = (await pull(client)).find((diagnostic) => diagnostic.code === "maal-uden-succeskriterier");
    assert.ok(missing);
    assert.equal(document.getText(missing.range), "Få skabt mere netværk");
    assert.equal(missing.source, "handleplan");
    // A worker has no page of the rule that the editor could open, so it leads to the source.
    assert.match(
      missing.codeDescription?.href ?? "",
      build === "over stdio" && hasPages ? /\/da\/maal-uden-succeskriterier\.md$/ : /^https:/,
    );

    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: missing.range,
      context: { diagnostics: [missing] },
    });
    const action = actions?.find((candidate) => candidate.title === "Indsæt succeskriterium");
    assert.ok(action && "edit" in action);
    const change = action.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    const fixed = TextDocument.applyEdits(document, change.edits as TextEdit[]);
    assert.equal(
      fixed,
      text.replace(
        "    sigt: kort\n",
        "    sigt: kort\n    succeskriterier:\n      - tekst: ⟨tegn på, at målet er nået⟩\n        udgangspunkt: ⟨nu⟩\n        mål: ⟨mål⟩\n        måles_ved: ⟨hvordan og af hvem⟩\n",
      ),
    );

    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: (change.edits as TextEdit[]).map((edit) => ({ range: edit.range, text: edit.newText })),
    });
    assert.ok(!(await pull(client)).some((diagnostic) => diagnostic.code === "maal-uden-succeskriterier"));
    await leave(client);
  });

  it("completes, hovers and outlines", async () => {
    const client = start();
    await initialize(client, pulling);
    await open(client);
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 6, character: 10 },
    });
    assert.ok(Array.isArray(items));
    assert.deepEqual(
      items.map((item) => item.label),
      ["kort", "lang"],
    );
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 5, character: 15 } });
    assert.match(JSON.stringify(hover), /Ikke målbart endnu/);
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      symbols?.map((symbol) => symbol.name),
      ["plantype", "dato", "indsatsmål"],
    );
    await leave(client);
  });

  it("sends problems unasked to a client that cannot ask, in the client's language, and clears them on close", async () => {
    const client = start();
    const published: { version: number | undefined; diagnostics: Diagnostic[] }[] = [];
    let wake = (): void => undefined;
    client.connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) => {
      published.push({ version, diagnostics });
      wake();
    });
    const next = async (count: number): Promise<void> => {
      while (published.length < count) await new Promise<void>((resolve) => (wake = resolve));
    };
    await initialize(client, {}, { language: "en" });
    await open(client);
    await next(1);
    assert.equal(published[0]?.version, 1);
    assert.ok(published[0]?.diagnostics.some((diagnostic) => JSON.stringify(diagnostic.message).includes("has no success criterion")));
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await next(2);
    assert.deepEqual(published[1]?.diagnostics, []);
    await leave(client);
  });

  it("answers a request for a file that is not open with an error, and goes on", async () => {
    const client = start();
    await initialize(client, pulling);
    await assert.rejects(
      client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } }),
      /not open/,
    );
    await open(client);
    assert.ok((await pull(client)).length > 0);
    await leave(client);
  });
});

describe("the program of the language server", () => {
  it("says how it is started", async () => {
    const client = startServer([]);
    assert.equal(await client.exited, 2);
    assert.match(client.errors(), /--stdio/);
  });
});

describeBuilds("an editor's abilities", (start) => {
  afterEach(() => endServers());

  it("shows an editor only what it says it can show", async () => {
    const client = start();
    await initialize(client, {
      textDocument: {
        hover: { contentFormat: ["plaintext"] },
        completion: { completionItem: {} },
        documentSymbol: {},
        diagnostic: {},
        publishDiagnostics: {},
      },
    });
    await open(client);
    const textDocument = { uri };
    const position = { line: 5, character: 12 };
    const shown = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.ok(typeof shown?.contents === "object" && "kind" in shown.contents && shown.contents.kind === "plaintext");
    assert.match(shown.contents.value, /Ikke målbart endnu/);
    assert.doesNotMatch(shown.contents.value, /\*\*|\]\(|^> /m);
    const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      outline
        ?.map((symbol) => "location" in symbol && [symbol.name, symbol.containerName])
        .filter((pair) => pair && pair[1] === "indsatsmål"),
      [["M1 · Få skabt mere netværk", "indsatsmål"]],
    );
    for (const { relatedInformation, codeDescription, tags } of await pull(client))
      assert.deepEqual([relatedInformation, codeDescription, tags], [undefined, undefined, undefined]);
    const offered = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 7, character: 0 } });
    const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
    assert.ok(items.length > 0);
    for (const { documentation } of items) assert.ok(typeof documentation === "object" && documentation.kind === "plaintext");
    await leave(client);
  });

  it("hears of a change of settings where the editor lets it ask, and then speaks the other language", async () => {
    const client = start();
    let language = "da";
    const asked: string[] = [];
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      asked.push(...registrations.map(({ method }) => method));
    });
    client.connection.onRequest(ConfigurationRequest.type, () => [{ language }]);
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        if (language === "en") resolve();
      });
    });
    await initialize(client, {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
    });
    await open(client);
    assert.match(JSON.stringify(await pull(client)), /[æøå]/);
    assert.deepEqual(asked, [DidChangeConfigurationNotification.method]);
    language = "en";
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshed;
    assert.match(JSON.stringify(await pull(client)), /success criterion/);
    await leave(client);
  });

  it("marks what nothing depends on, and what the law has replaced", async () => {
    const client = start();
    await initialize(client, pulling);
    const unused = "# handleplan: fravælg maal-uden-succeskriterier – passer ikke her\n";
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri,
        languageId: "handleplan",
        version: 1,
        text: `plantype: sel-140\ndato: 2024-06-03\n${unused}formål: At bo i egen bolig\n`,
      },
    });
    const tags = (await pull(client)).flatMap(({ code, tags: [tag] = [] }) => (tag === undefined ? [] : [[code, tag]]));
    assert.deepEqual(tags, [
      ["bestemmelse-ikke-i-kraft", DiagnosticTag.Deprecated],
      ["ubrugt-fravalg", DiagnosticTag.Unnecessary],
    ]);
    await leave(client);
  });
});
