import assert from "node:assert/strict";
import { hover } from "../../server/src/features/hover";
import { open, openFiles } from "../harness/cursor";

function text(marked: string, locale: "da" | "en" = "da"): string {
  const { workspace, plan, offset } = open(marked, locale);
  const found = hover(workspace, plan, offset);
  return found && typeof found.contents === "object" && "value" in found.contents ? found.contents.value : "";
}

describe("hover", () => {
  it("tells what a field means and what governs it on the plan's date", () => {
    const found = text("plantype: sel-141\ndato: 2026-03-02\nform█ål: x\n");
    assert.match(found, /^\*\*Formål\*\* – den retning/);
    assert.match(found, /servicelovens § 141, stk\. 3, nr\. 1\]\(https:.*\) \(i kraft\)/);
    assert.match(found, /anbefaling 2/);
  });

  it("says when a provision is not surely in force on the plan's date", () => {
    assert.match(text("plantype: indsatsplan\ndato: 2024-03-02\ntil█bud: []\n"), /usikkert, om den er i kraft/);
  });

  it("judges the wording of a goal", () => {
    const vague = text("plantype: sel-141\nindsatsmål:\n  - tekst: Få skabt me█re netværk\n");
    assert.match(vague, /^\*\*Indsatsmål\*\* – et konkret resultat/);
    assert.match(vague, /Ikke målbart endnu\.\*\* »/);
    assert.match(vague, /\*Prøv:\* »Få skabt mere netværk.*⟨antal⟩/);
    assert.match(text("plantype: sel-141\nindsatsmål:\n  - tekst: Står op før kl. 9 fem dage om █ugen\n"), /Kan måles/);
  });

  it("explains a fixed answer, in English where that is chosen", () => {
    assert.match(text("plantype: sel-141\nindsatsmål:\n  - måltype: ved█ligeholdende\n", "en"), /keep what there is/);
  });

  it("has nothing to say of what it does not know", () => {
    assert.equal(text("plantype: sel-141\nx-eget:\n  andet: no█get\n"), "");
  });

  it("tells which deadline a date meets or misses", () => {
    const followUp = (date: string): string => text(`plantype: sel-141\ndato: 2026-01-31\nsag: [ny]\nopfølgning:\n  - dato: ${date}█\n`);
    assert.match(followUp("2026-04-30"), /30\. april 2026, om 59 dage\n\n\*\*Overholder fristen\*\* 30\. april 2026: tre måneder/);
    assert.match(followUp("2026-05-01"), /Overholder ikke fristen/);
    assert.match(
      text("plantype: indsatsplan\ndato: 2019-02-04\ntilbud:\n  - slut: 2019-04-01█\n", "en"),
      /Misses the deadline\*\* 4 August 2019/,
    );
  });

  it("sums up a rule that a comment turns off, and is quiet in other comments", () => {
    assert.match(text("# handleplan: fravælg sel141-for█maal – aftalt\nplantype: sel-141\n"), /^\*\*Planen angiver/);
    assert.equal(text("plantype: sel-141 # om pla█nen\n"), "");
  });

  it("knows the fields of other documents", () => {
    const { workspace, plan, offset } = openFiles({ "a.bestilling.yaml": "id: b\nudfø█rer: Bostøtten\n" });
    assert.match(JSON.stringify(hover(workspace, plan, offset)), /Det sted|det sted/);
  });
});
