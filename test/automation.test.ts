import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import manifest from "../package.json";
import { documentKind } from "../server/src/schema/documents";

const root = fileURLToPath(new URL("..", import.meta.url));
const kit = join(root, "examples/automation");
const read = (path: string): string => readFileSync(join(kit, path), "utf8");
const flawed = "plantype: sel-141\ndato: 2026-03-02\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n";

type Ran = { status: number | null; stdout: string; stderr: string };
type Workflow = {
  on: object;
  permissions: Record<string, string>;
  jobs: { check: { steps: { run?: string; uses?: string; "continue-on-error"?: boolean; with?: Record<string, unknown> }[] } };
};

describe("examples/automation", function () {
  this.timeout(30_000);
  let folder: string;
  /** `npx --yes handleplan@0.1 …` as where the package is published. */
  const run = (command: string, args: readonly string[] = []): Ran => {
    const env = { ...process.env, PATH: `${join(folder, ".bin")}${delimiter}${process.env["PATH"]}` };
    return spawnSync(command, args, { cwd: join(folder, "repo"), env, encoding: "utf8", shell: args.length === 0 });
  };
  const git = (...args: string[]): Ran => run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "handleplan-automation-"));
    mkdirSync(join(folder, ".bin"));
    const npx = `#!/bin/sh\n[ "$1 $2" = "--yes handleplan@${minor}" ] || exit 64\nshift 2\nexec "${process.execPath}" "${join(root, "server/dist/cli.cjs")}" "$@"\n`;
    writeFileSync(join(folder, ".bin/npx"), npx, { mode: 0o755 });
    cpSync(kit, join(folder, "repo"), { recursive: true });
    mkdirSync(join(folder, "repo/sager"));
    writeFileSync(join(folder, "repo/sager/b-0147.plan.yaml"), flawed);
    git("init", "-q");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const minor = manifest.version.split(".").slice(0, 2).join(".");
  const inRepo = (name: string): string => readFileSync(join(folder, "repo", name), "utf8");

  it("GitHub: shows problems, uploads SARIF and keeps a report", () => {
    const { jobs, permissions }: Workflow = parse(read(".github/workflows/planer.yml"));
    const { steps } = jobs.check;
    // The first is what private repositories ask for; plans lie in no other.
    assert.deepEqual(permissions, { actions: "read", contents: "read", "security-events": "write" });
    for (const step of steps) assert.equal(Boolean(step["continue-on-error"]), Boolean(step.uses?.includes("upload-sarif")), step.uses);
    const { status, stdout, stderr } = run(steps.find((step) => step.run)?.run ?? "");
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^::error file=sager\/b-0147\.plan\.yaml,line=\d+/m);
    const withOf = (action: string) => steps.find(({ uses }) => uses?.startsWith(action))?.with ?? {};
    const sarif = JSON.parse(inRepo(String(withOf("github/codeql-action/upload-sarif")["sarif_file"])));
    assert.equal(sarif.version, "2.1.0");
    assert.ok(sarif.runs[0].results.length > 0);
    assert.match(inRepo(String(withOf("actions/upload-artifact")["path"])), /^<!doctype html>/i);
  });

  it("GitLab: code quality, SARIF and a report", () => {
    const { handleplan } = parse(read(".gitlab-ci.yml")) as {
      handleplan: { script: string[]; artifacts: { paths: string[]; reports: { codequality: string } } };
    };
    const { status, stdout, stderr } = run(handleplan.script.join("\n"));
    assert.equal(status, 1, stderr);
    assert.match(stdout, /sager\/b-0147\.plan\.yaml/);
    const quality = JSON.parse(inRepo(handleplan.artifacts.reports.codequality)) as { fingerprint: string; location: { path: string } }[];
    assert.deepEqual([...new Set(quality.map(({ location }) => location.path))], ["sager/b-0147.plan.yaml"]);
    assert.ok(quality.every(({ fingerprint }) => fingerprint));
    for (const path of handleplan.artifacts.paths) assert.ok(existsSync(join(folder, "repo", path)), path);
  });

  it("git: a hook refuses plans with errors, and only those that are staged", () => {
    git("config", "core.hooksPath", ".githooks");
    git("add", "README.md");
    const other = git("commit", "-m", "Begynd");
    assert.equal(other.status, 0, other.stdout + other.stderr);
    git("add", "sager");
    const refused = git("commit", "-m", "Ny plan");
    assert.equal(refused.status, 1, refused.stderr);
    assert.match(refused.stdout + refused.stderr, /b-0147/);
    assert.match(git("log", "--oneline").stdout.trim(), /^\w+ Begynd$/);
  });

  it("pre-commit: the same files are ours", () => {
    const { repos } = parse(read(".pre-commit-config.yaml")) as {
      repos: { hooks: { entry: string; files: string; additional_dependencies: string[] }[] }[];
    };
    const [hook] = repos[0]!.hooks;
    assert.deepEqual(hook!.additional_dependencies, [`handleplan@${minor}`]);
    assert.equal(run(`npx --yes handleplan@${minor} ${hook!.entry.replace("handleplan ", "")} sager/b-0147.plan.yaml`).status, 1);
    const ours = new RegExp(hook!.files);
    const [language] = manifest.contributes.languages;
    for (const extension of language?.extensions ?? []) assert.match(`sager/a${extension}`, ours);
    for (const name of language?.filenames ?? []) assert.match(name, ours);
    for (const name of ["docker-compose.yml", "mithandleplan.yaml", "plan.yaml"]) assert.doesNotMatch(name, ours);
    assert.equal(documentKind("handleplan.yaml"), "indstillinger");
  });

  it("VS Code and dev containers: the extension and the command line", () => {
    const id = `${manifest.publisher}.${manifest.name}`;
    assert.deepEqual(JSON.parse(read(".vscode/extensions.json")).recommendations, [id]);
    const { customizations, postCreateCommand } = JSON.parse(read(".devcontainer/devcontainer.json"));
    assert.deepEqual(customizations.vscode.extensions, [id]);
    assert.equal(postCreateCommand, `npm install --global ${manifest.name}@${minor}`);
    for (const name of Object.keys(customizations.vscode.settings)) assert.ok(name in manifest.contributes.configuration.properties, name);
  });

  it("is told of in the guide and its own page, file by file", () => {
    const files = readdirSync(kit, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && entry.name !== "README.md"
        ? [
            join(entry.parentPath, entry.name)
              .slice(kit.length + 1)
              .replaceAll("\\", "/"),
          ]
        : [],
    );
    assert.ok(files.length >= 6);
    for (const page of ["examples/automation/README.md", "server/docs/guide/da/automate.md", "server/docs/guide/en/automate.md"])
      for (const file of files) assert.ok(readFileSync(join(root, page), "utf8").includes(`\`${file}\``), `${file} in ${page}`);
  });
});
