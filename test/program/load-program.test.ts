import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../server/dist/", import.meta.url));
const programs = ["cli.cjs", "command-line.cjs"];
const plan = "plantype: sel-141\nid: b-1\ndato: 2026-03-02\nformål: At bo selv\nindsatsmål:\n  - tekst: Mere netværk\n";

/** Runs the program as one that tells whether its compiled form was taken, and leaves one where that is asked for. */
const telling = `
const { cameCompiled, keepCompiled } = require(process.argv[1]);
process.on("exit", () => {
  console.error(cameCompiled() ? "compiled" : "source");
  if (process.env.KEEP) keepCompiled(process.env.KEEP);
});`;

describe("a program with its compiled form", function () {
  this.timeout(60_000);
  let folder: string;
  let form: string;
  let said: string;
  const formIn = (): string[] => readdirSync(folder).filter((name) => !programs.includes(name) && name !== "a.plan.yaml");
  const checked = (keep = ""): { status: number | null; stdout: string; stderr: string } => {
    const words = ["-e", telling, "--", join(folder, "cli.cjs"), "check", "--today", "2026-03-02"];
    const ran = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, KEEP: keep } });
    return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "handleplan-compiled-"));
    for (const name of programs) copyFileSync(join(dist, name), join(folder, name));
    writeFileSync(join(folder, "a.plan.yaml"), plan);
    const { status, stdout, stderr } = checked(folder);
    assert.deepEqual([status, stderr], [1, "source\n"]);
    assert.match(stdout, /Mere netværk/);
    said = stdout;
    form = join(folder, formIn()[0] ?? assert.fail("no form"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("says the same, and leaves one file that names Node and the machine", () => {
    assert.deepEqual(checked(), { status: 1, stdout: said, stderr: "compiled\n" });
    assert.deepEqual(formIn().length, 1);
    assert.ok(form.includes(`command-line.cjs.${process.version}-`) && form.includes(`-${process.platform}-${process.arch}-`), form);
  });

  it("runs from its source where Node's flags are others", () => {
    const words = ["--no-opt", "-e", telling, "--", join(folder, "cli.cjs"), "check", "--today", "2026-03-02"];
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
    assert.deepEqual([stdout, stderr], [said, "source\n"]);
  });

  it("runs from its source, and keeps nothing, where Node cannot sum up bytes", () => {
    const older = join(folder, "older.cjs");
    writeFileSync(older, 'delete require("node:zlib").crc32;');
    rmSync(form);
    const words = ["--require", older, "-e", telling, "--", join(folder, "cli.cjs"), "check", "--today", "2026-03-02"];
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, KEEP: folder } });
    assert.equal(stdout, said);
    assert.deepEqual(formIn(), ["older.cjs"]);
  });

  it("holds nothing of what was read", () => {
    const bytes = readFileSync(form);
    for (const encoding of ["latin1", "utf8", "utf16le"] as const) {
      assert.ok(!bytes.includes(Buffer.from("Mere netv", encoding)), encoding);
      assert.ok(!bytes.includes(Buffer.from("a.plan.yaml", encoding)), encoding);
    }
    // What stands in the program is there, so the search would have found it.
    assert.ok(bytes.includes(Buffer.from("maal-uden-succeskriterier", "latin1")));
  });

  const damages: Readonly<Record<string, (bytes: Buffer) => Buffer | undefined>> = {
    "is cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
    "is empty": () => Buffer.alloc(0),
    "is something else": () => Buffer.from(plan.repeat(100)),
    "has a wrong byte": (bytes) => {
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    },
    "has a wrong header": (bytes) => bytes.fill(0, 0, 4),
    "is a folder": () => undefined,
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`runs from its source where the form ${what}, and then leaves one that fits`, () => {
      const damaged = damage(readFileSync(form));
      rmSync(form);
      if (damaged) writeFileSync(form, damaged);
      else mkdirSync(form);
      const { stdout, stderr } = checked();
      assert.deepEqual([stdout, stderr], [said, "source\n"]);
      if (!damaged) rmSync(form, { recursive: true });
      checked(folder);
      assert.equal(checked().stderr, "compiled\n");
    });
  }

  it("runs from its source where the form is of another source of the same length", () => {
    const path = join(folder, "command-line.cjs");
    const source = readFileSync(path, "utf8");
    const other = source.replaceAll("succeskriteri", "sukkeskriteri");
    assert.ok(other !== source && other.length === source.length);
    writeFileSync(path, other);
    const { stdout, stderr } = checked();
    assert.equal(stderr, "source\n");
    assert.match(stdout, /sukkeskriteri/);
  });

  it("removes the forms of others, and nothing else", () => {
    const [old, begun, strange] = ["command-line.cjs.v1.0.0.compiled", ".command-line.cjs.1.tmp", "noget.andet"];
    for (const name of [old, begun, strange]) writeFileSync(join(folder, name), "");
    checked(folder);
    assert.deepEqual(formIn().toSorted(), [form.slice(folder.length + 1), strange].toSorted());
  });

  it("says why where the folder cannot be written", () => {
    const { stderr } = checked(join(folder, "a.plan.yaml"));
    assert.match(stderr, /^compiled\n[^]*(?:EEXIST|ENOTDIR)/);
  });
});
