import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { startingTexts } from "../../server/src/features/templates";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { levels, readSettings } from "../../server/src/workspace/settings";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";
import { inFolder, runIn } from "../harness/command-line";

const server = fileURLToPath(new URL("../../server/", import.meta.url));
const [major = ""] = process.versions.node.split(".");
const permission = Number(major) >= 24 ? "--permission" : "--experimental-permission";

/** Node itself refuses all but these folders, and starts no program and no thread. */
const confined = (folder: string): readonly string[] => [
  permission,
  ...[folder, server].map((inside) => `--allow-fs-read=${join(inside, "*")}`),
  `--allow-fs-write=${join(folder, "*")}`,
];

const secret = "HEMMELIGT";
const out = "../ude/hemmelig";
const code = "!!js/function 'function () { process.exit(77) }'";

/** Settings, a template and a plan that reach for a file outside, and for a program, in every way their texts can. */
const hostile: Readonly<Record<string, string>> = {
  "ude/hemmelig.plan.yaml": `id: ${secret}\nplantype: sel-141\nformål: ${secret}\n`,
  "ude/hemmelig.skabelon.yaml": `navn: ${secret}\nversion: 1\ntitel: ${secret}\n`,
  "ude/handleplan.yaml": `kommune: ${secret}\n`,
  "sager/.git/HEAD": "",
  "sager/handleplan.yaml": [
    `kommune: "$(cat ${out}.plan.yaml)"`,
    `afdeling: ${code}`,
    `begreber: { indsatsmål: __proto__, delmål: ${out}, formål: "\${process.exit(77)}" }`,
    `ordlister: { vage_ord: { tilføj: ["(a+)+$", "${out}.plan.yaml", "{{constructor.constructor('process.exit(77)')()}}"] } }`,
    `alvor: { __proto__: fra, constructor: fejl, "${out}": fra }`,
    `regler: ${out}.js`,
    `skabeloner: ${out}.skabelon.yaml`,
    `plugins: [${out}.js]`,
    `extends: ${out}.yaml`,
    "__proto__: { forurenet: ja }",
    "",
  ].join("\n"),
  "sager/ond.skabelon.yaml": [
    "navn: ond",
    "version: 1",
    `titel: "\`touch ude\`"`,
    "plantype: sel-141",
    `kommune: ${code}`,
    "felter:",
    `  - { felt: formål, pladsholder: "\${process.exit(77)}", vejledning: "ét\\nvirus: ja" }`,
    `  - { felt: __proto__.forurenet, pladsholder: ja }`,
    `  - { felt: constructor.prototype.forurenet, pladsholder: ja }`,
    `  - { felt: "${out}", pladsholder: "!include ${out}.plan.yaml" }`,
    "",
  ].join("\n"),
  "sager/a.plan.yaml": [
    "plantype: sel-141",
    "id: a",
    "dato: 2026-03-02",
    "skabelon: ../ude/hemmelig@1",
    `tidligere_udgave: ${out}.plan.yaml`,
    "formål: !include ../ude/hemmelig.plan.yaml",
    "",
  ].join("\n"),
};

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

