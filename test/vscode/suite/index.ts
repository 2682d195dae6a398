// Runs the test files inside VS Code's extension host. The bundle's entry, written by `bundle-suite.mjs`, calls `runMocha`.
// oxlint-disable-next-line import/no-unassigned-import -- The build without Node parts: it runs in both extension hosts. It makes the global `mocha`.
import "mocha/mocha.js";
import * as vscode from "vscode";
import { afterReload, reload, wasReloaded } from "./reload";

/** Starts mocha on what `load` imports. Rejects when a test fails, which VS Code turns into its exit code. */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
  const node = typeof process === "object" ? process.versions?.node : undefined;
  print(`VS Code ${vscode.version} (${vscode.env.appName}), extension host in ${node ? `Node ${node}` : "a web worker"}`);
  if ((node ? "node" : "web") !== RUNNER.kind) throw new Error(`This is not the ${RUNNER.kind} extension host.`);
  mocha.setup({ ui: "bdd", reporter: "spec", timeout: 60_000, color: RUNNER.color });
  Mocha.reporters.Base.consoleLog = print;
  try {
    const again = !RUNNER.look && (await wasReloaded());
    mocha.grep(afterReload);
    if (!again) mocha.invert();
    await load();
    const failures = await new Promise<number>((resolve) => {
      // Not `mocha.run`: in this build it reads `location`, which the Node extension host has not.
      const runner: Mocha.Runner = Object.getPrototypeOf(mocha).run.call(mocha, resolve);
      if (runner.total === 0) throw new Error("There are no tests.");
    });
    if (failures === 0) {
      // Where nobody can look into webviews there is nothing to see after a reload.
      if (!again && !RUNNER.look && RUNNER.webviews) await reload();
      return;
    }
  } catch (error) {
    print("%s", error instanceof Error ? error.stack : error);
    throw error;
  }
  throw new Error("Some tests failed.");
}

/** The runner prints marked lines only, for VS Code logs much of its own. */
export function print(format = "", ...values: unknown[]): void {
  console.log(RUNNER.mark + format, ...values);
}
