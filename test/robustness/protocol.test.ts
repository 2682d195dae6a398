import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { endServers, startServer, type LanguageClient } from "../harness/language-client";

const uri = "file:///sager/a.plan.yaml";
const text = "plantype: sel-141\ndato: 2026-03-02\nindsatsmål:\n  - id: M1\n    tekst: Få mere netværk\n";
const pulling = { textDocument: { diagnostic: {} } };
const start = { processId: null, rootUri: null, capabilities: pulling };

const { sendRequest, sendNotification } = {
  sendRequest: (client: LanguageClient, method: string, params: unknown = {}): Promise<unknown> =>
    client.connection.sendRequest(method, params),
  sendNotification: (client: LanguageClient, method: string, params: unknown = {}) => client.connection.sendNotification(method, params),
};

async function ready(): Promise<ReturnType<typeof startServer>> {
  const client = startServer();
  await sendRequest(client, "initialize", start);
  await sendNotification(client, "initialized");
  return client;
}

const open = (client: LanguageClient, version = 1, content = text, at = uri) =>
  sendNotification(client, "textDocument/didOpen", { textDocument: { uri: at, languageId: "handleplan", version, text: content } });
const change = (client: LanguageClient, version: number, contentChanges: unknown, at = uri) =>
  sendNotification(client, "textDocument/didChange", { textDocument: { uri: at, version }, contentChanges });

async function symbols(client: LanguageClient, at = uri): Promise<readonly string[]> {
  const found = (await sendRequest(client, "textDocument/documentSymbol", { textDocument: { uri: at } })) as { name: string }[];
  return found.map(({ name }) => name);
}

async function leave(client: LanguageClient): Promise<void> {
  await sendRequest(client, "shutdown", undefined);
  await sendNotification(client, "exit");
  assert.equal(await client.exited, 0);
}

/** The server is up and right when it reads a new plan and answers. */
async function isUp(client: LanguageClient): Promise<void> {
  const at = "file:///sager/oppe.plan.yaml";
  await open(client, 1, "formål: At bo selv\n", at);
  assert.deepEqual(await symbols(client, at), ["formål"]);
}

