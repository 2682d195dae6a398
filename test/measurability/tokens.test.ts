import assert from "node:assert/strict";
import { clauses } from "../../server/src/measurability/clauses";
import { defaultLexicon } from "../../server/src/measurability/lexicon";
import { lookUp } from "../../server/src/measurability/look-up";
import { quantities } from "../../server/src/measurability/quantities";
import { read } from "../../server/src/measurability/reading";
import { numberWord } from "../../server/src/measurability/number-words";
import { phrases } from "../../server/src/measurability/phrases";
import { tokens } from "../../server/src/measurability/tokens";

const kinds = (text: string) => tokens(text, defaultLexicon).map(({ kind, text: written }) => `${kind} ${written}`);

describe("tokens", () => {
  it("keep their places", () => {
    const text = "Hun går, kl. 8.30, i e-Boks!";
    for (const { start, end, text: written } of tokens(text, defaultLexicon)) assert.equal(text.slice(start, end), written);
  });
  it("know times, dates, years and paragraphs", () => {
    assert.deepEqual(kinds("kl. 8.30"), ["word kl", "mark .", "time 8.30"]);
    assert.deepEqual(kinds("8:30"), ["time 8:30"]);
    assert.deepEqual(kinds("1. juni")[0], "date 1");
    assert.deepEqual(kinds("i 2023"), ["word i", "year 2023"]);
    assert.deepEqual(kinds("§ 107")[0], "paragraph §");
    assert.deepEqual(kinds("80 %"), ["number 80", "mark %"]);
  });
  it("know numbers in words", () => {
    for (const [word, value] of [
      ["fem", 5],
      ["femogtyve", 25],
      ["enogtredive", 31],
      ["halvanden", 1.5],
      ["tre-fire", 3],
      ["hus", undefined],
    ] as const)
      assert.equal(numberWord(word), value, word);
  });
  it("keep abbreviations and inner marks in one word", () => {
    assert.deepEqual(kinds("f.eks. e-Boks borger.dk"), ["word f.eks", "mark .", "word e-Boks", "word borger.dk"]);
  });
});

describe("words", () => {
  const has = (word: string, category: string) => lookUp(word, defaultLexicon).categories.has(category);
  it("are found inflected", () => {
    for (const word of ["netværk", "netværket", "relationer", "relationerne", "stabile", "stabilt", "trives", "rutinerne"])
      assert.ok(has(word, "vague"), word);
    for (const word of ["betaler", "betalte", "betalt", "cykler", "gik", "sovet"]) assert.ok(has(word, "observable"), word);
  });
  it("are found at the end of a compound", () => {
    assert.ok(has("familienetværk", "vague"));
    assert.ok(has("fritidsjobbet", "settled"));
    assert.ok(has("mandagscaféen", "ownRhythm"));
  });
  it("are found in spite of a slip", () => assert.ok(has("strukur", "vague")));
  it("are not found where they are not", () => {
    assert.ok(!has("perron", "inner"));
    assert.ok(!has("før", "observable"));
    assert.ok(!has("kanada", "method"));
  });
  it("make phrases with a word between", () => {
    const list = tokens("Har ikke styr på tingene", defaultLexicon);
    assert.ok(phrases(list).some(({ category, from }) => category === "vague" && from === 0));
  });
});

describe("quantities", () => {
  const found = (text: string) => {
    const { tokens: list, categories } = read(text, defaultLexicon);
    return quantities(list, categories).map(
      ({ kind, from, to }) =>
        `${kind} ${list
          .slice(from, to)
          .map(({ text: word }) => word)
          .join(" ")}`,
    );
  };
  it("decide", () => {
    assert.deepEqual(found("tre gange om ugen"), ["number tre gange", "rhythm om ugen"]);
    assert.deepEqual(found("fire ud af fem dage")[0]?.split(" ")[0], "ratio");
    assert.deepEqual(found("hver anden tirsdag"), ["rhythm hver anden tirsdag"]);
    assert.deepEqual(found("mindst halvdelen"), ["ratio halvdelen"]);
  });
  it("or only place the goal", () => {
    assert.deepEqual(found("Jens på 34 år"), ["scope 34 år"]);
    assert.deepEqual(found("i fase 2"), ["scope fase 2"]);
    assert.deepEqual(found("de 3 forvaltninger"), ["scope de 3"]);
    assert.deepEqual(found("to gode relationer"), ["counted-vague to gode relationer"]);
    assert.deepEqual(found("efter 6 måneder"), ["duration 6 måneder"]);
  });
});

describe("clauses", () => {
  const zones = (text: string) => {
    const list = tokens(text, defaultLexicon);
    return clauses(list, phrases(list)).map(
      ({ zone, from, to }) =>
        `${zone}: ${list
          .slice(from, to)
          .map(({ text: word }) => word)
          .join(" ")}`,
    );
  };
  it("know an attached criterion", () => {
    assert.deepEqual(zones("En rolig dag uden slag"), ["main: En rolig dag", "criterion: uden slag"]);
    assert.deepEqual(zones("En god dag, dvs. hun sover"), ["main: En god dag ,", "criterion: dvs . hun sover"]);
  });
  it("know that »uden hjælp« is not one", () => assert.deepEqual(zones("Spiser uden hjælp"), ["main: Spiser uden hjælp"]));
  it("know coordinated promises, conditions and purposes", () => {
    assert.deepEqual(zones("Går i skole og betaler husleje"), ["main: Går i skole", "main: og betaler husleje"]);
    assert.deepEqual(zones("Når han bliver sur, går han"), ["condition: Når han bliver sur ,", "main: går han"]);
    assert.deepEqual(zones("Sover, så hun er frisk"), ["main: Sover ,", "purpose: så hun er frisk"]);
    assert.deepEqual(zones("Flere end i 2023"), ["main: Flere", "baseline: end i 2023"]);
  });
});
