/** Methods, tools and approaches the provider is bound to. */
import type { Add } from "./opening";
import type { Reading } from "./reading";

const carriers =
  /^(træning|metode|metoden|metodik|metodikken|koncept|konceptet|princip|principper|principperne|tilgang|tilgangen|model|modellen|terapi|terapien|pædagogik|forløb|kasse|kassen|kasser|kasserne|kort|kortene|skema|skemaet|skalering|mål|tavle|tavlen|kit|spil|cirkel|teknik|teknikken|redskab|redskaber|øvelse|manual|manualen|værktøj|måling|målinger|målingen|stjerne|stjernen|trekant|trekanten|hjul|hjulet|trappe|trappen|termometer|barometer|barometeret|tavler|dialog|dialogen|metoder|indsats|indsatsen|systemet|værktøjet|øvelserne|samtalen|kortene|spillet|cirklen|workshop|forløbet|gruppen|hold|holdet|plan|planen|guide|team|teamet|program|programmet|samtale|samtaler|møder|møde|film|nåle|behandling|gruppe|kurset|kursus|øvelser)$/;

/** "Otago-træning", "KRAP-samtale", "ICF-metodikken": a name before the hyphen says which one. */
export function named(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const hyphen = token?.text.lastIndexOf("-") ?? -1;
  if (!token || hyphen < 2) return false;
  const head = token.text.slice(0, hyphen);
  const capital = head[0] !== head[0]?.toLowerCase();
  return capital && !tooPlain.has(head.toLowerCase()) && carriers.test(token.word.slice(hyphen + 1));
}

const tooPlain = new Set(["na", "aa", "mr", "ct", "sfo", "it", "adl", "stu", "hf", "fgu", "ppr", "vuc", "tv", "fvu", "zoom"]);

/** "gennem SIKO", "ud fra ROSA": capitals only, after a word that says by what means. */
function prefixed(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? "";
  if (text.length < 3 || text.length > 8 || text !== text.toUpperCase() || !/^\p{L}+$/u.test(text) || tooPlain.has(text.toLowerCase()))
    return false;
  const before = reading.tokens[at - 1]?.word ?? "";
  return (
    ["gennem", "via", "vha", "efter", "fra", "af", "i"].includes(before) &&
    (before !== "i" || reading.tokens[at - 2]?.word === "afsæt" || reading.tokens[at - 2]?.word === "udgangspunkt") &&
    reading.categories[at]?.size === 0 &&
    (before !== "fra" || reading.tokens[at - 2]?.word === "ud") &&
    (before !== "af" || reading.tokens[at - 2]?.word === "hjælp")
  );
}

const playful = /(leg|tegninger|tegning|musik|drama|rollespil|ridning|yoga|dans|havearbejde|malerier|keramik)$/;

/** "gennem tegninger og sandleg": a way of working, though it has no name. */
function through(tokens: Reading["tokens"], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ word }) => word === "gennem" || word === "via");
}

const longestCarrier = 11;
const approach =
  /(pædagogik|metode|metoden|metodik|tilgang|tilgangen|terapi|modellen|princippet|principper|kædning|forstærkning|programmet|teknikken|test|testen)$/;

/** "ved hjælp af baglæns kædning", "ud fra en anerkendende tilgang": an approach, after a word that says by what means. */
function byApproach({ tokens }: Reading, at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (playful.test(word) && ["gennem", "via", "og"].some((each) => tokens[at - 1]?.word === each) && through(tokens, at)) return true;
  if (!approach.test(word)) return false;
  // "efter Minnesotamodellen": named by its first part.
  const capital = tokens[at]?.text[0] !== word[0];
  if (capital && ["efter", "på", "følge", "følger", "jf"].includes(tokens[at - 1]?.word ?? "") && word.length > longestCarrier) return true;
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some(
      ({ word: before }, index, near) =>
        ["gennem", "via", "vha"].includes(before) ||
        (["hjælp", "brug"].includes(before) && near[index + 1]?.word === "af") ||
        (before === "ud" && near[index + 1]?.word === "fra"),
    );
}

export function methods(reading: Reading, add: Add): void {
  for (let at = 0; at < reading.tokens.length; at++) {
    if (reading.categories[at]?.has("method") || named(reading, at) || prefixed(reading, at) || byApproach(reading, at))
      add("metode_dikteret", at, reading.reach[at]?.get("method") ?? at + 1);
    const word = reading.tokens[at]?.word;
    if (word !== "gennem" && word !== "igennem" && word !== "via") continue;
    for (let next = at + 1; next < at + 4; next++)
      if (reading.categories[next]?.has("activity") && !reading.categories[next]?.has("support")) add("metode_dikteret", at, next + 1);
  }
}
