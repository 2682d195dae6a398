/**
 * The shape of a document by schemas/*.json. The only folder that knows ajv and JSON Schema. It may not ask what a plan means:
 * two fields together, dates in relation, the law and other files are for `rules/`.
 */
import type { ErrorObject } from "ajv";
import { formatList } from "../language/format";
import type { Localized } from "../language/localized";
import { renameKey, replaceScalar, setKey } from "../plan/edits";
import { limits } from "../plan/limits";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { toProblem } from "../problem/rule-meta";
import type { Problem } from "../problem/problem";
import { describe, plantypes, subjectOf, type Field } from "./describe";
import { documentKind, documentName, type DocumentKind } from "./documents";
import { datoUlaeselig, feltMangler, forkertSlags, plantypeUkendt, ukendtFelt, ukendtVaerdi } from "./format-rules";
import * as generated from "./generated/validators.cjs";
import { insertField } from "./insert-field";
import { nearest } from "./nearest";
import { readDate } from "./read-date";

/** A generated function has an ASCII name. */
const validators = { ...generated, forsøg: generated.forsoeg } satisfies Record<DocumentKind, unknown>;

/** The problems of the document's form, by the schema that its file name chooses. */
export function validate(plan: Plan): readonly Problem[] {
  if (plan.root.kind === "map" && plan.root.children.length === 0) return [];
  const validator = validators[documentKind(plan.uri)];
  if (validator(toData(plan.root))) return [];
  const problems: Problem[] = [];
  const done = new Set<Node>();
  for (const error of validator.errors ?? []) {
    if (problems.length > limits.problems) break;
    const node = nodeAt(plan.root, error.instancePath);
    // A text with ⟨…⟩ is still to be written; the rule on template remains says so.
    if (!node || (node.kind === "scalar" && typeof node.value === "string" && hasPlaceholder(node.value))) continue;
    const problem = isBegun(node) ? emptyProblem(plan, node, done) : word(plan, node, error, done);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** A field or an item that is begun and not written: it counts as one that is not there. */
function isBegun(node: Node): boolean {
  return node.kind === "scalar" && node.isEmpty() && node.parent !== undefined;
}

function emptyProblem(plan: Plan, node: Node, done: Set<Node>): Problem | undefined {
  const { parent, key } = node;
  if (!parent || key === undefined || done.has(node)) return undefined;
  done.add(node);
  return describe(subjectOf(plan), parent.path)?.required.includes(key) ? missingProblem(plan, parent, key) : undefined;
}

function word(plan: Plan, node: Node, error: ErrorObject, done: Set<Node>): Problem | undefined {
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case "discriminator":
      return plantypeProblem(plan, node);
    case "required": {
      const key = String(params["missingProperty"]);
      // A plan's missing type is a fault of the discriminator already.
      return key === "plantype" && documentKind(plan.uri) === "plan" ? undefined : missingProblem(plan, node, key);
    }
    case "additionalProperties":
      return unknownProblem(plan, node, String(params["additionalProperty"]));
    case "format":
      return dateProblem(plan, node);
    case "enum":
    case "const":
      return node.kind === "scalar" ? valueProblem(plan, node) : kindProblem(plan, node, { ...error, keyword: "type" }, done);
    case "oneOf":
      return undefined;
    default:
      return kindProblem(plan, node, error, done);
  }
}

function plantypeProblem(plan: Plan, root: Node): Problem {
  const node = root.at("plantype");
  const found = node?.text();
  const values = { choices: choices(plantypes) };
  const first = plantypes[0] ?? "";
  if (!node || found === undefined) {
    return toProblem(plantypeUkendt, {
      at: root.head,
      message: "missing",
      values: { ...values, first },
      fixes: { insert: insertField(plan, root, "plantype", first) },
    });
  }
  const near = nearest(found, plantypes);
  if (near === undefined) return toProblem(plantypeUkendt, { at: node.head, message: "unknown", values: { ...values, found } });
  return toProblem(plantypeUkendt, {
    at: node.head,
    message: "near",
    values: { found, nearest: near },
    fixes: { useNearest: [replaceScalar(plan, node, near)] },
  });
}

function missingProblem(plan: Plan, node: Node, key: string): Problem {
  const subject = subjectOf(plan);
  const field = describe(subject, [...node.path, key]);
  const empty: Localized = { da: "", en: "" };
  return toProblem(feltMangler, {
    at: (node.at(key) ?? node).head,
    message: "missing",
    values: { field: key, where: whereOf(plan, node), meaning: lowerFirst(field?.description ?? empty) },
    fixes: { insert: insertField(plan, node, key, placeholderFor(key, field)) },
  });
}

/** What a fix writes where the author's own words are to come. */
export function placeholderFor(key: string, field: Field | undefined): string | number {
  if (field?.kind === "number") return 1;
  return field?.kind === "date" ? "⟨åååå-mm-dd⟩" : `⟨${key.replaceAll("_", " ")}⟩`;
}

function unknownProblem(plan: Plan, map: Node, key: string): Problem | undefined {
  const node = map.at(key);
  if (!node?.keySpan) return undefined;
  const subject = subjectOf(plan);
  const near = nearest(key, describe(subject, map.path)?.keys ?? []);
  const values = { field: key, where: whereOf(plan, map) };
  if (near === undefined) {
    return toProblem(ukendtFelt, {
      at: node.keySpan,
      message: "unknown",
      values,
      fixes: { makeOwn: renameKey(node, `x-${key}`) },
    });
  }
  return toProblem(ukendtFelt, {
    at: node.keySpan,
    message: "near",
    values: { ...values, nearest: near },
    fixes: { rename: map.at(near) ? undefined : renameKey(node, near), makeOwn: renameKey(node, `x-${key}`) },
  });
}

function dateProblem(plan: Plan, node: Node): Problem {
  const found = node.text() ?? "";
  const meant = readDate(found);
  const values = { found, field: nameOf(plan, node) };
  if (meant === undefined) return toProblem(datoUlaeselig, { at: node.head, message: "unreadable", values });
  return toProblem(datoUlaeselig, {
    at: node.head,
    message: "otherForm",
    values: { ...values, meant },
    fixes: { rewrite: [replaceScalar(plan, node, meant)] },
  });
}

function valueProblem(plan: Plan, node: Node): Problem | undefined {
  const found = node.text() ?? plan.text.slice(...node.span).split("\n", 1)[0] ?? "";
  const allowed = (describe(subjectOf(plan), node.path)?.values ?? []).map(({ value }) => value);
  const values = { found, field: nameOf(plan, node) };
  const near = nearest(found, allowed);
  if (near === undefined) {
    return toProblem(ukendtVaerdi, {
      at: node.head,
      message: "unknown",
      values: { ...values, choices: choices(allowed) },
    });
  }
  return toProblem(ukendtVaerdi, {
    at: node.head,
    message: "near",
    values: { ...values, nearest: near },
    // The same in quotes is a text where a number belongs.
    fixes: node.kind === "scalar" ? { useNearest: [replaceScalar(plan, node, near === node.value ? Number(near) : near)] } : {},
  });
}

function kindProblem(plan: Plan, node: Node, error: ErrorObject, done: Set<Node>): Problem | undefined {
  if (done.has(node)) return undefined;
  done.add(node);
  const field = nameOf(plan, node);
  switch (error.keyword) {
    case "type": {
      const expected =
        String(error.params["type"]) === "number" ? anyNumber : kindNames[describe(subjectOf(plan), node.path)?.kind ?? "map"];
      const makeList = expected === kindNames.list && node.kind === "scalar" && !node.isEmpty() && !node.multiline;
      return toProblem(forkertSlags, {
        at: node.head,
        message: "wrong",
        values: { field, found: foundName(node), expected },
        fixes:
          makeList && node.keySpan && node.parent ? { makeList: setKey(plan, node.parent, String(node.step), [String(node.value)]) } : {},
      });
    }
    case "pattern": {
      const expected = describe(subjectOf(plan), node.path)?.form ?? kindNames.text;
      return toProblem(forkertSlags, { at: node.head, message: "form", values: { field, found: node.text() ?? "", expected } });
    }
    case "uniqueItems":
      return toProblem(forkertSlags, { at: node.head, message: "repeated", values: { field } });
    default:
      return toProblem(forkertSlags, {
        at: node.head,
        message: "outside",
        values: { field, found: node.text() ?? "", expected: limitOf(error) },
      });
  }
}

const kindNames = {
  map: { da: "en blok af felter", en: "a block of fields" },
  list: { da: "en liste", en: "a list" },
  text: { da: "en tekst", en: "a text" },
  date: { da: "en dato", en: "a date" },
  number: { da: "et helt tal", en: "a whole number" },
  flag: { da: "»ja« eller »nej«", en: "»ja« or »nej«" },
  choice: { da: "et af de faste svar", en: "one of the fixed answers" },
} as const satisfies Record<Field["kind"], Localized>;

const anyNumber = { da: "et tal", en: "a number" } as const satisfies Localized;

function foundName(node: Node): Localized {
  if (node.kind !== "scalar") return kindNames[node.kind];
  if (node.value === null) return { da: "ingenting", en: "nothing" };
  if (typeof node.value === "number") return anyNumber;
  if (typeof node.value === "boolean") return { da: "»ja« eller »nej«", en: "»ja« or »nej«" };
  return kindNames.text;
}

function limitOf(error: ErrorObject): Localized {
  const limit = String((error.params as { limit?: number }).limit);
  return error.keyword === "minimum"
    ? { da: `mindst ${limit}`, en: `at least ${limit}` }
    : { da: `højst ${limit}`, en: `at most ${limit}` };
}

/** The key, or the key of the list that an item stands in; for the root, the document. */
function nameOf(plan: Plan, node: Node): string | Localized {
  if (node.key !== undefined) return node.key;
  return node.parent ? nameOf(plan, node.parent) : documentName(documentKind(plan.uri));
}

/** "planen", or the field or list the place belongs to. */
function whereOf(plan: Plan, node: Node): Localized {
  if (!node.parent) return documentName(documentKind(plan.uri));
  const title = describe(subjectOf(plan), node.path)?.title;
  if (title?.da) return { da: `»${title.da}«`, en: `»${title.en}«` };
  return node.key === undefined ? whereOf(plan, node.parent) : { da: `»${node.key}«`, en: `»${node.key}«` };
}

function lowerFirst({ da, en }: Localized): Localized {
  const lower = (text: string): string => (text.split(". ", 1)[0] ?? "").replace(/\.?$/, ".").replace(/^./u, (char) => char.toLowerCase());
  return { da: lower(da), en: lower(en) };
}

function nodeAt(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    node = node?.at(node.kind === "list" ? Number(key) : key);
  }
  return node;
}

/** Plain data for ajv. Keys are defined, not assigned, so that `__proto__` is a key like any other. */
function toData(node: Node): unknown {
  if (node.kind === "list") return node.children.map(toData);
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value.normalize("NFC") : node.value;
  const data = {};
  for (const child of node.children) {
    Object.defineProperty(data, child.step, { value: toData(child), enumerable: true, configurable: true, writable: true });
  }
  return data;
}

const mostChoices = 7;

/** The choices for a message: »a«, »b« or »c«; past seven, the first six and how many others. */
function choices(values: readonly string[]): Localized {
  const quoted = values.map((value) => `»${value}«`);
  if (values.length <= mostChoices) return { da: formatList(quoted, "da", "or"), en: formatList(quoted, "en", "or") };
  const shown = quoted.slice(0, mostChoices - 1).join(", ");
  const others = values.length - mostChoices + 1;
  return { da: `${shown} eller en af ${others} andre`, en: `${shown} or one of ${others} others` };
}
