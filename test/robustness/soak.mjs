// `npm run soak -- --edits N`: many edits over 50 open plans, with every feature of the server asked for on the way. The server's memory
// must be flat after it has warmed up, and what it says at the end must be what a server says that is started then.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** @typedef {import("vscode-languageserver-protocol").ProtocolConnection} Connection */
/** @typedef {{ connection: Connection, pid: number, capabilities: Record<string, any>, leave: () => Promise<void> }} Server */
/** @typedef {{ document: TextDocument, position: { line: number, character: number } }} Place */

const { values } = parseArgs({ options: { edits: { type: "string", default: "50000" }, seed: { type: "string", default: "1" } } });
const edits = Number(values.edits);
/** How much more memory the last quarter may take than the second. */
const growth = 1.15;
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

/** @returns {Promise<Server>} */
async function startServer() {
  const program = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const { capabilities } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  const leave = async () => {
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
  };
  return { connection, pid: child.pid ?? 0, capabilities, leave };
}

const open = (/** @type {Server} */ { connection }, /** @type {TextDocument} */ document) => {
  const { uri, languageId, version } = document;
  return connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text: document.getText() } });
};

/** What is asked for after each edit, as editors do while somebody types. */
const always = ["textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/codeAction"];

/**
 * Every request that the server answers, by what it says of itself; a capability without a line here fails the run.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const requests = {
  completionProvider: ["textDocument/completion"],
  hoverProvider: ["textDocument/hover"],
  definitionProvider: ["textDocument/definition"],
  referencesProvider: ["textDocument/references"],
  documentHighlightProvider: ["textDocument/documentHighlight"],
  documentSymbolProvider: ["textDocument/documentSymbol"],
  workspaceSymbolProvider: ["workspace/symbol"],
  callHierarchyProvider: ["textDocument/prepareCallHierarchy"],
  codeActionProvider: ["textDocument/codeAction"],
  codeLensProvider: ["textDocument/codeLens"],
  documentLinkProvider: ["textDocument/documentLink"],
  documentFormattingProvider: ["textDocument/formatting"],
  documentRangeFormattingProvider: ["textDocument/rangeFormatting"],
  documentOnTypeFormattingProvider: ["textDocument/onTypeFormatting"],
  renameProvider: ["textDocument/prepareRename", "textDocument/rename"],
  foldingRangeProvider: ["textDocument/foldingRange"],
  selectionRangeProvider: ["textDocument/selectionRange"],
  linkedEditingRangeProvider: ["textDocument/linkedEditingRange"],
  semanticTokensProvider: [
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
  ],
  inlayHintProvider: ["textDocument/inlayHint"],
  diagnosticProvider: ["textDocument/diagnostic", "workspace/diagnostic"],
  workspace: ["workspace/willRenameFiles"],
};
const own = ["tree", "joinable", "joinPlans", "preview", "printPage", "assessment", "saveAssessment", "templates", "rules", "assess", "settings"]; // prettier-ignore
/** What says nothing that is asked for by name. */
const without = new Set(["positionEncoding", "textDocumentSync"]);

/** What was last said of each plan's words, which the next answer may build upon. @type {Map<string, string>} */
const resultIds = new Map();

/**
 * Asks for one thing at a place, and for what follows from the answer. That a place cannot be renamed is an answer too.
 * @param {Server} server
 * @param {string} method
 * @param {Place} place
 */
async function ask({ connection }, method, { document, position }) {
  const { uri } = document;
  const range = { start: position, end: position };
  const whole = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const params = {
    textDocument: { uri },
    uri,
    position,
    positions: [position],
    range: /inlayHint|semanticTokens|rangeFormatting/.test(method) ? whole : range,
    context: method.endsWith("references") ? { includeDeclaration: true } : { diagnostics: [] },
    options: { tabSize: 2, insertSpaces: true },
    ch: "\n",
    newName: "M77",
    query: "mål",
    previousResultId: resultIds.get(uri) ?? "0",
    previousResultIds: [],
    files: [{ oldUri: uri, newUri: uri.replace("sag-", "ny-") }],
    uris: [uri],
    view: "citizen",
    fields: [],
    text: "Får skabt mere netværk",
  };
  const answer = await connection.sendRequest(method, params).catch((/** @type {Error} */ error) => {
    if (method === "textDocument/rename" || method === "handleplan/saveAssessment") return undefined;
    throw new Error(`${method}: ${error.message}`);
  });
  if (answer?.resultId && method.includes("semanticTokens/full")) resultIds.set(uri, answer.resultId);
  if (method === "textDocument/completion" && answer?.length > 0) await connection.sendRequest("completionItem/resolve", answer[0]);
  if (method === "textDocument/codeAction" && answer?.length > 0) await connection.sendRequest("codeAction/resolve", answer[0]);
  if (method.endsWith("prepareCallHierarchy") && answer?.length > 0) {
    await connection.sendRequest("callHierarchy/incomingCalls", { item: answer[0] });
    await connection.sendRequest("callHierarchy/outgoingCalls", { item: answer[0] });
  }
}

