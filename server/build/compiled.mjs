// Leaves V8's compiled form of the programs beside them, made at the end of a usual run: all that it took is in it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { root } from "./install.mjs";

const keep = "const { keepCompiled } = require(process.argv[1]); process.on('exit', () => keepCompiled(require('path').dirname(process.argv[1])));"; // prettier-ignore

/** Enough to reach most of what is asked of plans: a form with more takes longer to read than what is missing takes to compile. */
const written = ["voksenhandicap-foerste-udkast", "ressourceforloeb-udokumenteret"].map((name) => `examples/${name}.plan.yaml`);
const checked = [...written, "examples/familien"];

/** @param {string} folder The one with the programs. */
export async function leaveCompiled(folder) {
  // A run that finds a form keeps all that is in it.
  for (const name of readdirSync(folder)) if (name.endsWith(".compiled")) rmSync(join(folder, name));
  await Promise.all([checkExamples(folder), writeExample(folder)]);
}

/** @param {string[]} words */
function start(...words) {
  return spawn(process.execPath, ["-e", keep, "--", ...words], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
}

/** @param {string} folder */
async function checkExamples(folder) {
  const child = start(join(folder, "cli.cjs"), "check", ...checked, "--jobs", "1", "--today", "2026-03-02");
  child.stdin.end();
  child.stdout.resume();
  await once(child, "exit");
}

/**
 * A plan is opened and looked at, and a key is pressed here and there.
 * @param {string} folder
 */
async function writeExample(folder) {
  const child = start(join(folder, "server.cjs"), "--stdio");
  const exited = once(child, "exit");
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const textDocument = { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } };
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: { textDocument } });
  await connection.sendNotification("initialized", {});
  for (const name of written) await writeIn(connection, name);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  connection.dispose();
}

/**
 * @param {import("vscode-languageserver-protocol/node").ProtocolConnection} connection
 * @param {string} name
 */
async function writeIn(connection, name) {
  const path = join(root, name);
  const text = readFileSync(path, "utf8");
  const uri = pathToFileURL(path).href;
  const ask = (/** @type {string} */ method, /** @type {object} */ more = {}) =>
    connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text } });
  await ask("diagnostic");
  for (const method of ["documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "documentLink"]) await ask(method);
  const lines = text.split("\n");
  const ends = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  await ask("inlayHint", { range: ends });
  let version = 1;
  for (const [line, { length }] of lines.entries()) {
    for (const [from, to, letter] of /** @type {const} */ ([
      [length, length, "x"],
      [length, length + 1, ""],
    ])) {
      // prettier-ignore
      const range = { start: { line, character: from }, end: { line, character: to } };
      const change = { textDocument: { uri, version: ++version }, contentChanges: [{ range, text: letter }] };
      await connection.sendNotification("textDocument/didChange", change);
      await ask("diagnostic");
    }
    const position = { line, character: length };
    for (const method of ["completion", "hover", "documentHighlight"]) await ask(method, { position });
    await ask("codeAction", { range: { start: { line, character: 0 }, end: position }, context: { diagnostics: [] } });
  }
}
