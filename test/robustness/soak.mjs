// `npm run soak -- --edits N`: many edits over 50 open plans with every feature asked for, and the server's memory on the way.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const { values } = parseArgs({ options: { edits: { type: "string", default: "50000" }, seed: { type: "string", default: "1" } } });
const edits = Number(values.edits);
const folder = new URL("../../examples/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".plan.yaml"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

let state = Number(values.seed) >>> 0;
/** A number below `limit`, the same in every run of one seed. */
const random = (/** @type {number} */ limit) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

const child = spawn(process.execPath, ["--expose-gc", fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url)), "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { diagnostic: {} } },
});
await connection.sendNotification("initialized", {});

/** @type {TextDocument[]} */
const documents = [];
for (let index = 0; index < 50; index++) {
  const document = TextDocument.create(`file:///sager/sag-${index}.plan.yaml`, "handleplan", 1, texts[index % texts.length] ?? "");
  documents.push(document);
  const { uri, languageId, version } = document;
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text: document.getText() } });
}

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
const bits = ["\n", " ", ": ", "- ", "a", "⟨x⟩", "#", '"', "[", "  tekst: Går til læge hver uge\n", "dato: 2.3.2026\n", "😀"];
const begun = performance.now();
console.log("edits\tMB\tms an edit");

for (let edit = 1; edit <= edits; edit++) {
  const index = random(documents.length);
  const document = /** @type {TextDocument} */ (documents[index]);
  const { uri } = document;
  const original = texts[index % texts.length] ?? "";
  const offset = random(document.getText().length + 1);
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + random(8)) };
  // Every now and then a plan is made whole again, or it would end as a heap of marks.
  const change = random(30) === 0 ? { text: original } : { range, text: bits[random(bits.length)] ?? "" };
  documents[index] = TextDocument.update(document, [change], document.version + 1);
  const version = document.version;
  await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
  const textDocument = { uri };
  const position = range.start;
  await Promise.all([
    connection.sendRequest("textDocument/diagnostic", { textDocument }),
    connection.sendRequest("textDocument/hover", { textDocument, position }),
    connection.sendRequest("textDocument/completion", { textDocument, position }),
    connection.sendRequest("textDocument/documentSymbol", { textDocument }),
    connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    }),
  ]);
  if (edit % Math.ceil(edits / 10) === 0)
    console.log(`${edit}\t${memory().toFixed(0)}\t${((performance.now() - begun) / edit).toFixed(1)}`);
}

// Nothing stale: a plan that was edited all along is judged like one opened now.
let stale = 0;
for (const document of documents) {
  const fresh = {
    uri: `${document.uri.slice(0, -".plan.yaml".length)}-ny.plan.yaml`,
    languageId: "handleplan",
    version: 1,
    text: document.getText(),
  };
  await connection.sendNotification("textDocument/didOpen", { textDocument: fresh });
  const [was, is] = await Promise.all(
    [document.uri, fresh.uri].map((uri) => connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } })),
  );
  const plain = (/** @type {unknown} */ report) =>
    JSON.stringify(/** @type {{ items: unknown }} */ (report).items).replaceAll(fresh.uri, document.uri);
  if (plain(was) !== plain(is)) stale++;
}
console.log(`${stale} of ${documents.length} plans stale`);
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
process.exitCode = stale > 0 ? 1 : 0;
