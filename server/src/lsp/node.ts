import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures, type Connection } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { danishDay } from "../language/danish-day";
import { limits } from "../plan/limits";
import { isDocument, type FileSystem } from "../workspace/file-system";
import { frames } from "./frames";
import { startSession } from "./session";

const { argv } = process;

/** The machine's own files. What cannot be read is not there; links are not followed, so that no folder is read twice. */
const files: FileSystem = {
  list: async (folder) => {
    const found: string[] = [];
    if (!folder.startsWith("file:")) return found;
    const waiting = [fileURLToPath(folder)];
    for (let path = waiting.pop(); path !== undefined && found.length < limits.files; path = waiting.pop()) {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".")) waiting.push(join(path, entry.name));
        else if (entry.isFile() && isDocument(entry.name)) found.push(pathToFileURL(join(path, entry.name)).href);
      }
    }
    return found.slice(0, limits.files);
  },
  read: async (uri) => {
    if (!uri.startsWith("file:")) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size > limits.fileBytes ? undefined : await readFile(path);
    } catch {
      return undefined;
    }
  },
};

if (argv.includes("--version")) {
  process.stdout.write(`handleplan-language-server ${version}\n`);
} else if (argv.some((word) => /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/.test(word))) {
  // The bundle lies in server/dist; the pages beside it in server/docs.
  const docs = join(__dirname, "..", "docs");
  startSession(argv.includes("--stdio") ? overStdio() : createConnection(ProposedFeatures.all), {
    version,
    today: danishDay,
    ...(existsSync(docs) ? { docsUri: pathToFileURL(docs).href } : {}),
    files,
  });
} else {
  process.stderr.write("handleplan-language-server: an editor starts it with --stdio, --node-ipc or --socket=PORT.\n");
  process.exitCode = 2;
}

/** The connection most editors make. What can be no message ends the server with a word about why: the editor starts it anew. */
function overStdio(): Connection {
  const read = frames();
  const sound = new Transform({
    transform: (piece: Uint8Array, _, done) => {
      try {
        done(null, read(piece));
      } catch (error) {
        process.stderr.write(`handleplan-language-server: ${(error as Error).message}\n`, () => process.exit(2));
      }
    },
  });
  return createConnection(ProposedFeatures.all, process.stdin.pipe(sound), process.stdout);
}
