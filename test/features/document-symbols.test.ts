import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbols } from "../../server/src/features/document-symbols";
import { open } from "../harness/cursor";

function outline(symbols: readonly DocumentSymbol[] = [], indent = ""): string {
  return symbols
    .map((symbol) => `${indent}${symbol.name}${symbol.detail ? ` = ${symbol.detail}` : ""}\n${outline(symbol.children, `${indent}  `)}`)
    .join("");
}

/** The protocol's demand: a selection lies inside its range. */
function contained(symbols: readonly DocumentSymbol[] = []): boolean {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return symbols.every(
    ({ range, selectionRange, children }) =>
      before(range.start, selectionRange.start) && before(selectionRange.end, range.end) && contained(children),
  );
}

describe("document symbols", () => {
  it("outline the plan by its fields, goals by number and text", () => {
    const { plan } = open(
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: |\n      Bor selv\n      i egen bolig\nopfølgning: [{dato: 2026-06-01}]\nformål:\n",
    );
    const symbols = documentSymbols(plan);
    assert.equal(
      outline(symbols),
      "plantype = sel-141\nindsatsmål\n  M1 · Bor selv i egen bolig\n    id = M1\n    tekst = Bor selv i egen bolig\nopfølgning\n  2026-06-01\n    dato = 2026-06-01\nformål\n",
    );
    assert.ok(contained(symbols));
  });

  it("keep what can be read of a plan with an error", () => {
    const { plan } = open("plantype: sel-141\nformål: Mål: at bo selv\nindsatsmål:\n  - id: M1\n");
    assert.match(outline(documentSymbols(plan)), /indsatsmål\n {2}M1/);
    assert.ok(contained(documentSymbols(plan)));
  });
});
