// Runs the browser's server with what a browser gives a worker and nothing of Node: no `require`, `process` or `Buffer`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { parentPort } from "node:worker_threads";

const file = fileURLToPath(new URL("../../server/dist/browser.js", import.meta.url));
/** @type {Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void }} */
const worker = {
  addEventListener: () => {},
  close: () => process.exit(0),
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread, not a window.
  postMessage: (/** @type {unknown} */ message) => parentPort?.postMessage(message),
};
const shared = "TextDecoder TextEncoder URL clearTimeout console crypto performance queueMicrotask setTimeout structuredClone";
for (const name of shared.split(" ")) worker[name] = globalThis[/** @type {keyof typeof globalThis} */ (name)];
new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(createContext(worker));
parentPort?.on("message", (data) => worker.onmessage?.({ data }));
