import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { settingsShown, type SettingShown } from "../features/settings";
import type { Locale } from "../language/localized";
import { schemasInTerms } from "../workspace/schemas-in-terms";
import { settingsFor, type Settings } from "../workspace/settings";
import { createWorkspace } from "../workspace/workspace";
import type { Arguments } from "./arguments";
import { shownPath } from "./files";
import { UsageError, type ExitCode, type Io } from "./io";
import { openSink } from "./output";
import { Surroundings } from "./surroundings";
import { codeOf } from "./sweep";

/** `handleplan settings FILE`: what holds for the file, and from where. The file need not exist yet. */
export async function settings(args: Arguments, io: Io): Promise<ExitCode> {
  const [name, ...more] = args.operands;
  if (name === undefined || more.length > 0) {
    throw new UsageError({
      da: "Skriv netop én fil: handleplan settings <fil>.",
      en: "Name exactly one file: handleplan settings <file>.",
    });
  }
  const path = resolve(io.cwd, name);
  const workspace = await new Surroundings(createWorkspace(args.values.get("today") ?? io.today(), args.locale), io.cwd, []).of(path);
  const schemas = args.values.get("schemas");
  if (schemas !== undefined) return writeSchemas(schemas, settingsFor(workspace, pathToFileURL(path).href), args.locale, io);
  const { file, values } = settingsShown(workspace, pathToFileURL(path).href);
  const from = file === null ? null : shownPath(io.cwd, fileURLToPath(file));
  if (args.outputs[0]?.format === "json") {
    const told = values.map(({ line, ...value }) => ({ ...value, from: line === null ? null : { path: from, line: line + 1 } }));
    io.out(`${JSON.stringify({ version: 1, path: shownPath(io.cwd, name), settings: from, values: told }, null, 2)}\n`);
    return 0;
  }
  io.out(`${shownPath(io.cwd, name)}\n${heading(from, args.locale)}\n\n`);
  const rows = values.map((value) => ({ key: value.key, value: textOf(value, args.locale), from: whence(value, from, args.locale) }));
  const [keys, texts] = [Math.max(...rows.map(({ key }) => key.length)), Math.max(...rows.map(({ value }) => value.length))];
  for (const row of rows) io.out(`  ${row.key.padEnd(keys)}  ${row.value.padEnd(Math.min(texts, mostWidth))}  ${row.from}\n`);
  return 0;
}

/** For editors that know only schemas: the same form, with the department's own words as keys. */
function writeSchemas(folder: string, { terms }: Settings, locale: Locale, io: Io): ExitCode {
  const files = schemasInTerms(terms);
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw new UsageError({ da: `${folder} kan ikke laves (${codeOf(error)}).`, en: `${folder} cannot be made (${codeOf(error)}).` });
  }
  for (const [name, schema] of files) {
    const sink = openSink(io, join(folder, name));
    sink.write(`${JSON.stringify(schema, null, 2)}\n`);
    sink.close();
  }
  io.out(`${{ da: `${folder}: ${files.size} skemaer skrevet.`, en: `${folder}: ${files.size} schemas written.` }[locale]}\n`);
  return 0;
}

const mostWidth = 40;

function heading(from: string | null, locale: Locale): string {
  if (from === null)
    return {
      da: "Ingen handleplan.yaml over filen: auditens og metodernes egne værdier gælder.",
      en: "No handleplan.yaml above the file: the audit's and the methods' own values hold.",
    }[locale];
  return { da: `Indstillinger: ${from}`, en: `Settings: ${from}` }[locale];
}

function textOf({ value }: SettingShown, locale: Locale): string {
  if (value === null || (typeof value === "object" && value.length === 0)) return { da: "ikke sat", en: "not set" }[locale];
  return typeof value === "object" ? value.join(", ") : String(value);
}

function whence({ line }: SettingShown, from: string | null, locale: Locale): string {
  return line === null || from === null ? { da: "standard", en: "default" }[locale] : `${from}:${line + 1}`;
}
