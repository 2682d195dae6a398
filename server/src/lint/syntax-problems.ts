import { assertNever } from "../language/assert-never";
import type { Localized } from "../language/localized";
import { limits } from "../plan/limits";
import type { Plan, SyntaxCode, SyntaxError } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import type { Problem } from "../problem/problem";
import { toProblem, type FixMeta, type RuleMeta } from "../problem/rule-meta";
import { describe, subjectOf } from "../schema/describe";
import { documentKind, documentName } from "../schema/documents";

const messages = {
  "too-large": {
    da: "Filen er for stor til at være en plan (over {limit} tegn) og er ikke læst. Del den, eller ret filendelsen.",
    en: "The file is too large for a plan (over {limit} characters) and was not read. Split it, or change its extension.",
  },
  "too-many": {
    da: "Filen har flere felter og punkter, end en plan kan have, og er ikke læst. Del den, eller ret filendelsen.",
    en: "The file has more fields and items than a plan can have and was not read. Split it, or change its extension.",
  },
  "too-deep": {
    da: "Filen har over {depth} niveauer inde i hinanden og er ikke læst. En plan har højst en håndfuld.",
    en: "The file has more than {depth} levels inside each other and was not read. A plan has a handful at most.",
  },
  binary: {
    da: "Filen er ikke en tekstfil og er ikke læst. Gem planen som ren tekst (UTF-8).",
    en: "The file is not a text file and was not read. Save the plan as plain text (UTF-8).",
  },
  encoding: {
    da: "Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses. Gem den igen som UTF-8.",
    en: "The file is not saved as UTF-8, so æ, ø and å cannot be read. Save it again as UTF-8.",
  },
  empty: {
    da: "{document} er tom. Begynd med {fields}, eller brug en skabelon.",
    en: "{document} is empty. Begin with {fields}, or use a template.",
  },
  "several-documents": {
    da: "Her begynder en plan mere i samme fil (»---«). Kun den første læses; læg hver plan i sin egen fil.",
    en: "Another plan begins in the same file here (»---«). Only the first is read; put each plan in a file of its own.",
  },
  anchor: {
    da: "»&« giver et stykke et navn til genbrug. Det kan en plan ikke, for så kan den ikke læses fra top til bund. Er det tekst, så sæt anførselstegn om.",
    en: "»&« names a piece for reuse. A plan cannot do that, for then it could not be read from top to bottom. If it is text, put quotes round it.",
  },
  alias: {
    da: "»*« henter et stykke fra et andet sted. Det kan en plan ikke; skriv indholdet her. Er det tekst, så sæt anførselstegn om.",
    en: "»*« fetches a piece from elsewhere. A plan cannot do that; write the content here. If it is text, put quotes round it.",
  },
  tag: {
    da: "»!« gør en værdi til noget særligt. Det bruges ikke i planer. Er det tekst, så sæt anførselstegn om.",
    en: "»!« makes a value special. Plans do not use it. If it is text, put quotes round it.",
  },
  "duplicate-key": {
    da: "Feltet »{found}« står to gange samme sted. Kun det første læses; saml de to.",
    en: "The field »{found}« stands twice in the same place. Only the first is read; join the two.",
  },
  "complex-key": {
    da: "Foran kolon står noget, der ikke er et feltnavn. Skriv et ord og et kolon.",
    en: "What stands before the colon is not the name of a field. Write a word and a colon.",
  },
  "tab-indent": {
    da: "Linjen er rykket ind med tabulator. Brug mellemrum, to for hvert niveau.",
    en: "The line is indented with a tab. Use spaces, two for each level.",
  },
  indent: {
    da: "Linjen er rykket ind til et sted, der ikke passer med linjerne over. Stil den under feltet, den hører til.",
    en: "The line's indentation does not fit the lines above. Place it under the field it belongs to.",
  },
  "colon-in-text": {
    da: "Et kolon inde i teksten forveksles med et nyt felt. Sæt anførselstegn om hele teksten.",
    en: "A colon inside the text is taken for a new field. Put quotes round the whole text.",
  },
  "missing-colon": {
    da: "Linjen er hverken et felt med kolon eller et punkt i en liste. Mangler der et kolon, eller hører den til teksten ovenfor?",
    en: "The line is neither a field with a colon nor an item of a list. Is a colon missing, or does it belong to the text above?",
  },
  "unclosed-quote": {
    da: "Et anførselstegn begynder her og slutter ikke. Sæt et til.",
    en: "A quotation mark opens here and does not close. Add one.",
  },
  "unclosed-bracket": {
    da: "En parentes begynder og slutter ikke. Sæt den manglende ind.",
    en: "A bracket opens and does not close. Add the missing one.",
  },
  "bad-escape": {
    da: "Efter »\\« står et tegn, der ikke betyder noget i dobbelte anførselstegn. Brug »\\\\« eller enkelte anførselstegn.",
    en: "The character behind »\\« means nothing inside double quotes. Use »\\\\« or single quotes.",
  },
  "bad-character": {
    da: "En tekst kan ikke begynde med »{found}«. Sæt anførselstegn om hele teksten.",
    en: "A text cannot begin with »{found}«. Put quotes round the whole text.",
  },
  other: {
    da: "Linjen kan ikke læses, som den står. Se efter et manglende kolon, en forkert indrykning eller et anførselstegn.",
    en: "The line cannot be read as it stands. Look for a missing colon, a wrong indentation or a quotation mark.",
  },
  unshown: {
    da: "Filen har flere end {problems} problemer, og ikke alle vises. Ret nogle af dem, så kommer resten frem.",
    en: "The file has more than {problems} problems, and not all are shown. Mend some of them, and the rest appear.",
  },
} as const satisfies Record<SyntaxCode | "unshown", Localized>;

