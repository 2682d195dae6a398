import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = join(here, "../..");
const flawed = readFileSync(join(here, "flawed.plan.yaml"), "utf8");
const mended = `${flawed}    succeskriterier:
      - tekst: ⟨tegn på, at målet er nået⟩
        udgangspunkt: ⟨nu⟩
        mål: ⟨mål⟩
        måles_ved: ⟨hvordan og af hvem⟩
`;

/** The set-up as the guide gives it, in the language that is asked for. */
function setUp(locale: "da" | "en", language: string): string {
  const guide = readFileSync(join(root, "server/docs/guide", locale, "editors.md"), "utf8");
  return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "m").exec(guide)?.[1] ?? assert.fail(`no ${language} in ${locale}/editors.md`);
}

describe("other editors", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "handleplan-editor-"));
    copyFileSync(join(here, "flawed.plan.yaml"), join(folder, "b-0147.plan.yaml"));
    mkdirSync(join(folder, "bin"));
    // What `npm install --global` puts on the path.
    const program = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "server/dist/server.cjs")}" "$@"\n`;
    writeFileSync(join(folder, "bin/handleplan-language-server"), program, { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the editor on the plan, shows what it says, and looks at what it has saved. */
  function edit(command: string, args: readonly string[], file: string, configuration: string): void {
    writeFileSync(join(folder, file), configuration);
    const env = { ...process.env, HOME: folder, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"]}` };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", timeout: 50_000 });
    console.log(stdout.trimEnd().replace(/^/gm, "      "));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^7\b.*»Få skabt mere netværk« har intet succeskriterium/m);
    assert.match(stdout, /^chosen: Indsæt succeskriterium$/m);
    assert.equal(readFileSync(join(folder, "b-0147.plan.yaml"), "utf8"), mended);
  }

  it("Neovim shows problems, applies a fix and saves", () => {
    const script = `luafile ${join(here, "neovim.lua")}`;
    edit("nvim", ["--headless", "--clean", "-n", "-u", "init.lua", "b-0147.plan.yaml", "-c", script], "init.lua", setUp("da", "lua"));
  });

  it("Emacs shows problems, applies a fix and saves", () => {
    const load = ["--batch", "-f", "package-initialize", "-l", "init.el", "-l", join(here, "emacs.el")];
    edit("emacs", [...load, "b-0147.plan.yaml"], "init.el", setUp("da", "elisp"));
  });

  it("has the same set-ups in both languages", () => {
    for (const language of ["lua", "elisp", "toml", "json"]) assert.equal(setUp("da", language), setUp("en", language));
  });
});
