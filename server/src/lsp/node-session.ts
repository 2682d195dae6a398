/** The whole server in Node, over what `node.ts` has been told. */
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  type Connection,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
} from "vscode-languageserver/node";
import { danishDay } from "../language/danish-day";
import { faultText } from "../language/fault";
import { limits } from "../plan/limits";
import { keepWhenIdle } from "../program/keep-when-idle";
import { lentFolder } from "../program/load-program";
import { isDocument, type FileSystem } from "../workspace/file-system";
import { leave, soundFrames } from "./node-frames";
import { MessagesWrittenWhole } from "./node-writer";
import { startSession } from "./session";
import { notJson, soundMessages } from "./sound-messages";

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

/** Over what the command line names: a socket, a pipe, or the channel to the process that started this one. */
export function startNamed(words: readonly string[], version: string): void {
  const named = (name: string): string | undefined => words.find((word) => word.startsWith(name))?.slice(name.length);
  const port = named("--socket=");
  const pipe = named("--pipe=");
  if (port === undefined && pipe === undefined) start(over(new IPCMessageReader(process), new IPCMessageWriter(process)), version);
  else {
    const socket = pipe === undefined ? connect(Number(port), "127.0.0.1") : connect(pipe);
    socket.on("error", ({ message }) => leave(message));
    start(over(readerOf(soundFrames(socket)), new MessagesWrittenWhole(socket)), version);
  }
}

/** Over a stream that is read from its beginning. The request of the id `answered` has had its answer. */
export function startOver(input: Readable, version: string, answered: number | string | undefined): void {
  const output = new MessagesWrittenWhole(process.stdout);
  const write = output.write.bind(output);
  let waiting = answered !== undefined;
  output.write = async (message) => {
    if (waiting && Message.isResponse(message) && message.id === answered) waiting = false;
    else await write(message);
  };
  start(over(readerOf(input), output), version);
  input.resume();
}

/** Reads messages from a stream. Where the stream ends, the client has left without a word: that is the same as its last one. */
function readerOf(input: Readable): MessageReader {
  const reader = new StreamMessageReader(input, { contentTypeDecoder: { name: "application/json", decode: readJson } });
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) => {
    const exit: NotificationMessage = { jsonrpc: "2.0", method: "exit" };
    input.once("close", () => callback(exit));
    return listen(callback);
  };
  return reader;
}

async function readJson(bytes: Uint8Array): Promise<Message> {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()) as Message;
  } catch {
    return notJson;
  }
}

function over(reader: MessageReader, writer: MessageWriter): Connection {
  return createConnection(ProposedFeatures.all, soundMessages(reader, writer), writer);
}

function start(connection: Connection, version: string): void {
  // The bundle lies in server/dist; the pages beside it in server/docs.
  const docs = join(__dirname, "..", "docs");
  const folder = lentFolder();
  const answered = folder === undefined ? undefined : keepWhenIdle(folder, (error) => connection.console.info(faultText(error)));
  startSession(connection, {
    version,
    today: danishDay,
    ...(existsSync(docs) ? { docsUri: pathToFileURL(docs).href } : {}),
    files,
    ...(answered && { answered }),
  });
}