describe("what a workspace holds", () => {
  it("runs nothing, reads nothing outside and writes nothing, on the command line", async () => {
    await inFolder(hostile, (folder) => {
      const cwd = join(folder, "sager");
      const before = filesIn(folder);
      for (const args of [
        ["check"],
        ["check", "--format", "json"],
        ["new"],
        ["new", "ond"],
        ["settings", "a.plan.yaml"],
        ["report", "--format", "json"],
        ["rules"],
      ]) {
        const words = [join(server, "dist/cli.cjs"), ...args];
        const free = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
        const held = spawnSync(process.execPath, ["--no-warnings", ...confined(cwd), ...words], { cwd, encoding: "utf8" });
        assert.ok(free.status === 0 || free.status === 1, `${args.join(" ")}: ${free.stderr}`);
        assert.deepEqual([held.status, held.stdout], [free.status, free.stdout], `${args.join(" ")}: ${held.stderr}`);
        assert.ok(!free.stdout.includes(secret), args.join(" "));
      }
      assert.deepEqual(filesIn(folder), before);
      const outside = spawnSync(process.execPath, ["--no-warnings", ...confined(cwd), "-e", "fs.readFileSync('../ude/hemmelig.plan.yaml')"], { cwd, encoding: "utf8" }); // prettier-ignore
      assert.match(outside.stderr, /ERR_ACCESS_DENIED/, "the confinement itself");
      return Promise.resolve();
    });
  }).timeout(120_000);

  it("follows no link to settings, templates or plans outside", async () => {
    await inFolder({ ...hostile, "sager/under/c.plan.yaml": "plantype: sel-141\nid: c\n" }, async (folder) => {
      const cwd = join(folder, "sager");
      symlinkSync(join(folder, "ude/handleplan.yaml"), join(cwd, "under/handleplan.yaml"));
      symlinkSync(join(folder, "ude/hemmelig.skabelon.yaml"), join(cwd, "under/l.skabelon.yaml"));
      symlinkSync(join(folder, "ude/hemmelig.plan.yaml"), join(cwd, "under/l.plan.yaml"));
      for (const args of [["check"], ["new"], ["report", "--format", "json"], ["settings", "under/c.plan.yaml"]]) {
        const { code: status, out: shown, err } = await runIn(cwd, args);
        assert.ok(status < 2, err);
        assert.ok(!shown.includes(secret), args.join(" "));
      }
    });
  });

  it("runs nothing and reads nothing outside in the language server", async () => {
    await inFolder(hostile, async (folder) => {
      const cwd = join(folder, "sager");
      const child = spawn(process.execPath, ["--no-warnings", ...confined(cwd), join(server, "dist/server.cjs"), "--stdio"], { cwd });
      let errors = "";
      child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
      const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      connection.listen();
      const workspaceFolders = [{ uri: pathToFileURL(cwd).href, name: "sager" }];
      const pulling = { textDocument: { diagnostic: {} } };
      await connection.sendRequest("initialize", { processId: null, rootUri: null, workspaceFolders, capabilities: pulling });
      await connection.sendNotification("initialized", {});
      const uri = pathToFileURL(join(cwd, "a.plan.yaml")).href;
      const text = readFileSync(join(cwd, "a.plan.yaml"), "utf8");
      await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "handleplan", version: 1, text } });
      const answers: unknown[] = [await connection.sendRequest("workspace/diagnostic", { previousResultIds: [] })];
      for (const line of text.split("\n").keys())
        for (const method of ["hover", "completion", "definition"])
          answers.push(
            await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: { line, character: 14 } }),
          );
      answers.push(await connection.sendRequest("handleplan/templates", {}), await connection.sendRequest("handleplan/settings", { uri }));
      assert.ok(JSON.stringify(answers).includes("ond@1"));
      assert.ok(!JSON.stringify(answers).includes(secret));
      const ended = once(child, "exit");
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      assert.deepEqual([(await ended)[0], errors], [0, ""]);
    });
  }).timeout(60_000);

  it("is text: names of code are no settings, and fields of code no fields", () => {
    const settings = readSettings(parsePlan("file:///sager/handleplan.yaml", hostile["sager/handleplan.yaml"] ?? ""));
    for (const level of levels) assert.equal(settings.terms[level], level);
    assert.equal(typeof (settings.department ?? ""), "string");
    const template = parsePlan("file:///sager/ond.skabelon.yaml", hostile["sager/ond.skabelon.yaml"] ?? "");
    const [offered] = startingTexts(withPlan(createWorkspace("2026-03-02"), template), "file:///sager");
    assert.equal(offered?.id, "ond@1");
    const { root, syntaxErrors } = parsePlan("file:///ny.plan.yaml", offered?.text ?? "");
    assert.deepEqual(syntaxErrors, []);
    assert.equal(root.at("formål")?.text(), "${process.exit(77)}");
    assert.equal(root.at("virus"), undefined, "guidance of several lines stays one comment");
    assert.equal(({} as { forurenet?: unknown }).forurenet, undefined);
  });
});
