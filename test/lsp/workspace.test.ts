import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DiagnosticRefreshRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  WillRenameFilesRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceEdit,
  type ClientCapabilities,
  type DidChangeWatchedFilesRegistrationOptions,
  type InitializeResult,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver-protocol/node";
import { describeBuilds, endServers, type LanguageClient } from "../harness/language-client";

const plan = (goal: string): string => `plantype: sel-141\nid: b-1\ndato: 2026-03-02\nindsatsmål:\n  - id: M1\n    tekst: ${goal}\nindsatser:\n  - tekst: Bostøtte\n    bestilling: best-1\n`; // prettier-ignore
const vague = plan("Få skabt mere netværk");
const order = "id: best-1\ndato: 2026-03-02\nudfører: Bostøtten\nplan: b-1\n";

let folder: string;
const path = (name: string): string => join(folder, name);
const uri = (name: string): string => pathToFileURL(path(name)).href;
const write = (name: string, text: string): void => {
  mkdirSync(join(path(name), ".."), { recursive: true });
  writeFileSync(path(name), text);
};

async function open(
  startServer: () => LanguageClient,
  capabilities: ClientCapabilities = {},
  folders = [""],
): Promise<{ client: LanguageClient; result: InitializeResult }> {
  const client = startServer();
  client.connection.onRequest(RegistrationRequest.type, () => undefined);
  client.connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  const result = await client.connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, ...capabilities },
    workspaceFolders: folders.map((name) => ({ uri: uri(name), name })),
  });
  await client.connection.sendNotification(InitializedNotification.type, {});
  return { client, result };
}

async function diagnose(client: LanguageClient, previous?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = (previous?.items ?? []).flatMap((item) => (item.resultId === undefined ? [] : [{ uri: item.uri, value: item.resultId }])); // prettier-ignore
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

/** `full 3` or `unchanged` for each file. */
function summary(report: WorkspaceDiagnosticReport): Record<string, string> {
  return Object.fromEntries(
    report.items.map((item) => [
      item.uri.slice(uri("").length).replace(/^\//, ""),
      item.kind === "full" ? `full ${item.items.some(({ code }) => code === "maal-uden-succeskriterier") ? "with" : "without"}` : item.kind,
    ]),
  );
}

const change = (client: LanguageClient, name: string, type: 1 | 2 | 3): Promise<void> =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri(name), type }] });

