import { isIsoDate } from "../plan/date";
import type { Node } from "../plan/node";
import { Notes } from "../plan/notes";
import { branchOf } from "./describe";
import { resolve, schemaOf, type DocumentKind, type JsonSchema } from "./documents";

/** What a node's schema asks and the node is not. The keywords are JSON Schema's; `const` is an `enum` of one. */
export type Violation = { readonly node: Node } & (
  | { readonly keyword: "required" | "additionalProperties"; readonly key: string }
  | { readonly keyword: "type"; readonly type: string }
  | { readonly keyword: "minimum" | "maximum"; readonly limit: number }
  | { readonly keyword: "pattern" | "uniqueItems" }
  | { readonly keyword: "enum" | "format" | "discriminator" }
);

/**
 * Everything that the schema of the kind has against the document. It knows the keywords that our schemas use and no others, which is
 * a small part of what ajv compiles for them; tests hold it to what ajv says. `plantype` is what a plan surely is, however that is spelled.
 */
export function violationsOf(root: Node, kind: DocumentKind, plantype: string | undefined): readonly Violation[] {
  const found: Violation[] = [];
  const { schema, home } = schemaOf(kind);
  if (kind !== "plan" || root.kind !== "map") check(root, schema, home, found);
  else {
    const branch = branchOf(plantype);
    if (branch) check(root, branch, home, found, "plantype");
    else found.push({ node: root, keyword: "discriminator" });
  }
  return found;
}

const known = new Notes<{ readonly asked: JsonSchema; readonly found: readonly Violation[] }>();

/** What is inside a part of the document, which is asked for anew only when it is edited. */
function checkInner(node: Node, asked: JsonSchema, from: string, found: Violation[]): void {
  // What an edit replaces as a whole lies at most two steps down; below, nothing is asked for twice.
  if (node.kind === "scalar" || node.parent?.parent?.parent) return check(node, asked, from, found);
  let part = known.of(node);
  if (part?.asked !== asked) {
    const inner: Violation[] = [];
    check(node, asked, from, inner);
    known.set(node, (part = { asked, found: inner }));
  }
  for (const violation of part.found) found.push(violation);
}

/** `assumed` is a key that is taken to be there and right. */
function check(node: Node, asked: JsonSchema, from: string, found: Violation[], assumed?: string): void {
  const { schema, home } = resolve(asked, from);
  if (schema.type !== undefined && !isOf(node, schema.type)) found.push({ node, keyword: "type", type: String(schema.type) });
  if (node.kind === "map") checkMap(node, schema, home, found, assumed);
  else if (node.kind === "list") checkList(node, schema, home, found);
  else checkScalar(node, schema, found);
  const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (allowed && (node.kind !== "scalar" || !allowed.includes(valueOf(node)))) found.push({ node, keyword: "enum" });
}

function checkMap(node: Node, schema: JsonSchema, home: string, found: Violation[], assumed: string | undefined): void {
  for (const key of schema.required ?? []) if (key !== assumed && !node.at(key)) found.push({ node, keyword: "required", key });
  const { properties = {}, patternProperties: own, additionalProperties: others } = schema;
  for (const child of node.children) {
    const key = String(child.step);
    // Of two children with one key the first counts.
    if (key === assumed || node.at(child.step) !== child) continue;
    const its = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (its) checkInner(child, its, home, found);
    else if (own && key.startsWith("x-")) continue;
    else if (others === false) found.push({ node, keyword: "additionalProperties", key });
    else if (typeof others === "object") checkInner(child, others, home, found);
  }
}

function checkList(node: Node, { items, uniqueItems }: JsonSchema, home: string, found: Violation[]): void {
  if (!items) return;
  if (uniqueItems) {
    const { type } = resolve(items, home).schema;
    const values = node.children.filter((item) => item.kind === "scalar" && (type === undefined || isOf(item, type))).map(valueOf);
    if (new Set(values).size < values.length) found.push({ node, keyword: "uniqueItems" });
  }
  for (const item of node.children) checkInner(item, items, home, found);
}

function checkScalar(node: Node, { pattern, format, minimum, maximum }: JsonSchema, found: Violation[]): void {
  const value = valueOf(node);
  if (typeof value === "string") {
    if (pattern !== undefined && !patternOf(pattern).test(value)) found.push({ node, keyword: "pattern" });
    if (format === "date" && !isIsoDate(value)) found.push({ node, keyword: "format" });
  } else if (typeof value === "number") {
    if (maximum !== undefined && value > maximum) found.push({ node, keyword: "maximum", limit: maximum });
    if (minimum !== undefined && value < minimum) found.push({ node, keyword: "minimum", limit: minimum });
  }
}

function valueOf({ value }: Node): Node["value"] {
  return typeof value === "string" ? value.normalize("NFC") : value;
}

function isOf(node: Node, types: string | readonly string[]): boolean {
  return typeof types === "string" ? isOfOne(node, types) : types.some((type) => isOfOne(node, type));
}

function isOfOne({ kind, value }: Node, type: string): boolean {
  switch (type) {
    case "object":
      return kind === "map";
    case "array":
      return kind === "list";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    default:
      return kind === "scalar" && typeof value === type;
  }
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(source, "u")));
  return pattern;
}
