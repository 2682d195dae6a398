import assert from "node:assert/strict";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type CompletionList,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { describe as describeField } from "../../server/src/schema/describe";
import { documentKind, documentKinds, schemaOf, type DocumentKind } from "../../server/src/schema/documents";
import { validate } from "../../server/src/schema/validate";
import { runIn } from "../harness/command-line";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = join(root, "examples");
const isYaml = (name: string): boolean => name.endsWith(".yaml");
const endings: Readonly<Record<DocumentKind, readonly string[]>> = {
  plan: ["*.plan.yaml"],
  bestilling: ["*.bestilling.yaml"],
  journal: ["*.journal.yaml"],
  // One pattern for ø and oe: the server compares it with the address as written, where ø is %C3%B8.
  forsøg: ["*.fors*g.yaml"],
  skabelon: ["*.skabelon.yaml"],
  vurdering: ["*.vurdering.yaml"],
  indstillinger: ["handleplan.yaml"],
};

/** The settings that schemas/README.md offers to those who use another editor: our schemas by file pattern, no schema from the net. */
const settingsWith = (folder: string) => ({
  schemas: Object.fromEntries(documentKinds.map((kind) => [pathToFileURL(join(folder, schemaOf(kind).home)).href, endings[kind]])),
  schemaStore: { enable: false },
  validate: true,
  completion: true,
  hover: true,
});

/** Waits until the server has spoken of the document. */
class Editor {
  readonly #connection: ProtocolConnection;
  readonly #waiting = new Map<string, (messages: string[]) => void>();

  readonly #server: ChildProcessWithoutNullStreams;
  readonly #settings: ReturnType<typeof settingsWith>;

  constructor(schemas: string) {
    const main = join(require.resolve("yaml-language-server/package.json"), "../bin/yaml-language-server");
    const server = spawn(process.execPath, [main, "--stdio"]);
    this.#server = server;
    this.#settings = settingsWith(schemas);
    this.#connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === "yaml" ? this.#settings : null)),
    );
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) =>
      this.#waiting.get(decodeURIComponent(uri))?.(
        diagnostics.map(({ message }) => (typeof message === "string" ? message : message.value)),
      ),
    );
    this.#connection.listen();
  }

  async start(): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { hover: { contentFormat: ["markdown"] } },
    };
    await this.#connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    await this.#connection.sendNotification("initialized", {});
    await this.#connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: this.#settings } });
  }

  stop(): void {
    this.#server.kill();
  }

  /** Opens the text under the name; answers with what the server says of it. */
  async open(name: string, text: string): Promise<string[]> {
    const uri = uriOf(name);
    const answer = new Promise<string[]>((resolve) => this.#waiting.set(decodeURIComponent(uri), resolve));
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return answer;
  }

  async complete(name: string, line: number, character: number): Promise<readonly CompletionItem[]> {
    const answer = await this.#connection.sendRequest<CompletionList | CompletionItem[] | null>("textDocument/completion", {
      textDocument: { uri: uriOf(name) },
      position: { line, character },
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  async hover(name: string, line: number, character: number): Promise<string> {
    const position = { line, character };
    const answer = await this.#connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri: uriOf(name) }, position });
    return JSON.stringify(answer?.contents ?? "");
  }
}

const uriOf = (name: string): string => pathToFileURL(join(root, "unsaved", name)).href;

/** A newcomer with any editor: our schemas must work in the YAML server that most editors use. */
describe("yaml-language-server with our schemas", () => {
  let editor: Editor;

  before(async () => {
    editor = new Editor(join(root, "schemas"));
    await editor.start();
  });

  after(() => editor?.stop());

  for (const name of readdirSync(examples, { recursive: true, encoding: "utf8" }).filter(isYaml)) {
    // A department's own terms are known from its settings, which a schema cannot read; see below.
    if (name.startsWith("begreber")) continue;
    const text = readFileSync(join(examples, name), "utf8");
    // What our own schemas refuse is shown on purpose.
    if (validate(parsePlan(uriOf(name), text)).length > 0) continue;
    it(`accepts ${name}`, async () => assert.deepEqual(await editor.open(name, text), []));
  }

  const beginnings: Readonly<Record<DocumentKind, string>> = {
    plan: "plantype: helhedsplan\n",
    bestilling: "id: b-17\n",
    journal: "id: j-17\n",
    forsøg: "id: f-17\n",
    skabelon: "navn: voksenplan\n",
    vurdering: "dato: 2026-03-02\n",
    indstillinger: "kommune: Randers\n",
  };
  for (const kind of documentKinds) {
    it(`offers the keys of ${kind} with their descriptions`, async () => {
      const name = endings[kind][0]?.replace("*", "ny").replace("*", "ø") ?? "";
      assert.equal(documentKind(name), kind);
      await editor.open(name, beginnings[kind]);
      const items = await editor.complete(name, 1, 0);
      const subject = kind === "plan" ? "helhedsplan" : kind;
      const first = beginnings[kind].split(":")[0];
      for (const key of describeField(subject, [])?.keys ?? []) {
        const item = items.find(({ label }) => label === key);
        if (key === first) continue;
        assert.ok(item, `${kind}: ${key} is offered`);
        const told = typeof item.documentation === "string" ? item.documentation : (item.documentation?.value ?? "");
        assert.ok(told.includes(describeField(subject, [key])?.description.da ?? "?"), `${kind}: ${key} is described: ${told}`);
      }
    });
  }

  it("explains a key of a shared definition", async () => {
    await editor.open("hover.plan.yaml", "plantype: sel-141\ndato: 2026-03-02\nniveau: passer fem aftaler\n");
    assert.match(await editor.hover("hover.plan.yaml", 2, 2), /Det niveau, formålet sigter mod/);
  });

  it("refuses what our own check refuses", async () => {
    const text = "plantype: sel-141\ndato: 2026-03-02\nformaal: x\nopfølgning:\n  - dato: 2026-06-01\n    holdt: måske\n";
    assert.equal((await editor.open("flawed.plan.yaml", text)).length, 2);
  });
});

describe("yaml-language-server with the schemas of a department that has its own terms", () => {
  const folder = mkdtempSync(join(tmpdir(), "handleplan-schemas-"));
  const department = join(examples, "begreber");
  let editor: Editor;

  before(async () => {
    const { code } = await runIn(department, ["settings", "egne-ord.plan.yaml", "--schemas", folder]);
    assert.equal(code, 0);
    editor = new Editor(folder);
    await editor.start();
  });

  after(() => {
    editor?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of ["egne-ord.plan.yaml", "handleplan.yaml"])
    it(`accepts ${name}`, async () => assert.deepEqual(await editor.open(name, readFileSync(join(department, name), "utf8")), []));

  it("refuses the words of the plan language, and offers the department's", async () => {
    const text = "plantype: sel-141\ndato: 2026-03-02\nindsatsmål:\n  - { id: M1, tekst: Laver mad }\n";
    assert.equal((await editor.open("lovens-ord.plan.yaml", text)).length, 1);
    await editor.open("ny.plan.yaml", "plantype: sel-141\n");
    const labels = new Set((await editor.complete("ny.plan.yaml", 1, 0)).map(({ label }) => label));
    assert.ok(labels.has("delmål") && labels.has("tiltag") && !labels.has("indsatsmål"));
  });
});
