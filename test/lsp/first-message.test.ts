import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstMessage } from "../../server/src/lsp/first-message";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
const encodings = { general: { positionEncodings: ["utf-8", "utf-16"] } };
const initialize = { jsonrpc: "2.0", id: 7, method: "initialize", params: { processId: null, rootUri: null, capabilities: encodings } };

const frame = (message: unknown): string => {
  const content = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
};
const messagesIn = (stream: string): unknown[] =>
  stream
    .split(/Content-Length: \d+\r\n\r\n/)
    .slice(1)
    .map((content) => JSON.parse(content) as unknown);

/** What a server says to a stream that ends when so many messages have come back, and the code it leaves with. */
async function said(pieces: readonly string[], answers: number): Promise<{ messages: unknown[]; code: unknown }> {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (piece: Buffer) => {
    output += piece.toString();
    if (output.endsWith("}") && messagesIn(output).length >= answers) child.stdin.end();
  });
  for (const piece of pieces) child.stdin.write(piece);
  if (answers === 0) child.stdin.end();
  const [code] = (await once(child, "close")) as [unknown];
  return { messages: messagesIn(output), code };
}

describe("the first message", function () {
  this.timeout(20_000);

  it("is answered by the program alone, before the rest of the server is loaded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "handleplan-front-"));
    try {
      const alone = join(folder, "server.cjs");
      copyFileSync(server, alone);
      const child = spawn(process.execPath, [alone, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
      child.stdin.on("error", () => undefined).write(frame(initialize));
      const [answer] = (await once(child.stdout, "data")) as [Buffer];
      const [message] = messagesIn(answer.toString()) as [{ id: number; result: { serverInfo: { name: string } } }];
      assert.deepEqual([message.id, message.result.serverInfo.name], [7, "handleplan"]);
      child.kill();
      await once(child, "close");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is answered as the session answers it", async () => {
    const child = fork(server, ["--node-ipc"]);
    child.send(initialize);
    const [whole] = (await once(child, "message")) as [object];
    child.kill();
    const { messages } = await said([frame(initialize)], 1);
    assert.deepEqual(messages, [whole]);
  });

  it("is answered once, and what comes behind it in order, however the stream is cut", async () => {
    const stream = [initialize, { jsonrpc: "2.0", method: "initialized", params: {} }, { jsonrpc: "2.0", id: 8, method: "workspace/symbol", params: { query: "" } }, { jsonrpc: "2.0", id: 9, method: "shutdown" }]; // prettier-ignore
    const whole = stream.map(frame).join("");
    for (const pieces of [[whole], whole.match(/[\s\S]{1,9}/g) ?? []]) {
      const { messages, code } = await said(pieces, 3);
      assert.deepEqual(
        messages.map((message) => (message as { id: number }).id),
        [7, 8, 9],
      );
      assert.equal(code, 0);
    }
  });

  it("is the session's to answer where it is not as it should be", async () => {
    const without = { jsonrpc: "2.0", id: "a", method: "initialize", params: {} };
    const { messages } = await said([frame(without)], 1);
    assert.equal(messages.length, 1);
    assert.ok("error" in (messages[0] as object));
  });

  it("ends the server where there is none", async () => {
    for (const pieces of [[], ["Content-Length: 100\r\n\r\n{"]]) assert.deepEqual(await said(pieces, 0), { messages: [], code: 1 });
  });

  const read = (content: string, length = Buffer.byteLength(content)) =>
    firstMessage(Buffer.from(`Content-Length: ${length}\r\n\r\n${content}`), "1.0.0");

  it("is waited for until it is whole, unless it is large", () => {
    assert.equal(firstMessage(Buffer.from("Content-Le"), "1.0.0"), "incomplete");
    assert.equal(read("{", 100), "incomplete");
    assert.equal(read("{", 10_000_000), undefined);
  });

  it("is answered only where it is `initialize` with what the answer reads", () => {
    const { params } = initialize;
    for (const message of [
      null,
      7,
      [],
      {},
      { ...initialize, method: "shutdown" },
      { ...initialize, id: null },
      { ...initialize, id: {} },
      { ...initialize, params: null },
      { ...initialize, params: { ...params, capabilities: null } },
      { ...initialize, params: { ...params, capabilities: { general: { positionEncodings: "utf-8" } } } },
    ])
      assert.equal(read(JSON.stringify(message)), undefined, JSON.stringify(message));
    assert.equal(read("{"), undefined);
    const answer = read(JSON.stringify({ ...initialize, id: "å" }));
    assert.ok(typeof answer === "object");
    const [{ id, result }] = messagesIn(answer.answer) as [{ id: string; result: { capabilities: { positionEncoding: string } } }];
    assert.deepEqual([id, result.capabilities.positionEncoding], ["å", "utf-8"]);
  });
});
