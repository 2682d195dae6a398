import { ErrorCodes, type Message, type MessageReader, type MessageWriter, type ResponseMessage } from "vscode-languageserver";
import { faultInParams, isRecord } from "./message-shapes";

/** Stands for what a client sent that is no JSON. */
export const notJson: Message = { jsonrpc: "2.0" };

/** The name under which the session is told of what was asked without what it needs: whether it is the time to ask comes first. */
export const faultyMethod = "handleplan/faulty";
export type Faulty = { readonly method: string; readonly fault: string };

/** Hands on what is a message of the protocol, and answers what is none. */
export function soundMessages(reader: MessageReader, writer: MessageWriter): MessageReader {
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      const { refused, taken } = judged(message);
      // Who no longer listens needs no answer.
      if (refused) writer.write(refused).catch(() => undefined);
      if (taken) callback(taken);
    });
  return reader;
}

function judged(message: unknown): { readonly refused?: ResponseMessage; readonly taken?: Message } {
  if (message === notJson) return { refused: refusal(ErrorCodes.ParseError, null, "this is no JSON") };
  if (Array.isArray(message)) return { refused: refusal(ErrorCodes.InvalidRequest, null, "messages are sent one by one") };
  if (!isRecord(message)) return { refused: refusal(ErrorCodes.InvalidRequest, null, "a message is an object") };
  const { id, method, params } = message;
  const known = typeof id === "string" || typeof id === "number" ? id : null;
  if (method === undefined && known !== null) return answer(message, known);
  if (typeof method !== "string") return { refused: refusal(ErrorCodes.InvalidRequest, known, "a request has a method") };
  if (id !== undefined && known === null) return { refused: refusal(ErrorCodes.InvalidRequest, null, "an id is text or a number") };
  if (params !== undefined && typeof params !== "object")
    return { refused: refusal(ErrorCodes.InvalidRequest, known, "parameters have names") };
  const fault = faultInParams(method, params);
  const own = { jsonrpc: "2.0", ...(known === null ? {} : { id: known }) };
  if (fault === undefined) return { taken: { ...message, ...own } };
  return { taken: { ...own, method: faultyMethod, params: { method, fault } satisfies Faulty } as Message };
}

/** An answer that holds nothing is none; but whoever waits for it is not left waiting. */
function answer(message: Record<string, unknown>, id: string | number): { readonly refused?: ResponseMessage; readonly taken: Message } {
  const given = { ...message, jsonrpc: "2.0" };
  if ("result" in message || "error" in message) return { taken: given };
  const taken: ResponseMessage = { jsonrpc: "2.0", id, result: null };
  return { refused: refusal(ErrorCodes.InvalidRequest, null, "an answer has a result or an error"), taken };
}

function refusal(code: number, id: string | number | null, message: string): ResponseMessage {
  return { jsonrpc: "2.0", id, error: { code, message } };
}
