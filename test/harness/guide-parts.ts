/**
 * The parts of the user guide that say what the code says: options, settings, kinds of files, plan types. They stand in the pages between
 * `<!-- begin NAME -->` and `<!-- end -->`; `npm run update` writes them, a test compares them.
 */
import manifest from "../../package.json";
import { commands, type CheckFormat } from "../../server/src/cli/arguments";
import { usage } from "../../server/src/cli/usage";
import type { Locale, Localized } from "../../server/src/language/localized";
import { describe, plantypes } from "../../server/src/schema/describe";
import { documentKinds, type DocumentKind } from "../../server/src/schema/documents";
import { templates } from "../../server/src/templates/templates";

const parts: Readonly<Record<string, (locale: Locale) => string>> = {
  usage: (locale) => `\`\`\`text\n${usage[locale].trimEnd()}\n\`\`\``,
  formats: (locale) =>
    table(
      { da: ["`--format`", "Til"], en: ["`--format`", "For"] }[locale],
      (commands["check"]?.formats ?? []).map((format) => [code(format), formatUses[format as CheckFormat][locale]]),
    ),
  commands: (locale) =>
    table(
      { da: ["Kommando", "Navn i genvejstaster"], en: ["Command", "Name for key bindings"] }[locale],
      manifest.contributes.commands.map(({ category, title, command }) => [`${category}: ${halfOf(title, locale)}`, code(command)]),
    ),
  settings: (locale) =>
    table(
      { da: ["Indstilling", "Hvad den gør", "Fra starten"], en: ["Setting", "What it does", "Default"] }[locale],
      Object.entries(manifest.contributes.configuration.properties as Readonly<Record<string, Setting>>).map(([name, setting]) => [
        code(name) + (setting.enum ? `<br>${setting.enum.map((value) => code(String(value))).join(" ")}` : ""),
        halfOf(setting.markdownDescription ?? setting.description ?? "", locale),
        setting.default === undefined ? "" : code(JSON.stringify(setting.default)),
      ]),
    ),
  files: (locale) =>
    table(
      { da: ["Filnavn", "Hvad den holder"], en: ["File name", "What it holds"] }[locale],
      documentKinds.map((kind) => {
        const field = describe(kind === "plan" ? undefined : kind, []);
        const holds = kind === "plan" ? planHolds : field?.description;
        return [fileNames(kind).map(code).join(", "), holds?.[locale] ?? ""];
      }),
    ),
  plantypes: (locale) =>
    table(
      ["`plantype`", { da: "Plan", en: "Plan" }[locale]],
      (describe(plantypes[0], ["plantype"])?.values ?? []).map(({ value, description }) => [code(value), description[locale]]),
    ),
  keys: (locale) => keyList([], locale).join("\n"),
  templates: (locale) => templates.map(({ title, plantype }) => `- ${title[locale]} (${code(plantype)})`).join("\n"),
};

type Setting = { description?: string; markdownDescription?: string; enum?: readonly unknown[]; default?: unknown };

const planHolds: Localized = {
  da: "En handleplan. Plantypen afgør felterne.",
  en: "An action plan. Its type decides the fields.",
};

/** A format without an explanation does not compile. */
const formatUses: Readonly<Record<CheckFormat, Localized>> = {
  text: { da: "mennesker, med linjen og det, der er fundet", en: "people, with the line and what was found" },
  json: { da: "andre programmer; formen står herunder", en: "other programs; the shape is below" },
  ndjson: {
    da: "store mængder: én linje for hver fil, og til `merge-results`",
    en: "large amounts: a line for each file, and for `merge-results`",
  },
  sarif: {
    da: "GitHub, GitLab og andre, der samler fund (SARIF 2.1.0)",
    en: "GitHub, GitLab and others that gather findings (SARIF 2.1.0)",
  },
  junit: { da: "byggeservere: én prøve for hver fil", en: "build servers: one test for each file" },
  github: { da: "bemærkninger ved linjerne i GitHub Actions", en: "annotations at the lines in GitHub Actions" },
  gitlab: { da: "»Code quality« i GitLab", en: "Code Quality in GitLab" },
  csv: { da: "regneark, ét problem på hver linje", en: "spreadsheets, one problem on each line" },
  html: { da: "en side at læse, filtrere og skrive ud", en: "a page to read, filter and print" },
};

export const partNames: readonly string[] = Object.keys(parts);

/** The page with every part in it as the code has it now. */
export function withParts(page: string, locale: Locale): string {
  return page.replace(/^<!-- begin (\w+) -->\n[^]*?^<!-- end -->$/gm, (_, name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`There is no part »${name}«; there are ${partNames.join(", ")}.`);
    return `<!-- begin ${name} -->\n${part(locale)}\n<!-- end -->`;
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The settings file's keys as a list, each below the one that holds it. */
function keyList(path: readonly string[], locale: Locale): readonly string[] {
  return (describe("indstillinger", path)?.keys ?? []).flatMap((key) => {
    const field = describe("indstillinger", [...path, key]);
    const values = (field?.values ?? []).map(({ value }) => code(value)).join(" ");
    const text = `${"  ".repeat(path.length)}- ${code(key)}: ${field?.description[locale] ?? ""}${values === "" ? "" : ` (${values})`}`;
    return [text.trimEnd(), ...keyList([...path, key], locale)];
  });
}

/** The manifest's texts hold both languages: "dansk · English", or Danish and then English in italics. */
function halfOf(text: string, locale: Locale): string {
  const italic = /^([^]*?)\n\n\*([^]*)\*$/.exec(text);
  const [da = text, en = da] = italic ? italic.slice(1) : text.split(" · ");
  return { da, en }[locale];
}

function fileNames(kind: DocumentKind): readonly string[] {
  if (kind === "indstillinger") return ["handleplan.yaml"];
  return kind === "forsøg" ? ["*.forsøg.yaml", "*.forsoeg.yaml"] : [`*.${kind}.yaml`];
}

const code = (text: string): string => `\`${text}\``;
