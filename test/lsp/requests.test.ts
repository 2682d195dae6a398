import assert from "node:assert/strict";
import {
  CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLens,
  CodeLensRequest,
  type CallHierarchyItem,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  Hover,
  HoverRequest,
  InlayHint,
  MarkupContent,
  InlayHintRequest,
  SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  DidOpenTextDocumentNotification,
  type DocumentHighlight,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DocumentSymbol,
  DocumentSymbolRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  TextEdit,
  DocumentLink,
  DocumentLinkRequest,
  FoldingRange,
  FoldingRangeRequest,
  LinkedEditingRangeRequest,
  SelectionRange,
  SelectionRangeRequest,
  InitializedNotification,
  InitializeRequest,
  Location,
  PrepareRenameRequest,
  Range,
  ReferencesRequest,
  RenameRequest,
  WorkspaceEdit,
  type ProtocolRequestType,
} from "vscode-languageserver-protocol/node";
import { describeBuilds, endServers, type LanguageClient } from "../harness/language-client";

// One row for each request: what is asked of the bundled server over stdio, the shape the protocol demands, and what must be in it.

const folder = "file:///sager";
const uri = `${folder}/b-0147.plan.yaml`;
const order = `${folder}/best-1.bestilling.yaml`;
const textDocument = { uri };
const texts: Readonly<Record<string, string>> = {
  [uri]: `# Opdigtet eksempel.
plantype: sel-141
id: b-0147
dato: 2026-03-02
lovgrundlag: [sel-141]
formål: Bor i egen lejlighed og betaler selv sin husleje om et år
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk # fra mødet
    sigt: kort
indsatser:
  - id: I1
    tekst: Bostøtte
    mål: [M1]
    bestilling: best-1
opfølgning:
  - dato: 2026-06-01
journal:
  - dato: 2026-03-02
    vedrører: [I1]
`,
  [order]: "id: best-1\ndato: 2026-03-03\nudfører: Bostøtten\nplan: b-0147\nmål:   [M1]\n",
};
const wholeOrder = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

/** Behind the first place where `word` stands. */
function behind(word: string, file = uri): { line: number; character: number } {
  const lines = (texts[file] ?? "").split("\n");
  const line = lines.findIndex((text) => text.includes(word));
  assert.ok(line >= 0, word);
  return { line, character: (lines[line] ?? "").indexOf(word) + word.length };
}

type Shape = (value: unknown) => boolean;
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
/** The types have no check of their own for it. */
const isItem: Shape = (value) => {
  const { label, textEdit, documentation } = value as CompletionItem;
  const edit = textEdit === undefined || TextEdit.is(textEdit);
  return typeof label === "string" && edit && (documentation === undefined || typeof documentation === "string" || MarkupContent.is(documentation)); // prettier-ignore
};
const json = (value: unknown): string => JSON.stringify(value);

type Row<P, R> = {
  readonly request: ProtocolRequestType<P, R, any, any, any>; // oxlint-disable-line typescript/no-explicit-any -- errors and options differ
  readonly params: P;
  readonly shape: Shape;
  readonly holds: (result: NonNullable<R>) => void;
};
const row = <P, R>(entry: Row<P, R>): Row<unknown, unknown> => entry as Row<unknown, unknown>;

