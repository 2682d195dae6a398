import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ResponseError, type ClientCapabilities, type WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import { describeBuilds, endServers } from "../harness/language-client";

/** Says that it can be asked everything. */
const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: { diagnostic: {} },
  window: { workDoneProgress: true },
};

const able = [
  "client/registerCapability",
  "window/workDoneProgress/create",
  "workspace/codeLens/refresh",
  "workspace/configuration",
  "workspace/diagnostic/refresh",
  "workspace/inlayHint/refresh",
];

describeBuilds("an editor that refuses what it says it can", (start) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "handleplan-refused-"));
    writeFileSync(join(folder, "a.plan.yaml"), "plantype: sel-141\n");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    endServers();
  });

  it("has its plans read and its problems told", async () => {
    const client = start();
    const { connection } = client;
    const refused = new Set<string>();
    const all = new Promise<void>((resolve) => {
      for (const method of able)
        connection.onRequest(method, () => {
          if (refused.add(method).size === able.length) resolve();
          throw new ResponseError(-32601, `Unhandled method ${method}`);
        });
    });
    await connection.sendRequest("initialize", { processId: null, rootUri: pathToFileURL(folder).href, capabilities });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await all;
    const report: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", { previousResultIds: [] });
    assert.equal(report.items.length, 1);
    assert.ok(report.items.every((item) => item.kind === "full" && item.items.length > 0));
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.equal(await client.exited, 0);
    assert.equal(client.errors(), "");
  });

  it("is asked to watch no more than once, however often it says that it is ready", async () => {
    const { connection } = start();
    const registered: string[] = [];
    connection.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
    });
    const watching = { didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } };
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: { workspace: watching } });
    for (let times = 0; times < 3; times++) await connection.sendNotification("initialized", {});
    // What is asked of the editor is sent before the answer to what it asks afterwards.
    await connection.sendRequest("workspace/symbol", { query: "" });
    assert.deepEqual(registered, ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
  });
});
