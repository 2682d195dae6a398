import type { Locale } from "../../language/localized";
import type { Finding } from "../result";
import type { MakeReporter } from "./reporter";
import { severityNames } from "./text";

const heads: Record<Locale, readonly string[]> = {
  da: ["fil", "linje", "kolonne", "alvor", "regel", "kilde", "besked", "status"],
  en: ["file", "line", "column", "severity", "rule", "source", "message", "status"],
};

/** A table that a Danish spreadsheet opens as it is: semicolons, a byte order mark, CRLF. One row for each problem. */
export const csvReporter: MakeReporter = (write, { locale }) => ({
  start: () => write(`\uFEFF${csvRow(heads[locale])}`),
  file: ({ path, findings }) => {
    for (const finding of findings) {
      const { start } = finding.range;
      const severity = severityNames[finding.severity][locale];
      const row = [
        path,
        start.line + 1,
        start.character + 1,
        severity,
        finding.rule,
        finding.source.title,
        finding.message,
        status(finding, locale),
      ];
      write(csvRow(row));
    }
  },
  end: () => {},
});

function status({ suppressed, baseline }: Finding, locale: Locale): string {
  if (suppressed) return `${{ da: "fravalgt", en: "turned off" }[locale]}: ${suppressed.reason}`;
  if (baseline === "unchanged") return { da: "kendt fra før", en: "known before" }[locale];
  return baseline === "new" ? { da: "ny", en: "new" }[locale] : "";
}

export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

/** A text that a spreadsheet would read as a formula gets an apostrophe before it (OWASP, CSV injection). */
function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[";\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
