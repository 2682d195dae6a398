import { BrowserMessageReader, BrowserMessageWriter, createConnection, type Connection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { danishDay } from "../language/danish-day";
import { limits } from "../plan/limits";
import { documentGlobs, type FileSystem } from "../workspace/file-system";
import { startSession } from "./session";
import { soundMessages } from "./sound-messages";

/** The bundle runs in a dedicated worker, whose global object is the port to the editor. Node takes modules from it, and has no such port. */
if ("postMessage" in globalThis) {
  const port = globalThis as unknown as DedicatedWorkerGlobalScope;
  const writer = new BrowserMessageWriter(port);
  const connection = createConnection(soundMessages(new BrowserMessageReader(port), writer), writer);
  connection.onExit(() => port.close());
  startSession(connection, {
    version,
    today: danishDay,
    files: filesOf(connection),
  });
}

/** The editor's files, by two requests of ours. An editor that does not know them has its open documents only. */
function filesOf(connection: Connection): FileSystem {
  return {
    list: async (folder) => {
      const found = await connection.sendRequest<readonly string[]>("handleplan/list", { folder, globs: documentGlobs }).catch(() => []);
      return found.slice(0, limits.files);
    },
    read: async (uri) => {
      const bytes = await connection.sendRequest<Uint8Array | null>("handleplan/read", { uri }).catch(() => null);
      return bytes && bytes.length <= limits.fileBytes ? bytes : undefined;
    },
  };
}
