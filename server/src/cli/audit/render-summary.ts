import { formatCount } from "../../language/format";
import type { Locale } from "../../language/localized";
import { answers } from "../../law/questions";
import { page } from "../reporters/page";
import { escapeXml } from "../reporters/xml";
import { barChart } from "../report/charts";
import { dataTable } from "../report/tables";
import { reportScript } from "../report/page-assets";
import { shortQuestions } from "../report/words";
import type { Interval } from "./alpha";
import { askedIn, type Agreement, type AuditSummary, type Change } from "./audit-summary";

const words = {
  title: { da: "Audit: panelets vurderinger", en: "Audit: the panel's assessments" },
  question: { da: "Spørgsmål", en: "Question" },
  agreement: { da: "Enighed (Krippendorffs alfa, ordinal; 95 %)", en: "Agreement (Krippendorff's alpha, ordinal; 95 %)" },
  whole: { da: "Alle spørgsmål under ét", en: "All questions together" },
  differ: { da: "Panel og værktøj er uenige", en: "Panel and tool disagree" },
  panel: { da: "panelets midterste svar", en: "the panel's middle answer" },
  tool: { da: "værktøjet", en: "the tool" },
  met: { da: "opfyldt", en: "met" },
  not: { da: "ikke opfyldt", en: "not met" },
  areas: { da: "Udviklingsområder", en: "Areas to develop" },
  change: {
    da: "Andel i de to bedste svar: før, efter, forskel (95 %)",
    en: "Share of the two best answers: before, after, difference (95 %)",
  },
  none: { da: "Ingen.", en: "None." },
  table: { da: "Tallene som tabel", en: "The figures as a table" },
} as const;

export function summaryAsText(summary: AuditSummary, locale: Locale): string {
  const lines = [`${words.title[locale]} · ${counts(summary, locale)}`, ""];
  for (const { question, answers: given, agreement, change } of summary.questions) {
    lines.push(`${question}. ${askedIn(question)[locale]}`);
    lines.push(`     ${given.map((times, index) => `${answers[index]?.[locale] ?? ""} ${times}`).join(" · ")}`);
    lines.push(`     ${words.agreement[locale]}: ${agreementText(agreement, locale)}`);
    if (change) lines.push(`     ${words.change[locale]}: ${changeText(change, locale)}`);
  }
  lines.push("", `${words.whole[locale]}: ${agreementText(summary.agreement, locale)}`, "", `${words.differ[locale]}:`);
  const differing = differences(summary, locale);
  lines.push(...(differing.length === 0 ? [`  ${words.none[locale]}`] : differing.map((row) => `  ${row.join(" · ")}`)));
  lines.push("", `${words.areas[locale]}:`);
  if (summary.areas.length === 0) lines.push(`  ${words.none[locale]}`);
  for (const { name, times, proposals } of summary.areas)
    lines.push(`  ${times} × ${name}`, ...proposals.map((proposal) => `      – ${proposal}`));
  return `${lines.join("\n")}\n`;
}

export function summaryAsPage(summary: AuditSummary, locale: Locale): string {
  const { head, tail } = page({ title: words.title[locale], locale, style, script: reportScript });
  const say = (text: string): string => escapeXml(text);
  const bars = summary.questions.map(({ question, answers: given }, index) => ({
    label: `${question}. ${shortQuestions[index]?.[locale] ?? ""}`,
    parts: given.map((value, grade) => ({ value, class: `g${grade + 1}`, name: answers[grade]?.[locale] ?? "" })),
  }));
  const legend = answers.map((answer, index) => `<span class="g${index + 1}">${say(answer[locale])}</span>`).join(" ");
  const rows = summary.questions.map(({ question, answers: given, agreement, change }) => [
    `${question}. ${askedIn(question)[locale]}`,
    ...given,
    agreementText(agreement, locale),
    ...(change ? [changeText(change, locale)] : []),
  ]);
  const hasChange = summary.questions.some(({ change }) => change);
  const heads = [
    words.question[locale],
    ...answers.map((answer) => answer[locale]),
    words.agreement[locale],
    ...(hasChange ? [words.change[locale]] : []),
  ];
  const differing = differences(summary, locale);
  const areas = summary.areas.map(
    ({ name, times, proposals }) =>
      `<li>${times} × ${say(name)}${proposals.length > 0 ? `<ul>${proposals.map((each) => `<li>${say(each)}</li>`).join("")}</ul>` : ""}</li>`,
  );
  const none = `<p>${words.none[locale]}</p>`;
  return [
    `${head}<main>\n<h1>${say(words.title[locale])}</h1>\n<p>${say(counts(summary, locale))}</p>\n<p class="legend">${legend}</p>\n`,
    barChart("answers-chart", words.title[locale], bars),
    dataTable(locale, words.title[locale], heads, rows),
    `<p>${say(words.whole[locale])}: ${say(agreementText(summary.agreement, locale))}</p>\n<h2>${say(words.differ[locale])}</h2>\n`,
    differing.length === 0 ? none : `<ul>${differing.map((row) => `<li>${say(row.join(" · "))}</li>`).join("\n")}</ul>\n`,
    `<h2>${say(words.areas[locale])}</h2>\n${areas.length === 0 ? none : `<ul>${areas.join("\n")}</ul>`}\n</main>\n${tail}`,
  ].join("");
}

