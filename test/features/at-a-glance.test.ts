import assert from "node:assert/strict";
import { codeLenses } from "../../server/src/features/code-lens";
import { inlayHints } from "../../server/src/features/inlay-hint";
import { findings } from "../../server/src/features/questions";
import { semanticTokens } from "../../server/src/features/semantic-tokens";
import { tokenData, tokenEdits } from "../../server/src/lsp/token-data";
import { open, openFiles } from "../harness/cursor";

describe("inlay hints", () => {
  /** `line: label`, lines counted from 1. */
  const hints = (text: string, locale: "da" | "en" = "da"): string[] => {
    const { workspace, plan } = open(text, locale);
    return inlayHints(workspace, plan, [0, plan.text.length]).map(({ position, label }) => `${position.line + 1}: ${label as string}`);
  };

  it("judge goals and subgoals, and wait for what is still to be written", () => {
    assert.deepEqual(
      hints(
        "indsatsmål:\n  - tekst: Få skabt mere netværk\n  - tekst: Står op før kl. 9 fem dage om ugen # ja\n    delmål: [{ tekst: ⟨skridt⟩ }]\n",
      ),
      ["2: ○ ikke målbart endnu", "3: ✓ kan måles"],
    );
  });

  it("count the days to follow-up from today, and not when it is held", () => {
    assert.deepEqual(
      hints(
        "opfølgning:\r\n  - dato: 2026-03-14\r\n  - dato: 2026-03-02\r\n  - dato: 2026-03-01\r\n  - dato: 2026-02-01\r\n    holdt: ja\r\n",
      ),
      ["2: om 12 dage", "3: i dag", "4: for 1 dag siden"],
    );
    assert.deepEqual(hints("opfølgning: [{ dato: 2026-03-03 }]\n", "en"), ["1: in 1 day"]);
  });

  it("compute the deadlines that follow from the plan's date", () => {
    assert.deepEqual(hints("plantype: sel-141\ndato: 2026-01-31\nsag: [ny]\n"), ["2: opfølgning senest 30. april 2026"]);
    assert.deepEqual(hints("plantype: indsatsplan\ndato: 2019-02-04\n"), ["2: tilbud mindst til 4. august 2019"]);
    assert.deepEqual(hints("plantype: sel-141\ndato: 2026-13-31\n"), []);
  });

  it("are given for the lines that are asked for", () => {
    const { workspace, plan } = open("opfølgning:\n  - dato: 2026-03-14\n  - dato: 2026-03-15\n");
    assert.equal(inlayHints(workspace, plan, [0, 25]).length, 1);
  });
});

describe("code lenses", () => {
  const lenses = (files: Record<string, string>): string[] => {
    const { workspace, plan } = openFiles(files);
    return codeLenses(workspace, plan, false).map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
  };

  it("hold the plan against the nine questions, and count the uses of goals", () => {
    const [assessed, ...goals] = lenses({
      "a.plan.yaml": "█plantype: sel-141\nid: b-1\nindsatsmål:\n  - id: M1\n    tekst: Få ro\n  - id: M2\nindsatser:\n  - mål: [M1]\n",
      "b.bestilling.yaml": "plan: b-1\nmål: [M1]\n",
    });
    assert.match(assessed ?? "", /^1: Vurderingsskemaet: \d af 9 spørgsmål uden bemærkninger · se på .*3/);
    assert.deepEqual(goals, ["4: Bruges 2 steder", "6: Ingen indsats peger på målet"]);
  });

  it("point to the question that a problem's recommendation bears on", () => {
    const { workspace, plan } = open("plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n");
    const third = findings(workspace, plan).find(({ question }) => question.number === 3);
    assert.ok(third?.problems.some(({ rule }) => rule === "maal-uden-succeskriterier"));
  });

  it("are silent where the audit has nothing to say, and can be followed where the editor can", () => {
    assert.deepEqual(lenses({ "a.bestilling.yaml": "█id: b\n" }), []);
    const { workspace, plan } = open("indsatsmål: [{ id: M1 }]\nindsatser: [{ mål: [M1] }]\n");
    assert.equal(codeLenses(workspace, plan, true)[0]?.command?.arguments?.length, 3);
  });
});

describe("semantic tokens", () => {
  const tokens = (text: string): string[] => {
    const { plan } = open(text);
    return semanticTokens(plan).map(({ span, type, modifiers }) => [type, ...modifiers, plan.text.slice(...span)].join(" "));
  };

  it("tell what each word is", () => {
    assert.deepEqual(tokens("plantype: sel-141 # ø\ndato: 2026-03-02\nindsatsmål:\n  - id: M1\n    tekst: Bor ⟨hvor⟩ selv\n    prioritet: 1\n    borger_enig: ja\nindsatser: [{ mål: [M1] }]\n"), [
      "property plantype", "enumMember sel-141", "comment # ø", "property dato", "number 2026-03-02", "property indsatsmål",
      "property id", "variable definition M1", "property tekst", "string Bor ", "macro ⟨hvor⟩", "string  selv", "property prioritet",
      "number 1", "property borger_enig", "keyword ja", "property indsatser", "property mål", "variable M1",
    ]); // prettier-ignore
  });

  it("split long texts by lines, also with CRLF, and hold in a plan that does not parse", () => {
    assert.deepEqual(tokens("formål: |\r\n  En\r\n\r\n  To\r\n"), ["property formål", "string |", "string En", "string To"]);
    assert.deepEqual(tokens("formål: a: b\nsag: [ny"), ["property formål", "string a: b", "property sag", "enumMember ny"]);
  });

  it("become numbers, and changes of numbers", () => {
    const { plan } = open("å: x\n\nb: y\n");
    const data = tokenData(plan, semanticTokens(plan), "utf-16");
    assert.deepEqual(data, [0, 0, 1, 0, 0, 0, 3, 1, 1, 0, 2, 0, 1, 0, 0, 0, 3, 1, 1, 0]);
    assert.deepEqual(tokenData(plan, semanticTokens(plan), "utf-8").slice(0, 8), [0, 0, 2, 0, 0, 0, 4, 1]);
    for (const after of [data, [], [9, ...data], [...data, 9], data.slice(5), data.with(3, 7)]) {
      const result = [...data];
      for (const { start, deleteCount, data: more = [] } of tokenEdits(data, after)) result.splice(start, deleteCount, ...more);
      assert.deepEqual(result, after);
    }
  });
});
