import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../package.json";
import { unzip } from "./harness/zip";

const root = fileURLToPath(new URL("..", import.meta.url));

describe("the VS Code package", () => {
  let size = 0;
  let files: ReadonlyMap<string, Buffer>;
  const names = () => [...files.keys()].flatMap((name) => (name.startsWith("extension/") ? [name.slice("extension/".length)] : []));
  const textOf = (name: string) => files.get(`extension/${name}`)?.toString() ?? "";

  before(function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["server/build/package.mjs", "--built"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout + stderr);
    const archive = readFileSync(`${root}handleplan-${manifest.version}.vsix`);
    size = archive.length;
    files = unzip(archive);
  });

  it("holds what is needed and nothing else", () => {
    const docs = /^server\/docs\//;
    assert.deepEqual(
      names()
        .filter((name) => !docs.test(name))
        .toSorted(),
      [
        "LICENSE.txt",
        "changelog.md",
        "client/dist/browser.cjs",
        "client/dist/extension.cjs",
        "client/dist/handleplan.tmLanguage.json",
        "client/images/icon.png",
        "client/images/plan-dark.svg",
        "client/images/plan-light.svg",
        "client/images/view.svg",
        ...filesBelow("client/walkthrough"),
        ...filesBelow("examples/kursus"),
        "language-configuration.json",
        "package.json",
        "readme.md",
        "server/dist/browser.js",
        "server/dist/editor-cli.cjs",
        "server/dist/server.cjs",
        "server/dist/third-party-licenses.txt",
      ].toSorted(),
    );
    const pages = readdirSync(`${root}server/docs`, { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      names()
        .filter((name) => docs.test(name))
        .toSorted(),
      pages
        .filter((name) => name.endsWith(".md"))
        .map((name) => `server/docs/${name.replaceAll("\\", "/")}`)
        .toSorted(),
    );
  });

  it("is smaller than 1.2 MB", () => {
    const ours = names().filter((name) => !name.startsWith("server/docs/"));
    console.log(
      `      ${names().length} files, ${Math.round(size / 1000)} kB; ${names().length - ours.length} of them in server/docs, and`,
    );
    for (const name of ours.toSorted()) console.log(`      ${String(files.get(`extension/${name}`)?.length).padStart(9)}  ${name}`);
    assert.ok(size < 1_200_000, `${size} bytes`);
  });

  it("asks for no modules of Node in a browser", () => {
    const asked = (name: string) => [...new Set([...textOf(name).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module]) => module))];
    assert.deepEqual(asked("client/dist/browser.cjs"), ["vscode"]);
    // A text that ajv would write into validators; it runs in no worker, as the tests of the server in one show.
    assert.deepEqual(asked("server/dist/browser.js"), ["ajv/dist/runtime/equal"]);
  });

  it("loads the client alone when it starts, and ships what browser and desktop share once", () => {
    for (const name of ["client/dist/browser.cjs", "client/dist/extension.cjs"])
      assert.ok(!textOf(name).includes("maal-uden-succeskriterier"), name);
    assert.ok(textOf("server/dist/browser.js").includes("maal-uden-succeskriterier"));
    for (const folder of ["client", "server"]) {
      const forNode = textOf(`${folder}/dist/${folder === "client" ? "extension" : "server"}.cjs`);
      assert.match(forNode, /(?:require\("\.\/|\(__dirname,")browser\.c?js"\)/);
      assert.ok(forNode.length < 100_000, `${folder}: ${forNode.length}`);
    }
    assert.ok(textOf("client/dist/browser.cjs").length < 600_000);
  });

  it("names files that are there", () => {
    const { main, browser, icon, contributes } = JSON.parse(textOf("package.json"));
    const { grammars, languages } = contributes;
    const { viewsContainers, walkthroughs } = contributes;
    const pages = walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
      steps.map(({ media }) => media.markdown),
    );
    const pictures = [...Object.values<string>(languages[0].icon), viewsContainers.activitybar[0].icon];
    for (const path of [`${main}`, `${browser}`, icon, grammars[0].path, languages[0].configuration, ...pictures, ...pages])
      assert.ok(names().includes(path.replace("./", "")), path);
  });

  it("starts for plans only", () => {
    const { activationEvents, contributes, extensionDependencies } = JSON.parse(textOf("package.json"));
    // And for what was open beside a plan when the window closed.
    assert.ok(activationEvents.every((event: string) => event.startsWith("onWebviewPanel:handleplan.")));
    assert.equal(extensionDependencies, undefined);
    for (const { extensions, filenames, filenamePatterns, firstLine } of contributes.languages) {
      assert.ok(
        extensions.every((extension: string) => /^\.[a-zæøå]+\.ya?ml$/.test(extension)),
        String(extensions),
      );
      for (const name of [...(filenames ?? []), ...(filenamePatterns ?? [])]) assert.match(name, /handleplan/);
      assert.equal(firstLine, undefined);
    }
  });

  it("tells nothing of how and where it was built", () => {
    for (const name of names()) {
      const text = textOf(name);
      assert.ok(!text.includes(root), name);
      assert.doesNotMatch(text, /^\/\/# sourceMappingURL=/m, name);
    }
    assert.deepEqual(
      Object.keys(JSON.parse(textOf("package.json"))).filter((key) => /^(?:scripts|devDependencies|bin|private)$/.test(key)),
      [],
    );
  });

  it("brings a command line that says what the other says, though it shares its parts with the server", () => {
    for (const args of [
      ["check", "examples", "--format", "sarif", "--jobs", "2"],
      ["diff", "--since", "HEAD", "package.json"],
      ["report", "examples"],
    ]) {
      const said = ["cli.cjs", "editor-cli.cjs"].map((name) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}server/dist/${name}`, ...args], {
          cwd: root,
          encoding: "utf8",
        });
        return { status, stdout, stderr };
      });
      assert.deepEqual(said[1], said[0]);
      assert.doesNotMatch(said[0]?.stderr ?? "", /^\s+at /m);
    }
  }).timeout(60_000);

  it("brings the licence of every package in it", () => {
    const licenses = textOf("server/dist/third-party-licenses.txt");
    for (const name of ["yaml", "ajv", "vscode-languageclient", "vscode-languageserver"])
      assert.match(licenses, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\w+\\)$`, "m"));
    assert.match(textOf("LICENSE.txt"), /MIT/);
  });
});

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"));
}
