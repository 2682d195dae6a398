import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parse as readCsv } from "csv-parse/sync";
import * as fc from "fast-check";
import { parse as readHtml, parseFragment } from "parse5";
import type { checkFormats } from "../../server/src/cli/arguments";
import { factsOf } from "../../server/src/cli/report/facts";
import { reportPage } from "../../server/src/cli/report/report-page";
import { totalsOf } from "../../server/src/cli/report/totals";
import { csvRow } from "../../server/src/cli/reporters/csv";
import { reporters } from "../../server/src/cli/reporters/reporters";
import { toResult } from "../../server/src/cli/result";
import { addFile, emptySummary } from "../../server/src/cli/summary";
import { assessmentForm } from "../../server/src/features/assessment/assessment-form";
import { preview } from "../../server/src/features/preview/preview";
import { printPage } from "../../server/src/features/preview/print-page";
import type { Locale } from "../../server/src/language/localized";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { anyText, planText } from "./arbitraries";
import { uri, workspaceOf } from "./sound";

type Format = (typeof checkFormats)[number];

const path = fc.constantFrom("a.plan.yaml", "=1+2.plan.yaml", "mappe/<b>&'\".plan.yaml", "\ud800%00.plan.yaml");
const locale = fc.constantFrom<Locale>("da", "en");

/** The check's report on one file, as the command line writes it. */
function checked(format: Format, name: string, text: string, language: Locale): string {
  const plan = parsePlan(uri, text);
  const result = toResult(name, plan, problemsOf(workspaceOf(plan), plan), language);
  let out = "";
  const run = { version: "0.0.0", locale: language, today: "2026-03-02", colors: false, hasBaseline: false, help: () => "# Hjælp" };
  const reporter = reporters[format]((part) => (out += part), run);
  reporter.start();
  reporter.file(result);
  reporter.end(addFile(emptySummary, result.findings), true);
  return out;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const sarif = new URL("../cli/sarif-2.1.0.schema.json", import.meta.url);
const isSarif = ajv.compile(JSON.parse(readFileSync(sarif, "utf8")) as object);

/** What a text itself may hold, however well it is escaped. */
const ofText = new Set(["control-character-in-input-stream", "noncharacter-in-input-stream", "surrogate-in-input-stream"]);

/** A browser reads it without guessing, and finds no element that only a plan can have brought in. */
function assertHtml(page: string, read: typeof readHtml | typeof parseFragment, scripts = 0): void {
  // As it comes to a browser: parse5 takes two low halves of characters for one whole, and there is no such character.
  const html = new TextDecoder().decode(new TextEncoder().encode(page));
  const faults: string[] = [];
  const onParseError = ({ code, startOffset }: { code: string; startOffset: number }): void => {
    if (!ofText.has(code)) faults.push(`${code}: ${html.slice(Math.max(0, startOffset - 40), startOffset + 40)}`);
  };
  const tree = read(html, { sourceCodeLocationInfo: true, onParseError });
  assert.deepEqual(faults, []);
  const names: string[] = [];
  const walk = (node: object): void => {
    if ("nodeName" in node) names.push(String(node.nodeName));
    if ("childNodes" in node) for (const child of node.childNodes as readonly object[]) walk(child);
  };
  walk(tree);
  assert.equal(names.filter((name) => name === "script").length, scripts);
  assert.ok(!names.includes("img"));
}

function assertNoFormula(csv: string): void {
  const rows = readCsv(csv, { bom: true, delimiter: ";", record_delimiter: "\r\n", relax_column_count: false }) as readonly string[][];
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/);
}

export const reportProperties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  "reports are JSON for any text": fc.property(fc.oneof(anyText, planText), path, locale, (text, name, language) => {
    const { files } = JSON.parse(checked("json", name, text, language)) as { files: { path: string }[] };
    assert.deepEqual(files.map((file) => file.path), [name]); // prettier-ignore
    for (const line of checked("ndjson", name, text, language).trimEnd().split("\n")) JSON.parse(line);
    assert.ok(Array.isArray(JSON.parse(checked("gitlab", name, text, language))));
  }),

  "reports are SARIF as its schema has it for any text": fc.property(fc.oneof(anyText, planText), locale, (text, language) => {
    const out = JSON.parse(checked("sarif", "a.plan.yaml", text, language)) as object;
    assert.ok(isSarif(out), JSON.stringify(isSarif.errors?.slice(0, 3)));
  }),

  "pages are HTML that no plan adds an element to": fc.property(fc.oneof(anyText, planText), path, locale, (text, name, language) => {
    assertHtml(checked("html", name, text, language), readHtml);
    const plan = parsePlan(uri, text);
    const workspace = { ...workspaceOf(plan), locale: language };
    const { views } = preview(workspace, plan);
    for (const { html, id } of views) {
      assertHtml(html, parseFragment);
      assertHtml(printPage(workspace, plan, id), readHtml);
    }
    assertHtml(assessmentForm(workspace, plan).html, parseFragment);
    const facts = factsOf(name, plan, workspace);
    if (facts) assertHtml(reportPage(totalsOf([facts], "2026-03-02", []), language, (each) => each), readHtml, 1); // prettier-ignore
  }),

  "no cell of a table is a formula": fc.property(
    fc.oneof(anyText, planText),
    path,
    locale,
    fc.array(fc.oneof(fc.constantFrom("=1+1", " =1", "+45 12", "-", "@x", "\t=1", "\r=1", "＝1", '"=1"', ";=1", "\n=1"), anyText), {
      minLength: 1,
    }),
    (text, name, language, cells) => {
      assertNoFormula(checked("csv", name, text, language));
      assertNoFormula(csvRow(cells));
      assert.deepEqual(readCsv(csvRow(cells), { delimiter: ";", record_delimiter: "\r\n" })[0]?.length, cells.length); // prettier-ignore
    },
  ),

  "a report for a build server is XML for any text": fc.property(fc.oneof(anyText, planText), path, locale, (text, name, language) => {
    const out = checked("junit", name, text, language);
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 refuses
    assert.doesNotMatch(out, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u);
    const bare = out.replace(/^<\?xml [^<>]*\?>/, "").replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, "");
    assert.doesNotMatch(bare, /[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/);
  }),
};
