import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { judge, type Judgement } from "../../server/src/measurability/judge";
import { defaultLexicon, extendLexicon } from "../../server/src/measurability/lexicon";
import { read } from "../../server/src/measurability/reading";
import { filled, rewritings, type Rewriting } from "../../server/src/measurability/rewrite";

type Case = { id: string; tekst: string; maalbar: "ja" | "nej"; smells?: string[]; svaer: boolean; del?: string };
const casesIn = (file: string) => parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Case[];
const cases = casesIn("dev.yaml");
const own = ["own-1.yaml", "own-2.yaml", "own-3.yaml", "own-4.yaml"].flatMap(casesIn);

function f1(list: readonly { expected: boolean; found: boolean }[]): number {
  const both = list.filter(({ expected, found }) => expected && found).length;
  return (200 * both) / (list.filter(({ expected }) => expected).length + list.filter(({ found }) => found).length);
}

/** Batches that were labelled before the analyser saw them; since then it has been mended by them. */
const batches = readdirSync(new URL(".", import.meta.url)).filter((name) => /^own-([5-9]|\d\d)\.yaml$/.test(name));

describe("judge", () => {
  it("agrees with people on the labelled statements", () => {
    const wrong = cases.filter(({ tekst, maalbar }) => judge(tekst).measurable !== (maalbar === "ja"));
    assert.ok(wrong.length <= cases.length * 0.02, wrong.map(({ id, tekst }) => `${id} ${tekst}`).join("\n"));
  });

  // Floors a little under what was reached, in percent. Both halves have been looked at, so neither figure says how new statements fare.
  for (const [half, least] of [
    ["udvikling", { unmeasurable: 98.5, hard: 97.5, smells: 89 }],
    ["prøve", { unmeasurable: 98.5, hard: 97.5, smells: 89 }],
  ] as const)
    it(`does not fall back on the statements of »${half}«`, () => {
      const judged = own.filter(({ del }) => del === half).map((each) => ({ ...each, judgement: judge(each.tekst) }));
      const unmeasurable = (list: typeof judged) =>
        f1(list.map(({ maalbar, judgement }) => ({ expected: maalbar === "nej", found: !judgement.measurable })));
      const names = [...new Set(judged.flatMap(({ smells = [] }) => smells))];
      const smells = names.map((name) =>
        f1(
          judged.map((each) => ({
            expected: each.smells?.includes(name) ?? false,
            found: each.judgement.smells.some((smell) => smell === name),
          })),
        ),
      );
      assert.ok(unmeasurable(judged) >= least.unmeasurable, `${unmeasurable(judged)}`);
      assert.ok(unmeasurable(judged.filter(({ svaer }) => svaer)) >= least.hard);
      assert.ok(smells.reduce((sum, each) => sum + each, 0) / names.length >= least.smells);
    });

  it("does not fall back on the batches it was mended by", () => {
    const judged = batches.flatMap(casesIn).map((each) => ({ ...each, judgement: judge(each.tekst) }));
    assert.ok(judged.length > 200);
    const wrong = judged.filter(({ maalbar, judgement }) => judgement.measurable !== (maalbar === "ja"));
    assert.ok(wrong.length <= judged.length * 0.02, wrong.map(({ id, tekst }) => `${id} ${tekst}`).join("\n"));
  });

  // What it gets wrong stands in misses.txt, so that no other statement changes sides unseen. `UPDATE=1` writes the list anew.
  it("gets no statement wrong but those known", () => {
    const file = new URL("misses.txt", import.meta.url);
    const missed = [...own, ...batches.flatMap(casesIn)].flatMap(({ id, tekst, maalbar, smells }) => {
      const judgement = judge(tekst);
      const differs = smells && !isDeepStrictEqual(new Set(judgement.smells), new Set(smells));
      return [...(judgement.measurable === (maalbar === "ja") ? [] : [`${id} verdict`]), ...(differs ? [`${id} smells`] : [])];
    });
    if (process.env["UPDATE"] === "1") writeFileSync(file, `${missed.join("\n")}\n`);
    const known = new Set(readFileSync(file, "utf8").split("\n"));
    assert.deepEqual(
      missed.filter((each) => !known.has(each)),
      [],
    );
  });

  // Written by who mended the analyser, one construction after the other: they say nothing of how new statements fare.
  it("does not fall back on the probes", () => {
    const probes = parse(readFileSync(new URL("probes.yaml", import.meta.url), "utf8")) as { ja: string[]; nej: string[] };
    const wrong = [...probes.ja.filter((text) => !judge(text).measurable), ...probes.nej.filter((text) => judge(text).measurable)];
    assert.ok(wrong.length <= (probes.ja.length + probes.nej.length) * 0.025, wrong.join("\n"));
  });

  const verdicts: Record<string, boolean> = {
    "Arbejder på cykelværkstedet.": true,
    "Arbejder på at sove alene.": false,
    "Støtte til at komme op om morgenen": false,
    "Kan fastholde et arbejde": false,
    "at hverdagen bliver overskuelig og struktureret uden selvskadende adfærd": true,
    "komme op på samme gode funktionsniveau som sidste år": false,
    "komme ind i sine rutiner igen": false,
    "få opfrisket redskaber": false,
    "få skabt mere netværk": false,
  };
  for (const [text, measurable] of Object.entries(verdicts))
    it(`gives the expected verdict on »${text}«`, () => assert.equal(judge(text).measurable, measurable));

  const marked: Record<string, string> = {
    "Få skabt mere netværk": "mere netværk",
    "Komme ind i sine rutiner igen": "rutiner igen",
    "Komme op på samme gode funktionsniveau som sidste år": "samme gode funktionsniveau som sidste år",
    "Kan håndtere sin økonomi": "håndtere sin økonomi",
  };
  for (const [text, words] of Object.entries(marked))
    it(`points at »${words}«, not at a verb beside it`, () => {
      const judgement = judge(text);
      assert.ok(judgement.evidence.some((each) => each.smell !== undefined && each.text === words));
      assert.ok(judgement.reason.da.includes(`»${words}«`));
    });

  it("marks the words it speaks of", () => {
    for (const { tekst } of cases)
      for (const { start, end, text, reason } of judge(tekst).evidence) {
        assert.equal(tekst.slice(start, end), text);
        assert.ok(text !== "" && reason.da !== "" && reason.en !== "");
      }
  });

  it("says why in one sentence in both languages", () => {
    for (const { tekst } of cases) {
      const { reason } = judge(tekst);
      assert.match(reason.da, /^[^.]+\S+\.$|^.*»/);
      assert.notEqual(reason.en, "");
      assert.ok(!reason.da.includes("undefined"));
    }
  });

  it("gives an unmeasurable statement at least one smell", () => {
    for (const { tekst } of cases) {
      const { measurable, smells } = judge(tekst);
      assert.ok(measurable || smells.length > 0, tekst);
    }
  });

  it("stays calm with nothing, marks and other languages", () => {
    for (const text of [
      "",
      " ",
      "...",
      "?!",
      "§",
      "12",
      "The citizen thrives.",
      "Brukeren skal ha det bra.",
      "😀 god 😀",
      "a".repeat(5000),
    ])
      assert.equal(judge(text).text, text);
  });

  it("judges every form by the same test", () => {
    for (const text of [
      "Jeg går i skole hver dag.",
      "Hun går i skole hver dag.",
      "At gå i skole hver dag.",
      "Gå i skole hver dag!",
      "Går hun i skole hver dag?",
    ])
      assert.equal(judge(text).measurable, true, text);
    for (const text of ["Jeg har overskud.", "Hun har overskud.", "At have overskud.", "Hav overskud!", "Har hun overskud?"])
      assert.equal(judge(text).measurable, false, text);
  });

  it("reads each word once, however long the text", () => {
    const sentence = "Går i skole hver dag og har en god hverdag uden selvskade, dvs. at han sover. ";
    const size = (times: number) => {
      const { tokens, clauses, quantities } = read(sentence.repeat(times), defaultLexicon);
      return [tokens.length, clauses.length, quantities.length];
    };
    const [small, large] = [size(10), size(100)];
    large.forEach((count, index) => assert.ok(count <= 10 * (small[index] ?? 0) + 10));
  });

  it("takes words from a municipality", () => {
    const lexicon = extendLexicon(defaultLexicon, { method: { phrase: ["grøn stjerne"] }, vague: { noun: ["flow"] } });
    assert.ok(judge("Møder kl. 8 hver dag ved hjælp af Grøn Stjerne.", { lexicon }).smells.includes("metode_dikteret"));
    assert.ok(judge("Har flow i sin hverdag.", { lexicon }).smells.includes("vagt_ord"));
    assert.ok(!judge("Møder kl. 8 hver dag ved hjælp af Grøn Stjerne.").smells.includes("metode_dikteret"));
  });
});

