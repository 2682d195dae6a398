import { allRules } from "../../lint/lint";
import { sourceOf } from "../../law/source";
import { shortHash } from "../short-hash";
import type { Finding } from "../result";
import { indented } from "./json";
import type { MakeReporter, Run } from "./reporter";

const levels = { error: "error", warning: "warning", info: "note" } as const;
const indexes: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Results are written one by one; what concerns the run stands behind them. */
export const sarifReporter: MakeReporter = (write, run) => {
  let first = true;
  return {
    start: () => {
      const tool = { driver: { name: "handleplan", semanticVersion: run.version, language: run.locale, rules: ruleDescriptors(run) } };
      write(`{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {\n`);
      write(`      "tool": ${indented(tool, 6).trimStart()},\n      "results": [`);
    },
    file: ({ path, findings }) => {
      for (const finding of findings) {
        write(`${first ? "" : ","}\n${indented(resultOf(path, finding, run.hasBaseline), 8)}`);
        first = false;
      }
    },
    end: (_, complete) => {
      write(`${first ? "" : "\n      "}],\n`);
      write(`      "invocations": [{ "executionSuccessful": ${complete} }],\n      "columnKind": "utf16CodeUnits"\n    }\n  ]\n}\n`);
    },
  };
};

function ruleDescriptors({ locale, help }: Run) {
  return allRules.map((rule) => {
    const { href } = sourceOf(rule.source);
    const markdown = help(rule.id);
    return {
      id: rule.id,
      shortDescription: { text: rule.title[locale] },
      fullDescription: { text: rule.docs[locale] },
      help: { text: rule.docs[locale], ...(markdown === undefined ? {} : { markdown }) },
      ...(href === undefined ? {} : { helpUri: href }),
      defaultConfiguration: { level: levels[rule.severity] },
    };
  });
}

function resultOf(path: string, finding: Finding, hasBaseline: boolean) {
  const { start, end } = finding.range;
  return {
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
        },
        logicalLocations: [{ fullyQualifiedName: finding.key.slice(finding.key.indexOf(":") + 1) || "." }],
      },
    ],
    partialFingerprints: { "handleplanNode/v1": shortHash(`${path}\n${finding.key}`, 16) },
    ...(hasBaseline ? { baselineState: finding.baseline ?? "new" } : {}),
    ...(finding.suppressed ? { suppressions: [{ kind: "inSource", justification: finding.suppressed.reason }] } : {}),
  };
}

/** A relative path as a URI reference: each part escaped; a path from the root is a file. */
function uriOf(path: string): string {
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${escaped.slice(4)}`;
  return path.startsWith("/") ? `file://${escaped}` : escaped;
}
