import assert from "node:assert/strict";
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  Location,
} from "vscode-languageserver-protocol/node";
import type { Preview } from "../../server/src/features/preview/preview";
import { endServers, startServer, type LanguageClient } from "../harness/language-client";
import { assertWellFormed, shownText } from "../harness/well-formed";

const textDocument = { uri: "file:///sager/b-0147.plan.yaml" };
const text = "plantype: sel-141\nformål: Bor i egen lejlighed, 🏠 om et år\nindsatsmål:\n  - id: M1\n    tekst: Få det bedre\n";

async function start(options: object = {}, positionEncodings = ["utf-16"]): Promise<LanguageClient> {
  const client = startServer();
  const capabilities = { general: { positionEncodings }, textDocument: { diagnostic: {} } };
  await client.connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities, initializationOptions: options }); // prettier-ignore
  await client.connection.sendNotification(InitializedNotification.type, {});
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { ...textDocument, languageId: "handleplan", version: 1, text } }); // prettier-ignore
  return client;
}

describe("the requests of the preview", () => {
  afterEach(() => endServers());

  it("answer with the plan as it is written right now", async () => {
    const { connection } = await start();
    const first = await connection.sendRequest<Preview>("handleplan/preview", { textDocument });
    assert.deepEqual(first.views.map(({ id, label }) => [id, label]), [["citizen", "Borgeren læser"], ["analyst", "Analytikeren læser"]]); // prettier-ignore
    for (const { html } of first.views) assertWellFormed(html);
    for (const place of first.places) assert.ok(Location.is(place));
    const range = { start: { line: 4, character: 11 }, end: { line: 4, character: 23 } };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range, text: "Ringer til sin søster" }],
    });
    const second = await connection.sendRequest<Preview>("handleplan/preview", { textDocument });
    assert.match(shownText(second.views[0]?.html ?? ""), /Ringer til sin søster/);
  });

  it("count places as the editor does", async () => {
    const { connection } = await start({}, ["utf-8"]);
    const { places } = await connection.sendRequest<Preview>("handleplan/preview", { textDocument });
    const line = "formål: Bor i egen lejlighed, 🏠 om et år";
    assert.ok(
      places.some(({ range }) => range.start.line === 1 && range.end.line === 1 && range.end.character === Buffer.byteLength(line)),
    );
  });

  it("answer in the reader's language, also with the page for print", async () => {
    const { connection } = await start({ language: "en" });
    const page = await connection.sendRequest<string>("handleplan/printPage", { textDocument, view: "citizen" });
    assertWellFormed(page);
    assert.match(shownText(page), /Your plan/);
  });

  it("refuse a document that is not open", async () => {
    const { connection } = await start();
    await assert.rejects(connection.sendRequest("handleplan/preview", { textDocument: { uri: "file:///andet.plan.yaml" } }), /not open/);
  });

  it("are followed by news of changes for a client that asks for them", async () => {
    const { connection } = await start({ tellsChanges: true });
    const changed = new Promise<void>((resolve) => connection.onNotification("handleplan/changed", resolve));
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: { handleplan: { language: "en" } } });
    await changed;
    const { views } = await connection.sendRequest<Preview>("handleplan/preview", { textDocument });
    assert.equal(views[0]?.label, "The citizen reads");
  });
});
