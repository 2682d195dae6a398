/** What in a clause stands in the way: words that two people read differently, and words that let the promise go. */
import { isNoMore } from "./context";
import type { Against, EvidenceKind, Rule } from "./evidence";
import { documenting, harmless } from "./harmless";
import type { Reading } from "./reading";

export const defeating = [
  "vague",
  "vagueFrequency",
  "inner",
  "level",
  "compare",
  "escape",
  "escapeTry",
  "escapeFocus",
  "escapeWork",
] as const;
const ruleOf: Readonly<Record<string, readonly [Rule, EvidenceKind]>> = {
  vague: ["R1", "vague"], vagueFrequency: ["R2", "vague"], inner: ["R9", "inner-state"], level: ["R14", "level"], compare: ["R8", "comparison"],
  escape: ["R11", "escape"], escapeTry: ["R11", "escape"], escapeFocus: ["R11", "escape"], escapeWork: ["R11", "escape"], manage: ["R6", "ability"], support: ["R12", "staff"],
}; // prettier-ignore

export function defeats(reading: Reading, index: number, positions: readonly number[], decided: boolean): readonly Against[] {
  const { categories, tokens, reach } = reading;
  const found: Against[] = [];
  for (const at of positions) {
    for (const category of defeating) {
      if (!categories[at]?.has(category)) continue;
      if ((category === "vague" || (category === "level" && tokens[at]?.word !== "niveau")) && harmless(reading, at, decided)) continue;
      if (tokens[at - 1]?.word === "hvor" && (category === "vague" || category === "vagueFrequency")) continue;
      if (category === "vagueFrequency" && tokens[at]?.bases.includes("fast") && harmless(reading, at, false)) continue;
      if (
        category === "level" &&
        (namedLevel(reading, at) || baseline(reading, at) || (tokens[at]?.word === "uændret" && figureAt(reading, at + 1)))
      )
        continue;
      if (category === "inner" && tellsOf(reading, at)) continue;
      if (category === "vague" && counts(reading, at)) continue;
      if (
        category === "escapeTry" &&
        tokens[at]?.verb &&
        !reach[at]?.has("escapeTry") &&
        !tokens.slice(at + 1, at + 4).some((next) => next.word === "at")
      )
        continue;
      // "op til fire gange" lets zero pass; "skriver sig op til en bolig" only goes there.
      if (
        category === "escape" &&
        tokens[at]?.word === "op" &&
        !((tokens[at + 2]?.kind === "number" || ["en", "et"].includes(tokens[at + 2]?.word ?? "")) && !goesUp(reading, at))
      )
        continue;
      // "op til 3. sal": so high up.
      if (category === "escape" && tokens[at]?.word === "op" && tokens[at + 3]?.word === "." && tokens[at + 4]?.word === "sal") continue;
      // "forstået som højst to sygedage": how it is to be understood.
      if (category === "inner" && tokens[at]?.word === "forstået" && ["som", "at", "sådan"].includes(tokens[at + 1]?.word ?? "")) continue;
      // "hvad hun gerne vil"
      if (category === "escape" && tokens[at]?.word === "gerne" && tokens[at + 1]?.word === "vil") continue;
      if (
        category === "escape" &&
        tokens[at]?.word === "gerne" &&
        tokens.slice(Math.max(0, at - 2), at).some((before) => before.word === "vil" || before.word === "ville")
      )
        continue;
      const time = tokens[at]?.word === "tidligere" && ["op", "i", "om", "hjem", "end", "på", "ind"].includes(tokens[at + 1]?.word ?? "");
      if (tokens[at]?.word === "tidligere" && (category === "level" ? time : category === "compare" && !time)) continue;
      if (category === "compare" && tokens[at + 1]?.word === "end" && figureAt(reading, at + 2)) continue;
      if (category === "compare" && ["eller", "og"].includes(tokens[at - 1]?.word ?? "") && afterFigure(reading, at - 2)) continue;
      // "går ned i kælderen": a place, no degree.
      const end = reach[at]?.get("compare") ?? 0;
      const moves = tokens[at]?.bases.some((base) => ["gå", "komme", "sætte", "køre", "tage"].includes(base)) === true;
      if (category === "compare" && moves && end > at + 1 && categories[end]?.has("thing") && !categories[end]?.has("registered")) continue;
      // "er mindre afhængig af hjælp": a state, not a way out.
      if (
        category === "escape" &&
        tokens[at]?.word.startsWith("afhængig") &&
        (categories[at - 1]?.has("compare") || tokens.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.includes("være")))
      )
        continue;
      // "i eget hjem, som hun har ønsket": the wish only tells why.
      if (tokens[at]?.bases.includes("ønske") && tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === "som")) continue;
      // "uden at få flere rykkere": without any.
      if (category === "compare" && reading.clauses[index]?.marker === "uden" && ["mere", "flere"].includes(tokens[at]?.word ?? ""))
        continue;
      // "tre forskellige praktiksteder": counted, so it does not matter how they differ.
      if (category === "level" && tokens[at]?.word === "forskellige" && limitBefore(reading, at)) continue;
      if (category === "compare" && ["mere", "flere"].includes(tokens[at]?.word ?? "") && isNoMore(reading, at)) continue;
      const [rule, kind] = ruleOf[category] ?? ["R1", "vague"];
      found.push({ rule, kind, category, from: at, to: reach[at]?.get(category) ?? at + 1, clause: index });
    }
    if (categories[at]?.has("manage") && !categories[at]?.has("vague")) {
      const object = positions.find((next) => next > at && categories[next]?.has("domain"));
      if (object !== undefined)
        found.push({ rule: "R6", kind: "ability", category: "manage", from: at, to: Math.min(object + 1, at + 8), clause: index });
    }
    // "fastholdes i uddannelse": somebody keeps him there.
    if (tokens[at]?.passive && categories[at]?.has("keep") && tokens[at + 1]?.word === "i")
      found.push({ rule: "R12", kind: "staff", category: "support", from: at, to: at + 1, clause: index });
    if (urges(reading, at)) found.push({ rule: "R12", kind: "staff", category: "support", from: at, to: at + 1, clause: index });
    const helped = tokens[at]?.participle === true && ["blive", "få"].some((base) => tokens[at - 1]?.bases.includes(base));
    const documented = decided && tokens[at]?.bases.some((base) => documenting.has(base)) === true;
    if (categories[at]?.has("staffVerb") && !documented && !categories[at]?.has("alone") && (helped || tokens[at]?.passive)) {
      const complement =
        (["i", "til", "med", "om", "for"].includes(tokens[at + 1]?.word ?? "") && !rates(reading, at)) ||
        (categories[at + 1]?.has("support") && ["til", "med"].includes(tokens[at + 2]?.word ?? ""));
      if (complement) found.push({ rule: "R12", kind: "staff", category: "support", from: at, to: at + 1, clause: index });
    }
  }
  return found;
}

