import { isOpen } from "../result";
import type { MakeReporter } from "./reporter";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub's workflow commands, shown as annotations on the changed lines. */
export const githubReporter: MakeReporter = (write) => ({
  start: () => {},
  file: ({ path, findings }) => {
    for (const { severity, range, rule, message, source } of findings.filter(isOpen)) {
      const { start, end } = range;
      const oneLine =
        start.line === end.line ? `,col=${start.character + 1},endColumn=${Math.max(start.character, end.character - 1) + 1}` : "";
      const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${oneLine},title=${property(rule)}`;
      write(`::${commands[severity]} ${place}::${data(`${message} (${source.title})`)}\n`);
    }
  },
  end: () => {},
});

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
