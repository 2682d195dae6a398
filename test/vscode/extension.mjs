// Which folder VS Code "develops" and where the suite lies, so that both end up in the wished extension host.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {import("./run.mjs").Run} run
 * @param {(vsix: string, folder: string) => Promise<unknown>} install Installs a package into a folder of extensions.
 * @returns {Promise<{ development: string, suite: string, extensions: string }>} `extensions` is the folder of installed ones.
 */
export async function prepareExtension(run, install) {
  const extensions = join(run.temporary, "extensions");
  const packaged = run.extension.endsWith(".vsix");
  if (run.kind === "node") {
    if (packaged) await install(run.extension, extensions);
    const development = packaged ? emptyExtension(join(run.temporary, "empty")) : run.extension;
    return { development, suite: join(run.temporary, "suite.js"), extensions };
  }
  // The web extension host takes no installed extensions here, only developed ones, and runs a suite only if it lies inside one.
  let original = run.extension;
  if (packaged) {
    const unpacked = join(run.temporary, "unpacked");
    await install(run.extension, unpacked);
    const installed = readdirSync(unpacked, { withFileTypes: true }).find((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    if (!installed) throw new Error(`VS Code did not install ${run.extension}.`);
    original = join(unpacked, installed.name);
  }
  const development = join(run.temporary, "developed");
  mkdirSync(development);
  for (const name of readdirSync(original)) symlinkSync(join(original, name), join(development, name));
  return { development, suite: join(development, "handleplan-suite.js"), extensions };
}

/**
 * Tests need an extension to develop, also when the one under test is installed.
 * @param {string} folder
 */
function emptyExtension(folder) {
  mkdirSync(folder);
  const manifest = { name: "empty", publisher: "test", version: "1.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
