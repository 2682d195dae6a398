import assert from "node:assert/strict";
import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
const initialize = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };

/** The server is up and right when it reads a plan and answers. */
async function isUp(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest("initialize", initialize);
  await connection.sendNotification("initialized", {});
  const uri = "file:///sager/a.plan.yaml";
  const textDocument = { uri, languageId: "handleplan", version: 1, text: "formål: At bo selv\n" };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const found = (await connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } })) as { name: string }[];
  assert.deepEqual(
    found.map(({ name }) => name),
    ["formål"],
  );
}

/** A server that was told where to meet its client, and what it wrote to stderr. */
/** The connection is up, and the server leaves without a word when it is told to. */
async function worksAndLeaves(connection: ProtocolConnection, child: ChildProcess, errors: () => string): Promise<void> {
  connection.listen();
  await isUp(connection);
  await connection.sendRequest("shutdown");
  const ended = once(child, "exit");
  await connection.sendNotification("exit");
  assert.deepEqual([(await ended)[0], errors()], [0, ""]);
}

type Met = { readonly child: ChildProcess; readonly socket: Socket; readonly errors: () => string };

const folders: string[] = [];
const children: ChildProcess[] = [];

function started(child: ChildProcess): { readonly child: ChildProcess; readonly errors: () => string } {
  children.push(child);
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return { child, errors: () => errors };
}

async function meet(listening: Server, argument: () => string): Promise<Met> {
  await once(listening, "listening");
  const met = started(spawn(process.execPath, [server, argument()], { stdio: ["ignore", "ignore", "pipe"] }));
  const [socket] = (await once(listening, "connection")) as [Socket];
  socket.on("error", () => undefined);
  listening.close();
  return { ...met, socket };
}

const transports: Readonly<Record<string, () => Promise<Met>>> = {
  "--socket": () => {
    const listening = createServer().listen(0, "127.0.0.1");
    return meet(listening, () => `--socket=${(listening.address() as AddressInfo).port}`);
  },
  "--pipe": () => {
    const folder = mkdtempSync(join(tmpdir(), "handleplan-pipe-"));
    folders.push(folder);
    const path = process.platform === "win32" ? `\\\\.\\pipe\\handleplan-${process.pid}` : join(folder, "s");
    return meet(createServer().listen(path), () => `--pipe=${path}`);
  },
};

describe("language server over other transports", function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  for (const [name, begin] of Object.entries(transports)) {
    it(`${name}: reads on behind what is no message, and leaves when told to`, async () => {
      const { child, socket, errors } = await begin();
      for (const header of [
        "Foo: 1\r\n\r\n",
        "Content-Length: abc\r\n\r\n",
        "Content-Length: -5\r\n\r\n",
        "\r\n\r\n",
        "Content-Length: 1\r\n\r\n{",
      ])
        socket.write(header);
      const connection = createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
      await worksAndLeaves(connection, child, errors);
    });

    it(`${name}: ends with a word about why where no message ends`, async () => {
      const { child, socket, errors } = await begin();
      const ended = once(child, "exit");
      socket.write("x".repeat(100_000));
      assert.equal((await ended)[0], 2);
      assert.match(errors(), /no header ends within 8192 bytes/);
    });

    it(`${name}: leaves when the client is gone`, async () => {
      const { child, socket } = await begin();
      const ended = once(child, "exit");
      socket.destroy();
      assert.equal((await ended)[0], 1);
    });
  }

  it("--socket: says in one line that nobody is there", async () => {
    const listening = createServer().listen(0, "127.0.0.1");
    await once(listening, "listening");
    const { port } = listening.address() as AddressInfo;
    listening.close();
    await once(listening, "close");
    const { child, errors } = started(spawn(process.execPath, [server, `--socket=${port}`], { stdio: ["ignore", "ignore", "pipe"] }));
    assert.equal((await once(child, "close"))[0], 2);
    assert.match(errors(), /^handleplan-language-server: [^\n]*ECONNREFUSED[^\n]*\n$/);
  });

  it("--node-ipc: reads on behind messages that are none", async () => {
    const { child, errors } = started(fork(server, ["--node-ipc"], { silent: true }));
    const messages: readonly (string | number | boolean | object)[] = [
      "",
      "x",
      7,
      true,
      [],
      {},
      { jsonrpc: "2.0" },
      { jsonrpc: "2.0", id: null },
      { jsonrpc: "2.0", id: 99, result: 1 },
      { jsonrpc: "1.0", id: {}, method: 5 },
      { jsonrpc: "2.0", id: 1, method: "textDocument/hover" },
      { jsonrpc: "2.0", method: "textDocument/didOpen", params: 7 },
    ];
    for (const message of messages) child.send(message);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    await worksAndLeaves(connection, child, errors);
  });

  it("--node-ipc: leaves when the client is gone", async () => {
    const { child } = started(fork(server, ["--node-ipc"], { silent: true }));
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    await isUp(connection);
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  });
});
