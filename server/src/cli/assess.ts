import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Locale, Localized } from "../language/localized";
import { judge, type Judgement, type Role } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { rewritings } from "../measurability/rewrite";
import { settingsFor } from "../workspace/settings";
import { createWorkspace } from "../workspace/workspace";
import { UsageError, type ExitCode, type Io } from "./io";
import { readBytes } from "./read-bytes";
import { Surroundings } from "./surroundings";

const roles: readonly Role[] = ["formål", "indsatsmål", "delmål", "succeskriterium"];

/** `handleplan assess`: judges statements given as words, in a file or on standard input, one a line. */
export async function assess(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parse(argv);
  const locale: Locale = values.lang === "en" ? "en" : "da";
  const role = roleOf(values.role);
  if (values.format !== undefined && values.format !== "text" && values.format !== "json") {
    throw new UsageError({ da: `--format ${values.format}: vælg text eller json.`, en: `--format ${values.format}: choose text or json.` });
  }
  if (values.file !== undefined && positionals.length > 0) {
    throw new UsageError({ da: "Vælg mellem udsagn og --file.", en: "Choose between statements and --file." });
  }
  const statements = positionals.length > 0 ? positionals : linesOf(await read(values.file, io));
  if (statements.length === 0) {
    throw new UsageError({
      da: 'Der er ingen udsagn: skriv dem i anførselstegn, fx handleplan assess "Få skabt mere netværk".',
      en: 'There are no statements: write them in quotes, such as handleplan assess "Få skabt mere netværk".',
    });
  }
  const lexicon = await lexiconHere(io);
  const judgements = statements.map((text) => judge(text, role === undefined ? { lexicon } : { role, lexicon }));
  if (values.format === "json")
    io.out(
      `${JSON.stringify(
        judgements.map((judgement) => toJson(judgement, lexicon)),
        null,
        2,
      )}\n`,
    );
  else for (const judgement of judgements) io.out(`${toText(judgement, locale, lexicon)}\n`);
  return 0;
}

/** The words of the settings that hold in this folder. */
async function lexiconHere(io: Io): Promise<Lexicon> {
  const place = resolve(io.cwd, "ny.plan.yaml");
  const workspace = await new Surroundings(createWorkspace(io.today()), io.cwd, ["."]).of(place);
  return settingsFor(workspace, pathToFileURL(place).href).lexicon;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { format: { type: "string" }, lang: { type: "string" }, role: { type: "string" }, file: { type: "string" } },
      allowPositionals: true,
    });
  } catch {
    throw new UsageError({
      da: "Valgene kan ikke læses: handleplan assess kender --role, --file, --format og --lang.",
      en: "The options cannot be read: handleplan assess knows --role, --file, --format and --lang.",
    });
  }
}

function roleOf(written: string | undefined): Role | undefined {
  if (written === undefined) return undefined;
  const role = roles.find((candidate) => candidate === written.normalize("NFC"));
  if (role === undefined)
    throw new UsageError({ da: `--role ${written}: vælg ${roles.join(", ")}.`, en: `--role ${written}: choose ${roles.join(", ")}.` });
  return role;
}

async function read(file: string | undefined, io: Io): Promise<string> {
  try {
    const bytes = file === undefined ? await io.stdin() : readBytes(resolve(io.cwd, file));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const name = file ?? "stdin";
    throw new UsageError({ da: `${name} kan ikke læses som tekst i UTF-8.`, en: `${name} cannot be read as text in UTF-8.` });
  }
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || []);
}

function toJson(judgement: Judgement, lexicon: Lexicon) {
  const suggestion = rewritings(judgement, { lexicon })[0]?.text;
  return {
    text: judgement.text,
    measurable: judgement.measurable,
    smells: judgement.smells,
    evidence: judgement.evidence.map(({ rule, kind, start, end, text }) => ({ rule, kind, start, end, text })),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const verdicts: Readonly<Record<"yes" | "no" | "try", Localized>> = {
  yes: { da: "kan måles", en: "can be measured" },
  no: { da: "ikke målbart endnu", en: "not measurable yet" },
  try: { da: "prøv", en: "try" },
};

function toText(judgement: Judgement, locale: Locale, lexicon: Lexicon): string {
  const verdict = verdicts[judgement.measurable ? "yes" : "no"][locale];
  const lines = [judgement.text, marks(judgement), `  ${verdict}: ${judgement.reason[locale]}`];
  if (judgement.smells.length > 0) lines.push(`  ${judgement.smells.join(", ")}`);
  const told = new Set<string>();
  for (const { title, text, moved } of rewritings(judgement, { lexicon })) {
    if (told.has(text)) continue;
    told.add(text);
    lines.push(`  ${verdicts.try[locale]} – ${title[locale]}: ${text}${moved ? ` (${moved.to}: ${moved.text})` : ""}`);
  }
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** A line of `~` under the words that carry a smell. */
function marks(judgement: Judgement): string {
  const columns = Array.from<string>({ length: judgement.text.length }).fill(" ");
  for (const { start, end, smell } of judgement.evidence) if (smell) columns.fill("~", start, end);
  return columns.join("").trimEnd();
}
