import { masked } from "../language/personal-data";
import { removeComment } from "../plan/edits";
import { limits } from "../plan/limits";
import { hasPlaceholder, isTemplateWord, type Node } from "../plan/node";
import type { Comment, Plan } from "../plan/plan";
import type { Span, TextEdit } from "../plan/span";
import type { Problem } from "../problem/problem";
import { toProblem, type RuleMeta } from "../problem/rule-meta";
import { nearest } from "../schema/nearest";

const source = { format: { da: "plansproget", en: "the plan language" } } as const;

const fravalgUdenGrund = {
  id: "fravalg-uden-grund",
  severity: "warning",
  source,
  title: { da: "Et fravalg har en grund", en: "Turning a rule off takes a reason" },
  docs: {
    da: "En regel kan fravælges dér, hvor den ikke passer. Grunden står ved siden af, så den næste, der læser planen, kan se, at det er et valg og ikke en forglemmelse. Uden grund virker fravalget ikke.",
    en: "A rule can be turned off where it does not fit. The reason stands beside it, so that the next reader sees a choice and not an oversight. Without a reason the rule stays on.",
  },
  messages: {
    missing: {
      da: "Fravalget af {rules} har ingen grund, så det virker ikke. Skriv efter en tankestreg, hvorfor reglen ikke passer her.",
      en: "Turning off {rules} has no reason, so it does not work. Write after a dash why the rule does not fit here.",
    },
    placeholder: {
      da: "Grunden til at fravælge {rules} er ikke skrevet endnu, så fravalget virker ikke. Skriv, hvorfor reglen ikke passer her.",
      en: "The reason for turning off {rules} is not written yet, so it does not work. Write why the rule does not fit here.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt plads til grunden", en: "Insert a place for the reason" }, safe: false } },
} as const satisfies RuleMeta;

const fravalgUkendtRegel = {
  id: "fravalg-ukendt-regel",
  severity: "warning",
  source,
  title: { da: "Et fravalg nævner en regel, der findes", en: "Turning a rule off names a rule that exists" },
  docs: {
    da: "Et fravalg virker kun for en regel, der nævnes ved sit navn. Navnet står ved hvert problem. Regler om selve filen kan ikke fravælges, for uden dem kan planen ikke læses.",
    en: "A rule is only turned off by its own name, which stands beside each problem. Rules about the file itself cannot be turned off, for without them the plan cannot be read.",
  },
  messages: {
    near: { da: "Reglen »{found}« findes ikke. Mente du »{nearest}«?", en: "There is no rule »{found}«. Did you mean »{nearest}«?" },
    unknown: {
      da: "Reglen »{found}« findes ikke, så fravalget gør ingen forskel. Navnet står ved det problem, du vil fravælge.",
      en: "There is no rule »{found}«, so nothing is turned off. The name stands beside the problem you want to turn off.",
    },
    none: {
      da: "Fravalget nævner ingen regel. Skriv reglens navn efter »fravælg«; det står ved det problem, du vil fravælge.",
      en: "No rule is named after »fravælg« (turn off). Its name stands beside the problem you want to turn off.",
    },
    never: {
      da: "»{found}« kan ikke fravælges, for det handler om, hvorvidt filen kan læses.",
      en: "»{found}« cannot be turned off, for it is about whether the file can be read.",
    },
  },
  fixes: { useNearest: { title: { da: "Ret til »{nearest}«", en: "Change to »{nearest}«" }, safe: true } },
} as const satisfies RuleMeta;

const ubrugtFravalg = {
  id: "ubrugt-fravalg",
  severity: "info",
  source,
  title: { da: "Et fravalg, der ikke bruges mere", en: "A rule turned off that finds nothing" },
  docs: {
    da: "Når det, der blev fravalgt, er rettet, skjuler fravalget kun det næste problem af samme slags. Så er det bedre at slette det.",
    en: "Once what was turned off is mended, the comment only hides the next problem of its kind. Then it is better deleted.",
  },
  messages: {
    unused: {
      da: "{rule} finder ikke længere noget her, så fravalget kan slettes.",
      en: "{rule} finds nothing here any more, so turning it off can be deleted.",
    },
  },
  fixes: { remove: { title: { da: "Slet fravalget af {rule}", en: "Delete the turning off of {rule}" }, safe: true } },
} as const satisfies RuleMeta;