describe("rewritings", () => {
  const values = {
    antal: "7",
    "antal nu": "9",
    ugen: "måneden",
    "borgeren gør noget, andre kan se,": "Ali cykler en tur",
    "en handling, andre kan se,": "cykler en tur",
  };

  type Offer = { tekst: string; judgement: Judgement; rewriting: Rewriting };
  let offers: readonly Offer[] = [];
  before(() => {
    offers = [...cases, ...own, ...batches.flatMap(casesIn)].flatMap(({ tekst }) => {
      const judgement = judge(tekst);
      return rewritings(judgement).map((rewriting) => ({ tekst, judgement, rewriting }));
    });
  });

  it("are measurable with other values than they were tried with", () => {
    assert.ok(offers.length > 1000);
    for (const { tekst, rewriting } of offers)
      assert.ok(judge(filled(rewriting.text, values)).measurable, `${tekst} → ${filled(rewriting.text, values)}`);
  });

  it("keep the author's words but those they mend", () => {
    assert.ok(offers.length > 1000);
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const joints = new Set("og samt gennem via med efter ved hjælp brug af ud fra i på at sig".split(" "));
    for (const { tekst, judgement, rewriting } of offers) {
      const kept = new Set(words(`${rewriting.text} ${rewriting.moved?.text ?? ""}`));
      const mended = judgement.evidence.find(({ smell }) => smell === rewriting.smell);
      // What goes is what was marked, up to the end of its clause, and the words that led up to it.
      const from = mended?.start ?? 0;
      const clause = tekst.slice(from, from + tekst.slice(from).search(/[,.!?;]|$/));
      const may = new Set([
        ...words(clause),
        ...words(mended?.text ?? ""),
        ...(["escape", "staff", "activity"].includes(mended?.kind ?? "") ? words(tekst.slice(0, from)) : []),
      ]);
      const lost = words(tekst).filter((word) => !kept.has(word) && !may.has(word) && !joints.has(word));
      assert.deepEqual(lost, [], `${tekst} → ${rewriting.text} + ${rewriting.moved?.text ?? ""}`);
    }
  });

  it("are there for nearly every unmeasurable statement", () => {
    const without = cases
      .map(({ tekst }) => judge(tekst))
      .filter((judgement) => !judgement.measurable && rewritings(judgement).length === 0);
    assert.ok(without.length <= 5, without.map(({ text }) => text).join("\n"));
  });

  const first = (text: string) => rewritings(judge(text))[0];
  it("put a number where a word of frequency stood", () =>
    assert.equal(first("Ringer jævnligt til sin søster.")?.text, "Ringer mindst ⟨antal⟩ gange om ⟨ugen⟩ til sin søster."));
  it("ask for both ends of a comparison", () =>
    assert.equal(first("Færre indlæggelser.")?.text, "Færre indlæggelser: fra ⟨antal nu⟩ til ⟨antal⟩."));
  it("take an escape hatch out", () => assert.equal(first("Står op kl. 8, så vidt muligt.")?.text, "Står op kl. 8."));
  it("move the method out", () => {
    const found = rewritings(judge("Gennem KRAP skal borgeren gå i skole hver dag.")).find(({ smell }) => smell === "metode_dikteret");
    assert.deepEqual([found?.text, found?.moved], ["Borgeren skal gå i skole hver dag.", { to: "forslag_til_udfører", text: "KRAP" }]);
  });
  it("split goals in two", () => {
    const found = rewritings(judge("Betaler sin husleje hver måned og går til fodbold hver tirsdag.")).find(
      ({ smell }) => smell === "flere_maal_i_et",
    );
    assert.deepEqual(
      [found?.text, found?.moved],
      ["Betaler sin husleje hver måned.", { to: "nyt_mål", text: "Går til fodbold hver tirsdag." }],
    );
  });
});
