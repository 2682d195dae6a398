import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { globSync } from "tinyglobby";
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver-types";
import type { Locale } from "../../server/src/language/localized";
import { documentPattern } from "../../server/src/schema/documents";
import { runIn } from "../harness/command-line";
import { describeBuilds, endServers, type LanguageClient } from "../harness/language-client";

const root = fileURLToPath(new URL("../..", import.meta.url));
const severities = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "info",
};
type Problem = { rule: string; severity: string; message: unknown; range: unknown };

/** What both tell, letter for letter. */
const asText = (problems: readonly Problem[]): string =>
  JSON.stringify(problems.map(({ rule, severity, message, range }) => ({ rule, severity, message, range })));

const inEditor = (items: readonly Diagnostic[]): string =>
  asText(
    items.map(({ code, severity, message, range }) => ({
      rule: String(code),
      severity: severities[severity as keyof typeof severities],
      message,
      range: { start: range.start, end: range.end },
    })),
  );

describeBuilds("command line and editor", (start, build) => {
  let client: LanguageClient | undefined;
  afterEach(async () => {
    await client?.connection.sendRequest("shutdown");
    await client?.connection.sendNotification("exit");
    endServers();
  });

  const locales: Locale[] = build === "over stdio" ? ["da", "en"] : ["da"];
  for (const locale of locales) {
    it(`find the same in every document of the repository, byte for byte (${locale})`, async () => {
      const files = globSync(
        ["examples", "test/cases"].map((folder) => `${folder}/${documentPattern}`),
        { cwd: root },
      ).toSorted();
      assert.ok(files.length > 8);
      client = start();
      const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
      await client.connection.sendRequest("initialize", {
        processId: process.pid,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
        initializationOptions: { language: locale },
      });
      await client.connection.sendNotification("initialized", {});
      for (const file of files) {
        const uri = pathToFileURL(root + file).href;
        const text = readFileSync(root + file, "utf8");
        await client.connection.sendNotification("textDocument/didOpen", {
          textDocument: { uri, languageId: "handleplan", version: 1, text },
        });
      }
      const { out } = await runIn(root, ["check", "--format", "json", "--lang", locale, "--today", today, ...files]);
      const judged = (JSON.parse(out) as { files: { path: string; problems: Problem[] }[] }).files;
      assert.deepEqual(
        judged.map(({ path }) => path),
        files,
      );
      for (const { path, problems } of judged) {
        const uri = pathToFileURL(root + path).href;
        const report: { items: Diagnostic[] } = await client.connection.sendRequest("textDocument/diagnostic", {
          textDocument: { uri },
        });
        assert.equal(inEditor(report.items), asText(problems), path);
      }
    });
  }
});
