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
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0, known: 0 };
  for (const { severity, suppressed, baseline } of findings) {
    if (suppressed) counts.suppressed++;
    if (baseline === "unchanged") counts.known++;
    else if (!suppressed) counts[severity]++;
  }
  return {
    files: summary.files + 1,
    errors: summary.errors + counts.error,
    warnings: summary.warnings + counts.warning,
    infos: summary.infos + counts.info,
    suppressed: summary.suppressed + counts.suppressed,
    ...(summary.baselined !== undefined || counts.known > 0 ? { baselined: (summary.baselined ?? 0) + counts.known } : {}),
  };
}
