/**
 * Writes a rule's page from the rule, its source and the first failing and the first passing case of its fixture. Only tests and
 * `npm run update` use it: the pages are committed, and the product reads them as they are.
 */
import { diffLines } from "diff";
import { formatDate } from "../../server/src/language/format";
import type { Locale, Localized } from "../../server/src/language/localized";
import type { Certainty } from "../../server/src/law/provision";
import { provisions, type Provision } from "../../server/src/law/provisions";
import { recommendations } from "../../server/src/law/recommendations";
import { questionOf, sourceOf, type Citation } from "../../server/src/law/source";
import { statements } from "../../server/src/law/statements";
import { allRules } from "../../server/src/lint/lint";
import { canBeSuppressed, suppressionComment } from "../../server/src/lint/suppressions";
import { hasPlaceholder } from "../../server/src/plan/node";
import type { Plan } from "../../server/src/plan/plan";
import type { Problem, Severity } from "../../server/src/problem/problem";
import type { RuleMeta } from "../../server/src/problem/rule-meta";
import { documentsOf } from "../../server/src/rules/define-rule";
import { rules } from "../../server/src/rules/index";
import type { FixtureCase } from "./markers";
import { casesOf, fixesOf, fixtureNames, problemsIn } from "./rule-cases";

const words = {
  severity: {
    error: { da: "fejl", en: "error" },
    warning: { da: "advarsel", en: "warning" },
    info: { da: "råd", en: "advice" },
  } satisfies Record<Severity, Localized>,
  everyPlan: { da: "alle planer", en: "every plan" },
  appliesTo: { da: "gælder", en: "applies to" },
  source: { da: "Kilde", en: "Source" },
  alsoServes: { da: "Tjener også", en: "Also serves" },
  told: { da: "Det melder reglen", en: "What the rule reports" },
  toldIntro: { da: "Reglen kan også sige:", en: "The rule may also say:" },
  problem: { da: "Eksempel med problem", en: "Example with a problem" },
  good: { da: "Eksempel i orden", en: "Example in order" },
  beside: { da: "Ved siden af ligger", en: "Beside it lies" },
  fixes: { da: "Rettelser", en: "Fixes" },
  noFix: { da: "Ingen rettelse", en: "No fix" },
  line: { da: "Linje", en: "Line" },
  safe: {
    da: "Sikker: ændrer ikke det, du har skrevet, og bruges også af `handleplan check --fix`.",
    en: "Safe: keeps what you wrote, and `handleplan check --fix` applies it too.",
  },
  chosen: { da: "Vælges i editoren.", en: "Chosen in the editor." },
  placeholders: { da: "Pladser i ⟨vinkler⟩ udfylder du selv.", en: "Places in ⟨brackets⟩ are yours to fill in." },
  suppress: { da: "Fravælg reglen ét sted", en: "Turn the rule off in one place" },
  suppressHow: {
    da: "Passer reglen ikke her, så skriv denne linje over det felt, den peger på, eller bag feltet. Over planens første felt gælder den hele filen:",
    en: "If the rule does not fit here, write this line above the field it points to, or behind it. Above the plan's first field it holds for the whole file:",
  },
  reason: { da: "<grund>", en: "<reason>" },
  suppressWhy: {
    da: "Grunden er nødvendig, så den næste, der læser planen, kan se, hvorfor reglen ikke følges.",
    en: "The reason is needed, so that whoever reads the plan next can see why the rule is not followed.",
  },
  index: { da: "Regler", en: "Rules" },
  indexIntro: {
    da: "Alt, hvad Handleplan kan melde. Fejl er det, loven eller plansproget kræver; advarsler er det, auditten anbefaler, eller hvor vi ikke er helt sikre på loven; råd kan følges eller lades være.",
    en: "Everything Handleplan can tell. Errors are what the law or the plan language asks for; warnings are what the audit recommends, or where we are not quite sure of the law; advice can be taken or left.",
  },
  rule: { da: "Regel", en: "Rule" },
  about: { da: "Handler om", en: "About" },
  level: { da: "Alvor", en: "Severity" },
  law: { da: "Lov", en: "Law" },
  audit: { da: "Randers-auditten", en: "The Randers audit" },
  documents: { da: "Kildedokumenterne", en: "The source documents" },
  format: { da: "Plansproget", en: "The plan language" },
} as const;

/** How sure we are of what a provision asks for. */
const certainty: Readonly<Record<Certainty, Localized>> = {
  found: { da: "Kravet er læst i kilden, der linkes til.", en: "The demand was read in the source that is linked." },
  partial: {
    da: "Kernen i kravet er læst i kilden, der linkes til; enkeltheder er ikke efterprøvet.",
    en: "The core of the demand was read in the source that is linked; details were not checked.",
  },
  general: {
    da: "Kravet er almindeligt kendt, men vi har ikke efterprøvet det i en kilde.",
    en: "The demand is well known, but we have not checked it in a source.",
  },
  uncertain: {
    da: "Vi er ikke sikre på kravet. Slå det op, før du lægger vægt på det.",
    en: "We are not sure of the demand. Look it up before relying on it.",
  },
};

