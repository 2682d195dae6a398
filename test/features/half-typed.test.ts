import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { prepareCallHierarchy } from "../../server/src/features/call-hierarchy";
import { codeActions } from "../../server/src/features/code-actions";
import { codeLenses } from "../../server/src/features/code-lens";
import { completion } from "../../server/src/features/completion";
import { definition } from "../../server/src/features/definition";
import { documentLinks } from "../../server/src/features/document-link";
import { documentSymbols } from "../../server/src/features/document-symbols";
import { foldingRanges } from "../../server/src/features/folding-range";
import { formatting, onTypeFormatting } from "../../server/src/features/formatting";
import { hover } from "../../server/src/features/hover";
import { inlayHints } from "../../server/src/features/inlay-hint";
import { references } from "../../server/src/features/references";
import { rename } from "../../server/src/features/rename";
import { selectionRanges } from "../../server/src/features/selection-range";
import { semanticTokens } from "../../server/src/features/semantic-tokens";
import { planTree } from "../../server/src/features/tree";
import { problemsOf } from "../../server/src/lint/lint";
import { open } from "../harness/cursor";

const example = readFileSync(new URL("../../examples/voksenhandicap-gaeld-uenig.plan.yaml", import.meta.url), "utf8");

/** What a person types in the middle of a plan, one character at a time, with the text before and after. */
const typed: readonly (readonly [where: string, text: string])[] = [
  ["    område: social\n", '    begrundelse_prioritet: "først: maden'],
  ["indsatser:\n", "  - id: I0\n    mål: [M1, M2\n    varighed: { fra: 2026-03-01"],
  ["formål: ", "At borgeren: kan "],
  ["indsatsmål:\n", "  - "],
  ["opfølgning:\n", "- dato: 2026-\n"],
  ["borgerinddragelse:\n", "  hvordan: |\n  x"],
];

const support = { documentChanges: true, snippets: true };

describe("a plan that is being typed", () => {
  const whole = documentSymbols(open(example).plan).length;

  it("keeps its outline and its problems at every keystroke", () => {
    const before = open(example);
    const known = new Set(problemsOf(before.workspace, before.plan).map(({ rule }) => rule));
    for (const [where, text] of typed) {
      const at = example.indexOf(where) + where.length;
      const below = where.endsWith("\n") ? "\n" : "";
      for (let length = 1; length <= text.length; length++) {
        const { workspace, plan } = open(example.slice(0, at) + text.slice(0, length) + below + example.slice(at));
        const name = JSON.stringify(text.slice(0, length));
        assert.ok(documentSymbols(plan).length >= whole / 2, `outline at ${name}: ${documentSymbols(plan).length} of ${whole}`);
        const kept = new Set(problemsOf(workspace, plan).map(({ rule }) => rule));
        const left = [...known].filter((rule) => kept.has(rule)).length;
        assert.ok(left >= known.size / 2, `problems at ${name}: ${left} of ${known.size}`);
      }
    }
  });

  it("gets an answer to every request at every place, whatever is broken", () => {
    for (const [where, text] of typed) {
      const at = example.indexOf(where) + where.length;
      const { workspace, plan } = open(example.slice(0, at) + text + example.slice(at));
      for (let offset = at; offset < plan.text.length; offset += 97) {
        completion(workspace, plan, offset, true);
        hover(workspace, plan, offset);
        definition(workspace, plan, offset);
        references(workspace, plan, offset, true);
        rename(workspace, plan, offset, "nyt", support);
        selectionRanges(plan, [offset]);
        prepareCallHierarchy(workspace, plan, offset);
        onTypeFormatting(plan, plan.lines.positionAt(offset), "\n");
        codeActions(workspace, plan, [offset, offset], undefined, support);
      }
      for (const feature of [documentLinks, planTree]) feature(workspace, plan);
      codeLenses(workspace, plan, true);
      inlayHints(workspace, plan, [0, plan.text.length]);
      for (const feature of [foldingRanges, formatting, documentSymbols]) feature(plan);
      const tokens = semanticTokens(plan);
      assert.ok(
        tokens.every(({ span }, index) => span[0] >= (tokens[index - 1]?.span[1] ?? 0)),
        "tokens do not overlap",
      );
    }
  });
});

describe("a quote or bracket that nothing closes", () => {
  const below = (text: string): unknown => {
    const { plan } = open(`${text}\nindsatsmål:\n  - id: M1\n`);
    return [plan.syntaxErrors.map(({ code }) => code), plan.root.at("indsatsmål", 0, "id")?.text()];
  };

  it("is an error, and leaves the fields below it as they are", () => {
    assert.deepEqual(below('formål: "At bo'), [["unclosed-quote"], "M1"]);
    assert.deepEqual(below("formål: 'At bo: selv"), [["unclosed-quote"], "M1"]);
    assert.deepEqual(below("sag: [ny"), [["unclosed-bracket"], "M1"]);
    assert.deepEqual(below("borger: { alias: B"), [["unclosed-bracket"], "M1"]);
  });

  it("keeps the author's words, and reads a list or block as far as it goes", () => {
    assert.equal(open('formål: "At bo # her\n').plan.root.at("formål")?.text(), "At bo");
    assert.deepEqual(open("sag: [ny, 'omk'\n").plan.root.at("sag")?.texts(), ["ny", "omk"]);
    const { plan } = open("borger: { alias: Borger 17, alder:\nsag: []\n");
    assert.equal(plan.root.at("borger", "alias")?.text(), "Borger 17");
    assert.deepEqual(plan.root.at("borger", "alder")?.value, null);
    assert.equal(plan.text.slice(...(plan.root.at("borger", "alias")?.span ?? [0, 0])), "Borger 17");
  });
});