describeBuilds("the workspace", (startServer) => {
  const start = (capabilities?: ClientCapabilities, folders?: string[]) => open(startServer, capabilities, folders);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "handleplan-ø-"));
    write("a.plan.yaml", vague);
    write("under/best.bestilling.yaml", order);
    write("node_modules/x.plan.yaml", vague);
    write("notes.yaml", "x: 1\n");
  });
  afterEach(() => {
    endServers();
    rmSync(folder, { recursive: true });
  });

  it("knows the files on disk, and tells what is unchanged", async () => {
    const { client } = await start();
    const first = await diagnose(client);
    assert.deepEqual(summary(first), { "a.plan.yaml": "full with", "under/best.bestilling.yaml": "full without" });
    assert.ok(first.items.every((item) => item.version === null && item.resultId));
    const second = await diagnose(client, first);
    assert.deepEqual(summary(second), { "a.plan.yaml": "unchanged", "under/best.bestilling.yaml": "unchanged" });

    write("b.plan.yaml", plan("Ser sin søster hver uge"));
    await change(client, "b.plan.yaml", 1);
    const third = await diagnose(client, second);
    assert.deepEqual(summary(third), { "a.plan.yaml": "unchanged", "under/best.bestilling.yaml": "unchanged", "b.plan.yaml": "full with" });

    rmSync(path("a.plan.yaml"));
    await change(client, "a.plan.yaml", 3);
    assert.equal(summary(await diagnose(client, third))["a.plan.yaml"], "full without");
  });

  it("lets the text of an open document win, and returns to the disk when it is closed", async () => {
    const { client } = await start();
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uri("a.plan.yaml"), languageId: "handleplan", version: 4, text: "plantype: sel-141\n" },
    });
    await change(client, "a.plan.yaml", 2);
    const open = await diagnose(client);
    assert.equal(summary(open)["a.plan.yaml"], "full without");
    assert.equal(open.items.find((item) => item.uri === uri("a.plan.yaml"))?.version, 4);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri("a.plan.yaml") } });
    assert.equal(summary(await diagnose(client, open))["a.plan.yaml"], "full with");
  });

  it("answers each document under a result id, also after an edit that is taken back", async () => {
    const { client } = await start();
    const textDocument = { uri: uri("a.plan.yaml") };
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument, ...(previousResultId ? { previousResultId } : {}) });
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { ...textDocument, languageId: "handleplan", version: 1, text: vague },
    });
    const first = await ask();
    assert.ok(first.kind === "full" && first.resultId);
    assert.equal((await ask(first.resultId)).kind, "unchanged");
    for (const [version, text] of [
      [2, "plantype: sel-141\n"],
      [3, vague],
    ] as const) {
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { ...textDocument, version }, contentChanges: [{ text }] }); // prettier-ignore
      assert.equal((await ask(first.resultId)).kind, version === 2 ? "full" : "unchanged");
    }
  });

  it("sends partial results and progress, and stops when it is cancelled", async () => {
    for (let i = 0; i < 200; i++) write(`mange/${i}.plan.yaml`, vague.replace("b-1", `b-${i}`) + `x-nr: ${i}\n`);
    const { client } = await start();
    const partial: WorkspaceDiagnosticReport["items"] = [];
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "dele", ({ items }) => void partial.push(...items));
    const kinds = new Set<string>();
    client.connection.onProgress(WorkDoneProgress.type, "gang", ({ kind }) => void kinds.add(kind));
    const final = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], partialResultToken: "dele", workDoneToken: "gang" }); // prettier-ignore
    assert.equal(final.items.length, 0);
    assert.equal(partial.length, 202);
    assert.ok(kinds.has("begin") && kinds.has("end"));

    // Under new circumstances everything is computed again, in stretches between which the editor is heard.
    write("mange/0.plan.yaml", plan("Går en tur"));
    await change(client, "mange/0.plan.yaml", 2);
    const cancel = new CancellationTokenSource();
    const begun = new Promise<void>((resolve) => {
      client.connection.onProgress(WorkDoneProgress.type, "anden gang", () => resolve());
    });
    const asked = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], workDoneToken: "anden gang" }, cancel.token); // prettier-ignore
    await begun;
    cancel.cancel();
    await assert.rejects(asked, /cancelled/i);
    assert.equal((await diagnose(client)).items.length, 202);
  });

  it("asks to be told of changes to every kind of document, and shows that it reads", async () => {
    const client = startServer();
    const watched = new Promise<DidChangeWatchedFilesRegistrationOptions>((resolve) => {
      client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { method, registerOptions } of registrations)
          if (method === DidChangeWatchedFilesNotification.method) resolve(registerOptions as DidChangeWatchedFilesRegistrationOptions);
      });
    });
    const shown = new Promise<void>((resolve) => {
      client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => resolve());
    });
    await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: uri(""),
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, window: { workDoneProgress: true } },
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    assert.deepEqual(
      (await watched).watchers.map(({ globPattern }) => globPattern),
      ["**/*.{plan,bestilling,journal,forsøg,forsoeg,skabelon,vurdering}.{yaml,yml}", "**/handleplan.{yaml,yml}"],
    );
    await shown;
  });

  it("follows the folders that are opened and closed", async () => {
    write("en/a.plan.yaml", vague);
    write("to/b.plan.yaml", vague);
    const { client } = await start({ workspace: { workspaceFolders: true } }, ["en"]);
    assert.deepEqual(Object.keys(summary(await diagnose(client))), ["en/a.plan.yaml"]);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: uri("to"), name: "to" }], removed: [{ uri: uri("en"), name: "en" }] },
    });
    assert.deepEqual(Object.keys(summary(await diagnose(client))), ["to/b.plan.yaml"]);
  });

  it("leads into files that are not open, and keeps paths right when files are renamed", async () => {
    write("b.plan.yaml", `${vague}x-bilag: under/best.bestilling.yaml\n`);
    const { client } = await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    await diagnose(client);
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: uri("a.plan.yaml") },
      position: { line: 8, character: 18 },
    });
    assert.equal(JSON.stringify(found).match(/best\.bestilling\.yaml/g)?.length, 1);
    const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uri("under"), newUri: uri("arkiv/øst") }],
    });
    assert.ok(WorkspaceEdit.is(edit));
    assert.match(JSON.stringify(edit), /"arkiv\/øst\/best\.bestilling\.yaml"/);
  });

  const units = {
    "utf-8": (text: string) => Buffer.byteLength(text),
    "utf-16": (text: string) => text.length,
    "utf-32": (text: string) => Array.from(text).length,
  };
  for (const encoding of ["utf-8", "utf-16", "utf-32"] as const) {
    it(`counts characters in ${encoding}`, async () => {
      const { client, result } = await start({ general: { positionEncodings: [encoding, "utf-16"] } });
      assert.equal(result.capabilities.positionEncoding, encoding);
      const textDocument = { uri: uri("c.plan.yaml") };
      const before = "indsatsmål: [{ x-😀: å, tekst: ";
      const start0 = units[encoding](before);
      await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { ...textDocument, languageId: "handleplan", version: 1, text: `plantype: sel-141\n${before}Få ro }]\n` },
      });
      // Two edits, the second counted on the text that the first left.
      const edit = (from: string, to: string, text: string) => ({
        range: { start: { line: 1, character: start0 + units[encoding](from) }, end: { line: 1, character: start0 + units[encoding](to) } },
        text,
      });
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { ...textDocument, version: 2 },
        contentChanges: [edit("", "Få", "Får 😀"), edit("Får 😀", "Får 😀 ro", " søvn")],
      });
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 1, character: start0 + units[encoding]("Får 😀 sø") },
      });
      assert.deepEqual(hover?.range, {
        start: { line: 1, character: start0 },
        end: { line: 1, character: start0 + units[encoding]("Får 😀 søvn") },
      });
    });
  }
});