const table: readonly Row<unknown, unknown>[] = [
  row({
    request: DefinitionRequest.type,
    params: { textDocument, position: behind("mål: [M1") },
    shape: listOf(Location.is),
    holds: (result) => assert.match(json(result), /"line":7/),
  }),
  row({
    request: ReferencesRequest.type,
    params: { textDocument, position: behind("id: M1"), context: { includeDeclaration: true } },
    shape: listOf(Location.is),
    holds: (result) => assert.deepEqual(result.map((place) => place.uri), [uri, uri, order]), // prettier-ignore
  }),
  row({
    request: DocumentHighlightRequest.type,
    params: { textDocument, position: behind("id: M1") },
    shape: listOf((value) => Range.is((value as DocumentHighlight).range)),
    holds: (result) => assert.equal(result.length, 2),
  }),
  row({
    request: PrepareRenameRequest.type,
    params: { textDocument, position: behind("id: M1") },
    shape: (value) => Range.is((value as { range: unknown }).range),
    holds: (result) => assert.ok("placeholder" in result && result.placeholder === "M1"),
  }),
  row({
    request: RenameRequest.type,
    params: { textDocument, position: behind("id: M1"), newName: "M7" },
    shape: WorkspaceEdit.is,
    holds: (result) => assert.equal(result.documentChanges?.length, 2),
  }),
  row({
    request: DocumentLinkRequest.type,
    params: { textDocument },
    shape: listOf(DocumentLink.is),
    holds: (result) => assert.match(json(result), /https:/),
  }),
  row({
    request: FoldingRangeRequest.type,
    params: { textDocument },
    shape: listOf(FoldingRange.is),
    holds: (result) => assert.ok(result.some(({ startLine, endLine }) => startLine === 6 && endLine === 9)),
  }),
  row({
    request: SelectionRangeRequest.type,
    params: { textDocument, positions: [behind("Få skabt"), behind("kort")] },
    shape: listOf(SelectionRange.is),
    holds: (result) => assert.ok(result.length === 2 && result[0]?.parent?.parent),
  }),
  row({
    request: LinkedEditingRangeRequest.type,
    params: { textDocument, position: behind("- id: I1") },
    shape: (value) => value === null || listOf(Range.is)((value as { ranges: unknown }).ranges),
    holds: (result) => assert.equal(result.ranges.length, 2),
  }),
  row({
    request: DocumentFormattingRequest.type,
    params: { textDocument: { uri: order }, options: { tabSize: 2, insertSpaces: true } },
    shape: listOf(TextEdit.is),
    holds: (result) => assert.deepEqual(result.map((edit) => edit.newText), [" "]), // prettier-ignore
  }),
  row({
    request: DocumentRangeFormattingRequest.type,
    params: { textDocument: { uri: order }, options: { tabSize: 2, insertSpaces: true }, range: wholeOrder },
    shape: listOf(TextEdit.is),
    holds: (result) => assert.equal(result.length, 1),
  }),
  row({
    request: DocumentOnTypeFormattingRequest.type,
    params: { textDocument, options: { tabSize: 2, insertSpaces: true }, position: behind("  -"), ch: "-" },
    shape: listOf(TextEdit.is),
    holds: (result) => assert.equal(result.length, 0),
  }),
  row({
    request: InlayHintRequest.type,
    params: { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } },
    shape: listOf(InlayHint.is),
    holds: (result) => assert.match(json(result), /ikke målbart endnu/),
  }),
  row({
    request: CodeLensRequest.type,
    params: { textDocument },
    shape: listOf(CodeLens.is),
    holds: (result) => assert.match(json(result), /Bruges 2 steder/),
  }),
  row({
    request: SemanticTokensRequest.type,
    params: { textDocument },
    shape: SemanticTokens.is,
    holds: (result) => assert.ok(result.resultId && result.data.length % 5 === 0 && result.data.length > 50),
  }),
  row({
    request: SemanticTokensDeltaRequest.type,
    params: { textDocument, previousResultId: "unknown" },
    shape: SemanticTokens.is,
    holds: (result) => assert.ok("data" in result),
  }),
  row({
    request: SemanticTokensRangeRequest.type,
    params: { textDocument, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } } },
    shape: SemanticTokens.is,
    holds: (result) => assert.deepEqual(result.data.slice(0, 5), [1, 0, 8, 0, 0]),
  }),
  row({
    request: CodeActionRequest.type,
    params: { textDocument, range: { start: behind("Få skabt"), end: behind("Få skabt") }, context: { diagnostics: [] } },
    // One that is resolved later has neither edit nor command yet, which the types' own check does not know.
    shape: listOf((value) => CodeAction.is({ edit: { changes: {} }, ...(value as CodeAction) })),
    holds: (result) => assert.match(json(result), /Indsæt succeskriterium/),
  }),
  row({
    request: CompletionRequest.type,
    params: { textDocument, position: behind("sigt: ") },
    shape: listOf(isItem),
    holds: (result) => assert.match(json(result), /"lang"/),
  }),
  row({
    request: CompletionResolveRequest.type,
    params: { label: "formål", data: { uri, path: ["formål"] } },
    shape: isItem,
    holds: (result) => assert.match(json(result.documentation), /Formål/),
  }),
  row({
    request: HoverRequest.type,
    params: { textDocument, position: behind("formå") },
    shape: Hover.is,
    holds: (result) => assert.match(json(result), /Formål/),
  }),
  row({
    request: WorkspaceSymbolRequest.type,
    params: { query: "netværk" },
    shape: listOf((value) => Location.is((value as WorkspaceSymbol).location)),
    holds: (result) => assert.deepEqual(result.map(({ name }) => name), ["M1 · Få skabt mere netværk"]), // prettier-ignore
  }),
  row({
    request: DocumentSymbolRequest.type,
    params: { textDocument },
    shape: listOf(DocumentSymbol.is),
    holds: (result) => assert.match(json(result), /M1 · Få skabt/),
  }),
];

