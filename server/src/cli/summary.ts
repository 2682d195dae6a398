import type { Problem } from "../problem/problem";

export type Summary = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
};

export const emptySummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };

export function addFile(summary: Summary, problems: readonly Problem[]): Summary {
  const count = (severity: Problem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity && !problem.suppressed).length;
  return {
    files: summary.files + 1,
    errors: summary.errors + count("error"),
    warnings: summary.warnings + count("warning"),
    infos: summary.infos + count("info"),
    suppressed: summary.suppressed + problems.filter((problem) => problem.suppressed).length,
  };
}