const server = await startServer();
const unknown = Object.keys(server.capabilities).filter((name) => !without.has(name) && !(name in requests));
if (unknown.length > 0) throw new Error(`The server offers what is not asked for here: ${unknown.join(", ")}`);
const methods = [
  ...Object.keys(requests).flatMap((name) => (name in server.capabilities ? (requests[name] ?? []) : [])),
  ...own.map((name) => `handleplan/${name}`),
].filter((method) => !always.includes(method));

/** @type {TextDocument[]} */
const documents = [];
for (let index = 0; index < 50; index++) {
  const document = TextDocument.create(`file:///sager/sag-${index}.plan.yaml`, "handleplan", 1, texts[index % texts.length] ?? "");
  documents.push(document);
  await open(server, document);
}

const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) / 1024;
const bits = ["\n", " ", ": ", "- ", "a", "⟨x⟩", "#", '"', "[", "  tekst: Går til læge hver uge\n", "dato: 2.3.2026\n", "😀"];
const begun = performance.now();
/** One reading in each hundredth of the edits. @type {number[]} */
const memory = [];
console.log(`${methods.length + always.length} requests\nedits\tMB\tms an edit`);

for (let edit = 1; edit <= edits; edit++) {
  const index = random(documents.length);
  const document = /** @type {TextDocument} */ (documents[index]);
  const original = texts[index % texts.length] ?? "";
  const offset = random(document.getText().length + 1);
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + random(8)) };
  // Every now and then a plan is made whole again, or it would end as a heap of marks.
  const change = random(30) === 0 ? { text: original } : { range, text: bits[random(bits.length)] ?? "" };
  documents[index] = TextDocument.update(document, [change], document.version + 1);
  const { uri, version } = document;
  await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
  const place = { document, position: range.start };
  // Every edit asks for what editors ask for then, and for one thing more, so that each has its turn.
  await Promise.all([...always, methods[edit % methods.length] ?? ""].map((method) => ask(server, method, place)));
  if (edit % Math.ceil(edits / 100) === 0) memory.push(megabytes());
  if (edit % Math.ceil(edits / 20) === 0)
    console.log(`${edit}\t${megabytes().toFixed(0)}\t${((performance.now() - begun) / edit).toFixed(1)}`);
}

/** What a server says of every plan, in order. */
async function said(/** @type {Server} */ { connection }) {
  const answers = [];
  for (const { uri } of documents) {
    const textDocument = { uri };
    const report = await connection.sendRequest("textDocument/diagnostic", { textDocument });
    const symbols = await connection.sendRequest("textDocument/documentSymbol", { textDocument });
    answers.push(JSON.stringify([report.items, symbols]));
  }
  return answers;
}

const fresh = await startServer();
for (const document of documents) await open(fresh, document);
const [were, are] = [await said(server), await said(fresh)];
const stale = were.filter((each, index) => each !== are[index]).length;
await Promise.all([server.leave(), fresh.leave()]);

const median = (/** @type {number[]} */ numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const quarter = memory.length >> 2;
const second = median(memory.slice(quarter, 2 * quarter));
const last = median(memory.slice(-quarter));
const isFlat = last <= growth * second;
const minutes = (performance.now() - begun) / 60_000;
console.log(
  `${stale} of ${documents.length} plans stale; ${second.toFixed(0)} MB in the second quarter, ${last.toFixed(0)} MB in the last`,
);
console.log(`${isFlat && stale === 0 ? "PASS" : "FAIL"}: ${edits} edits in ${minutes.toFixed(1)} minutes`);
process.exitCode = isFlat && stale === 0 ? 0 : 1;
