import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ErrorObject } from "ajv";
import * as fc from "fast-check";
import { globSync } from "tinyglobby";
import { parse, stringify } from "yaml";
import type { Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { plantypeOf } from "../../server/src/schema/describe";
import { documentKind, schemaOf, type DocumentKind } from "../../server/src/schema/documents";
import { violationsOf, type Violation } from "../../server/src/schema/violations";
import { generatePlan } from "../generate/plans";
import { ajv, schemas } from "./ajv";

const root = fileURLToPath(new URL("../../", import.meta.url));
const compiler = ajv({ allErrors: true, ownProperties: true, messages: false });

type Detail = string | number | readonly string[] | undefined;

/** What stands where, in one form for both. */
function told(path: readonly (string | number)[], keyword: string, detail: Detail = ""): string {
  return `/${path.join("/")} ${keyword === "const" ? "enum" : keyword} ${[detail].flat().join()}`;
}

function byOurs(found: readonly Violation[]): readonly string[] {
  return found.map((violation) => {
    const detail = "key" in violation ? violation.key : "type" in violation ? violation.type : "limit" in violation ? violation.limit : "";
    return told(violation.node.path, violation.keyword, detail);
  });
}

function byAjv(kind: DocumentKind, data: unknown): readonly string[] {
  const { home } = schemaOf(kind);
  const validate = compiler.getSchema(schemas.get(home)?.$id ?? "");
  assert.ok(validate, home);
  void validate(data);
  return (validate.errors ?? []).flatMap(({ instancePath, keyword, params }: ErrorObject) => {
    const { missingProperty, additionalProperty, type, limit } = params as Record<string, Detail>;
    // That a plan names no type is told by the discriminator.
    if (kind === "plan" && missingProperty === "plantype") return [];
    const path = instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")); // prettier-ignore
    return [told(path, keyword, missingProperty ?? additionalProperty ?? (keyword === "type" ? type : limit))];
  });
}

function dataOf(node: Node): unknown {
  if (node.kind === "list") return node.children.map(dataOf);
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value.normalize("NFC") : node.value;
  const data: Record<string, unknown> = {};
  for (const child of node.children.toReversed())
    Object.defineProperty(data, child.step, { value: dataOf(child), enumerable: true, configurable: true, writable: true });
  return data;
}

function compare(uri: string, text: string): number {
  const plan = parsePlan(uri, text);
  const kind = documentKind(uri);
  const plantype = kind === "plan" ? plantypeOf(plan.root) : undefined;
  const data = dataOf(plan.root);
  if (plantype !== undefined) Object.assign(data as object, { plantype });
  const ours = byOurs(violationsOf(plan.root, kind, plantype));
  assert.deepEqual(ours.toSorted(), byAjv(kind, data).toSorted(), text);
  return ours.length;
}

const files = globSync(["examples/**/*.yaml", "test/cases/**/*.yaml", "test/good-plans/**/*.yaml"], { cwd: root });

/** A value in the place of another: of every type, at the limits, and misspelled. */
const strange: readonly unknown[] = [
  null, "", "x", "ja", "sel-141", "2026-02-30", "2026-02-28", "2028-02-29", "12/24", -1, 0, 0.5, 3, 1e9, Infinity, NaN, true, [], {}, [null], ["a", "a"], [1, 1], [[]], { a: 1 },
]; // prettier-ignore

type Place = { readonly holder: Record<string | number, unknown>; readonly key: string | number };

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Place["holder"];
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

describe("violationsOf", function () {
  this.timeout(60_000);

  it("finds in every example what ajv finds", () => {
    assert.ok(files.length > 50, `${files.length}`);
    const found = files.map((path) => compare(`file:///${encodeURI(path)}`, readFileSync(`${root}${path}`, "utf8")));
    assert.ok(found.some((count) => count > 5));
    for (let index = 0; index < 100; index++) compare("file:///a.plan.yaml", generatePlan(3, index).text);
  });

  it("finds what ajv finds where anything stands in the place of anything", () => {
    let violations = 0;
    const change = fc.tuple(fc.nat(), fc.constantFrom(...strange), fc.constantFrom("replace", "remove", "rename", "add"));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), (path, changes) => {
        const data: unknown = parse(readFileSync(`${root}${path}`, "utf8"));
        for (const [at, value, how] of changes) {
          const places = placesIn(data);
          const place = places[at % places.length];
          if (!place) continue;
          const { holder, key } = place;
          if (how === "replace") holder[key] = structuredClone(value);
          else if (how === "add") holder[Array.isArray(holder) ? holder.length : `${key}x`] = structuredClone(value);
          else if (!Array.isArray(holder)) {
            if (how === "rename") holder[`x-${key}`] = holder[key];
            delete holder[key];
          }
        }
        violations += compare(`file:///${encodeURI(path)}`, stringify(data));
      }),
      { numRuns: 500, seed: 11 },
    );
    assert.ok(violations > 500, `${violations}`);
  });

  it("knows every keyword that the schemas use", () => {
    const describing = ["title", "description", "examples", "x-en", "enumDescriptions", "patternErrorMessage", "deprecated"];
    const known = [
      "$schema", "$id", "$defs", "$ref", "type", "enum", "const", "properties", "patternProperties", "additionalProperties", "required",
      "items", "uniqueItems", "pattern", "format", "minimum", "maximum", "discriminator", "oneOf",
    ]; // prettier-ignore
    const visit = (schema: object, where: string): void => {
      for (const [keyword, value] of Object.entries(schema) as [string, unknown][]) {
        assert.ok([...known, ...describing].includes(keyword), `${where} ${keyword}`);
        if (keyword === "patternProperties") assert.deepEqual(value, { "^x-": true }, where);
        if (keyword === "format") assert.equal(value, "date", where);
        if (keyword === "oneOf" || keyword === "discriminator") assert.equal(where, "plan.schema.json");
        if (keyword === "$ref") assert.deepEqual(Object.keys(schema).filter((other) => known.includes(other)), ["$ref"], where); // prettier-ignore
        if (keyword === "items" || (keyword === "additionalProperties" && typeof value === "object")) visit(value as object, where);
        if (keyword === "properties" || keyword === "$defs") for (const inner of Object.values(value as object)) visit(inner as object, `${where} ${keyword}`); // prettier-ignore
      }
    };
    for (const [name, schema] of schemas) visit(schema, name);
  });
});