describeBuilds("each request", (start) => {
  let client: LanguageClient;

  before(async () => {
    client = start();
    await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
      },
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    for (const [name, text] of Object.entries(texts)) {
      await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: name, languageId: "handleplan", version: 1, text },
      });
    }
  });
  after(() => endServers());

  for (const { request, params, shape, holds } of table) {
    it(request.method, async () => {
      const result = await client.connection.sendRequest(request, params);
      assert.ok(shape(result), json(result));
      assert.ok(result !== null && result !== undefined);
      holds(result);
    });
  }

  it("textDocument/semanticTokens/full/delta, from what was sent", async () => {
    const { resultId } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })) ?? {};
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: resultId ?? "" });
    assert.deepEqual(delta, { resultId, edits: [] });
  });

  it("codeAction/resolve, for the version the action was offered for", async () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const ask = () => client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
    const offered = (await ask())?.find((action): action is CodeAction => "data" in action && action.title.startsWith("Indsæt alle"));
    assert.ok(offered && !offered.edit);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, offered);
    assert.ok(CodeAction.is(resolved) && WorkspaceEdit.is(resolved.edit));
    assert.match(json(resolved.edit), /⟨/);
    await assert.rejects(
      client.connection.sendRequest(CodeActionResolveRequest.type, { ...offered, data: { ...(offered.data as object), version: 0 } }),
    );
  });

  it("callHierarchy: from the goal down to the order in another file, and back", async () => {
    const { connection } = client;
    const isCallItem = ({ range, selectionRange }: CallHierarchyItem): boolean => Range.is(range) && Range.is(selectionRange);
    const [goal] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position: behind("id: M1") })) ?? [];
    assert.ok(goal && isCallItem(goal));
    const [help] = (await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: goal })) ?? [];
    assert.ok(help && isCallItem(help.to) && help.fromRanges.every(Range.is));
    assert.equal(help.to.name, "I1 · Bostøtte");
    const [ordered] = (await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: help.to })) ?? [];
    assert.equal(ordered?.to.uri, order);
    assert.ok(ordered);
    const [back] = (await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: ordered.to })) ?? [];
    assert.equal(back?.from.name, "I1 · Bostøtte");
  });

  it("handleplan/tree", async () => {
    const tree: readonly { kind: string; status: string; children: readonly unknown[] }[] = await client.connection.sendRequest("handleplan/tree", { textDocument }); // prettier-ignore
    assert.deepEqual(tree.map(({ kind }) => kind), ["purpose", "followUp"]); // prettier-ignore
    assert.match(json(tree), /"kind":"order"/);
  });

  it("handleplan/rules", async () => {
    const rules: readonly { id: string; title: string; source: string }[] = await client.connection.sendRequest("handleplan/rules");
    const rule = rules.find(({ id }) => id === "maal-uden-succeskriterier");
    assert.ok(rule?.title);
    assert.equal(rule.source, "Randers-audit, anbefaling 4");
  });

  it("handleplan/joinable and handleplan/joinPlans", async () => {
    const { connection } = client;
    const plans: readonly { uri: string; alias: string }[] = await connection.sendRequest("handleplan/joinable");
    assert.ok(plans.some(({ uri }) => uri === textDocument.uri));
    assert.ok(plans.every(({ uri }) => !uri.endsWith(".bestilling.yaml")));
    const answer: { refused?: string } = await connection.sendRequest("handleplan/joinPlans", { uris: [textDocument.uri] });
    assert.match(answer.refused ?? "", /mindst to|at least two/);
  });
});
