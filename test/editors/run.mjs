// `npm run test:editors`: uses the language server from real Neovim and Emacs, set up as the guide says. On Debian, root installs them.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onPath } from "../vscode/install.mjs";
import { runToEnd, start } from "../vscode/processes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const emacsHasAll = ["--batch", "-f", "package-initialize", "--eval", "(progn (require 'eglot) (require 'yaml-mode))"];
/** The Debian packages whose programs are missing. */
const missing = [
  ...(onPath("nvim") ? [] : ["neovim"]),
  ...((await runs("emacs", emacsHasAll)) ? [] : ["emacs-nox", "elpa-eglot", "elpa-yaml-mode"]),
];

if (missing.length > 0) await install(missing);
const program = ["--import", "tsx", "node_modules/mocha/bin/mocha.js", "--no-config", "--reporter", "spec", "test/editors/*.test.ts"];
const tests = start(process.execPath, program, { cwd: root, stdio: "inherit" });
tests.on("close", (code) => process.exit(code ?? 1));

/** @param {string[]} packages */
async function install(packages) {
  if (process.getuid?.() !== 0 || !onPath("apt-get") || !existsSync("/etc/debian_version")) {
    console.error(`The editor tests need Neovim, and Emacs with eglot and yaml-mode (on Debian: apt-get install ${packages.join(" ")}).`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(", ")} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runToEnd("apt-get", ["update", "-q"], { env });
  // Newer releases have no package for eglot, which is then a part of Emacs.
  const known = [];
  for (const name of packages) if (await runs("apt-cache", ["show", name])) known.push(name);
  await runToEnd("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...known], { env });
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function runs(command, args) {
  return runToEnd(command, args).then(
    () => true,
    () => false,
  );
}
