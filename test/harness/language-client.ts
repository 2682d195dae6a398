import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  Emitter,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";
import { isDocument } from "../../server/src/workspace/file-system";
import { protocolCheck, type ProtocolCheck } from "./protocol-check";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
/** The same unbundled, which is slower to start, and whose lines can be counted. */
const sources = fileURLToPath(new URL("../../server/src/lsp/node.ts", import.meta.url));
const fromSources = process.env["HANDLEPLAN_SERVER"] === "sources";
/** What ran is counted when a process leaves, not when it is killed. */
const leaves = `data:text/javascript,process.on("SIGTERM", () => process.exit())`;
/** Whether the rules' pages lie beside the server, as in every build. */
export const hasPages = !fromSources;

/** A running server, spoken to as any editor does. Every message is held against the protocol. */
export type LanguageClient = {
  readonly connection: ProtocolConnection;
  /** What the server wrote to stderr, which is nothing unless it is ill. */
  readonly errors: () => string;
  /** Settles with the exit code when the server has ended. */
  readonly exited: Promise<number | null>;
};

const running = new Set<() => unknown>();

let checks: ProtocolCheck[] = [];

/**
 * Ends the servers that a failed test left behind, and fails where a message was not as the protocol has it: any, or only the
 * server's where the test itself sends what it should not.
 */
export function endServers(senders: "both" | "server" = "both"): void {
  for (const end of running) end();
  const faults = checks.flatMap(({ faults: { client, server: ours } }) => [...(senders === "both" ? client : []), ...ours]);
  checks = [];
  assert.deepEqual(faults, []);
}

function connect(reader: MessageReader, writer: MessageWriter): ProtocolConnection {
  const check = protocolCheck();
  checks.push(check);
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      check.see("server", message);
      callback(message);
    });
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    // As it is sent: what is undefined is not there.
    check.see("client", JSON.parse(JSON.stringify(message)) as Message);
    return write(message);
  };
  return createProtocolConnection(reader, writer);
}

/** The server as a process, over stdio: bundled, unless `npm run coverage` counts its lines. */
export function startServer(
  args: readonly string[] = ["--stdio"],
  program = server,
  node = process.execPath,
): LanguageClient & { readonly process: ChildProcess } {
  const words = fromSources && program === server ? ["--import", "tsx", "--import", leaves, sources] : [program];
  const child = spawn(node, [...words, ...args], { stdio: "pipe" });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const connection = connect(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  return { connection, process: child, errors: () => errors, exited: endOf(child, () => child.kill()) };
}

/** The browser's server in a worker with nothing of Node in it, whose files the client reads for it, as the extension does. */
export function startWorker(): LanguageClient {
  const worker = new Worker(new URL("browser-worker.mjs", import.meta.url), { stderr: true, execArgv: [] });
  let errors = "";
  worker.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  worker.on("error", (error) => (errors += String(error.stack)));
  const connection = connect(new WorkerReader(worker), new WorkerWriter(worker));
  connection.onRequest("handleplan/list", ({ folder }: { folder: string }) => documentsBelow(folder));
  connection.onRequest("handleplan/read", ({ uri }: { uri: string }) => contentOf(uri));
  connection.listen();
  return { connection, errors: () => errors, exited: endOf(worker, () => worker.terminate()) };
}

/** The builds of the server: Node's over stdio, and the browser's in a worker. */
export const builds = { "over stdio": () => startServer(), "in a worker": startWorker };
export type Build = keyof typeof builds;

/** One suite for each build of the server. */
export function describeBuilds(title: string, suite: (start: () => LanguageClient, build: Build) => void): void {
  for (const build of Object.keys(builds) as Build[]) describe(`${title} ${build}`, () => suite(builds[build], build));
}

function endOf(started: Worker | ChildProcess, end: () => unknown): Promise<number | null> {
  running.add(end);
  return once(started, "exit").then(([code]) => {
    running.delete(end);
    return code as number | null;
  });
}

class WorkerReader extends AbstractMessageReader {
  readonly #received = new Emitter<Message>();
  constructor(worker: Worker) {
    super();
    worker.on("message", (message: Message) => this.#received.fire(message));
  }
  listen(callback: DataCallback): Disposable {
    return this.#received.event(callback);
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  write(message: Message): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread, not a window.
    this.#worker.postMessage(message);
    return Promise.resolve();
  }
  end(): void {}
}

function documentsBelow(folder: string): readonly string[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const inside = !/[\\/](?:node_modules|\.[^\\/]*)(?:[\\/]|$)/.test(entry.parentPath);
    return inside && entry.isFile() && isDocument(entry.name) ? [pathToFileURL(`${entry.parentPath}/${entry.name}`).href] : [];
  });
}

function contentOf(uri: string): Uint8Array | null {
  try {
    return readFileSync(fileURLToPath(uri));
  } catch {
    return null;
  }
}
