import assert from "node:assert/strict";
import { judge } from "../../server/src/measurability/judge";

/** Words of which there are only so many, each in a statement of its own. All statements are invented. */
function evidenceOf(text: string): readonly string[] {
  return judge(text).evidence.map(({ smell, kind, text: words }) => `${smell ?? `+${kind}`} »${words}«`);
}

const numbers =
  "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind halvanden enogtredive femogtyve seksoghalvtreds tre-fire";

const criteria = [
  "ved at", "ved selv at", "ved altid at", "dvs. at", "det vil sige at", "i form af at", "nemlig at", "målt på, at", "målt ved at", "målt som at",
  "dokumenteret ved at", "vist ved at", "ses ved at", "hvilket ses ved at", "kan ses på, at", "mærkes ved at", "det ses i, at", "viser sig ved at",
  "vises ved at", "kendetegnet ved at", "kendes på, at", "forstået som at", "hvilket betyder, at", "konkret at", "konkret ved at", "defineret som at",
  "i betydningen at", "idet", "tegnet er, at", "sådan forstået at", "det betyder at", "vurderet ud fra, at", "opgjort ved at", "herunder at", "altså at",
]; // prettier-ignore

describe("words of which there are only so many", () => {
  it("count, where they are numbers", () => {
    for (const word of numbers.split(" "))
      assert.deepEqual(evidenceOf(`Læser ${word} sider om dagen.`), [`+threshold »${word} sider om dagen«`]);
  });

  it("count by any period of the calendar", () => {
    for (const period of [
      "hver dag",
      "hvert døgn",
      "hver uge",
      "hver måned",
      "hvert kvartal",
      "hvert halvår",
      "hvert år",
      "hver weekend",
      "hver nat",
      "hver termin",
      "hvert skoleår",
    ])
      // prettier-ignore
      assert.ok(judge(`Har mødt op til træning tre gange i ${period}.`).measurable, period);
  });

  it("count where they are written short", () => {
    for (const text of [
      "Går 30 min. dgl.",
      "Træner 2 t. ugtl.",
      "Sover ½ time til middag hver dag.",
      "Cykler ¾ af vejen til skole hver dag.",
      "Går tur ca. 3 gange pr. uge.",
      "Har 500 kr. tilbage hver md.",
      "Møder op kl. 8 hver dag.",
      "Møder i 80 pct. af timerne.",
    ])
      assert.ok(judge(text).measurable, text);
  });

  it("say what an open word means, so that the open word no longer counts", () => {
    assert.equal(judge("Bedre trivsel.").measurable, false);
    for (const words of criteria) {
      const text = `Bedre trivsel, ${words} han spiser morgenmad fem dage om ugen.`;
      assert.ok(judge(text).measurable, text);
      assert.ok(!judge(text).smells.includes("vagt_ord"), text);
    }
  });

  it("make an example of what follows, which says nothing of the rest", () => {
    for (const words of ["fx", "f.eks.", "eksempelvis", "for eksempel", "såsom", "bl.a.", "blandt andet"]) {
      const text = `Bedre trivsel, ${words} at han spiser morgenmad.`;
      assert.deepEqual([judge(text).measurable, judge(text).smells.includes("vagt_ord")], [false, true], text);
    }
  });

  it("say that a goal holds also then, which opens no way out of it", () => {
    for (const words of ["selv om", "selvom", "selv hvis", "også når", "også selvom", "også selv om", "også selv hvis", "også hvis"]) {
      const text = `Kommer i skole fire dage om ugen, ${words} det er svært.`;
      assert.deepEqual(evidenceOf(text), ["+threshold »fire dage om ugen«"], text);
    }
    assert.equal(judge("Kommer i skole fire dage om ugen, når det er svært.").smells.includes("udefineret_niveau"), true);
  });
});
