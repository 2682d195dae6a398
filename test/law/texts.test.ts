import assert from "node:assert/strict";
import type { Localized } from "../../server/src/language/localized";
import { holidaysOf } from "../../server/src/law/calendar";
import { provisions } from "../../server/src/law/provisions";
import { answers, questions } from "../../server/src/law/questions";
import { focusPoints, recommendations } from "../../server/src/law/recommendations";
import { statements, statementSources } from "../../server/src/law/statements";
import { trials } from "../../server/src/law/trials";

/** Every text in two languages anywhere in a value, with the way to it. */
function textsIn(value: unknown, path: string): [string, Localized][] {
  if (typeof value !== "object" || value === null) return [];
  if ("da" in value && "en" in value) return [[path, value as Localized]];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path} ${key}`));
}

const texts = textsIn(
  { provisions, recommendations, focusPoints, questions, answers, statements, statementSources, trials, holidays: [...holidaysOf(2023)] },
  "",
);

/** English words that are no Danish words, and the other way about. */
const english = /\b(the|this|that|which|with|must|should|citizens?|goals?|they|from|year|when|not|are|was)\b/i;
const danish = /\b(og|ikke|skal|bør|hvor|hvis|når|eller|efter|bliver|borgeren?s?|planen)\b/i;
const names = /Allerød|Furesø|Halsnæs|Helsingør|Hillerød|Aabenraa/g;

describe("texts of the law", () => {
  it("are there in both languages, trimmed, without slots", () => {
    assert.ok(texts.length > 500);
    for (const [path, { da, en }] of texts)
      for (const text of [da, en]) {
        assert.ok(text.length > 2 && text === text.trim() && !/[{}]|\s\s|undefined/.test(text), `${path}: ${text}`);
        assert.equal(text, text.normalize("NFC"), path);
      }
  });

  it("have no English in Danish", () => {
    for (const [path, { da }] of texts) assert.doesNotMatch(da, english, path);
  });

  it("have Danish in English in brackets and names only", () => {
    for (const [path, { en }] of texts) {
      const plain = en.replaceAll(/\([^()]*\)/g, "").replaceAll(names, "");
      assert.doesNotMatch(plain, danish, path);
      assert.doesNotMatch(plain, /[æøåÆØÅ]/, `${path}: ${en}`);
    }
  });

  it("use the quotation marks of the language", () => {
    for (const [path, { da, en }] of texts) {
      assert.doesNotMatch(da, /["“”]/, path);
      assert.doesNotMatch(en, /[»«]/, path);
    }
  });

  it("end what is a sentence with a full stop and start it with a capital", () => {
    for (const [path, { da, en }] of texts.filter(([at]) => /demands|asks|why|says|notice| text$/.test(at)))
      for (const text of [da, en]) assert.match(text, /^[\p{Lu}\d].*[.?]$/u, `${path}: ${text}`);
  });

  it("call nothing invalid", () => {
    for (const [path, { da, en }] of texts) assert.doesNotMatch(`${da} ${en}`, /ugyldig|invalid|annul|tilsidesæt|\bvoid\b/i, path);
  });

  it("let the audit advise, not demand", () => {
    for (const [id, { asks }] of Object.entries(recommendations)) {
      assert.match(asks.da, /\bbør\b/, id);
      assert.match(asks.en, /\bshould\b/, id);
      assert.doesNotMatch(asks.en, /\bmust\b/, id);
    }
  });

  it("let methods demand nothing", () => {
    for (const [id, { demands }] of Object.entries(provisions).filter(([id]) => id.startsWith("met-")))
      assert.doesNotMatch(`${demands.da} ${demands.en}`, /\bmust\b|\bskal\b|\bshould\b/, id);
  });
});
