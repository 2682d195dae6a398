import type { InitializeParams } from "vscode-languageserver";
import { initializeResult } from "./capabilities";
import { faultInParams, isRecord } from "./message-shapes";

/** The most bytes of a first message that are waited for. */
const most = 1_000_000;

/**
 * The answer to `initialize` where a client's stream begins with that, as it is sent; `undefined` where the session is to say what is
 * wrong with what the stream begins with. The stream has gone through `frames`.
 */
export function firstMessage(
  stream: Buffer,
  version: string,
): { readonly id: number | string; readonly answer: string } | "incomplete" | undefined {
  const header = /^Content-Length: (\d+)\r\n\r\n/.exec(stream.toString("latin1", 0, 64));
  if (!header) return "incomplete";
  const length = Number(header[1]);
  if (length > most) return undefined;
  const body = stream.subarray(header[0].length, header[0].length + length);
  if (body.length < length) return "incomplete";
  const message = parsed(body.toString());
  if (!isInitialize(message)) return undefined;
  const { id, params } = message;
  const answer = JSON.stringify({ jsonrpc: "2.0", id, result: initializeResult(params, version) });
  return { id, answer: `Content-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Initialize = { readonly id: number | string; readonly params: InitializeParams };

/** As the session would take it. */
function isInitialize(message: unknown): message is Initialize {
  if (!isRecord(message) || message["method"] !== "initialize") return false;
  const { id, params } = message;
  return (typeof id === "number" || typeof id === "string") && faultInParams("initialize", params) === undefined;
}
