/**
 * The shape of a document by schemas/*.json. The only folder that knows ajv and JSON Schema. It may not ask what a plan means:
 * two fields together, dates in relation, the law and other files are for `rules/`.
 */
import type { ErrorObject } from "ajv";
import { formatList } from "../language/format";
import type { Localized } from "../language/localized";
import { renameKey, replaceScalar, setKey } from "../plan/edits";
import { fact } from "../plan/fact";
import { limits } from "../plan/limits";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { quote } from "../problem/message";
import { toProblem, type Finding, type FixMeta, type RuleMeta } from "../problem/rule-meta";
import type { Problem } from "../problem/problem";
import { describe, plantypeOf, plantypes, subjectOf, type Field } from "./describe";
import { documentKind, documentName } from "./documents";
import { datoUlaeselig, feltMangler, forkertSlags, plantypeUkendt, ukendtFelt, ukendtVaerdi } from "./format-rules";
import { validators } from "./generated/validators.cjs";
import { insertField, lacks, meantKey } from "./insert-field";
import { nearest, onlyNearest } from "./nearest";
import { sharedTerm } from "./terms";
import { readDate } from "./read-date";

/** The problems of the document's form, by the schema that its file name chooses. */
export function validate(plan: Plan): readonly Problem[] {
  if (plan.root.kind === "map" && plan.root.children.length === 0) return [];
  const kind = documentKind(plan.uri);
  // A generated function has an ASCII name.
  const validator = validators()[kind === "forsøg" ? "forsoeg" : kind];
  const data = toData(plan.root);
  const problems: Problem[] = [];
  const plantype = plantypeOf(plan.root);
  if (documentKind(plan.uri) === "plan" && plantype !== undefined && plan.root.at("plantype")?.text()?.normalize("NFC") !== plantype) {
    // What was surely meant decides the fields, so that one wrong letter does not hide all other problems.
    if (plan.root.has("plantype")) problems.push(plantypeProblem(plan, plan.root));
    Object.assign(data as object, { plantype });
  }
  if (validator(data)) return problems;
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
    return told(plan, plantypeUkendt, {
      at: root.head,
      message: "missing",
      values: { ...values, first },
      fixes: { insert: insertField(plan, root, "plantype", first) },
    });
  }
  const near = onlyNearest(found, plantypes);
  if (near === undefined) return told(plan, plantypeUkendt, { at: node.head, message: "unknown", values: { ...values, found } });
  return told(plan, plantypeUkendt, {
    at: node.head,
    message: "near",
    values: { found, nearest: near },
    fixes: { useNearest: [replaceScalar(plan, node, near)] },
  });
}

