import assert from "node:assert/strict";
import { protocolCheck } from "./protocol-check";

type Sent = readonly [sender: "client" | "server", message: object];
const textDocument = { uri: "file:///a.plan.yaml" };
const place = { line: 0, character: 0 };
const ask = ["client", { id: 1, method: "textDocument/hover", params: { textDocument, position: place } }] as const;

function faultsOf(...messages: readonly Sent[]): string {
  const check = protocolCheck();
  for (const [sender, message] of messages) check.see(sender, { jsonrpc: "2.0", ...message });
  return [...check.faults.client, ...check.faults.server].join("\n");
}

describe("the check of messages against the protocol", () => {
  it("lets right ones pass", () => {
    assert.equal(faultsOf(ask, ["server", { id: 1, result: { contents: { kind: "markdown", value: "x" }, range: { start: place, end: place } } }]), ""); // prettier-ignore
    assert.equal(faultsOf(ask, ["server", { id: 1, error: { code: -32600, message: "no" } }]), "");
    assert.equal(faultsOf(["client", { id: 7, method: "handleplan/tree", params: 1 }], ["server", { id: 7, result: null }]), "");
  });

  const wrong: Record<string, readonly [readonly Sent[], RegExp]> = {
    "a field that the types do not know": [[ask, ["server", { id: 1, result: { contents: "x", title: "y" } }]], /title/],
    "a field that is missing": [[["client", { id: 1, method: "textDocument/hover", params: { textDocument } }]], /position/],
    "a place before the start": [[ask, ["server", { id: 1, result: { contents: "x", range: { start: { line: -1, character: 0 }, end: place } } }]], /line must be >= 0/], // prettier-ignore
    "half a character": [[ask, ["server", { id: 1, result: { contents: "x", range: { start: { line: 0, character: 0.5 }, end: place } } }]], /must be integer/], // prettier-ignore
    "an answer that nobody asked for": [[["server", { id: 3, result: null }]], /nobody asked/],
    "an answer with neither result nor error": [[ask, ["server", { id: 1 }]], /either/],
    "an id that is taken": [[ask, ask], /taken/],
    "a method that the protocol does not know": [[["server", { method: "textDocument/hovering", params: {} }]], /does not know/],
    "wrong progress": [[["server", { method: "$/progress", params: { token: 1, value: { kind: "start" } } }]], /progress: work done/],
    "another version of JSON-RPC": [[["server", { jsonrpc: "1.0", method: "initialized", params: {} }]], /jsonrpc/],
  };
  for (const [name, [messages, told]] of Object.entries(wrong)) it(`tells ${name}`, () => assert.match(faultsOf(...messages), told));
});
