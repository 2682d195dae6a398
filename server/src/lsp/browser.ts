import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { startSession } from "./session";

/** The bundle runs in a dedicated worker, whose global object is the port to the editor. Node takes modules from it, and has no such port. */
if ("postMessage" in globalThis) {
  const port = globalThis as unknown as DedicatedWorkerGlobalScope;
  startSession(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
    version,
    today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }),
  });
}
