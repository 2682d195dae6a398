import type { Finding } from "./result";

export type Summary = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  /** Problems that the baseline knows; absent in a run without one. */
  readonly baselined?: number;
};

export const emptySummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };

export function addFile(summary: Summary, findings: readonly Finding[]): Summary {
  const known = findings.filter(({ baseline }) => baseline === "unchanged").length;
  const open = findings.filter(({ baseline, suppressed }) => !suppressed && baseline !== "unchanged");
  const count = (severity: Finding["severity"]): number => open.filter((finding) => finding.severity === severity).length;
  return {
    files: summary.files + 1,
    errors: summary.errors + count("error"),
    warnings: summary.warnings + count("warning"),
    infos: summary.infos + count("info"),
    suppressed: summary.suppressed + findings.filter(({ suppressed }) => suppressed).length,
    ...(summary.baselined !== undefined || known > 0 ? { baselined: (summary.baselined ?? 0) + known } : {}),
  };
}