/** The rules about suppressions themselves. */
export const suppressionRules: readonly RuleMeta[] = [fravalgUdenGrund, fravalgUkendtRegel, ubrugtFravalg];

const never: ReadonlySet<string> = new Set(["intern-fejl", "syntaks", ...suppressionRules.map(({ id }) => id)]);

/** Whether a comment can turn the rule off. Rules about the file itself, the tool and suppressions stay on. */
export function canBeSuppressed(rule: string): boolean {
  return !never.has(rule);
}

/** The comment that turns a rule off. */
export function suppressionComment(rule: string, reason: string): string {
  return `# handleplan: fravælg ${rule} – ${reason}`;
}

type Named = { readonly id: string; readonly span: Span };

type Suppression = {
  readonly comment: Comment;
  readonly rules: readonly Named[];
  /** What stands behind the dash; `undefined` where there is no dash. */
  readonly reason: string | undefined;
  /** The reason where it is one: without it nothing is turned off. */
  readonly because: string | undefined;
  /** Where it holds; `undefined` for a comment at no node. */
  readonly region: Span | undefined;
};

/**
 * Marks the problems that a comment turns off with a reason, and adds those of the comments themselves. A comment holds for the node
 * that begins on the next line, or on its own line, with all that lies under it; before the first field it holds for the file.
 */
export function suppress(plan: Plan, found: readonly Problem[], known: readonly string[]): readonly Problem[] {
  const region = regions(plan);
  const suppressions = plan.comments.flatMap((comment) => readSuppression(plan, comment, region) ?? []);
  if (suppressions.length === 0) return found;
  const used = new Set<Named>();
  const ofRule = byRule(suppressions);
  const problems = found.map((problem) => {
    for (const { named, because, region, span } of ofRule.get(problem.rule) ?? []) {
      if (problem.span[0] < region[0] || region[1] < problem.span[1]) continue;
      used.add(named);
      return { ...problem, suppressed: { reason: masked(because), span } };
    }
    return problem;
  });
  const told: Problem[] = [];
  for (const suppression of suppressions) {
    if (told.length > limits.problems) break;
    told.push(...faults(plan, suppression, used, known));
  }
  return [...problems, ...told];
}

type Working = { readonly named: Named; readonly because: string; readonly region: Span; readonly span: Span };

