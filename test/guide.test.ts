import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import manifest from "../package.json";
import { commands } from "../server/src/cli/arguments";
import { usage } from "../server/src/cli/usage";
import { documentKind, documentKinds } from "../server/src/schema/documents";
import { inFolder, runIn } from "./harness/command-line";
import { partNames, withParts } from "./harness/guide-parts";

const root = fileURLToPath(new URL("..", import.meta.url));
const guide = join(root, "server/docs/guide");
const readme = readFileSync(join(root, "README.md"), "utf8");
const locales = ["da", "en"] as const;
const pagesOf = (locale: string): string[] => readdirSync(join(guide, locale)).toSorted();
const read = (...path: string[]): string => readFileSync(join(guide, ...path), "utf8").replaceAll("\r\n", "\n");

describe("the user guide", () => {
  for (const locale of locales) {
    describe(locale, () => {
      const whole = (): string =>
        pagesOf(locale)
          .map((name) => read(locale, name))
          .join("\n");

      for (const name of pagesOf(locale))
        it(`${name} says what the code says`, () => {
          const text = read(locale, name);
          const current = withParts(text, locale);
          if (process.env["UPDATE"] === "1") writeFileSync(join(guide, locale, name), current);
          assert.equal(text, current, "stale: run npm run update");
        });

      it("has every part that is written from the code", () => {
        for (const part of partNames) assert.ok(whole().includes(`<!-- begin ${part} -->`), part);
      });

      it("knows every command and option of the command line, and no other", () => {
        for (const [command, { takes }] of Object.entries(commands)) {
          assert.match(usage[locale], new RegExp(`^  handleplan ${command}\\b`, "m"));
          for (const option of takes) assert.ok(usage[locale].includes(`--${option}`), `--${option} is not in the usage text`);
        }
        const program = /`handleplan(?: [^`]*)?`|^handleplan .*$/gm;
        const written = whole().replace(/^<!-- begin [^]*?^<!-- end -->/gm, "");
        for (const [line] of written.matchAll(program)) {
          for (const [option] of line.matchAll(/--[a-z][a-z-]*/g)) assert.ok(usage[locale].includes(option), line);
          const command = /^`?handleplan ([a-z][a-z-]*)/.exec(line)?.[1];
          if (command) assert.match(usage[locale], new RegExp(`^  handleplan ${command}\\b`, "m"), line);
        }
      });

      it("tells of every command in its own words, too", () => {
        const written = `${whole().replace(/^<!-- begin [^]*?^<!-- end -->/gm, "")}\n${locale === "da" ? readme : ""}`;
        for (const command of [...Object.keys(commands), "assess"])
          assert.match(written, new RegExp(`\\bhandleplan ${command}\\b`), command);
      });

      it("has examples that run", async function () {
        this.timeout(60_000);
        const plan = readFileSync(join(root, "examples/voksenhandicap-gaeld-begrundet.plan.yaml"), "utf8");
        const others = { "sager/b-0117.plan.yaml": plan, "sager/b-0149.plan.yaml": plan.replace(/^id: .*/m, "id: b-0149") };
        for (const name of pagesOf(locale)) {
          const lines = [...read(locale, name).matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));
          await inFolder({ "sager/b-0147.plan.yaml": plan, ...others }, async (folder) => {
            for (const herberg of ["examples/herberg", "examples/herberg/foer"]) cpSync(join(root, herberg), folder, { recursive: true });
            for (const line of lines) {
              const words = [...line.replace(/ > .*/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
              assert.equal(words[0], "handleplan", line);
              const { code, out, err } = await runIn(folder, words.slice(1));
              // Wrong usage is 2; what examples find in a plan is no error.
              assert.equal(code, 0, `${line}\n${out}${err}`);
            }
          });
        }
      });

      it("has links that lead somewhere", () => {
        for (const name of pagesOf(locale)) {
          for (const [, target = ""] of read(locale, name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
            assert.ok(existsSync(join(dirname(join(guide, locale, name)), target)), `${name}: ${target}`);
        }
      });

      it("reaches every page from the first", () => {
        const first = read(locale, "README.md");
        for (const name of pagesOf(locale)) assert.ok(name === "README.md" || first.includes(`](${name})`), name);
      });
    });
  }

  it("gives the exit codes that there are", async () => {
    const flawed = "plantype: sel-141\ndato: 2026-03-02\n";
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      const codes = await Promise.all([["rules"], ["check", "a.plan.yaml"], ["check", "b.plan.yaml"]].map((argv) => runIn(folder, argv)));
      assert.deepEqual(codes.map(({ code }) => code), [0, 1, 2]); // prettier-ignore
    });
    for (const locale of locales) assert.deepEqual([...usage[locale].matchAll(/^  (\d)   /gm)].map(([, code]) => code), ["0", "1", "2"]); // prettier-ignore
    assert.match(readme, /\*\*0\*\*.*\*\*1\*\*.*\*\*2\*\*/);
  });

  it("names scripts of package.json that there are", () => {
    const texts = [readme, ...locales.flatMap((locale) => pagesOf(locale).map((name) => read(locale, name)))];
    const named = texts.flatMap((text) => [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = ""]) => name));
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(name in manifest.scripts, name);
  });

  it("has commands in VS Code that the extension knows, and settings that it or the server reads", () => {
    const source = globSync(["client/src/**/*.ts", "server/src/lsp/*.ts"], { cwd: root })
      .map((file) => readFileSync(join(root, file), "utf8"))
      .join("\n");
    for (const { command, title } of manifest.contributes.commands) {
      assert.ok(source.includes(`"${command}"`), command);
      assert.match(title, /.+ · .+/);
    }
    for (const name of Object.keys(manifest.contributes.configuration.properties)) {
      const key = name.replace(/^handleplan\./, "");
      // The language client reads this one.
      if (key !== "trace.server") assert.match(source, new RegExp(`"${key}"|\\.${key}\\b`), name);
    }
  });

  it("starts from a README whose links and pictures are there", () => {
    const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target = ""]) => target);
    assert.ok(targets.length > 10);
    for (const target of targets) assert.ok(existsSync(join(root, target)), target);
  });

  it("has the same pages and headings in both languages", () => {
    const shape = (locale: string): unknown =>
      pagesOf(locale).map((name) => [
        name,
        [
          ...read(locale, name)
            .replace(/^```[^]*?^```/gm, "")
            .matchAll(/^#+/gm),
        ].map(([marks]) => marks.length),
      ]);
    assert.deepEqual(shape("en"), shape("da"));
  });

  it("opens every kind of file in VS Code as ours", () => {
    const [language] = manifest.contributes.languages;
    const names = [...(language?.extensions ?? []).map((extension) => `a${extension}`), ...(language?.filenames ?? [])];
    assert.deepEqual([...new Set(names.map(documentKind))].toSorted(), documentKinds.toSorted());
  });

  it("sets up every kind of file in other editors", () => {
    for (const locale of locales) {
      const sections = read(locale, "editors.md")
        .split(/^## /m)
        .filter((section) => /^(?:Neovim|Emacs|Helix|JetBrains)/.test(section));
      assert.equal(sections.length, 4);
      for (const section of sections)
        for (const kind of documentKinds)
          assert.ok(section.includes(kind === "indstillinger" ? "handleplan" : kind), `${kind} in ${section.slice(0, 10)}`);
    }
  });

  it("maps every folder of the server for those who work on it", () => {
    const folders = readdirSync(join(root, "server/src"), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    for (const locale of locales) {
      const rows = [...read(locale, "contribute.md").matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
      assert.deepEqual(new Set(rows), new Set(folders));
    }
  });
});
