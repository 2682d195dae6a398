import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { verdictOf } from "../../server/build/audit.mjs";
import { inFolder, runIn } from "../harness/command-line";

const root = fileURLToPath(new URL("../../", import.meta.url));
const guard = ["--require", join(root, "test/robustness/no-network.cjs")];
const bundles = ["server/dist", "client/dist"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const plan =
  "plantype: sel-141\nid: b-1\ndato: 2.3.2026\nformål: Bedre trivsel, se https://eksempel.dk/a\nindsatsmål:\n  - tekst: Mere netværk\n";
const uri = "file:///sager/b-1.plan.yaml";

describe("safety", () => {
  it("stops a release at a hole of high severity, and only then", () => {
    const said = (high: number, critical: number): string => JSON.stringify({ metadata: { vulnerabilities: { low: 3, high, critical } } });
    assert.deepEqual([said(0, 0), said(1, 0), said(0, 1), '{"message":"405"}', ""].map(verdictOf), ["none", "holes", "holes", "unknown", "unknown"]); // prettier-ignore
  });

  it("makes no code from text, and knows no way out to the network, in any bundle", () => {
    assert.ok(bundles.length >= 6, bundles.join(", "));
    for (const name of bundles) {
      const text = readFileSync(join(root, name), "utf8");
      assert.doesNotMatch(text, /(?<![\w.$])eval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(/, name);
      assert.doesNotMatch(text, /require\("(?:node:)?(?:https?|http2|tls|dgram|dns)(?:\/promises)?"\)/, name);
      // The programs' fronts load the rest of the program by it, at one place.
      const fronts = /\/(?:cli|editor-cli|server)\.cjs$/;
      assert.equal(text.match(/require\("(?:node:)?vm"\)/g)?.length ?? 0, fronts.test(name) ? 1 : 0, name);
      assert.doesNotMatch(text, /(?<![\w.$])fetch\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b|importScripts\s*\(/, name);
      // Editors may ask to be met on a pipe or socket of the machine instead of standard input; the command line has no such thing.
      if (/\/(?:cli|command-line|library)\.cjs$/.test(name)) assert.doesNotMatch(text, /require\("(?:node:)?net"\)/, name);
    }
  });

  it("reaches for nothing outside the machine on the command line", async () => {
    await inFolder({ "b-1.plan.yaml": plan }, (folder) => {
      for (const args of [
        ["check"],
        ["check", "--format", "html"],
        ["check", "--jobs", "2"],
        ["report"],
        ["explain", "syntaks"],
        ["rules"],
        ["new"],
      ]) {
        const { status, stderr } = spawnSync(process.execPath, [...guard, join(root, "server/dist/cli.cjs"), ...args], { cwd: folder, encoding: "utf8" }); // prettier-ignore
        assert.ok(status === 0 || status === 1, `${args.join(" ")}: ${stderr}`);
        assert.doesNotMatch(stderr, /NETWORK/);
      }
      const { status } = spawnSync(process.execPath, [...guard, "-e", "fetch('http://127.0.0.1')"]);
      assert.equal(status, 97, "the guard itself");
      return Promise.resolve();
    });
  }).timeout(60_000);

  it("reaches for nothing outside the machine in the language server", async () => {
    const child = spawn(process.execPath, [...guard, join(root, "server/dist/server.cjs"), "--stdio"]);
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text: plan } });
    const textDocument = { uri };
    for (const method of ["diagnostic", "documentSymbol", "documentLink", "codeLens", "formatting", "foldingRange"])
      await connection.sendRequest(`textDocument/${method}`, { textDocument, options: { tabSize: 2, insertSpaces: true } });
    for (const method of ["hover", "completion", "definition"])
      await connection.sendRequest(`textDocument/${method}`, { textDocument, position: { line: 3, character: 3 } });
    await connection.sendRequest("handleplan/preview", { textDocument });
    await connection.sendRequest("shutdown");
    const ended = once(child, "exit");
    await connection.sendNotification("exit");
    assert.deepEqual([(await ended)[0], errors], [0, ""]);
  }).timeout(60_000);

  it("writes no file from the server, so that a workspace nobody trusts is only read", () => {
    for (const folder of ["plan", "law", "problem", "schema", "workspace", "rules", "lint", "features", "lsp"])
      for (const name of readdirSync(join(root, "server/src", folder), { recursive: true, encoding: "utf8" })) {
        if (!name.endsWith(".ts")) continue;
        const text = readFileSync(join(root, "server/src", folder, name), "utf8");
        assert.doesNotMatch(text, /\b(?:writeFile|appendFile|createWriteStream|rename|rm|unlink|mkdir|cp|copyFile|open)(?:Sync)?\b[^;\n]*"node:fs|\.applyEdit\(|node:child_process|node:vm/, name); // prettier-ignore
      }
    // What runs a program beside it, such as the report, waits for trust.
    const { capabilities } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      capabilities: { untrustedWorkspaces: { supported: unknown } };
    };
    assert.equal(capabilities.untrustedWorkspaces.supported, "limited");
  });

  it("puts no markup and no formula of a plan into reports", async () => {
    const evil = `</title></script><script>alert(1)</script><img src=x onerror=alert(2)>"'&`;
    const formula = '=HYPERLINK("https://eksempel.dk","x")';
    const quoted = JSON.stringify(evil);
    const text = `plantype: ${quoted}\nid: ${quoted}\nafdeling: ${quoted}\ndato: 2026-03-02\nformål: ${quoted}\n${quoted}: x\nindsatsmål:\n  - tekst: ${quoted}\nfravigelser:\n  - fra: ${quoted}\n    forsøg: ${quoted}\n`;
    const sums = text.replaceAll(quoted, JSON.stringify(formula)).replace(/^plantype.*/, "plantype: sel-141");
    await inFolder({ "a.plan.yaml": text, "=1+2.plan.yaml": sums, "b&'<b>.plan.yaml": text }, async (folder) => {
      for (const args of [["check", "--format", "html"], ["report"]]) {
        const { out } = await runIn(folder, args);
        assert.match(out, /<html/);
        assert.doesNotMatch(out, /<script>alert|<img|'<b>/, args.join(" "));
        assert.equal(out.match(/<script/g)?.length ?? 0, args[0] === "report" ? 1 : 0);
        assert.match(out, /Content-Security-Policy" content="default-src 'none'/);
      }
      for (const args of [
        ["check", "--format", "csv"],
        ["report", "--format", "csv"],
      ]) {
        const { out } = await runIn(folder, args);
        assert.ok(out.includes("HYPERLINK") || args[0] === "check");
        assert.doesNotMatch(out.replaceAll(/^\uFEFF/g, ""), /(?:^|;)"?[=+@-]/m, args.join(" "));
      }
      const { out } = await runIn(folder, ["check", "--format", "junit"]);
      assert.doesNotMatch(out, /<script|<img/);
    });
  });

  it("puts no markup of a panel's answers into its report", async () => {
    const evil = JSON.stringify(`</title><script>alert(1)</script><img src=x onerror=alert(2)>"'&`);
    const form = (assessor: string): string =>
      `dato: 2026-03-02\nplan: ${evil}\nbedømmer: ${assessor}\nsvar:\n  spørgsmål_1: { vurdering: i høj grad, begrundelse: ${evil} }\n  ${evil}: x\nudviklingsområder:\n  - område: ${evil}\n    forslag: ${evil}\n`;
    await inFolder({ "a.vurdering.yaml": form(evil), "b.vurdering.yaml": form("B") }, async (folder) => {
      const { out } = await runIn(folder, ["audit", "summary", "--format", "html"]);
      assert.match(out, /&lt;img src=x/);
      assert.doesNotMatch(out, /<script>alert|<img/);
      assert.match(out, /Content-Security-Policy" content="default-src 'none'/);
    });
  });

  it("lets a webview run its own script only, by a word that is another each time", async () => {
    Object.assign(globalThis, { webviewScripts: { preview: "draw()", assessment: "draw()" } });
    const { webviewOptions, webviewPage } = await import("../../client/src/webview-page");
    const words = (["preview", "assessment", "preview"] as const).map((name) => {
      const page = webviewPage(name);
      const [, word = ""] = /script-src 'nonce-([0-9a-f]{36})'/.exec(page) ?? [];
      assert.ok(page.includes(`content="default-src 'none'; script-src 'nonce-${word}'; base-uri 'none'; form-action 'none'"`));
      assert.deepEqual(page.match(/<script[^>]*>/g), [`<script nonce="${word}">`]);
      assert.doesNotMatch(page, /unsafe-|\son\w+=|https?:/);
      return word;
    });
    assert.equal(new Set(words).size, 3);
    assert.deepEqual(webviewOptions.localResourceRoots, []);
  });

  it("lets no workspace turn on the log that holds plans' text", () => {
    const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      contributes: { configuration: { properties: Record<string, { scope: string }> } };
    };
    const settings = contributes.configuration.properties;
    assert.deepEqual(Object.keys(settings), ["handleplan.language", "handleplan.trace.server"], "a new setting: may a workspace have it?");
    assert.equal(settings["handleplan.trace.server"]?.scope, "machine");
  });
});
