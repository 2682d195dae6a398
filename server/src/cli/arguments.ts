import { parseArgs } from "node:util";
import { formatList } from "../language/format";
import type { Locale } from "../language/localized";
import { isIsoDate } from "../plan/date";
import type { Severity } from "../problem/problem";
import { UsageError } from "./io";

/** Where one rendering of the answer goes; without a path, to standard output. */
export type Output = { readonly format: string; readonly path: string | undefined };

/** What `--rule` makes of rules, by id. */
export type RuleLevels = Readonly<Record<string, Severity | "off">>;

export type Arguments = {
  readonly command: string;
  readonly operands: readonly string[];
  readonly locale: Locale;
  readonly outputs: readonly Output[];
  readonly flags: ReadonlySet<string>;
  /** Options with one value. */
  readonly values: ReadonlyMap<string, string>;
  readonly rules: RuleLevels;
  /** Results of earlier runs to compare with. */
  readonly earlier: readonly string[];
  /** Commits to compare with. */
  readonly history: readonly string[];
};

const options = {
  format: { type: "string", multiple: true },
  output: { type: "string", multiple: true, short: "o" },
  rule: { type: "string", multiple: true },
  lang: { type: "string" },
  fix: { type: "boolean" },
  diff: { type: "boolean" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  today: { type: "string" },
  "max-warnings": { type: "string" },
  "allow-empty": { type: "boolean" },
  since: { type: "string" },
  staged: { type: "boolean" },
  shard: { type: "string" },
  jobs: { type: "string" },
  cache: { type: "boolean" },
  "cache-folder": { type: "string" },
  watch: { type: "boolean" },
  baseline: { type: "string" },
  "print-settings": { type: "string" },
  earlier: { type: "string", multiple: true },
  history: { type: "string", multiple: true },
  seed: { type: "string" },
  count: { type: "string" },
  panel: { type: "string" },
  plans: { type: "string" },
  before: { type: "string" },
  plantype: { type: "string" },
  schemas: { type: "string" },
  timeline: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

export const checkFormats = ["text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "csv", "html"] as const;
export type CheckFormat = (typeof checkFormats)[number];

type Command = { readonly takes: readonly (keyof typeof options)[]; readonly formats: readonly string[] };

/** Which options each command takes, beside `--lang` and `--help`, and its formats, the usual one first. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    takes: [
      "format", "output", "rule", "fix", "diff", "stdin", "stdin-filename", "today", "max-warnings", "allow-empty", "since", "staged",
      "shard", "jobs", "cache", "cache-folder", "watch", "baseline",
      "print-settings",
    ], // prettier-ignore
    formats: checkFormats,
  },
  "merge-results": { takes: ["format", "output", "max-warnings"], formats: checkFormats },
  baseline: { takes: ["baseline", "rule", "today", "jobs", "cache", "cache-folder", "allow-empty"], formats: ["text"] },
  diff: { takes: ["format", "output", "since", "today"], formats: ["text", "json"] },
  join: { takes: ["output", "plantype", "timeline", "today"], formats: ["text"] },
  report: { takes: ["format", "output", "today", "earlier", "history", "allow-empty"], formats: ["html", "json", "csv"] },
  audit: { takes: ["format", "output", "count", "seed", "panel", "plans", "before", "today"], formats: ["text", "json", "html"] },
  explain: { takes: [], formats: ["text"] },
  new: { takes: [], formats: ["text"] },
  rules: { takes: ["format"], formats: ["text", "json"] },
  settings: { takes: ["format", "today", "schemas"], formats: ["text", "json"] },
};

export function readArguments(argv: readonly string[], defaultLocale: Locale): Arguments {
  const { values, positionals, tokens } = parse(argv);
  const [command = "", ...operands] = positionals;
  const locale = oneOf("--lang", values.lang, ["da", "en"]) ?? defaultLocale;
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  for (const name of Object.keys(values)) {
    if (known && !["lang", "help", "version", ...known.takes].includes(name))
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
  const given = Object.entries(values);
  return {
    command,
    operands,
    locale,
    outputs: outputsIn(tokens, known?.formats ?? ["text"]),
    flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    values: new Map(given.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
    earlier: values.earlier ?? [],
    history: values.history ?? [],
    rules: Object.fromEntries((values.rule ?? []).map(ruleLevel)),
  };
}

/** Each `--output` belongs to the `--format` before it. */
function outputsIn(tokens: readonly { kind: string; name?: string; value?: unknown }[], formats: readonly string[]): readonly Output[] {
  const outputs: Output[] = [];
  const usual = formats[0] ?? "text";
  let open: string | undefined;
  for (const token of tokens) {
    if (token.kind !== "option" || typeof token.value !== "string") continue;
    if (token.name === "format") {
      if (open !== undefined) outputs.push({ format: open, path: undefined });
      open = oneOf("--format", token.value, formats) ?? usual;
    } else if (token.name === "output") {
      outputs.push({ format: open ?? usual, path: token.value });
      open = undefined;
    }
  }
  if (open !== undefined || outputs.length === 0) outputs.push({ format: open ?? usual, path: undefined });
  if (outputs.filter(({ path }) => path === undefined).length > 1) {
    throw new UsageError({
      da: "Kun ét format kan gå til skærmen; giv de andre et --output.",
      en: "Only one format can go to the screen; give the others an --output.",
    });
  }
  const paths = outputs.flatMap(({ path }) => path ?? []);
  if (new Set(paths).size < paths.length) {
    throw new UsageError({ da: "To formater kan ikke gå til samme fil.", en: "Two formats cannot go to the same file." });
  }
  return outputs;
}

function ruleLevel(text: string): [string, Severity | "off"] {
  const [id = "", level = ""] = text.split("=");
  const found = (["off", "info", "warning", "error"] as const).find((choice) => choice === level);
  if (found === undefined) {
    throw new UsageError({
      da: `--rule ${text}: skriv regel=off, info, warning eller error.`,
      en: `--rule ${text}: write rule=off, info, warning or error.`,
    });
  }
  return [id, found];
}

/** A whole number that an option gives, at least `least`. */
export function numberOption(args: Arguments, name: string, least: number): number | undefined {
  const text = args.values.get(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least) {
    throw new UsageError({
      da: `--${name} ${text}: skriv et helt tal fra ${least}.`,
      en: `--${name} ${text}: write a whole number from ${least}.`,
    });
  }
  return number;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true });
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
