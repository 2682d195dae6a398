import { parseArgs } from "node:util";
import { formatList } from "../language/format";
import type { Locale } from "../language/localized";
import { isIsoDate } from "../plan/date";
import { UsageError } from "./io";

export type Arguments = {
  readonly command: string;
  readonly operands: readonly string[];
  readonly format: "text" | "json";
  readonly locale: Locale;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly today: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
};

const options = {
  format: { type: "string" },
  lang: { type: "string" },
  fix: { type: "boolean" },
  diff: { type: "boolean" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Which options each command takes, beside `--lang` and `--help`. */
export const commands: Readonly<Record<string, readonly (keyof typeof options)[]>> = {
  check: ["format", "fix", "diff", "stdin", "stdin-filename", "today"],
  explain: [],
  rules: ["format"],
  settings: ["format"],
  new: [],
};

export function readArguments(argv: readonly string[], defaultLocale: Locale): Arguments {
  const { values, positionals } = parse(argv);
  const [command = "", ...operands] = positionals;
  const locale = oneOf("--lang", values.lang, ["da", "en"]) ?? defaultLocale;
  const format = oneOf("--format", values.format, ["text", "json"]) ?? "text";
  const allowed = commands[command];
  for (const name of Object.keys(values)) {
    if (allowed && !["lang", "help", "version", ...allowed].includes(name))
      throw new UsageError({
        da: `--${name} hører ikke til »handleplan ${command}«.`,
        en: `--${name} does not go with »handleplan ${command}«.`,
      });
  }
  if (values.today !== undefined && !isIsoDate(values.today)) {
    throw new UsageError({
      da: `--today ${values.today}: skriv en dato som 2026-03-02.`,
      en: `--today ${values.today}: write a date such as 2026-03-02.`,
    });
  }
  return {
    command,
    operands,
    format,
    locale,
    fix: values.fix === true,
    diff: values.diff === true,
    stdin: values.stdin === true || values["stdin-filename"] !== undefined,
    stdinFilename: values["stdin-filename"],
    today: values.today,
    help: values.help === true,
    version: values.version === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const unknown = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new UsageError(
      unknown === undefined
        ? { da: "Valgene kan ikke læses; se handleplan --help.", en: "The options cannot be read; see handleplan --help." }
        : {
            da: `${unknown} kendes ikke eller mangler en værdi; se handleplan --help.`,
            en: `${unknown} is unknown or lacks a value; see handleplan --help.`,
          },
    );
  }
}

function oneOf<const Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[]): Choice | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError({
      da: `${name} ${value}: vælg ${formatList(choices, "da", "or")}.`,
      en: `${name} ${value}: choose ${formatList(choices, "en", "or")}.`,
    });
  }
  return found;
}
