// One language server through one session: it starts, a document is opened, keys are pressed in it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ServerCapabilities,
} from "vscode-languageserver-protocol/node";
import type { Input } from "./inputs";
import { cpuOf, median, memoryOf } from "./process-figures";

/** A language server, and what it must be told before it knows our documents. */
export type Peer = {
  readonly name: string;
  readonly program: string;
  /** The document's name and language. */
  readonly document: { readonly uri: string; readonly languageId: string };
  readonly input: (lines: number) => Input;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for a section. */
  readonly configuration?: (section: string) => unknown;
  /** Sent when the session has begun. */
  readonly notifications?: readonly (readonly [method: string, params: unknown])[];
};

/** Milliseconds, and megabytes at the end. */
export type Figures = Readonly<Record<"initialize" | "open" | "key" | "cpu" | "completion" | "completionCpu" | "memory", number>>;

export async function editorSession(peer: Peer, lines: number, keys: number): Promise<Figures> {
  const { text, toggle, completeAfter } = peer.input(lines);
  const { uri, languageId } = peer.document;
  const started = performance.now();
  // Not the tests' client, which holds every message against the protocol's schema.
  const child = spawn(process.execPath, [peer.program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const exited = once(child, "exit");
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const pid = child.pid ?? 0;
  connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => peer.configuration?.(section ?? "") ?? null),
  );
  for (const method of ["client/registerCapability", "client/unregisterCapability", "window/workDoneProgress/create"]) {
    connection.onRequest(method, () => null);
  }
  const { capabilities } = await connection.sendRequest<{ capabilities: ServerCapabilities }>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: false } },
      textDocument: {
        publishDiagnostics: {},
        ...(peer.name === "yaml-language-server" ? {} : { diagnostic: { dynamicRegistration: false } }),
        completion: { completionItem: { snippetSupport: true } },
      },
    },
    initializationOptions: peer.initializationOptions ?? {},
  });
  const initialize = performance.now() - started;

  let wake: (items: readonly Diagnostic[]) => void = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (message) => {
    if (message.uri === uri) wake(message.diagnostics);
  });
  const pulls = capabilities.diagnosticProvider !== undefined;
  const say = (method: string, params: unknown): Promise<void> => connection.sendNotification(method, params as object);
  /** Tells the server of a new text and waits for its problems: asks for them, or listens until there are as many as `right` wants. */
  const problemsAfter = async (tell: () => Promise<void>, right: (count: number) => boolean): Promise<number> => {
    if (!pulls) {
      const heard = new Promise<number>((resolve) => (wake = ({ length }) => right(length) && resolve(length)));
      await tell();
      return heard;
    }
    await tell();
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri } });
    if (!right(items.length)) throw new Error(`${peer.name}: ${items.length} problems are not as many as expected`);
    return items.length;
  };

  await say("initialized", {});
  for (const [method, params] of peer.notifications ?? []) await say(method, params);
  const opened = performance.now();
  const before = await problemsAfter(
    () => say("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } }),
    () => true,
  );
  const open = performance.now() - opened;

  let version = 1;
  const lineOf = (offset: number): { line: number; character: number } => {
    const above = text.slice(0, offset).split("\n");
    return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
  };
  const place = lineOf(toggle.offset);
  /** Presses or takes back the one letter that makes the middle of the document wrong. */
  const press = (on: boolean): Promise<void> => {
    const end = on ? place : { ...place, character: place.character + toggle.letter.length };
    const change = { range: { start: place, end }, text: on ? toggle.letter : "" };
    return say("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [change] });
  };
  const wrong = await problemsAfter(
    () => press(true),
    (count) => count !== before,
  );
  const key = async (on: boolean): Promise<number> => {
    const from = performance.now();
    await problemsAfter(
      () => press(on),
      (count) => count === (on ? wrong : before),
    );
    return performance.now() - from;
  };
  for (let warm = 1; warm < 12; warm++) await key(warm % 2 === 0);

  const cpuBefore = cpuOf(pid);
  const times: number[] = [];
  for (let count = 0; count < keys; count++) times.push(await key(count % 2 === 0));
  const cpu = (cpuOf(pid) - cpuBefore) / keys;

  const completions: number[] = [];
  const completionPlace = lineOf(Math.max(0, text.indexOf(completeAfter, text.length / 2)) + completeAfter.length);
  const completionCpuBefore = cpuOf(pid);
  if (capabilities.completionProvider) {
    for (let count = 0; count < keys; count++) {
      const line = count % 2 === 0 ? "\n    " : "";
      const end = count % 2 === 0 ? completionPlace : { line: completionPlace.line + 1, character: 4 };
      const from = performance.now();
      const change = { range: { start: completionPlace, end }, text: line };
      await say("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [change] });
      const position = count % 2 === 0 ? { line: completionPlace.line + 1, character: 4 } : completionPlace;
      await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
      completions.push(performance.now() - from);
    }
  }
  const completionCpu = (cpuOf(pid) - completionCpuBefore) / keys;
  const memory = memoryOf(pid, "VmRSS");
  await connection.sendRequest("shutdown");
  await say("exit", undefined);
  const quit = setTimeout(() => child.kill(), 2000);
  await exited;
  clearTimeout(quit);
  connection.dispose();
  return { initialize, open, key: median(times), cpu, completion: median(completions), completionCpu, memory };
}
