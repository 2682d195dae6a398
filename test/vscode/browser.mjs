// Runs the suite in a real VS Code where only a package registry can be reached: its server, with the workbench in a headless Chromium.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { format } from "node:util";
import { bundleSuite } from "./bundle-suite.mjs";
import { prepareExtension } from "./extension.mjs";
import { startFront } from "./front.mjs";
import { installChromium, installServer } from "./install.mjs";
import { kill, runToEnd, start } from "./processes.mjs";

/**
 * The little that is used of playwright, which lies in the cache and not among the dependencies.
 * @typedef {{
 *   exposeFunction(name: string, callback: (...args: any[]) => unknown): Promise<void>,
 *   goto(url: string, options: { timeout: number }): Promise<unknown>,
 *   screenshot(options: { path: string }): Promise<unknown>,
 *   evaluate(script: string): Promise<unknown>,
 *   frames(): { url(): string, evaluate(script: string): Promise<unknown> }[],
 *   on(event: "crash" | "close", callback: () => void): void,
 * }} Page
 * @typedef {{ newPage(options: object): Promise<Page>, close(): Promise<void> }} Browser
 * @typedef {Awaited<ReturnType<typeof installServer>> & { chromium: string }} Tools
 */

const mark = "[handleplan] ";

/**
 * @param {import("./run.mjs").Say} say
 * @returns {Promise<Tools>}
 */
export async function prepareBrowser(say) {
  const chromium = await installChromium(say);
  return { chromium, ...(await installServer(say)) };
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {Tools} tools
 * @returns {Promise<number>} The exit code of the tests.
 */
export async function runInBrowser(run, tools) {
  const log = new Log(run.verbose);
  const { development, suite, extensions } = await prepareExtension(run, (vsix, folder) => installVsix(run, tools, vsix, folder));
  const server = await startServer(run, tools, extensions, log);
  /** @type {{ chromium: { launch(options: object): Promise<Browser> } }} */
  const { chromium } = await import(tools.playwright);
  const browser = await chromium.launch({
    executablePath: tools.chromium,
    env: { ...process.env, TMPDIR: run.temporary },
    // On signals we exit, and then playwright closes the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "en-US" });
  const front = await startFront(server.port, {
    extension: run.kind === "web" ? development : undefined,
    suite: basename(suite),
    takePicture: (name) => takePicture(run, page, name),
    inPage: (script, part) => inPage(page, script, part),
  });
  const pictures = run.pictures ? `http://127.0.0.1:${front.port}/test/picture` : "";
  const webviews = `http://127.0.0.1:${front.port}/test/webview`;
  log.readable = await bundleSuite(suite, { kind: run.kind, mark, color: run.color, pictures, webviews, look: run.look });
  try {
    const code = await runTests(page, workbenchUrl(run, front.port, development, suite), server.process, run, log);
    if (code !== 0)
      report(run, "From VS Code's logs", [...log.errorsAbout(development, "/test/extension", "handleplan.handleplan"), ...logFiles(run)]);
    const failures = [...log.lines(silent), ...linesOfFiles(run, silent)];
    report(run, "What failed without a test that saw it", failures);
    return failures.length > 0 ? 1 : code;
  } catch (error) {
    report(run, "The last that VS Code logged", log.tail());
    report(run, "From VS Code's log files", logFiles(run));
    throw error;
  } finally {
    await browser.close();
    front.close();
    kill(server.process);
  }
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {string} title
 * @param {string[]} lines
 */
function report(run, title, lines) {
  if (lines.length > 0) run.say(`${title}:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

/** What VS Code logs where an answer of the extension could not be used; the person at the keyboard sees only that nothing happens. */
const silent = /provider FAILED|Cannot resolve tree item/;

/**
 * The lines of VS Code's log files that fit.
 * @param {import("./run.mjs").Run} run
 * @param {RegExp} pattern
 * @returns {string[]}
 */
function linesOfFiles(run, pattern) {
  const folder = join(run.temporary, "data/data/logs");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".log"));
  return names.flatMap((name) => {
    // While a window closes, nobody waits for an answer any more.
    const text = readFileSync(join(folder, name), "utf8").replace(/Extension host terminating[^]*?(?:exiting with code|$(?![^]))/g, "");
    const lines = text.split("\n");
    // Why stands in the lines below.
    const places = [...lines.keys()].filter((index) => pattern.test(lines[index] ?? ""));
    return places.map((index) => `${basename(name)}: ${lines.slice(index, index + 6).join("\n    ")}`);
  });
}

/**
 * The errors of the extension host, and the end of what the extension has written to its output channels.
 * @param {import("./run.mjs").Run} run
 */
function logFiles(run) {
  const folder = join(run.temporary, "data/data/logs");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.flatMap((name) => {
    const isHost = name.endsWith("remoteexthost.log");
    if (!isHost && !/handleplan[^/]*\.log$/i.test(name)) return [];
    const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
    const telling = isHost ? lines.filter((line) => line.includes("[error]")) : lines;
    return telling.slice(-20).map((line) => `${basename(name)}: ${line}`);
  });
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {import("node:child_process").ChildProcess} server
 * @param {import("./run.mjs").Run} run
 * @param {Log} log
 * @returns {Promise<number>}
 */
function runTests(page, url, server, run, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(reason));
    setTimeout(() => fail(`They did not end within ${run.seconds} s.`), run.seconds * 1000).unref();
    server.on("close", (code) => fail(`VS Code's server ended with ${code}.`));
    page.on("crash", () => fail("The browser page crashed."));
    page.on("close", () => fail("The browser was closed."));
    const open = async () => {
      // The workbench calls these two when it was started with `--enable-smoke-test-driver`.
      await page.exposeFunction("codeAutomationLog", (type, args) => log.add(type, format(...args)));
      await page.exposeFunction("codeAutomationExit", resolve);
      const load = async () => {
        await page.goto(url, { timeout: 60_000 });
        await log.suiteStarted(90);
      };
      await load().catch(load);
    };
    open().catch(reject);
  });
}

/** What VS Code logs. The suite's own lines go to the terminal at once, the others only when they may explain a failure. */
class Log {
  /** @type {{ type: string, text: string }[]} */
  #lines = [];
  /** @type {() => void} */
  #start = () => {};
  /** @type {Promise<void>} */
  #started = new Promise((resolve) => (this.#start = resolve));

  /** @type {(text: string) => string} */
  readable = (text) => text;

  /** @param {boolean} verbose */
  constructor(verbose) {
    this.verbose = verbose;
  }

  /**
   * @param {string} type
   * @param {string} text
   */
  add(type, text) {
    if (text.startsWith(mark)) {
      this.#start();
      console.log(this.readable(text.slice(mark.length)));
    } else {
      this.#lines.push({ type, text });
      if (this.verbose) console.log(`${type}: ${text}`);
    }
  }

  /**
   * Resolves when the suite has said something, rejects when it has not within that many seconds.
   * @param {number} seconds
   */
  async suiteStarted(seconds) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`VS Code did not start the tests within ${seconds} s.`)), seconds * 1000);
    });
    await Promise.race([this.#started, late]).finally(() => clearTimeout(timer));
  }

  /**
   * Errors that name the extension or the suite.
   * @param {string[]} names
   */
  errorsAbout(...names) {
    const errors = this.#lines.filter(({ type, text }) => type === "error" && names.some((name) => text.includes(name)));
    // What `runMocha` rejects with is no news.
    return errors.map(({ text }) => text).filter((text) => !text.startsWith("Error: Some tests failed."));
  }

  /** @param {RegExp} pattern */
  lines(pattern) {
    return this.#lines.flatMap(({ type, text }) => (pattern.test(text) ? [`${type}: ${text.slice(0, 2_000)}`] : []));
  }

  /** The last lines, shortened. */
  tail() {
    return this.#lines.slice(-30).map(({ type, text }) => `${type}: ${text.slice(0, 500)}`);
  }
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {number} port
 * @param {string} development
 * @param {string} suite
 */
function workbenchUrl(run, port, development, suite) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [["skipWelcome", "true"]];
  // Not for the web host: an extension that lies on the remote side may not start workers, as a language client does.
  if (run.kind === "node") payload.push(["extensionDevelopmentPath", remote(development)], ["extensionTestsPath", remote(suite)]);
  const query = new URLSearchParams({ folder: run.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {Tools} tools
 * @param {string} extensions
 * @param {Log} log
 * @returns {Promise<{ process: import("node:child_process").ChildProcess, port: number }>}
 */
function startServer(run, tools, extensions, log) {
  const data = join(run.temporary, "data");
  mkdirSync(join(data, "data/Machine"), { recursive: true });
  writeFileSync(join(data, "data/Machine/settings.json"), JSON.stringify(run.settings));
  const args = "--host 127.0.0.1 --port 0 --without-connection-token --accept-server-license-terms --telemetry-level off";
  // What a folder that nobody trusts is like, the web host shows: there is nothing there that would run a program anyway.
  const modes = ["--enable-smoke-test-driver", ...(run.kind === "node" ? ["--disable-workspace-trust"] : [])];
  const folders = ["--server-data-dir", data, "--extensions-dir", extensions];
  const env = { ...process.env, TMPDIR: run.temporary, XDG_RUNTIME_DIR: run.temporary };
  const server = start(tools.node, [tools.server, ...args.split(" "), ...modes, ...folders], { env });
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(`${reason}\n${log.tail().join("\n")}`));
    const timer = setTimeout(() => fail("VS Code's server did not start within 60 s."), 60_000);
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue;
      createInterface(stream).on("line", (line) => {
        log.add("server", line);
        const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (!port) return;
        clearTimeout(timer);
        resolve({ process: server, port: Number(port) });
      });
    }
    server.on("error", reject);
    server.on("close", (code) => fail(`VS Code's server ended with ${code}.`));
  });
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {Tools} tools
 * @param {string} vsix
 * @param {string} folder
 */
