import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver-types";
import { problemsOf } from "../lint/lint";
import type { Plan } from "../plan/plan";
import type { Problem, Severity } from "../problem/problem";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";

/** The name that stands behind each problem in an editor. */
export const diagnosticSource = "handleplan";

export function diagnostics(workspace: Workspace, plan: Plan): Diagnostic[] {
  return problemsOf(workspace, plan).map((problem) => toDiagnostic(workspace, plan, problem));
}

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

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
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