const fixes = {
  quote: { title: { da: "Sæt anførselstegn om teksten", en: "Put quotes round the text" }, safe: true },
  useSpaces: { title: { da: "Erstat tabulatorer med mellemrum", en: "Replace tabs with spaces" }, safe: true },
  closeQuote: { title: { da: "Sæt et anførselstegn sidst på linjen", en: "Close the quote at the end of the line" }, safe: false },
} as const satisfies Record<string, FixMeta>;

export const syntaks: RuleMeta<typeof messages, typeof fixes> = {
  id: "syntaks",
  severity: "error",
  source: { format: { da: "plansproget", en: "the plan language" } },
  title: { da: "Filen kan læses som en plan", en: "The file can be read as a plan" },
  docs: {
    da: "En plan er ren tekst i YAML: felter med kolon, lister med bindestreg og indrykning med mellemrum. Resten af planen læses, selv om en linje ikke kan.",
    en: "A plan is plain text in YAML: fields with a colon, lists with a dash, indentation with spaces. The rest of the plan is read even where one line cannot be.",
  },
  messages,
  fixes,
};

/** The plan's syntax errors, worded. Files that are refused say why at their first character. */
export function syntaxProblems(plan: Plan): readonly Problem[] {
  let tabs: readonly TextEdit[] | undefined;
  const spaces = (): readonly TextEdit[] => (tabs ??= spacesForTabs(plan));
  return plan.syntaxErrors.map((error) =>
    toProblem(syntaks, {
      at: error.span,
      message: error.code,
      values: {
        limit: limits.textLength,
        depth: limits.depth,
        document: documentName(documentKind(plan.uri)),
        fields: firstFields(plan),
        found: plan.text.slice(error.span[0], Math.min(error.span[1], error.span[0] + 40)),
      },
      severity: error.code === "empty" ? "warning" : "error",
      related: error.related
        ? [{ uri: plan.uri, span: error.related, message: { da: "Det står også her", en: "It also stands here" } }]
        : [],
      fixes: fixesFor(plan, error, spaces),
    }),
  );
}

/** Stands for the problems past the limit; an error, for there may be errors among them. */
export function unshownProblem(plan: Plan): Problem {
  return toProblem(syntaks, { at: plan.root.head, message: "unshown", values: { problems: limits.problems } });
}

/** The fields a document begins with: those it must have, else its first. */
function firstFields(plan: Plan): readonly string[] {
  const { required = [], keys = [] } = describe(subjectOf(plan), []) ?? {};
  const own = keys.filter((key) => key !== "format").slice(0, 1);
  return (required.length > 0 ? required : own).map((key) => `»${key}«`);
}

function fixesFor(
  plan: Plan,
  error: SyntaxError,
  spaces: () => readonly TextEdit[],
): { [Id in keyof typeof fixes]?: readonly TextEdit[] | undefined } {
  const line = plan.lines.positionAt(error.span[0]).line;
  switch (error.code) {
    case "colon-in-text":
    case "bad-character":
    case "anchor":
    case "alias":
    case "tag":
      return { quote: quoteValue(plan, line, error.span[0]) };
    case "tab-indent":
      return { useSpaces: spaces() };
    case "unclosed-quote":
      return { closeQuote: closeQuote(plan, line) };
    case "other":
    case "too-large":
    case "too-many":
    case "too-deep":
    case "binary":
    case "encoding":
    case "empty":
    case "several-documents":
    case "duplicate-key":
    case "complex-key":
    case "indent":
    case "missing-colon":
    case "unclosed-bracket":
    case "bad-escape":
      return {};
    default:
      return assertNever(error.code);
  }
}

/** Quotes everything behind the line's first `key:`, where the trouble lies in that text. */
function quoteValue(plan: Plan, line: number, at: number): readonly TextEdit[] | undefined {
  const text = plan.lines.lineText(line);
  const lead = /^ *(?:- +)*(?:[^\s:#"'[{][^:#"'[{]*: +)?/.exec(text)?.[0].length ?? 0;
  const start = plan.lines.start(line) + lead;
  const value = text.slice(lead).replace(/\s#.*/s, "").trimEnd();
  if (lead === 0 || value === "" || at < start || /^["'[{|>]/.test(value)) return undefined;
  return [{ span: [start, start + value.length], text: JSON.stringify(value) }];
}

function spacesForTabs(plan: Plan): readonly TextEdit[] {
  return [...plan.text.matchAll(/^ *\t[ \t]*/gm)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    text: match[0].replaceAll("\t", "  "),
  }));
}

function closeQuote(plan: Plan, line: number): readonly TextEdit[] | undefined {
  const open = /(?::|-)\s+(["'])/.exec(plan.lines.lineText(line))?.[1];
  const end = plan.lines.lineEnd(line);
  return open ? [{ span: [end, end], text: open }] : undefined;
}