const datesUnsure: Readonly<Record<Certainty, Localized | undefined>> = {
  found: undefined,
  partial: { da: "Datoerne er kun delvist efterprøvet.", en: "The dates were only partly checked." },
  general: undefined,
  uncertain: { da: "Datoerne er usikre.", en: "The dates are uncertain." },
};

export function docsPage(rule: RuleMeta, locale: Locale): string {
  const t = (text: Localized): string => text[locale];
  const cases = fixtureNames.includes(rule.id) ? casesOf(rule.id) : [];
  const failing = cases.find(({ marks }) => marks.length > 0);
  const passing = cases.find(({ marks }) => marks.length === 0);
  return sections([
    `# ${t(rule.title)}`,
    `\`${rule.id}\` · ${t(words.severity[rule.severity])} · ${t(words.appliesTo)} ${plantypesOf(rule, locale)}`,
    t(rule.docs),
    `## ${t(words.source)}`,
    ...sourceParts(rule.source, locale),
    rule.alsoServes
      ? `${t(words.alsoServes)}: ${[...new Set(rule.alsoServes.map((citation) => linked(citation, locale)))].join(" · ")}`
      : "",
    ...(failing
      ? failingParts(rule, failing, locale)
      : [`## ${t(words.told)}`, ...Object.values(rule.messages).map((message) => `- ${withoutSlots(t(message))}`)]),
    ...otherMessages(rule, cases, failing, locale),
    ...(passing ? [`## ${t(words.good)}`, ...beside(passing, locale), fenced("yaml", passing.text)] : []),
    ...fixParts(rule, cases, failing, locale),
    ...suppression(rule, locale),
  ]);
}

/** The list of every rule, by what it rests on. */
export function docsIndex(locale: Locale): string {
  const t = (text: Localized): string => text[locale];
  const group = (title: Localized, belongs: (citation: Citation) => boolean): readonly string[] => {
    const listed = allRules
      .filter(({ source }) => belongs(source))
      .toSorted((a, b) => sourceOf(a.source).id.localeCompare(sourceOf(b.source).id, "en", { numeric: true }));
    const rows = listed.map((rule) => {
      const source = "format" in rule.source ? "" : linked(rule.source, locale);
      return `| [\`${rule.id}\`](${rule.id}.md) | ${t(rule.title)} | ${t(words.severity[rule.severity])} | ${source} |`;
    });
    if (rows.length === 0) return [];
    return [
      `## ${t(title)}`,
      [`| ${t(words.rule)} | ${t(words.about)} | ${t(words.level)} | ${t(words.source)} |`, "| --- | --- | --- | --- |", ...rows].join(
        "\n",
      ),
    ];
  };
  return sections([
    `# ${t(words.index)}`,
    t(words.indexIntro),
    ...group(words.law, (citation) => "law" in citation),
    ...group(words.audit, (citation) => "audit" in citation || "question" in citation),
    ...group(words.documents, (citation) => "statement" in citation),
    ...group(words.format, (citation) => "format" in citation),
  ]);
}

const sections = (parts: readonly string[]): string => `${parts.filter((part) => part !== "").join("\n\n")}\n`;

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

const withoutSlots = (text: string): string => text.replace(/\{\w+\}/g, "…");

function plantypesOf(rule: RuleMeta, locale: Locale): string {
  const appliesTo = rules.find(({ id }) => id === rule.id)?.appliesTo;
  const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
  if (!appliesTo) return words.everyPlan[locale];
  const plans = appliesTo.plantypes ? named(appliesTo.plantypes) : words.everyPlan[locale];
  const kinds = documentsOf(appliesTo);
  const others = named(kinds.filter((kind) => kind !== "plan"));
  return [...(kinds.includes("plan") ? [plans] : []), others].filter((part) => part !== "").join(", ");
}

function linked(citation: Citation, locale: Locale): string {
  const { title, href } = sourceOf(citation);
  return href === undefined ? capital(title[locale]) : `[${capital(title[locale])}](${href})`;
}

function sourceParts(citation: Citation, locale: Locale): readonly string[] {
  if ("format" in citation) return [`${capital(citation.format[locale])}.`];
  if ("audit" in citation) {
    const { asks, why } = recommendations[citation.audit];
    return [`${linked(citation, locale)}: ${asks[locale]}`, why[locale]];
  }
  if ("question" in citation) return [`${linked(citation, locale)}: ${questionOf(citation.question).asks[locale]}`];
  if ("statement" in citation) return [`${linked(citation, locale)}: ${statements[citation.statement].says[locale]}`];
  const provision = provisions[citation.law];
  const doubts = [
    certainty[provision.certainty][locale],
    inForce(provision, locale),
    datesUnsure[provision.dateCertainty]?.[locale],
    provision.notice?.[locale],
  ];
  return [
    `${linked(citation, locale)}: ${provision.demands[locale]}`,
    doubts.filter((text) => text !== undefined && text !== "").join(" "),
  ];
}

