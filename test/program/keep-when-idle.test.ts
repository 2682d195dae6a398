import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
const text = "plantype: sel-141\nid: b-1\ndato: 2026-03-02\nformål: Kiruna kvartvis\nindsatsmål:\n  - tekst: Mere netværk\n";
const telling =
  'const { cameCompiled } = require(process.argv[1]); process.on("exit", () => console.error(cameCompiled() ? "compiled" : "source"));';

type Session = {
  readonly connection: ProtocolConnection;
  readonly problems: () => Promise<unknown[]>;
  readonly end: () => Promise<string>;
};

/** A server that has been lent the folder, with a plan open. */
async function session(folder: string): Promise<Session> {
  const child = spawn(process.execPath, ["-e", telling, "--", server, "--stdio", `--keep-compiled=${folder}`]);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification("initialized", {});
  const uri = "file:///sager/kopervik.plan.yaml";
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text } });
  const problems = async (): Promise<unknown[]> =>
    (await connection.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", { textDocument: { uri } })).items;
  const end = async (): Promise<string> => {
    await connection.sendRequest("shutdown");
    const ended = once(child, "close");
    await connection.sendNotification("exit");
    await ended;
    connection.dispose();
    return errors;
  };
  return { connection, problems, end };
}

/** Resolves when the folder holds a file whose name ends like that. */
function appears(folder: string, ending: string): Promise<string> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      const name = readdirSync(folder).find((each) => each.endsWith(ending));
      if (name === undefined) return;
      watcher.close();
      resolve(join(folder, name));
    });
  });
}

describe("a server with a folder for its compiled form", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "handleplan-lent-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("leaves one there when it is idle, without a word of plans, and takes it the next time", async () => {
    const form = appears(folder, ".compiled");
    const first = await session(folder);
    const found = await first.problems();
    const bytes = readFileSync(await form);
    assert.equal(await first.end(), "source\n");
    assert.equal(readdirSync(folder).length, 1);
    for (const said of ["Kiruna", "kvartvis", "kopervik"])
      for (const encoding of ["latin1", "utf16le"] as const) assert.ok(!bytes.includes(Buffer.from(said, encoding)), said);
    assert.ok(bytes.includes("maal-uden-succeskriterier"), "what stands in the program would have been found");

    const { mtimeMs } = statSync(await form);
    const second = await session(folder);
    assert.deepEqual(await second.problems(), found);
    assert.equal(await second.end(), "compiled\n");
    assert.equal(statSync(await form).mtimeMs, mtimeMs);
  });

  it("tells the log where it cannot, and answers on", async () => {
    const file = join(folder, "a");
    writeFileSync(file, "");
    const { connection, problems, end } = await session(file);
    const told = new Promise<{ message: string }>((resolve) => connection.onNotification("window/logMessage", resolve));
    const found = await problems();
    assert.match((await told).message, /EEXIST|ENOTDIR/);
    assert.deepEqual(await problems(), found);
    assert.equal(await end(), "source\n");
  });
});
