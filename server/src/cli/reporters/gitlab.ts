import { shortHash } from "../short-hash";
import { isOpen } from "../result";
import type { MakeReporter } from "./reporter";

const severities = { error: "major", warning: "minor", info: "info" } as const;

/** GitLab's Code Quality report. */
export const gitlabReporter: MakeReporter = (write) => {
  let first = true;
  return {
    start: () => write("["),
    file: ({ path, findings }) => {
      for (const { rule, message, severity, key, range } of findings.filter(isOpen)) {
        const entry = {
          description: message,
          check_name: rule,
          fingerprint: shortHash(`${path}\n${key}`, 16),
          severity: severities[severity],
          location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
        };
        write(`${first ? "" : ","}\n${JSON.stringify(entry)}`);
        first = false;
      }
    },
    end: () => write(`${first ? "" : "\n"}]\n`),
  };
};
