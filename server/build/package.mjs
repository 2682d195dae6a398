// `npm run package`: builds handleplan-<version>.vsix. What goes in is copied to dist/vsix first, so that nothing else can.
// Ends where `npm audit` knows of a hole. `--built`: packs what `npm run build` has left, without building it again.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { audit } from "./audit.mjs";
import { bundle } from "./bundle.mjs";
import { root } from "./install.mjs";

const contents = [
  "CHANGELOG.md",
  "LICENSE",
  "client/dist",
  "client/images/icon.png",
  "client/images/plan-dark.svg",
  "client/images/plan-light.svg",
  "client/images/view.svg",
  "client/walkthrough",
  "examples/kursus",
  "language-configuration.json",
  "server/dist/browser.js",
  "server/dist/editor-cli.cjs",
  "server/dist/server.cjs",
  "server/dist/third-party-licenses.txt",
  "server/docs",
];

/** What VS Code and the marketplace read of package.json; the rest is for npm and for those who work on Handleplan. */
const manifestKeys = `
  name displayName description version license publisher icon galleryBanner categories keywords repository bugs homepage
  engines main browser activationEvents capabilities contributes extensionKind`
  .trim()
  .split(/\s+/);

/**
 * Packs what `bundle` has built.
 * @returns {Promise<string>} The path of the package.
 */
export async function makePackage() {
  const stage = join(root, "dist/vsix");
  rmSync(stage, { recursive: true, force: true });
  for (const path of contents) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    cpSync(join(root, path), join(stage, path), { recursive: true });
  }
  // VS Code shows no pictures that lie in the package itself.
  const readme = readFileSync(join(root, "README.md"), "utf8").replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, "");
  writeFileSync(join(stage, "README.md"), readme);
  /** @type {Record<string, unknown> & { version: string, engines: { vscode: string } }} */
  const all = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = Object.fromEntries(manifestKeys.filter((key) => key in all).map((key) => [key, all[key]]));
  writeFileSync(
    join(stage, "package.json"),
    JSON.stringify({ ...manifest, engines: { vscode: all.engines.vscode }, files: ["**"] }, null, 2),
  );
  const packagePath = join(root, `handleplan-${all.version}.vsix`);
  await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = process.argv.includes("--built");
  if (!built && !audit()) process.exit(1);
  if (!built) await bundle();
  await makePackage();
}