function counts({ forms, plans, assessors }: AuditSummary, locale: Locale): string {
  return {
    da: `${formatCount(forms, "skema", "skemaer")} · ${formatCount(plans, "plan", "planer")} · ${formatCount(assessors, "bedømmer", "bedømmere")}`,
    en: `${formatCount(forms, "form", "forms")} · ${formatCount(plans, "plan", "plans")} · ${formatCount(assessors, "assessor", "assessors")}`,
  }[locale];
}

function differences({ questions }: AuditSummary, locale: Locale): readonly (readonly string[])[] {
  return questions.flatMap(({ question, disagreements }) =>
    disagreements.map(({ plan, panel, tool }) => [
      `${question}. ${askedIn(question)[locale]}`,
      plan,
      `${words.panel[locale]}: ${answers[Math.round(panel) - 1]?.[locale] ?? ""}`,
      `${words.tool[locale]}: ${tool === "met" ? words.met[locale] : words.not[locale]}`,
    ]),
  );
}

function agreementText({ alpha, interval }: Agreement, locale: Locale): string {
  return alpha === null ? "–" : `${decimal(alpha, locale)}${intervalText(interval, (value) => decimal(value, locale))}`;
}

function changeText({ before, after, difference, interval }: Change, locale: Locale): string {
  if (before === null || after === null || difference === null) return "–";
  const percent = (value: number): string => `${Math.round(value * 100)} %`;
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${percent(value)}`;
  return `${percent(before)} → ${percent(after)} (${signed(difference)}${intervalText(interval, signed)})`.replaceAll(
    ".",
    locale === "da" ? "," : ".",
  );
}

function intervalText(interval: Interval | null, show: (value: number) => string): string {
  return interval === null ? "" : ` [${show(interval[0])}; ${show(interval[1])}]`;
}

function decimal(value: number, locale: Locale): string {
  return value.toFixed(2).replace(".", locale === "da" ? "," : ".");
}

const style = `svg{width:100%;height:auto}svg text{font:13px system-ui,"Segoe UI",sans-serif;fill:var(--fore)}
.legend span{display:inline-block;padding:.05rem .6rem;margin-right:.4rem;border-radius:.2rem}
.g1{background:#1a6b45;fill:#1a6b45;color:#fff}.g2{background:#8cc7a5;fill:#8cc7a5;color:#1b1b1b}.g3{background:#f0b35a;fill:#f0b35a;color:#1b1b1b}.g4{background:#9c2f24;fill:#9c2f24;color:#fff}.g5{background:#d9d9d9;fill:#d9d9d9;color:#1b1b1b}
svg text.on-g1,svg text.on-g4{fill:#fff}svg text.on-g2,svg text.on-g3,svg text.on-g5{fill:#1b1b1b}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid var(--line);font-weight:400}.number{text-align:right}thead th{font-weight:600;vertical-align:bottom}thead button{all:unset;cursor:pointer}thead button:focus-visible{outline:2px solid currentColor}
@media print{rect,.legend span{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
