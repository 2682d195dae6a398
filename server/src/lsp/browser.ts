import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { startSession } from "./session";

// The bundle runs in a dedicated worker, whose global object is the port to the editor.
const port = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));

startSession(connection, {
  version,
  today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }),
});
