import assert from "node:assert/strict";
import type { SelectionRange } from "vscode-languageserver-types";
import { foldingRanges } from "../../server/src/features/folding-range";
import { linkedEditingRanges } from "../../server/src/features/linked-editing-range";
import { selectionRanges } from "../../server/src/features/selection-range";
import { open, openFiles, textAt } from "../harness/cursor";

describe("folding ranges", () => {
  const folds = (text: string): string[] =>
    foldingRanges(open(text).plan).map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ""}`);

  it("are blocks, items, long texts and comments, without blank lines behind", () => {
    assert.deepEqual(
      folds(
        "# En\n# to\nplantype: sel-141\nformål: >\n  At bo\n  selv\n\nindsatsmål:\n  - id: M1\n    tekst: Bor selv\n  - id: M2\n\n# slut\nopfølgning: [\n  ]\n",
      ),
      ["0-1 comment", "3-5", "7-10", "8-9", "13-14"],
    );
  });

  it("hold with CRLF and in a plan that does not parse", () => {
    assert.deepEqual(folds("indsatsmål:\r\n  - id: M1\r\n    tekst: Bor\r\nformål: a: b\r\n"), ["0-2", "1-2"]);
    assert.deepEqual(folds(""), []);
  });
});

describe("selection ranges", () => {
  const grows = (marked: string): string[] => {
    const { plan, offset } = open(marked);
    const [innermost] = selectionRanges(plan, [offset]);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = innermost; at; at = at.parent) texts.push(textAt(plan, at.range));
    return texts;
  };

  it("grow from word to text, field, item, list and plan", () => {
    assert.deepEqual(grows('formål: x\nindsatsmål:\n  - id: M1\n    tekst: "Bor s█elv"\n'), [
      "selv",
      "Bor selv",
      '"Bor selv"',
      'tekst: "Bor selv"',
      'id: M1\n    tekst: "Bor selv"',
      '- id: M1\n    tekst: "Bor selv"',
      'indsatsmål:\n  - id: M1\n    tekst: "Bor selv"',
      'formål: x\nindsatsmål:\n  - id: M1\n    tekst: "Bor selv"',
      'formål: x\nindsatsmål:\n  - id: M1\n    tekst: "Bor selv"\n',
    ]);
  });

  it("begin with the key where the cursor is in one", () => {
    assert.deepEqual(grows("for█mål: a: b\n").slice(0, 2), ["formål", "formål: a: b"]);
    assert.deepEqual(grows("█"), [""]);
  });
});

describe("linked editing", () => {
  const linked = (files: Record<string, string>): string[] | undefined => {
    const { workspace, plan, offset } = openFiles(files);
    return linkedEditingRanges(workspace, plan, offset)?.ranges.map((range) => `${range.start.line}:${textAt(plan, range)}`);
  };
  const plan = 'id: b-1\nindsatsmål:\n  - id: M█1\nindsatser:\n  - mål: ["M1"]\n';

  it("joins an id with its uses in the same document", () => {
    assert.deepEqual(linked({ "a.plan.yaml": plan }), ["2:M1", "4:M1"]);
    assert.equal(linked({ "a.plan.yaml": "id: b-1\nindsatsmål:\n  - id: M█1\n" }), undefined);
  });

  it("leaves ids that other files use to renaming", () => {
    assert.equal(linked({ "a.plan.yaml": plan, "a.bestilling.yaml": "plan: b-1\nmål: [M1]\n" }), undefined);
  });
});

describe("linked editing where it could go wrong", () => {
  it("is not offered off an id, nor where two goals have the same one", () => {
    const linked = (marked: string): unknown => {
      const { workspace, plan, offset } = open(marked);
      return linkedEditingRanges(workspace, plan, offset);
    };
    const uses = "indsatser:\n  - mål: [M1]\n";
    assert.notEqual(linked(`id: b-1\nindsatsmål:\n  - id: M1█\n    tekst: Bor selv\n${uses}`), null);
    assert.equal(linked(`id: b-1\nindsatsmål:\n  - id: M1\n    tekst: Bor █selv\n${uses}`), null);
    assert.equal(linked(`id: b-1\nindsatsmål:\n  - id: M1█\n  - id: M1\n${uses}`), null);
  });
});
