import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { startSession } from "./session";

// In a web worker the global object is the port to the editor.
const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));

startSession(connection, {
  version,
  today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }),
});