function installVsix(run, tools, vsix, folder) {
  const args = ["--accept-server-license-terms", "--telemetry-level", "off", "--server-data-dir", join(run.temporary, "install")];
  return runToEnd(tools.node, [tools.server, ...args, "--extensions-dir", folder, "--install-extension", vsix]);
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {Page} page
 * @param {string} name
 */
async function takePicture(run, page, name) {
  if (!run.pictures || !/^[\w-]+$/.test(name)) throw new Error(`"${name}" cannot name a picture.`);
  mkdirSync(run.pictures, { recursive: true });
  // Two frames: one to draw what the extension host has sent, one to have it on the screen.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  await page.screenshot({ path: join(run.pictures, `${name}${run.kind === "web" ? "-web" : ""}.png`) });
}

/**
 * What the script answers in the first webview, or in the window around them, as soon as it answers anything but `undefined`.
 * @param {Page} page
 * @param {string} script
 * @param {"window" | "webview"} part
 */
async function inPage(page, script, part) {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const frames = part === "window" ? page.frames().slice(0, 1) : page.frames().filter((each) => each.url().includes("/fake.html"));
    for (const frame of frames) {
      // A webview that is being replaced has nothing to say.
      const answer = await frame.evaluate(script).catch(() => undefined);
      if (answer !== undefined) return answer;
    }
  }
  throw new Error(`No ${part} answered ${script}.`);
}
