/** What requests and notifications must hold, as far as it is read. Nothing is imported: the first message is looked at with it. */

type Shape = ((value: unknown) => boolean) | { readonly [key: string]: Shape };

const text = (value: unknown): boolean => typeof value === "string";
const number = (value: unknown): boolean => typeof value === "number";
const id = (value: unknown): boolean => text(value) || number(value);
const record = (value: unknown): boolean => isRecord(value);
const listOf =
  (shape: Shape) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => faultIn(shape, item) === undefined);
const maybe =
  (shape: Shape) =>
  (value: unknown): boolean =>
    value === undefined || value === null || faultIn(shape, value) === undefined;

const about = { textDocument: { uri: text } };
const position = { line: number, character: number };
const range = { start: position, end: position };
const at = { ...about, position };
const within = { ...about, range };
const item = { item: { uri: text, selectionRange: range } };
const uris = listOf({ uri: text });

const shapes: Readonly<Record<string, Shape>> = {
  initialize: { capabilities: { general: maybe({ positionEncodings: maybe(listOf(text)) }) }, workspaceFolders: maybe(uris) },
  "$/cancelRequest": { id },
  "$/progress": { token: id },
  "$/setTrace": { value: text },
  "window/workDoneProgress/cancel": { token: id },
  "textDocument/didOpen": { textDocument: { uri: text, text } },
  "textDocument/didChange": { ...about, contentChanges: listOf({ text, range: maybe(range) }) },
  "textDocument/didClose": about,
  "workspace/didChangeConfiguration": record,
  "workspace/didChangeWatchedFiles": { changes: uris },
  "workspace/didChangeWorkspaceFolders": { event: { added: uris, removed: uris } },
  "workspace/symbol": { query: text },
  "workspace/diagnostic": { previousResultIds: listOf({ uri: text, value: text }) },
  "workspace/willRenameFiles": { files: listOf({ oldUri: text, newUri: text }) },
  "completionItem/resolve": { label: text },
  "codeAction/resolve": { title: text },
  "callHierarchy/incomingCalls": item,
  "callHierarchy/outgoingCalls": item,
  "textDocument/codeAction": { ...within, context: { only: maybe(listOf(text)) } },
  "textDocument/references": { ...at, context: record },
  "textDocument/rename": { ...at, newName: text },
  "textDocument/onTypeFormatting": { ...at, ch: text },
  "textDocument/selectionRange": { ...about, positions: listOf(position) },
  "textDocument/semanticTokens/full/delta": { ...about, previousResultId: text },
  "handleplan/printPage": { ...about, view: text },
  "handleplan/saveAssessment": { ...about, fields: listOf(record) },
  "handleplan/joinPlans": { uris: listOf(text) },
  "handleplan/assess": { text, uri: maybe(text) },
  "handleplan/settings": { uri: text },
  ...Object.fromEntries(["textDocument/rangeFormatting", "textDocument/semanticTokens/range", "textDocument/inlayHint"].map((name) => [name, within])), // prettier-ignore
  ...Object.fromEntries(
    ["hover", "completion", "definition", "documentHighlight", "prepareRename", "linkedEditingRange", "prepareCallHierarchy"].map((name) => [`textDocument/${name}`, at]), // prettier-ignore
  ),
  ...Object.fromEntries(
    ["documentSymbol", "diagnostic", "codeLens", "documentLink", "formatting", "foldingRange", "semanticTokens/full"].map((name) => [`textDocument/${name}`, about]), // prettier-ignore
  ),
  ...Object.fromEntries(["tree", "preview", "assessment"].map((name) => [`handleplan/${name}`, about])),
};

/** The parameter that is not as it is read, by its place, such as `position.line`; `undefined` where all are, or the method is not known. */
export function faultInParams(method: string, params: unknown): string | undefined {
  const shape = shapes[method];
  return shape && faultIn(shape, params, "params");
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function faultIn(shape: Shape, value: unknown, place = ""): string | undefined {
  if (typeof shape === "function") return shape(value) ? undefined : place;
  if (!isRecord(value)) return place;
  for (const [key, inner] of Object.entries(shape)) {
    const fault = faultIn(inner, value[key], place === "params" || place === "" ? key : `${place}.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
