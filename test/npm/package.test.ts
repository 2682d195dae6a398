// The npm package as its users have it: packed, installed into an empty project, and run with each Node that it is made for.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ExitNotification, InitializeRequest, ShutdownRequest } from "vscode-languageserver-protocol/node";
import { endServers, startServer } from "../harness/language-client";
import { installNode } from "../vscode/install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const plan = `plantype: sel-141
dato: 2026-03-02
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk
`;
const project = mkdtempSync(join(tmpdir(), "handleplan-npm-"));
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

describe("the npm package", function () {
  this.timeout(60_000);
  type Packed = { filename: string; size: number; files: { path: string; size: number }[] };
  let packed: Packed;

  before(() => {
    const answer: unknown = JSON.parse(
      /^[[{][^]*/m.exec(npm(root, "pack", "--json", "--loglevel=error", "--pack-destination", project))?.[0] ?? "",
    );
    // Newer versions of npm answer by the package's name.
    packed = (Array.isArray(answer) ? answer[0] : Object.values(answer as Record<string, unknown>)[0]) as Packed;
    mkdirSync(join(project, "sager"));
    writeFileSync(join(project, "sager/b-0147.plan.yaml"), plan);
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    npm(project, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", join(project, packed.filename));
  });
  afterEach(() => endServers());
  after(() => rmSync(project, { recursive: true, force: true }));

  it("holds the programs, the library, the schemas and the pages", () => {
    const files = packed.files.map(({ path }) => path);
    const pages = files.filter((path) => path.startsWith("server/docs/")).length;
    console.log(
      `      ${packed.filename}: ${files.length} files, ${Math.round(packed.size / 1000)} kB; ${pages} of them in server/docs, and`,
    );
    for (const { path, size } of packed.files)
      if (!path.startsWith("server/docs/")) console.log(`      ${String(size).padStart(9)}  ${path}`);
    assert.deepEqual(files.filter((path) => !/^(?:schemas|server\/docs)\//.test(path)).toSorted(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "package.json",
      "server/dist/browser.js",
      "server/dist/cli.cjs",
      "server/dist/command-line.cjs",
      "server/dist/library.cjs",
      "server/dist/library.d.ts",
      "server/dist/server.cjs",
      "server/dist/third-party-licenses.txt",
    ]);
    for (const path of ["schemas/plan.schema.json", "server/docs/da/README.md", "server/docs/en/syntaks.md"])
      assert.ok(files.includes(path), path);
    assert.ok(packed.size < 2_500_000, `${packed.size} bytes`);
  });

  it("installs nothing else", () => {
    const { dependencies } = JSON.parse(npm(project, "ls", "--all", "--json")) as {
      dependencies: Record<string, { dependencies?: object }>;
    };
    assert.deepEqual(Object.keys(dependencies), ["handleplan"]);
    assert.equal(dependencies["handleplan"]?.dependencies, undefined);
  });

  it("has types that fit what the library does", () => {
    // As the guide gives it, with the text that the guide takes for granted.
    const guide = readFileSync(join(root, "server/docs/guide/en/analyse.md"), "utf8");
    const documented = /^```js\n([^]*?)^```/m.exec(guide)?.[1] ?? assert.fail("no example in the guide");
    writeFileSync(join(project, "documented.ts"), `declare const text: string;\n${documented}export { problems, suppressed };\n`);
    writeFileSync(
      join(project, "use.ts"),
      `import { check, type Problem } from "handleplan";
const { problems } = check("dato: 2026-03-02", { filename: "a.plan.yaml", language: "en", today: "2026-03-02" });
const lines: number[] = problems.map((problem: Problem) => problem.range.start.line);
const severity: "error" | "warning" | "info" | undefined = problems[0]?.severity;
// @ts-expect-error -- There are two languages.
check("", { language: "sv" });
// @ts-expect-error -- A text, not a file's name alone.
check();
export { lines, severity };
`,
    );
    for (const module of ["nodenext", "esnext"]) {
      const resolution = module === "esnext" ? "bundler" : module;
      const options = ["--strict", "--noEmit", "--target", "es2022", "--types", "", "--module", module, "--moduleResolution", resolution];
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(root, "node_modules/typescript/bin/tsc"), ...options, "use.ts", "documented.ts"],
        {
          cwd: project,
          encoding: "utf8",
        },
      );
      assert.equal(status, 0, stdout);
    }
  });

  // The oldest that package.json allows, and the two after it that are supported for long.
  for (const version of ["20.19.0", "22.23.3", "24.21.0"]) {
    describe(`with Node ${version}`, () => {
      let node: string;
      before(async function () {
        this.timeout(300_000);
        node = await installNode(version, console.log);
      });
      const run = (args: string[], input = "") => spawnSync(node, args, { cwd: project, encoding: "utf8", input });
      const bin = (name: string): string => join(project, "node_modules/handleplan", `server/dist/${name}.cjs`);

      it("checks plans and explains rules", () => {
        const checked = run([bin("cli"), "check", "sager", "--today", "2026-03-02"]);
        assert.equal(checked.stderr, "");
        assert.match(checked.stdout, /sager\/b-0147\.plan\.yaml[^]*maal-uden-succeskriterier/);
        const explained = run([bin("cli"), "explain", "maal-uden-succeskriterier"]);
        assert.deepEqual([explained.status, explained.stderr], [0, ""]);
        assert.match(explained.stdout, /^# /);
      });

      it("speaks the language server protocol", async () => {
        const { connection, errors, exited } = startServer(["--stdio"], bin("server"), node);
        const parameters = { processId: null, rootUri: null, capabilities: {} };
        const { serverInfo } = await connection.sendRequest(InitializeRequest.type, parameters);
        assert.equal(serverInfo?.name, "handleplan");
        await connection.sendRequest(ShutdownRequest.type);
        await connection.sendNotification(ExitNotification.type);
        assert.deepEqual([await exited, errors()], [0, ""]);
      });

      it("is a library for both kinds of modules", () => {
        const use = `const { problems } = check(${JSON.stringify(plan)}, { filename: "a.plan.yaml", language: "en", today: "2026-03-02" });
          console.log(JSON.stringify(problems.find((problem) => problem.rule === "maal-uden-succeskriterier")));`;
        const answers = [
          run(["--input-type=module", "-e", `import { check } from "handleplan"; ${use}`]),
          run(["--input-type=commonjs", "-e", `const { check } = require("handleplan"); ${use}`]),
        ];
        for (const { stdout, stderr } of answers) {
          assert.equal(stderr, "");
          const problem = JSON.parse(stdout);
          assert.deepEqual(Object.keys(problem), ["rule", "severity", "message", "source", "range", "fixes"]);
          assert.match(problem.message, /has no success criterion/);
          assert.deepEqual(problem.range.start, { line: 4, character: 11 });
        }
      });
    });
  }

  it("puts both programs on the project's path", () => {
    const names = ["handleplan", "handleplan-language-server"];
    for (const name of names)
      assert.match(npm(project, "exec", "--offline", "--", name, "--version"), new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, "m"));
  });
});
