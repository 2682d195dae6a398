import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { faultInParams } from "../../server/src/lsp/message-shapes";
import { describeBuilds, endServers } from "../harness/language-client";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
const initialize = { jsonrpc: "2.0", id: "i", method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } };
const uri = "file:///sager/a.plan.yaml";

type Answer = { readonly id: unknown; readonly error?: { readonly code: number; readonly message: string }; readonly result?: unknown };
const inShort = ({ id, error }: Answer): unknown[] => [id, error?.code];

describe("what is no message", function () {
  this.timeout(20_000);

  it("is answered with what it lacks, and what comes behind it is read", async () => {
    const child = fork(server, ["--node-ipc"]);
    const answers: Answer[] = [];
    child.on("message", (message) => answers.push(message as Answer));
    const sent: readonly [message: number | string | boolean | object, id: unknown][] = [
      [5, null],
      ["x", null],
      [true, null],
      [[], null],
      [[initialize], null],
      [{}, null],
      [{ jsonrpc: "2.0", id: 1 }, null],
      [{ jsonrpc: "2.0", id: 2, method: 7 }, 2],
      [{ jsonrpc: "2.0", id: { a: 1 }, method: "shutdown" }, null],
      [{ jsonrpc: "2.0", id: null, method: "shutdown" }, null],
      [{ jsonrpc: "2.0", id: 3, method: "textDocument/hover", params: "x" }, 3],
    ];
    for (const [message] of sent) child.send(message);
    child.send(initialize);
    while (!answers.some(({ id }) => id === "i")) await once(child, "message");
    child.kill();
    assert.deepEqual(answers.map(inShort), [...sent.map(([, id]) => [id, -32600]), ["i", undefined]]);
  });

  it("is said to be no JSON where it is none, also before anything else", async () => {
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const contents = ["{nej", "", "\u0001", JSON.stringify(initialize), '{"jsonrpc":"2.0","id":1', '{"jsonrpc":"2.0","method":"exit"}'];
    for (const content of contents) child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    let output = "";
    child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
    const [code] = (await once(child, "close")) as [number];
    const answers = output.split(/Content-Length: \d+\r\n\r\n/).slice(1).map((content) => JSON.parse(content) as Answer); // prettier-ignore
    assert.deepEqual(
      answers.filter(({ error }) => error).map(inShort),
      Array.from({ length: 4 }, () => [null, -32700]),
    );
    assert.equal(answers.filter(({ id, result }) => id === "i" && result).length, 1);
    assert.equal(code, 1);
  });
});

describeBuilds("what is asked without what it needs", (start) => {
  afterEach(() => endServers("server"));

  const document = { textDocument: { uri } };
  const position = { line: 0, character: 0 };
  const item = { name: "a", kind: 1, uri, range: { start: position, end: position }, selectionRange: { start: position, end: position } };
  /** Requests, and what they need besides one another. */
  const needs: Readonly<Record<string, object>> = {
    ...Object.fromEntries(["hover", "completion", "definition", "references", "documentHighlight", "prepareRename", "linkedEditingRange", "prepareCallHierarchy"].map((name) => [`textDocument/${name}`, { ...document, position, context: {} }])), // prettier-ignore
    ...Object.fromEntries(["documentSymbol", "diagnostic", "codeLens", "documentLink", "formatting", "foldingRange", "semanticTokens/full"].map((name) => [`textDocument/${name}`, document])), // prettier-ignore
    ...Object.fromEntries(["codeAction", "rangeFormatting", "semanticTokens/range", "inlayHint"].map((name) => [`textDocument/${name}`, { ...document, range: item.range, context: {} }])), // prettier-ignore
    "textDocument/rename": { ...document, position, newName: "a" },
    "textDocument/onTypeFormatting": { ...document, position, ch: "-" },
    "textDocument/selectionRange": { ...document, positions: [position] },
    "textDocument/semanticTokens/full/delta": { ...document, previousResultId: "a" },
    "workspace/symbol": { query: "" },
    "workspace/diagnostic": { previousResultIds: [{ uri, value: "a" }] },
    "workspace/willRenameFiles": { files: [{ oldUri: uri, newUri: uri }] },
    "completionItem/resolve": { label: "a" },
    "codeAction/resolve": { title: "a" },
    "callHierarchy/incomingCalls": { item },
    "callHierarchy/outgoingCalls": { item },
    "handleplan/tree": document,
    "handleplan/assess": { text: "" },
    "handleplan/settings": { uri },
    "handleplan/joinPlans": { uris: [] },
  };

  it("is refused with the place of what is wrong, and the server goes on", async () => {
    const { connection } = start();
    await assert.rejects(connection.sendRequest("initialize", {}), { code: -32602, message: /capabilities/ });
    await connection.sendRequest("initialize", initialize.params);
    await assert.rejects(connection.sendRequest("initialize", {}), { code: -32600 }, "again");
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text: "formål: At bo selv\n" } }); // prettier-ignore
    for (const method of ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "$/cancelRequest", "initialized"])
      for (const params of [null, [], {}, { textDocument: { uri, text: 5 } }, { ...document, contentChanges: [null] }])
        if (method !== "textDocument/didClose" || !params || !("textDocument" in params)) await connection.sendNotification(method, params);
    for (const [method, params] of Object.entries(needs)) {
      await assert.rejects(connection.sendRequest(method, null), { code: -32602 }, method);
      for (const name of Object.keys(params).filter((key) => key !== "context")) {
        await assert.rejects(connection.sendRequest(method, { ...params, [name]: 7 }), { code: -32602, message: new RegExp(name) }, method); // prettier-ignore
      }
    }
    const symbols = await connection.sendRequest("textDocument/documentSymbol", document);
    assert.match(JSON.stringify(symbols), /formål/);
  });

  it("is named by its place", () => {
    assert.equal(faultInParams("textDocument/hover", { ...document, position: { line: "0", character: 0 } }), "position.line");
    assert.equal(faultInParams("textDocument/hover", undefined), "params");
    assert.equal(faultInParams("textDocument/didChange", { ...document, contentChanges: [{ text: "a", range: {} }] }), "contentChanges");
    for (const [method, params] of Object.entries(needs)) assert.equal(faultInParams(method, params), undefined, method);
    assert.equal(faultInParams("handleplan/findes-ikke", 5), undefined);
  });
});
