import { isOpen, type Finding } from "../result";
import type { MakeReporter } from "./reporter";
import { escapeXml } from "./xml";

/** JUnit's XML: a suite for each file, a case for each problem. Advice does not fail, and a file without problems has one passing case. */
export const junitReporter: MakeReporter = (write) => ({
  start: () => write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="handleplan">\n`),
  file: ({ path, findings }) => {
    const shown = findings.filter(({ baseline }) => baseline !== "unchanged");
    const failures = shown.filter((finding) => isOpen(finding) && finding.severity !== "info").length;
    const skipped = shown.filter(({ suppressed }) => suppressed).length;
    const name = escapeXml(path);
    write(
      `  <testsuite name="${name}" tests="${Math.max(1, shown.length)}" failures="${failures}" errors="0" skipped="${skipped}" time="0">\n`,
    );
    if (shown.length === 0) write(`    <testcase name="${name}" classname="handleplan" time="0"/>\n`);
    for (const finding of shown) {
      const at = `${finding.range.start.line + 1}:${finding.range.start.character + 1}`;
      const place = `classname="handleplan.${finding.rule}" name="${escapeXml(`${path}:${at} ${finding.rule}`)}" file="${name}" line="${finding.range.start.line + 1}"`;
      write(`    <testcase ${place} time="0">${outcome(finding, `${path}:${at}`)}</testcase>\n`);
    }
    write("  </testsuite>\n");
  },
  end: () => write("</testsuites>\n"),
});

function outcome({ severity, message, source, suppressed }: Finding, place: string): string {
  if (suppressed) return `<skipped message="${escapeXml(suppressed.reason)}"/>`;
  const text = escapeXml(`${place}: ${message} (${source.title})`);
  return severity === "info"
    ? `<system-out>${text}</system-out>`
    : `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>`;
}
