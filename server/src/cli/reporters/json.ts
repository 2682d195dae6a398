import type { FileResult, Finding } from "../result";
import { isOpen } from "../result";
import type { MakeReporter } from "./reporter";

/** The JSON report, one value for the whole run. The shape is documented in the README and changes only with a new `version`. */
export const jsonReporter: MakeReporter = (write) => {
  let first = true;
  return {
    start: () => write(`{\n  "version": 1,\n  "files": [`),
    file: (result) => {
      write(`${first ? "" : ","}\n${indented(fileJson(result), 4)}`);
      first = false;
    },
    end: (summary) => write(`${first ? "" : "\n  "}],\n  "summary": ${indented(summary, 2).trimStart()}\n}\n`),
  };
};

/** One file of the JSON report. */
export function fileJson({ path, findings }: FileResult) {
  return {
    path,
    problems: findings.filter(isOpen).map(findingJson),
    suppressed: findings.flatMap((finding) => (finding.suppressed ? [{ ...findingJson(finding), suppressed: finding.suppressed }] : [])),
  };
}

/** One problem of the JSON report. */
export function findingJson({ rule, severity, message, source, range, fixes }: Finding) {
  return { rule, severity, message, source, range, fixes };
}

export function indented(value: unknown, columns: number): string {
  const pad = " ".repeat(columns);
  return pad + JSON.stringify(value, null, 2).replaceAll("\n", `\n${pad}`);
}