const urging = new Set(["motivere", "opmuntre", "opfordre", "inspirere", "støtte", "guide"]);
const reached = 5;

/** "motiverer den unge til at gå i skole": what somebody is urged to do is not yet done. */
function urges({ tokens, categories }: Reading, at: number): boolean {
  if (
    !tokens[at]?.verb ||
    tokens[at]?.participle ||
    !categories[at]?.has("staffVerb") ||
    !tokens[at]?.bases.some((base) => urging.has(base))
  )
    return false;
  return tokens
    .slice(at + 1, at + reached)
    .some(({ word }, index, rest) => (word === "til" || word === "i") && rest[index + 1]?.word === "at");
}

/** "vurderes til 3": a figure, no help. */
function rates({ tokens, categories }: Reading, at: number): boolean {
  return categories[at]?.has("rating") === true && tokens[at + 2]?.kind === "number";
}

/** "mere end tre", "senere end kl. 22", "mere end en time": a limit, not a comparison. */
function figureAt({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  if (next?.word === "kl") return true;
  return ["number", "time"].includes(next?.kind ?? "") || ["en", "et", "halvdelen", "kl", "højst", "mindst"].includes(next?.word ?? "");
}

function limitBefore({ tokens }: Reading, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ kind, word }) => kind === "number" || ["mellem", "de", "begge", "alle"].includes(word));
}

/** "6 eller mere", "to timer eller længere": a limit. */
function afterFigure({ tokens, categories }: Reading, at: number): boolean {
  return tokens[at]?.kind === "number" || (tokens[at - 1]?.kind === "number" && categories[at]?.has("unit") === true);
}

/** "end de nuværende to": where it stands today, in figures. */
function baseline({ tokens }: Reading, at: number): boolean {
  return ["nuværende", "hidtidige", "tidligere"].includes(tokens[at]?.word ?? "") && tokens[at + 1]?.kind === "number";
}

const telling = new Set(["nævne", "fortælle", "beskrive", "opremse", "remse", "sige", "vise", "skrive"]);

/** "kan nævne to af sine rettigheder": so many are named, and whoever hears them can count. */
function counts({ tokens }: Reading, at: number): boolean {
  if (tokens[at]?.verb) return false;
  const before = tokens.slice(Math.max(0, at - 7), at);
  const counted = before.findLastIndex(({ kind }) => kind === "number");
  if (
    counted < 1 ||
    before
      .slice(counted + 1)
      .some(({ kind, word }, index, rest) => (kind === "mark" && !relating.has(rest[index + 1]?.word ?? "")) || word === "om")
  )
    return false;
  return before.slice(0, counted).some(({ bases }) => bases.some((base) => naming.has(base)));
}

/** "kan nævne to ting, han er god til" */
const relating = new Set(["han", "hun", "jeg", "man", "de", "der", "som", "borgeren", "barnet"]);

const naming = new Set(["nævne", "opremse", "remse", "skrive"]);

/** "kan fortælle tre ting, der gør ham vred": so many are told, whatever the feeling is. */
function tellsOf({ tokens }: Reading, at: number): boolean {
  const relative = tokens.slice(0, at).findLastIndex(({ word }) => word === "der" || word === "som");
  if (relative < 0 || at - relative > 4) return false;
  const before = tokens.slice(Math.max(0, relative - 7), relative);
  const counted = before.findIndex(({ kind }) => kind === "number");
  return counted > 0 && before.slice(0, counted).some(({ bases }) => bases.some((base) => telling.has(base)));
}

/** "niveau G", "C-niveau", "niveau 3": a level with a name. */
function namedLevel({ tokens }: Reading, at: number): boolean {
  if (tokens[at]?.bases.includes("niveau") !== true) return false;
  const next = tokens[at + 1];
  return next?.kind === "number" || (next?.kind === "word" && next.word.length === 1) || /^[a-g]\d?-/.test(tokens[at]?.word ?? "");
}

const upward = new Set(
  "møde stå give følge komme vågne gå løbe køre cykle skrive melde sige ringe hjælpe dukke tælle regne synge".split(" "),
);

/** "møder op til fire ud af fem aftaler": "op" belongs to the verb. */
function goesUp({ tokens }: Reading, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.some((base) => upward.has(base)));
}