const frame = (content: string): string => `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;

describe("language server under abuse", function () {
  this.timeout(30_000);
  afterEach(() => endServers("server"));

  it("answers unknown methods with an error", async () => {
    const client = await ready();
    await assert.rejects(sendRequest(client, "handleplan/findes-ikke"), { code: -32601, message: /Unhandled method/ });
    await assert.rejects(sendRequest(client, "$/findes-ikke"), { code: -32601 });
    await sendNotification(client, "handleplan/findes-ikke");
    await sendNotification(client, "$/findes-ikke");
    await isUp(client);
    await leave(client);
  });

  it("answers requests without the parameters they need with an error", async () => {
    const client = await ready();
    const methods = ["hover", "completion", "codeAction", "documentSymbol", "diagnostic"];
    for (const method of methods)
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, [], { textDocument: { uri }, position: "x" }])
        await assert.rejects(sendRequest(client, `textDocument/${method}`, params));
    await isUp(client);
    await leave(client);
  });

  it("clamps positions outside the text", async () => {
    const client = await ready();
    await open(client);
    for (const line of [-1, 0, 4, 99, 2 ** 31, Number.MAX_SAFE_INTEGER])
      for (const character of [-1, 0, 99, 2 ** 31]) {
        const position = { line, character };
        await sendRequest(client, "textDocument/hover", { textDocument: { uri }, position });
        await sendRequest(client, "textDocument/completion", { textDocument: { uri }, position });
        const range = { start: position, end: { line: 0, character: 0 } };
        await sendRequest(client, "textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
      }
    await isUp(client);
    await leave(client);
  });

  it("survives notifications without the parameters they need", async () => {
    const client = await ready();
    for (const method of ["didOpen", "didChange", "didClose"])
      for (const params of [{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri }, contentChanges: 5 }])
        await sendNotification(client, `textDocument/${method}`, params);
    await sendNotification(client, "workspace/didChangeConfiguration", { settings: 7 });
    await isUp(client);
    await leave(client);
  });

  it("takes plans opened twice, changed unopened, closed twice, and versions that run backwards", async () => {
    const client = await ready();
    await change(client, 3, [{ text: "a: 1\n" }]);
    await assert.rejects(symbols(client), /not open/);
    await open(client, 5);
    await open(client, 2, "formål: a\n");
    assert.deepEqual(await symbols(client), ["formål"]);
    await change(client, 1, [{ text: "niveau: b\n" }]);
    assert.deepEqual(await symbols(client), ["niveau"], "what arrives last holds");
    await change(client, 9, [{ range: { start: { line: 99, character: 0 }, end: { line: 100, character: 0 } }, text: "dato: x\n" }]);
    assert.deepEqual(await symbols(client), ["niveau", "dato"]);
    await sendNotification(client, "textDocument/didClose", { textDocument: { uri } });
    await sendNotification(client, "textDocument/didClose", { textDocument: { uri } });
    // What is closed is read from the disk again, where it is not; this answer waits for that.
    await sendRequest(client, "workspace/diagnostic", { previousResultIds: [] });
    await assert.rejects(symbols(client), /not open/);
    await isUp(client);
    await leave(client);
  });

  /** Requests of every kind: of a document, of a place in it, of what was shown before, of the whole workspace, and our own. */
  const requests: readonly (readonly [method: string, params: object])[] = [
    ...["hover", "completion", "documentSymbol", "diagnostic", "codeLens", "formatting", "semanticTokens/full"].map(
      (name) => [`textDocument/${name}`, { textDocument: { uri }, position: { line: 0, character: 0 } }] as const,
    ),
    ["completionItem/resolve", { label: "formål" }],
    ["codeAction/resolve", { title: "Ret" }],
    ["workspace/symbol", { query: "" }],
    ["workspace/diagnostic", { previousResultIds: [] }],
    ["workspace/willRenameFiles", { files: [] }],
    ["handleplan/tree", { textDocument: { uri } }],
    ["handleplan/joinable", {}],
    ["handleplan/joinPlans", { uris: [] }],
    ["handleplan/templates", {}],
    ["handleplan/rules", {}],
    ["handleplan/assess", { text: "Mere netværk" }],
    ["handleplan/settings", { uri }],
    ["handleplan/findes-ikke", {}],
    ["textDocument/moniker", { textDocument: { uri }, position: { line: 0, character: 0 } }],
    ["$/findes-ikke", {}],
    ["shutdown", {}],
  ];

  it("refuses every request before it is told who asks, and after it is told to stop", async () => {
    const client = startServer();
    await open(client);
    for (const [method, params] of requests) await assert.rejects(sendRequest(client, method, params), { code: -32002 }, method);
    await sendRequest(client, "initialize", start);
    await assert.rejects(symbols(client), /not open/, "what was said before that is dropped");
    await assert.rejects(sendRequest(client, "initialize", start), { code: -32600 });
    await open(client);
    assert.equal((await symbols(client)).length, 3);
    await sendRequest(client, "shutdown", undefined);
    for (const [method, params] of [...requests, ["initialize", start] as const])
      await assert.rejects(sendRequest(client, method, params), { code: -32600 }, method);
    await sendNotification(client, "exit");
    assert.equal(await client.exited, 0);
    assert.equal(client.errors(), "");
  });

  it("reads on behind frames that hold no message", async () => {
    const client = await ready();
    const { stdin } = client.process;
    for (const content of [
      "",
      "{",
      "null",
      "[]",
      "7",
      '"x"',
      "{}",
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":null}',
      '{"jsonrpc":"2.0","id":99,"result":1}',
      '{"jsonrpc":"1.0","id":{},"method":5}',
    ])
      stdin?.write(frame(content));
    await isUp(client);
    await leave(client);
  });

  for (const header of [
    "Foo: 1\r\n\r\n",
    "Content-Length: abc\r\n\r\n",
    "Content-Length: -5\r\n\r\n",
    "Content-Length: 1e3\r\n\r\n",
    "Content-Length:\r\n\r\n",
    "\r\n\r\n",
    "\u0000\u0001\r\n\r\n",
  ])
    it(`reads on behind the header ${JSON.stringify(header)}`, async () => {
      const client = await ready();
      client.process.stdin?.write(header);
      await isUp(client);
      await leave(client);
    });

  it("reads a header in parts, of small letters, and with a line that is none", async () => {
    const client = await ready();
    const content = JSON.stringify({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "handleplan", version: 1, text } } }); // prettier-ignore
    const bytes = Buffer.from(`content-length: ${Buffer.byteLength(content)}\r\nikke en linje\r\n\r\n${content}`);
    for (let at = 0; at < bytes.length; at += 7) client.process.stdin?.write(bytes.subarray(at, at + 7));
    assert.equal((await symbols(client)).length, 3);
    await leave(client);
  });

  for (const [stream, why] of [
    ["Content-Length: 99999999999\r\n\r\n", /a message of 99999999999 bytes is announced/],
    ["x".repeat(100_000), /no header ends within 8192 bytes/],
  ] as const)
    it(`ends with a word about why where ${why.source}`, async () => {
      const client = await ready();
      client.process.stdin?.on("error", () => undefined);
      client.process.stdin?.write(stream);
      assert.equal(await client.exited, 2);
      assert.match(client.errors(), why);
    });

  it("takes thousands of changes and of requests taken back", async () => {
    const client = await ready();
    await open(client);
    const asked: Promise<unknown>[] = [];
    for (let index = 0; index < 1_000; index++) {
      await change(client, index + 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "x" }]);
      const source = new CancellationTokenSource();
      asked.push(
        client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token).catch(() => "taken back"),
      );
      source.cancel();
    }
    await Promise.all(asked);
    assert.deepEqual(await symbols(client), [`${"x".repeat(1_000)}plantype`, "dato", "indsatsmål"]);
    await change(
      client,
      5_000,
      Array.from({ length: 5_000 }, () => ({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "y" })),
    );
    assert.equal((await symbols(client))[0]?.length, 6_008);
    await isUp(client);
    await leave(client);
  });

  it("reads hostile plans and answers the next request", async () => {
    const client = await ready();
    for (const content of [
      "[".repeat(100_000),
      "- a\n".repeat(1_000_000),
      "a: \0",
      `a: ${"x".repeat(5_000_000)}`,
      "\ud800",
      "*a",
      "\t\t",
    ]) {
      await open(client, 1, content);
      const report = (await sendRequest(client, "textDocument/diagnostic", { textDocument: { uri } })) as { items: unknown[] };
      assert.ok(report.items.length > 0);
      await symbols(client);
    }
    await isUp(client);
    await leave(client);
  });

  it("leaves when the client's stream ends", async () => {
    const client = await ready();
    client.process.stdin?.end();
    assert.notEqual(await client.exited, null);
  });

  it("leaves when the client's process is gone, though the stream stays open", async () => {
    const editor = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    const client = startServer();
    await sendRequest(client, "initialize", { ...start, processId: editor.pid });
    await open(client);
    editor.kill("SIGKILL");
    await once(editor, "exit");
    const left = await Promise.race([client.exited, wait(15_000, "still there", { ref: false })]);
    assert.notEqual(left, "still there");
  });
});
