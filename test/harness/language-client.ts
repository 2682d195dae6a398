import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

const server = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));

/** The bundled server as a process, spoken to over stdio as any editor does. */
export type LanguageClient = {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** What the server wrote to stderr, which is nothing unless it is ill. */
  readonly errors: () => string;
  /** Settles with the exit code when the process has ended. */
  readonly exited: Promise<number | null>;
};

const running = new Set<ChildProcess>();

/** Ends the servers that a failed test left behind. */
export function endServers(): void {
  for (const child of running) child.kill();
}

export function startServer(args: readonly string[] = ["--stdio"], program = server, node = process.execPath): LanguageClient {
  const child = spawn(node, [program, ...args], { stdio: "pipe" });
  running.add(child);
  child.on("exit", () => running.delete(child));
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return { connection, process: child, errors: () => errors, exited };
}
