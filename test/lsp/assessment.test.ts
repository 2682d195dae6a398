import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DidOpenTextDocumentNotification, InitializedNotification, InitializeRequest, TextEdit } from "vscode-languageserver-protocol/node";
import type { AssessmentForm } from "../../server/src/features/assessment/assessment-form";
import { endServers, startServer, type LanguageClient } from "../harness/language-client";
import { shownText } from "../harness/well-formed";

const plan = { uri: "file:///sager/b-0147.plan.yaml" };
const form = { uri: "file:///sager/b-0147-1.vurdering.yaml" };
const text = "# 🏠 mit\nplan: b-0147\nsvar:\n  spørgsmål_1: { vurdering: slet ikke } # 010190-1234\n";

async function start(positionEncodings: readonly string[]): Promise<LanguageClient> {
  const client = startServer();
  const { connection } = client;
  const capabilities = { general: { positionEncodings: [...positionEncodings] }, textDocument: { diagnostic: {} } };
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  const documents = [
    { ...plan, text: "plantype: sel-141\nid: b-0147\nformål: Få det bedre\n" },
    { ...form, text },
  ];
  for (const document of documents) {
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { ...document, languageId: "handleplan", version: 1 } }); // prettier-ignore
  }
  return client;
}

describe("the requests of the assessment form", () => {
  afterEach(() => endServers());

  it("answer with the form for a plan, and for an assessment of it", async () => {
    const { connection } = await start(["utf-16"]);
    const blank = await connection.sendRequest<AssessmentForm>("handleplan/assessment", { textDocument: plan });
    assert.deepEqual([blank.form, blank.plan, blank.existing.map(({ uri }) => uri)], [null, plan.uri, [form.uri]]);
    const begun = await connection.sendRequest<AssessmentForm>("handleplan/assessment", { textDocument: form });
    assert.deepEqual([begun.form, begun.plan], [form.uri, plan.uri]);
    assert.match(shownText(begun.html), /Få det bedre/);
    assert.equal(begun.fields.find(({ name }) => name === "vurdering-1")?.text, "slet ikke");
  });

  for (const encoding of ["utf-8", "utf-16"])
    it(`answer with the edits that save it, counted in ${encoding}`, async () => {
      const { connection } = await start([encoding]);
      const fields = [{ name: "begrundelse-1", text: "Ring til 010190-1234" }];
      const { edits } = await connection.sendRequest<{ edits: TextEdit[] }>("handleplan/saveAssessment", { textDocument: form, fields });
      assert.ok(edits.every((edit) => TextEdit.is(edit)));
      const line = "  spørgsmål_1: { vurdering: slet ikke";
      const character = encoding === "utf-8" ? Buffer.byteLength(line) : line.length;
      assert.deepEqual(edits[0]?.range.start, { line: 3, character });
      if (encoding === "utf-16")
        assert.equal(
          TextDocument.applyEdits(TextDocument.create(form.uri, "handleplan", 1, text), edits),
          text.replace("slet ikke }", "slet ikke, begrundelse: Ring til 010190-1234 }"),
        );
    });

  it("answer with a whole file for a plan that has none", async () => {
    const { connection } = await start(["utf-16"]);
    const made = await connection.sendRequest<{ name: string; text: string }>("handleplan/saveAssessment", {
      textDocument: plan,
      fields: [],
    });
    assert.equal(made.name, "b-0147-2.vurdering.yaml");
    assert.match(made.text, /^plan: b-0147$/m);
  });
});
