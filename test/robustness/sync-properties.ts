import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Encoding } from "../../server/src/lsp/position-encoding";
import { startServer, type LanguageClient } from "../harness/language-client";
import { anyText, edited, edits, planText } from "./arbitraries";
import { encodings, isBetween, positionIn } from "./position-properties";

/** One server for each encoding, which stays for all runs. */
const servers = new Map<Encoding, Promise<LanguageClient>>();
let opened = 0;

function server(encoding: Encoding): Promise<LanguageClient> {
  const running = servers.get(encoding) ?? start(encoding);
  servers.set(encoding, running);
  return running;
}

async function start(encoding: Encoding): Promise<LanguageClient> {
  const client = startServer();
  const capabilities = { general: { positionEncodings: [encoding] }, textDocument: { diagnostic: {} } };
  await client.connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await client.connection.sendNotification("initialized", {});
  return client;
}

/** Lets the servers go, in the order of the protocol. */
export async function endSync(): Promise<void> {
  for (const running of servers.values()) {
    const { connection, exited } = await running;
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.equal(await exited, 0);
  }
  servers.clear();
}

/** Moved to where a character begins. */
function between(text: string, offset: number): number {
  return isBetween(text, offset) ? offset : offset - 1;
}

/** The document, edited piece by piece, and what the server says of it; `steps` of edits go in one notification. */
async function pieceByPiece(encoding: Encoding, text: string, list: Parameters<typeof edited>[1][], together: number): Promise<void> {
  const { connection } = await server(encoding);
  const uris = ["", "-ny"].map((part) => `file:///sager/sync-${opened}${part}.plan.yaml`);
  opened++;
  const [uri = "", fresh = ""] = uris;
  const open = (at: string, content: string) =>
    connection.sendNotification("textDocument/didOpen", { textDocument: { uri: at, languageId: "handleplan", version: 1, text: content } });
  await open(uri, text);
  let now = text;
  let version = 1;
  for (let index = 0; index < list.length; index += together) {
    const contentChanges = list.slice(index, index + together).map(({ at, remove, insert }) => {
      const start = between(now, at % (now.length + 1));
      const end = between(now, Math.min(now.length, start + remove));
      const range = { start: positionIn(now, start, encoding), end: positionIn(now, end, encoding) };
      now = edited(now, { at: start, remove: end - start, insert });
      // Now and then the whole text is sent, as the protocol allows.
      return remove === 7 ? { text: now } : { range, text: insert };
    });
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
    if (index % 2 === 0) await said(connection, uri);
  }
  await open(fresh, now);
  const [was, is] = await Promise.all([said(connection, uri), said(connection, fresh)]);
  assert.equal(was, is.replaceAll(fresh, uri), `${encoding}: ${JSON.stringify(now)}`);
  for (const each of uris) await connection.sendNotification("textDocument/didClose", { textDocument: { uri: each } });
}

/** What the server knows of a document: its problems, its outline and every word's kind. */
async function said(connection: LanguageClient["connection"], uri: string): Promise<string> {
  const textDocument = { uri };
  const answers = await Promise.all([
    connection.sendRequest("textDocument/diagnostic", { textDocument }).then((report) => (report as { items: unknown }).items),
    connection.sendRequest("textDocument/documentSymbol", { textDocument }),
    connection.sendRequest("textDocument/semanticTokens/full", { textDocument }).then((tokens) => (tokens as { data: unknown }).data),
    connection.sendRequest("textDocument/foldingRange", { textDocument }),
  ]);
  return JSON.stringify(answers);
}

export const syncProperties: Readonly<Record<string, fc.IRawProperty<unknown>>> = Object.fromEntries(
  encodings.map((encoding) => [
    `a plan edited piece by piece over the protocol is the plan sent whole, in ${encoding}`,
    fc.asyncProperty(fc.oneof(planText, anyText), edits, fc.integer({ min: 1, max: 4 }), (text, list, together) =>
      pieceByPiece(encoding, text, [...list], together),
    ) as fc.IRawProperty<unknown>,
  ]),
);