/** The comments that turn a rule off, by the rule. */
function byRule(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Working[]> {
  const found = new Map<string, Working[]>();
  for (const { comment, rules, because, region } of suppressions) {
    if (because === undefined || region === undefined) continue;
    for (const named of rules) {
      if (never.has(named.id)) continue;
      const working = found.get(named.id) ?? [];
      found.set(named.id, working);
      working.push({ named, because, region, span: comment.span });
    }
  }
  return found;
}

function faults(
  plan: Plan,
  { comment, rules, reason, because }: Suppression,
  used: ReadonlySet<Named>,
  known: readonly string[],
): Problem[] {
  const at = comment.span;
  if (rules.length === 0) return [toProblem(fravalgUkendtRegel, { at, message: "none" })];
  const problems: Problem[] = [];
  const hasReason = because !== undefined;
  if (!hasReason) {
    const values = { rules: rules.map(({ id }) => `»${id}«`) };
    const end = comment.span[1] - (/(?<!\s)\s*(?:[-–—:]\s*)?$/.exec(plan.text.slice(...comment.span))?.[0].length ?? 0);
    problems.push(
      reason === undefined || reason === ""
        ? toProblem(fravalgUdenGrund, {
            at,
            message: "missing",
            values,
            fixes: { insert: [{ span: [end, comment.span[1]], text: " – ⟨grund⟩" }] },
          })
        : toProblem(fravalgUdenGrund, { at, message: "placeholder", values }),
    );
  }
  for (const named of rules) {
    if (never.has(named.id)) {
      problems.push(toProblem(fravalgUkendtRegel, { at: named.span, message: "never", values: { found: named.id } }));
    } else if (!known.includes(named.id)) {
      problems.push(unknownRule(named, known));
    } else if (hasReason && !used.has(named) && plan.syntaxErrors.length === 0) {
      const fixes = { remove: removal(plan, comment, rules, named) };
      problems.push(
        toProblem(ubrugtFravalg, { at: named.span, message: "unused", tag: "unnecessary", values: { rule: `»${named.id}«` }, fixes }),
      );
    }
  }
  return problems;
}

function unknownRule({ id, span }: Named, known: readonly string[]): Problem {
  const near = nearest(
    id,
    known.filter((rule) => !never.has(rule)),
  );
  if (near === undefined) return toProblem(fravalgUkendtRegel, { at: span, message: "unknown", values: { found: id } });
  return toProblem(fravalgUkendtRegel, {
    at: span,
    message: "near",
    values: { found: id, nearest: near },
    fixes: { useNearest: [{ span, text: near }] },
  });
}

/** Takes the name out of the list, or the whole comment where it is the only one. */
function removal(plan: Plan, comment: Comment, rules: readonly Named[], named: Named): readonly TextEdit[] {
  const [first, second] = rules;
  if (!second) return removeComment(plan, comment);
  if (named === first) return [{ span: [named.span[0], second.span[0]], text: "" }];
  const before = rules[rules.indexOf(named) - 1];
  return [{ span: [before?.span[1] ?? named.span[0], named.span[1]], text: "" }];
}

const command = /^#\s*handleplan:\s*frav(?:æ|ae|a)lg(?=\s|$)\s*/iu;

/** Ids hold hyphens, so a plain hyphen parts rule from reason only with a space before it. */
const parting = /(?<!\s)\s*[–—:]\s*|(?<!\s)\s+-+(?:\s+|$)/u;

function readSuppression(plan: Plan, comment: Comment, region: (comment: Comment) => Span | undefined): Suppression | undefined {
  const text = plan.text.slice(...comment.span);
  const lead = command.exec(text)?.[0].length;
  if (lead === undefined) return undefined;
  const rest = text.slice(lead);
  const dash = parting.exec(rest);
  const list = rest.slice(0, dash?.index ?? rest.length);
  const start = comment.span[0] + lead;
  const rules = [...list.matchAll(/[^,]+/g)].flatMap((match): Named[] => {
    const id = match[0].trim();
    const from = start + match.index + match[0].indexOf(id);
    return id === "" ? [] : [{ id, span: [from, from + id.length] }];
  });
  const reason = dash ? rest.slice(dash.index + dash[0].length).trim() : undefined;
  return { comment, rules, reason, because: isReason(reason) ? reason : undefined, region: region(comment) };
}

function isReason(reason: string | undefined): reason is string {
  return reason !== undefined && /\p{L}{2}/u.test(reason) && !hasPlaceholder(reason) && !isTemplateWord(reason) && !/^<.*>$/.test(reason);
}

/** Where a comment holds. What is found out about the plan's lines is kept for its other comments. */
function regions(plan: Plan): (comment: Comment) => Span | undefined {
  const { lines, root } = plan;
  let begins: ReadonlyMap<number, Node> | undefined;
  let [from, to] = [0, 0];
  /** The next line that holds something; between `from` and `to` none does. */
  const lineBelow = (line: number): number => {
    if (line < from || to <= line) {
      [from, to] = [line, line + 1];
      while (to < lines.lineCount && /^\s*(?:#.*)?$/.test(lines.lineText(to))) to++;
    }
    return to;
  };
  return (comment) => {
    const { line } = lines.positionAt(comment.span[0]);
    const isAlone = lines.lineText(line).trimStart().startsWith("#");
    const first = root.children[0];
    if (isAlone && (!first || comment.span[0] < startOf(first))) return [0, plan.text.length];
    begins ??= nodesByLine(plan);
    const node = begins.get(isAlone ? lineBelow(line) : line);
    return node && [startOf(node), Math.max(node.span[1], node.keySpan?.[1] ?? 0)];
  };
}

/** The outermost node that begins on each line. */
function nodesByLine(plan: Plan): ReadonlyMap<number, Node> {
  const found = new Map<number, Node>();
  const look = (node: Node): void => {
    for (const child of node.children) {
      const { line } = plan.lines.positionAt(startOf(child));
      if (!found.has(line)) found.set(line, child);
      look(child);
    }
  };
  look(plan.root);
  return found;
}

function startOf(node: Node): number {
  return node.keySpan?.[0] ?? node.span[0];
}
