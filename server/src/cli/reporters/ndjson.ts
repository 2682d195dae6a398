import type { MakeReporter } from "./reporter";

/**
 * One line of JSON for each file, and one for the run: the form that `merge-results` reads and that databases take in. It holds
 * all that any other format needs, also problems that are turned off or known before.
 */
export const ndjsonReporter: MakeReporter = (write, { version, today, locale }) => ({
  start: () => {},
  file: ({ path, findings }) => write(`${JSON.stringify({ path, problems: findings })}\n`),
  end: (summary, complete) => write(`${JSON.stringify({ summary, complete, version, today, locale })}\n`),
});