function missingProblem(plan: Plan, node: Node, key: string): Problem | undefined {
  if (!lacks(plan, node, key)) return undefined;
  const subject = subjectOf(plan);
  const field = describe(subject, [...node.path, key]);
  const empty: Localized = { da: "", en: "" };
  return told(plan, feltMangler, {
    at: (node.at(key) ?? node).head,
    message: "missing",
    values: { field: key, where: whereOf(plan, node), meaning: lowerFirst(field?.description ?? empty) },
    fixes: () => ({ insert: insertField(plan, node, key, placeholderFor(key, field)) }),
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
  if (isAfterComma(plan, node)) return commaProblem(plan, node, key);
  const near = meantKey(plan, map, key);
  const values = { field: key, where: whereOf(plan, map) };
  // A rule tells the shared term.
  if (documentKind(plan.uri) === "plan" && sharedTerm(map, key) !== undefined) return undefined;
  if (documentKind(plan.uri) === "plan" && /^(?:bevilgede?_)?(?:timer|timetal|omfang)$/.test(key))
    return told(plan, ukendtFelt, { at: node.keySpan, message: "belongsInOrder", values });
  if (near === undefined) {
    return told(plan, ukendtFelt, {
      at: node.keySpan,
      message: "unknown",
      values,
      fixes: { makeOwn: renameKey(node, `x-${key}`) },
    });
  }
  return told(plan, ukendtFelt, {
    at: node.keySpan,
    message: "near",
    values: { ...values, nearest: near },
    fixes: {
      rename: map.at(near) ? undefined : renameKey(node, plan.names.written([...map.path, near])),
      // Nobody has a plan type of their own.
      makeOwn: near === "plantype" ? undefined : renameKey(node, `x-${key}`),
    },
  });
}

/** In `{ a: one, two }` the words behind the comma are read as a key without a value. */
function isAfterComma(plan: Plan, node: Node): boolean {
  const before = node.parent?.children[node.parent.children.indexOf(node) - 1];
  if (!node.parent?.flow || !before?.keySpan || !node.keySpan || node.value !== null || node.kind !== "scalar") return false;
  const between = plan.text.slice(Math.max(before.keySpan[1], before.span[1]), node.keySpan[0]);
  const text = before.kind === "scalar" && before.value !== null && !/^["']/.test(plan.text.slice(...before.span));
  return /^\s*,\s*$/.test(between) && !/^\s*:/.test(plan.text.slice(node.keySpan[1])) && (text || isAfterComma(plan, before));
}

/** Told once for a text, at the first words that were split from it. */
function commaProblem(plan: Plan, node: Node, key: string): Problem | undefined {
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const text = siblings[at - 1];
  if (!node.keySpan || !text || isAfterComma(plan, text)) return undefined;
  const rest = siblings.slice(at);
  const end = rest.findIndex((sibling) => !isAfterComma(plan, sibling));
  const last = (end < 0 ? rest : rest.slice(0, end)).at(-1) ?? node;
  const span: Span = [text.span[0], last.keySpan?.[1] ?? node.keySpan[1]];
  const whole = plan.text.slice(...span);
  return told(plan, ukendtFelt, {
    at: node.keySpan,
    message: "comma",
    values: { words: key, field: nameOf(plan, text) },
    fixes: { quote: whole.includes("\n") ? undefined : [{ span, text: JSON.stringify(whole) }] },
  });
}

function dateProblem(plan: Plan, node: Node): Problem {
  const found = node.text() ?? "";
  const meant = readDate(found);
  const values = { found, field: nameOf(plan, node) };
  if (meant === undefined) return told(plan, datoUlaeselig, { at: node.head, message: "unreadable", values });
  return told(plan, datoUlaeselig, {
    at: node.head,
    message: "otherForm",
    values: { ...values, meant },
    fixes: () => ({ rewrite: [replaceScalar(plan, node, meant)] }),
  });
}

function valueProblem(plan: Plan, node: Node): Problem | undefined {
  const found = node.text() ?? plan.text.slice(...node.span).split("\n", 1)[0] ?? "";
  const allowed = (describe(subjectOf(plan), node.path)?.values ?? []).map(({ value }) => value);
  const values = { found, field: nameOf(plan, node) };
  const near = nearest(found, allowed);
  if (near === undefined) {
    return told(plan, ukendtVaerdi, {
      at: node.head,
      message: "unknown",
      values: { ...values, choices: choices(allowed) },
    });
  }
  return told(plan, ukendtVaerdi, {
    at: node.head,
    message: "near",
    values: { ...values, nearest: near },
    // The same in quotes is a text where a number belongs.
    fixes: () => (node.kind === "scalar" ? { useNearest: [replaceScalar(plan, node, near === node.value ? Number(near) : near)] } : {}),
  });
}

function kindProblem(plan: Plan, node: Node, error: ErrorObject, done: Set<Node>): Problem | undefined {
  if (done.has(node)) return undefined;
  done.add(node);
  const field = nameOf(plan, node);
  switch (error.keyword) {
    case "type": {
      if (!node.parent && documentKind(plan.uri) === "plan" && node.kind === "scalar")
        return told(plan, forkertSlags, { at: node.head, message: "notYetPlan" });
      // An empty field that may be left out is still to be filled in; the rule on template remains says so.
      if (node.kind === "scalar" && node.value === null && !isRequired(plan, node)) return undefined;
      const expected =
        String(error.params["type"]) === "number" ? anyNumber : kindNames[describe(subjectOf(plan), node.path)?.kind ?? "map"];
      const makeList = expected === kindNames.list && node.kind === "scalar" && !node.isEmpty() && !node.multiline;
      return told(plan, forkertSlags, {
        at: node.head,
        message: "wrong",
        values: { field, found: foundName(node), expected },
        fixes:
          makeList && node.keySpan && node.parent ? { makeList: setKey(plan, node.parent, String(node.step), [String(node.value)]) } : {},
      });
    }
    case "pattern": {
      const expected = describe(subjectOf(plan), node.path)?.form ?? kindNames.text;
      return told(plan, forkertSlags, { at: node.head, message: "form", values: { field, found: node.text() ?? "", expected } });
    }
    case "uniqueItems":
      return told(plan, forkertSlags, { at: node.head, message: "repeated", values: { field } });
    default:
      return told(plan, forkertSlags, {
        at: node.head,
        message: "outside",
        values: { field, found: node.text() ?? "", expected: limitOf(error) },
      });
  }
}

function isRequired(plan: Plan, { parent, key }: Node): boolean {
  return key !== undefined && parent !== undefined && (describe(subjectOf(plan), parent.path)?.required ?? []).includes(key);
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

/** "planen", the field, or the item by the user's own words: »målet »Betaler husleje««. */
function whereOf(plan: Plan, node: Node): Localized {
  if (!node.parent) return documentName(documentKind(plan.uri));
  if (node.key !== undefined) {
    const title = describe(subjectOf(plan), node.path)?.title;
    return title?.da ? { da: `»${title.da}«`, en: `»${title.en}«` } : { da: `»${node.key}«`, en: `»${node.key}«` };
  }
  const item = itemNames[node.parent.key ?? ""];
  const own = node.at("tekst")?.text() ?? node.at("id")?.text() ?? node.at("dato")?.text();
  if (item && own !== undefined && !hasPlaceholder(own)) return { da: `${item.da} ${quote(own)}`, en: `${item.en} ${quote(own)}` };
  const list = whereOf(plan, node.parent);
  const number = Number(node.step) + 1;
  return { da: `punkt ${number} i ${list.da}`, en: `item ${number} of ${list.en}` };
}

const itemNames: Readonly<Record<string, Localized>> = {
  indsatsmål: { da: "målet", en: "the goal" },
  indsatser: { da: "indsatsen", en: "the intervention" },
  succeskriterier: { da: "succeskriteriet", en: "the success criterion" },
  delmål: { da: "delmålet", en: "the subgoal" },
  tilbud: { da: "tilbuddet", en: "the offer" },
  opfølgning: { da: "opfølgningen", en: "the follow-up" },
  journal: { da: "journalposten", en: "the journal entry" },
};

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
  // What an edit replaces as a whole lies at most two steps down; below, nothing is asked for twice.
  const inner = !node.parent || !node.parent.parent ? dataOf : toData;
  if (node.kind === "list") return node.children.map(inner);
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value.normalize("NFC") : node.value;
  const data: Record<string, unknown> = {};
  for (const child of node.children) {
    const value = inner(child);
    // Set the plain way, this one would be taken for the object's prototype.
    if (child.step === "__proto__")
      Object.defineProperty(data, child.step, { value, enumerable: true, configurable: true, writable: true });
    else data[child.step] = value;
  }
  return data;
}

const dataOf = fact(toData);

const mostChoices = 7;

/** The choices for a message: »a«, »b« or »c«; past seven, the first six and how many others. */
function choices(values: readonly string[]): Localized {
  const quoted = values.map((value) => `»${value}«`);
  if (values.length <= mostChoices) return { da: formatList(quoted, "da", "or"), en: formatList(quoted, "en", "or") };
  const shown = quoted.slice(0, mostChoices - 1).join(", ");
  const others = values.length - mostChoices + 1;
  return { da: `${shown} eller en af ${others} andre`, en: `${shown} or one of ${others} others` };
}

function told<M extends Readonly<Record<string, Localized>>, F extends Readonly<Record<string, FixMeta>>>(
  plan: Plan,
  meta: RuleMeta<M, F>,
  finding: Finding<M, F>,
): Problem {
  return toProblem(meta, finding, plan.names);
}
