import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import type { Message } from "vscode-languageserver-protocol/node";

// Every message that passes between client and server is held against the protocol's own types: a schema is made of them, and each
// message must fit it, with no field that the types do not know.

type Direction = "client" | "server";

export type ProtocolCheck = {
  readonly see: (sender: Direction, message: Message) => void;
  /** Messages that did not fit, in words; empty where all is well. */
  readonly faults: Readonly<Record<Direction, readonly string[]>>;
};

type Anything = {
  id?: number | string | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code?: unknown; message?: unknown };
};

export function protocolCheck(): ProtocolCheck {
  const faults: Record<Direction, string[]> = { client: [], server: [] };
  /** The methods of requests without an answer yet, and the methods whose partial results a token stands for. */
  const open = new Map<string, { readonly method: string; readonly token?: unknown }>();
  const partial = new Map<unknown, string>();
  const fits = (sender: Direction, name: string, part: "params" | "result" | "itself", value: unknown): void => {
    const validate = validatorOf(name, part);
    const mayLack = value === undefined && made?.messages[name]?.required?.includes(part) !== true;
    if (validate && !mayLack && !validate(value))
      faults[sender].push(`${name} ${part}: ${inWords(validate.errors)}\n${JSON.stringify(value)?.slice(0, 400)}`);
  };

  const request = (sender: Direction, { id, method = "", params }: Anything): void => {
    const token = (params as { partialResultToken?: unknown } | undefined)?.partialResultToken;
    if (token !== undefined) partial.set(token, method);
    if (open.has(`${sender} ${id}`)) faults[sender].push(`${method}: the id ${id} is taken by a request without an answer`);
    open.set(`${sender} ${id}`, { method, token });
  };

  const response = (sender: Direction, { id, result, error }: Anything): void => {
    const asked = open.get(`${sender === "client" ? "server" : "client"} ${id}`);
    open.delete(`${sender === "client" ? "server" : "client"} ${id}`);
    if (!asked && !(id === null && error)) faults[sender].push(`an answer to ${id}, which nobody asked`);
    if ((result === undefined) === (error === undefined))
      faults[sender].push(`${asked?.method}: an answer has either a result or an error`);
    if (error && !(Number.isInteger(error.code) && typeof error.message === "string"))
      faults[sender].push(`${asked?.method}: ${JSON.stringify(error)}`);
    if (asked && error === undefined) fits(sender, asked.method, "result", result);
    partial.delete(asked?.token);
  };

  const progress = (sender: Direction, params: unknown): void => {
    const { token, value } = (params ?? {}) as { token?: unknown; value?: unknown };
    fits(sender, partial.has(token) ? `progress: ${partial.get(token)}` : "progress: work done", "itself", value);
  };

  return {
    faults,
    see(sender, message) {
      const read = message as Anything;
      if (message.jsonrpc !== "2.0") faults[sender].push(`jsonrpc is ${message.jsonrpc}`);
      if (read.method === undefined) return response(sender, read);
      if (read.id !== undefined) request(sender, read);
      // What the protocol does not know is ours, and said to be so by its name.
      if (read.method.startsWith("handleplan/")) return undefined;
      // Notifications with this sign may be left unanswered by who does not know them.
      if (!known().includes(read.method) && !read.method.startsWith("$/"))
        faults[sender].push(`${sender} sent ${read.method}, which the protocol does not know`);
      fits(sender, read.method, "params", read.params);
      return read.method === "$/progress" ? progress(sender, read.params) : undefined;
    },
  };
}

type Definition = { properties?: Record<string, Definition>; required?: string[]; type?: unknown; minimum?: number };
type Made = { readonly messages: Record<string, Definition>; readonly ajv: Ajv };

let made: Made | undefined;
const validators = new Map<string, ValidateFunction | undefined>();

function make(): Made {
  const path = fileURLToPath(new URL("protocol-messages.ts", import.meta.url));
  const tsconfig = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
  const schema = createGenerator({ path, tsconfig, type: "ProtocolMessages", skipTypeCheck: true }).createSchema("ProtocolMessages");
  const definitions = (schema.definitions ?? {}) as Record<string, Definition>;
  // To TypeScript the protocol's integers are numbers.
  Object.assign(definitions["integer"] ?? {}, { type: "integer" });
  Object.assign(definitions["uinteger"] ?? {}, { type: "integer", minimum: 0 });
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addSchema({ $id: "protocol", definitions });
  return { messages: definitions["ProtocolMessages"]?.properties ?? {}, ajv };
}

function known(): readonly string[] {
  return Object.keys((made ??= make()).messages);
}

function validatorOf(name: string, part: "params" | "result" | "itself"): ValidateFunction | undefined {
  const key = `${name} ${part}`;
  if (!validators.has(key)) {
    const { messages, ajv } = (made ??= make());
    const message = messages[name];
    const inner = ["definitions", "ProtocolMessages", "properties", name, ...(part === "itself" ? [] : ["properties", part])];
    const there = message && (part === "itself" || message.properties?.[part]);
    const pointer = inner.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    validators.set(key, there ? ajv.compile({ $ref: `protocol#/${pointer}` }) : undefined);
  }
  return validators.get(key);
}

/** Where a value may be of several kinds, the fault that lies deepest is of the kind that was meant. */
function inWords(errors: readonly ErrorObject[] | null | undefined): string {
  const deepest = (errors ?? []).toSorted((a, b) => b.instancePath.split("/").length - a.instancePath.split("/").length);
  return deepest
    .slice(0, 3)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
    .join("; ");
}
