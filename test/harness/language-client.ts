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

export function startServer(args: readonly string[] = ["--stdio"]): LanguageClient {
  const child = spawn(process.execPath, [server, ...args], { stdio: "pipe" });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return { connection, process: child, errors: () => errors, exited };
}
