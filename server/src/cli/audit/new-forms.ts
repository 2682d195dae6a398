import type { Locale } from "../../language/localized";
import { questions } from "../../law/questions";
import type { Plan } from "../../plan/plan";
import { scalar } from "../../plan/edits";
import type { Problem } from "../../problem/problem";
import { rulesAnswering } from "../../features/questions";
import type { PlanFacts } from "../report/facts";
import { masked } from "../../language/personal-data";

/** An empty form with what the tool saw as comments: evidence for the panel, never its answer. */
export function emptyForm(
  plan: Plan,
  facts: PlanFacts,
  problems: readonly Problem[],
  member: number,
  today: string,
  locale: Locale,
): string {
  const number = masked(plan.root.at("id")?.text() ?? facts.path);
  const lines = [
    {
      da: "# Værktøjets spor står som kommentarer. Svaret er panelets.",
      en: "# The tool's evidence stands as comments. The answer is the panel's.",
    }[locale],
    `id: ${scalar(`${number}-${member}`)}`,
    `dato: ${today}`,
    `plan: ${scalar(number)}`,
    `bedømmer: ${scalar(`panelmedlem ${member}`)}`,
    "svar:",
  ];
  for (const question of questions.filter(({ answeredBy }) => answeredBy === "scale")) {
    lines.push(`  # ${question.number}. ${question.asks[locale]}`, ...evidence(question.number, plan, facts, problems, locale));
    lines.push(`  spørgsmål_${question.number}:`, "    vurdering:", "    begrundelse:");
  }
  lines.push("# i høj grad · i nogen grad · i mindre grad · slet ikke · stillingtagen ikke mulig", "udviklingsområder: []", "");
  return lines.join("\n");
}

const most = 5;

function evidence(question: number, plan: Plan, facts: PlanFacts, problems: readonly Problem[], locale: Locale): readonly string[] {
  const rules = new Set(rulesAnswering(question).map(({ id }) => id));
  const bearing = problems.filter(({ rule, severity }) => rules.has(rule) && (severity !== "info" || question === 9));
  const words = {
    da: { line: "linje", met: "Intet at bemærke.", none: "Kan ikke ses af værktøjet.", more: "flere" },
    en: { line: "line", met: "Nothing to remark.", none: "The tool cannot see this.", more: "more" },
  }[locale];
  if (bearing.length === 0) return [`  #   ${facts.questions[question - 1] === "met" ? words.met : words.none}`];
  const told = bearing.slice(0, most).map((problem) => {
    const line = plan.lines.positionAt(problem.span[0]).line + 1;
    return `  #   ${words.line} ${line}: ${problem.message[locale].replace(/\s+/gu, " ")}`;
  });
  return bearing.length > most ? [...told, `  #   ${bearing.length - most} ${words.more}`] : told;
}