function inForce({ from, to, certainFrom, certainUntil }: Provision, locale: Locale): string {
  const applies = period({ da: "Det gælder", en: "It applies" }, from, to, locale);
  const sure = period({ da: "Sikkert ved vi det kun", en: "We are only sure of it" }, certainFrom, certainUntil, locale);
  return [applies, sure].filter((text) => text !== "").join(" ");
}

function period(lead: Localized, from: string | undefined, to: string | undefined, locale: Locale): string {
  const start = from === undefined ? "" : ` ${{ da: "fra", en: "from" }[locale]} ${formatDate(from, locale)}`;
  const end = to === undefined ? "" : ` ${{ da: "til", en: from === undefined ? "until" : "to" }[locale]} ${formatDate(to, locale)}`;
  return start + end === "" ? "" : `${lead[locale]}${start}${end}.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function failingParts(rule: RuleMeta, failing: FixtureCase, locale: Locale): readonly string[] {
  const { plan, problems } = problemsIn(rule.id, failing.text, failing);
  const findings = problems.map((problem) => told(plan, problem, locale)).join("\n");
  return [`## ${words.problem[locale]}`, ...beside(failing, locale), fenced("yaml", failing.text), findings];
}

/** The other documents of the case, which the rule looks at too. */
function beside({ files }: FixtureCase, locale: Locale): readonly string[] {
  return [...files].flatMap(([name, text]) => [`${words.beside[locale]} \`${name}\`:`, fenced("yaml", text)]);
}

/** One problem as a line of a list: where it is drawn, how severe it is, and what it says. */
function told(plan: Plan, { span, severity, message }: Problem, locale: Locale): string {
  const { line } = plan.lines.positionAt(span[0]);
  const drawn = plan.text.slice(...span).split("\n", 1)[0] ?? "";
  const place = `${words.line[locale]} ${line + 1}${drawn === "" ? "" : `, \`${drawn}\``}`;
  return `- ${place} – ${words.severity[severity][locale]}: ${message[locale]}`;
}

/** What the rule can say besides, each message once as some case shows it. */
function otherMessages(rule: RuleMeta, cases: readonly FixtureCase[], failing: FixtureCase | undefined, locale: Locale): readonly string[] {
  const shown = new Set(failing?.marks.map(({ message }) => message));
  const lines = Object.entries(rule.messages).flatMap(([id, message]) => {
    if (shown.has(id) || !failing) return [];
    const other = cases.find(({ marks }) => marks.some((mark) => mark.message === id));
    const problem = other && problemsIn(rule.id, other.text, other).problems.find(({ messageId }) => messageId === id);
    return [
      `- ${words.severity[problem?.severity ?? rule.severity][locale]}: ${problem?.message[locale] ?? withoutSlots(message[locale])}`,
    ];
  });
  return lines.length > 0 ? [words.toldIntro[locale], lines.join("\n")] : [];
}

function fixParts(rule: RuleMeta, cases: readonly FixtureCase[], failing: FixtureCase | undefined, locale: Locale): readonly string[] {
  if (rule.noFix) return [`## ${words.noFix[locale]}`, rule.noFix[locale]];
  const parts = Object.keys(rule.fixes).flatMap((id) => {
    const example = [failing, ...cases].find((each) => each?.fixes.some((fix) => fix.id === id));
    if (!example) return [];
    const offered = fixesOf(problemsIn(rule.id, example.text, example)).find((fix) => fix.id === id);
    const title = offered?.problem.fixes.find((fix) => fix.id === id)?.title ?? rule.fixes[id]?.title;
    const safe = rule.fixes[id]?.safe === true ? words.safe : words.chosen;
    const text = offered?.text ?? "";
    const hint = hasPlaceholder(text) ? ` ${words.placeholders[locale]}` : "";
    return [`**${title?.[locale] ?? id}.** ${safe[locale]}${hint}`, fenced("diff", drawDiff(example.text, text))];
  });
  return [`## ${words.fixes[locale]}`, ...parts];
}

function drawDiff(before: string, after: string): string {
  return diffLines(before, after)
    .flatMap(({ value, added, removed }) =>
      value
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `${added ? "+" : removed ? "-" : " "}${line}`),
    )
    .join("\n");
}

function suppression(rule: RuleMeta, locale: Locale): readonly string[] {
  if (!canBeSuppressed(rule.id)) return [];
  const line = suppressionComment(rule.id, words.reason[locale]);
  return [`## ${words.suppress[locale]}`, words.suppressHow[locale], fenced("yaml", line), words.suppressWhy[locale]];
}
