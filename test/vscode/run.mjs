// `npm run test:vscode`: the tests in `suite/`, inside a real VS Code. `--help` lists the options.
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepareBrowser, runInBrowser } from "./browser.mjs";
import { prepareDesktop, runOnDesktop } from "./desktop.mjs";
import { temporaryFolder } from "./processes.mjs";

/**
 * One run of the suite, in one extension host.
 * @typedef {(message: string) => void} Say
 * @typedef {{
 *   kind: "node" | "web", extension: string, workspace: string, temporary: string, settings: Record<string, unknown>,
 *   look: string, pictures: string | undefined, color: boolean, verbose: boolean, seconds: number, say: Say,
 * }} Run
 */

const usage = `Usage: node test/vscode/run.mjs [options]
  --kind node|web        the extension host; may be given twice (default: node)
  --extension DIR|VSIX   the extension under test: its folder, or its package, which is then installed (default: this
                         repository, packed anew)
  --in desktop|browser   VS Code for the desktop, or VS Code's server with Chromium (default: desktop where it can be downloaded)
  --screenshot DIR       save the pictures that the suite takes, as DIR/<name>.png and DIR/<name>-web.png (in the browser)
  --look FILE            run no tests; open FILE, wait for its problems and save pictures of them (with --screenshot)
  --theme light|dark|hc  the colour theme (default: light)
  --timeout SECONDS      how long one run may take (default: 300)
  --verbose              print all that VS Code logs
Downloads are kept in $HANDLEPLAN_CACHE, $XDG_CACHE_HOME/handleplan or ~/.cache/handleplan.`;

const themes = { light: "Light 2026", dark: "Dark 2026", hc: "Default High Contrast" };

/** @type {Awaited<ReturnType<typeof readOptions>>} */
let options;
try {
  options = await readOptions();
} catch (error) {
  console.error(`${messageOf(error)}\n\n${usage}`);
  process.exit(2);
}
const temporary = temporaryFolder();
/** @type {Say} */
const say = (message) => console.log(message);
let worst = 0;
try {
  const runIt = await prepare();
  for (const kind of options.kinds) worst = Math.max(worst, await runIt(runOf(kind)));
} catch (error) {
  console.error(`\nThe VS Code tests could not be run. ${messageOf(error)}`);
  worst = 1;
}
// Says so explicitly, because whatever is still open must not keep the process.
process.exit(worst);

/**
 * Decides where to run.
 * @returns {Promise<(run: Run) => Promise<number>>}
 */
async function prepare() {
  // Pictures are taken through the browser.
  const place = options.place ?? (options.pictures ? "browser" : undefined);
  if (place !== "browser") {
    const desktop = await prepareDesktop();
    if ("executable" in desktop) return (run) => runOnDesktop(run, desktop);
    if (place) throw new Error(`VS Code for the desktop cannot be used: ${desktop.missing}.`);
    say(`VS Code for the desktop cannot be used: ${desktop.missing}. Using VS Code's server with Chromium.`);
  }
  const tools = await prepareBrowser(say);
  return (run) => runInBrowser(run, tools);
}

/**
 * @param {Run["kind"]} kind
 * @returns {Run}
 */
function runOf(kind) {
  const folder = join(temporary, kind);
  // Tests may write, so they get a copy; a file to look at is shown where it lies.
  const workspace = options.look ? dirname(options.look) : join(folder, "workspace");
  mkdirSync(folder, { recursive: true });
  if (!options.look) cpSync(new URL("workspace/", import.meta.url), workspace, { recursive: true });
  return {
    kind,
    extension: options.extension,
    workspace,
    temporary: folder,
    settings: {
      "workbench.colorTheme": themes[options.theme],
      "workbench.startupEditor": "none",
      "workbench.secondarySideBar.defaultVisibility": "hidden",
      "chat.disableAIFeatures": true,
      "extensions.autoCheckUpdates": false,
      "update.mode": "none",
      // In a browser VS Code saves what is written after a second, and a test that saves would find nothing to do.
      "files.autoSave": "off",
    },
    look: options.look ? basename(options.look) : "",
    pictures: options.pictures,
    color: process.stdout.isTTY || Boolean(process.env["FORCE_COLOR"]),
    verbose: options.verbose,
    seconds: options.seconds,
    say,
  };
}

async function readOptions() {
  const { values } = parseArgs({
    options: {
      kind: { type: "string", multiple: true, default: ["node"] },
      extension: { type: "string" },
      in: { type: "string" },
      screenshot: { type: "string" },
      look: { type: "string" },
      theme: { type: "string", default: "light" },
      timeout: { type: "string", default: "300" },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const extension = values.extension === undefined ? await packAnew() : resolve(values.extension);
  if (!existsSync(extension.endsWith(".vsix") ? extension : join(extension, "package.json")))
    throw new Error(`There is no extension in ${extension}.`);
  if (values.look && !values.screenshot) throw new Error("--look needs --screenshot.");
  if (values.look && !existsSync(values.look)) throw new Error(`There is no file ${values.look}.`);
  if (values.screenshot && values.in === "desktop") throw new Error("Pictures are taken --in browser only.");
  return {
    kinds: [...new Set(values.kind.map((kind) => oneOf("kind", kind, ["node", "web"])))],
    extension,
    place: values.in === undefined ? undefined : oneOf("in", values.in, ["desktop", "browser"]),
    pictures: values.screenshot === undefined ? undefined : resolve(values.screenshot),
    look: values.look === undefined ? undefined : resolve(values.look),
    theme: oneOf("theme", values.theme, ["light", "dark", "hc"]),
    seconds: Number(values.timeout) || 300,
    verbose: values.verbose,
  };
}

async function packAnew() {
  const [{ bundle }, { makePackage }] = await Promise.all([
    import("../../server/build/bundle.mjs"),
    import("../../server/build/package.mjs"),
  ]);
  await bundle();
  return makePackage();
}

/**
 * @template {string} T
 * @param {string} option
 * @param {string} value
 * @param {T[]} allowed
 * @returns {T}
 */
function oneOf(option, value, allowed) {
  const found = allowed.find((each) => each === value);
  if (!found) throw new Error(`--${option} is one of ${allowed.join(", ")}, not ${value}.`);
  return found;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}\n${messageOf(error.cause)}` : error.message;
}
