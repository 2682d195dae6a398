import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CodeActionKind, type TextEdit } from "vscode-languageserver-types";
import { fixAllKind } from "../../server/src/features/announced";
import { codeActions, toSnippet } from "../../server/src/features/code-actions";
import { open } from "../harness/cursor";

const plain = { documentChanges: true, snippets: false };

function actions(marked: string, only?: string[], support = plain) {
  const { workspace, plan, offset } = open(marked);
  return codeActions(workspace, plan, [offset, offset], only, support);
}

describe("code actions", () => {
  const goal = "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere net█værk\n";

  it("offer the fixes of the problems at the cursor", () => {
    const insert = actions(goal, [CodeActionKind.QuickFix]).find((action) => action.title === "Indsæt succeskriterium");
    assert.equal(insert?.diagnostics?.[0]?.code, "maal-uden-succeskriterier");
    assert.ok(
      !actions("plantype: sel-141\n█\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n").some(
        (action) => action.title === "Indsæt succeskriterium",
      ),
    );
  });

  it("make placeholders tab stops where the editor can", () => {
    const insert = actions(goal, undefined, { documentChanges: true, snippets: true }).find(
      (action) => action.title === "Indsæt succeskriterium",
    );
    assert.match(JSON.stringify(insert?.edit), /\$\{2:⟨nu⟩\}/);
    assert.equal(toSnippet("pris $5 ⟨a⟩ }⟨b⟩"), "pris \\$5 ${1:⟨a⟩} \\}${2:⟨b⟩}");
  });

  it("put a snippet's lines where an editor that indents them changes nothing", () => {
    const range = (text: string): unknown => {
      const insert = actions(text, undefined, { documentChanges: true, snippets: true }).find(
        (action) => action.title === "Indsæt succeskriterium",
      );
      const change = insert?.edit?.documentChanges?.[0];
      return change && "edits" in change ? change.edits[0]?.range.start : undefined;
    };
    assert.deepEqual(range(goal), { line: 4, character: 0 });
    assert.deepEqual(range(goal.trimEnd()), { line: 3, character: 32 }, "no line below: a plain edit");
    const [plainText] = actions(goal.trimEnd(), undefined, { documentChanges: true, snippets: true });
    assert.ok(!JSON.stringify(plainText?.edit).includes("${"));
  });

  it("fix everything that is safe in one action, and only when asked for it or for all", () => {
    const flawed = "█plantype: sel-141\ndato: 2.3.2026\nformaal: At bo i egen lejlighed\n";
    const [all] = actions(flawed, [fixAllKind]);
    const change = all?.edit?.documentChanges?.[0];
    assert.ok(change && "edits" in change);
    const document = TextDocument.create("file:///x", "handleplan", 7, flawed.replace("█", ""));
    assert.equal(
      TextDocument.applyEdits(document, change.edits as TextEdit[]),
      "plantype: sel-141\ndato: 2026-03-02\nformål: At bo i egen lejlighed\n",
    );
    assert.ok(actions(flawed, [CodeActionKind.Refactor]).every(({ kind }) => kind?.startsWith(CodeActionKind.Refactor)));
    assert.equal(actions(flawed, [CodeActionKind.Source]).length, 1);
  });

  it("fix all problems of one kind, and no others", () => {
    const flawed = "plantype: sel-141\ndato: █2.3.2026\nformaal: At bo selv\nopfølgning:\n  - dato: 1.9.2026\n";
    const change = actions(flawed, [CodeActionKind.QuickFix]).find(({ title }) => title.startsWith("Ret alle af slagsen"))?.edit
      ?.documentChanges?.[0];
    assert.ok(change && "edits" in change);
    const document = TextDocument.create("file:///x", "handleplan", 7, flawed.replace("█", ""));
    assert.equal(
      TextDocument.applyEdits(document, change.edits as TextEdit[]),
      "plantype: sel-141\ndato: 2026-03-02\nformaal: At bo selv\nopfølgning:\n  - dato: 2026-09-01\n",
    );
  });

  it("turn a rule off with a place for the reason, after every other answer to the problem", () => {
    const last = (marked: string): unknown => {
      const action = actions(marked, [CodeActionKind.QuickFix]).findLast(({ diagnostics }) => diagnostics !== undefined);
      assert.match(action?.title ?? "", /^Fravælg [a-z0-9-]+ her med begrundelse$/);
      assert.equal(action?.isPreferred, undefined);
      const change = action?.edit?.documentChanges?.[0];
      return change && "edits" in change ? change.edits : undefined;
    };
    const above = (line: number, newText: string) => {
      const start = { line, character: 0 };
      return [{ range: { start, end: start }, newText }];
    };
    assert.deepEqual(last(goal), above(3, "    # handleplan: fravælg maal-kan-ikke-maales – ⟨grund⟩\n"));
    assert.deepEqual(
      last("plantype: sel-141\nformål: |\n  Bor selv.\n  Har job hos ⟨virk█somhed⟩.\n"),
      above(1, "# handleplan: fravælg skabelonrest – ⟨grund⟩\n"),
    );
  });

  it("name the version they are for, or fall back to plain changes", () => {
    const change = actions(goal)[0]?.edit?.documentChanges?.[0];
    assert.ok(change && "textDocument" in change && change.textDocument.version === 7);
    assert.ok(actions(goal, undefined, { documentChanges: false, snippets: true })[0]?.edit?.changes);
  });
});
