import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver-types";
import { problemsOf } from "../lint/lint";
import { fingerprint } from "../plan/fingerprint";
import type { Plan } from "../plan/plan";
import type { Problem, Severity, Tag } from "../problem/problem";
import type { Workspace } from "../workspace/workspace";
import { diagnosticSource } from "./announced";
import { rangeOf } from "./range";

export function diagnostics(workspace: Workspace, plan: Plan): Diagnostic[] {
  return problemsOf(workspace, plan).map((problem) => toDiagnostic(workspace, plan, problem));
}

/** A document's problems with a name for them, or only the news that they are the same as under the name last given. */
export type Report =
  | { readonly kind: "full"; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: "unchanged"; readonly resultId: string };

/** `under` names the workspace: what problems depend on. Under the same ones nothing is computed; under others, equal problems are not sent again. */
export function report(workspace: Workspace, plan: Plan, under: string, previousId: string | undefined): Report {
  if (previousId?.startsWith(`${under}.`)) return { kind: "unchanged", resultId: previousId };
  const items = diagnostics(workspace, plan);
  const problems = fingerprint(JSON.stringify(items));
  const resultId = `${under}.${problems}`;
  return previousId?.endsWith(`.${problems}`) ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const tagOf: Record<Tag, DiagnosticTag> = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

export function toDiagnostic(workspace: Workspace, plan: Plan, problem: Problem): Diagnostic {
  const { locale } = workspace;
  const related = problem.related.flatMap(({ uri, span, message }) => {
    const other = workspace.plans.get(uri) ?? (uri === plan.uri ? plan : undefined);
    return other ? [{ location: { uri, range: rangeOf(other, span) }, message: message[locale] }] : [];
  });
  const href = workspace.docsUri === undefined ? problem.source.href : `${workspace.docsUri}/${locale}/${problem.rule}.md`;
  return {
    range: rangeOf(plan, problem.span),
    severity: severityOf[problem.severity],
    code: problem.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: diagnosticSource,
    message: problem.message[locale],
    ...(problem.tag === undefined ? {} : { tags: [tagOf[problem.tag]] }),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
