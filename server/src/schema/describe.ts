import type { Localized } from "../language/localized";
import { limits } from "../plan/limits";
import { fact } from "../plan/fact";
import type { Path } from "../plan/node";
import type { Plan } from "../plan/plan";
import { nearest, onlyNearest } from "./nearest";
import { documentKind, isDocumentKind, resolve, schemaOf, type DocumentKind, type JsonSchema } from "./documents";

/** What the schema says of one place in a document. */
export type Field = {
  readonly title: Localized;
  readonly description: Localized;
  /** The keys that may stand here, in the order a person fills them. */
  readonly keys: readonly string[];
  readonly required: readonly string[];
  readonly values: readonly { readonly value: string; readonly description: Localized }[];
  readonly kind: "map" | "list" | "text" | "date" | "number" | "flag" | "choice";
  readonly examples: readonly string[];
  /** What a text must look like, where a pattern says so. */
  readonly form: Localized | undefined;
  /** The law replaced it, or it belongs elsewhere now; the description says so. */
  readonly deprecated: boolean;
};

type Place = { readonly schema: JsonSchema; readonly home: string };

const branches: readonly JsonSchema[] = schemaOf("plan").schema.oneOf ?? [];

/** Every plan type, in the schema's order. */
export const plantypes: readonly string[] = branches.map((branch) => branch.$ref?.split("/").at(-1) ?? "");

/** The plan type that the plan names, or surely means where it is misspelled. */
export const plantypeOf = fact((root) => {
  const written =
    root.at("plantype") ?? root.children.slice(0, limits.fields).find(({ key = "" }) => nearest(key, ["plantype"]) !== undefined);
  const name = written?.text()?.normalize("NFC");
  if (name === undefined || plantypes.includes(name)) return name;
  return onlyNearest(name, plantypes);
});

/** What `describe` needs to know of a document: a plan's type, or the kind of another document. */
export function subjectOf(plan: Plan): string | undefined {
  const kind = documentKind(plan.uri);
  return kind === "plan" ? plantypeOf(plan.root) : kind;
}

/**
 * What may stand at the path in a plan of that type or a document of that kind; `undefined` where the schema knows nothing.
 * Without either, the first plan type's.
 */
export function describe(subject: string | undefined, path: Path): Field | undefined {
  const place = placeAt(subject, path);
  if (!place) return undefined;
  return path.length === 1 && path[0] === "plantype" && !isOther(subject)
    ? { ...toField(place), values: plantypeValues() }
    : toField(place);
}

function plantypeValues(): Field["values"] {
  return branches.map((branch, index) => {
    const value = plantypes[index] ?? "";
    const { title, description } = toField(resolve(branch));
    return { value, description: { da: `${title.da}. ${description.da}`, en: `${title.en}. ${description.en}` } };
  });
}

function isOther(subject: string | undefined): subject is Exclude<DocumentKind, "plan"> {
  return subject !== undefined && subject !== "plan" && isDocumentKind(subject);
}

function placeAt(subject: string | undefined, path: Path): Place | undefined {
  const branch = branches[Math.max(0, plantypes.indexOf(subject ?? ""))];
  let place: Place | undefined = isOther(subject) ? schemaOf(subject) : branch && resolve(branch);
  for (const step of path) {
    if (!place) return undefined;
    const { items, properties = {}, additionalProperties: free } = place.schema;
    const known = typeof step === "number" || step === "*" ? items : Object.hasOwn(properties, step) ? properties[step] : undefined;
    const next = known ?? (typeof free === "object" ? free : undefined);
    if (!next) return undefined;
    place = resolve(next, place.home);
  }
  return place;
}

/** Found once for each place in the schemas, which never change. */
const fields = new WeakMap<JsonSchema, Field>();

function toField({ schema }: Pick<Place, "schema">): Field {
  let field = fields.get(schema);
  if (!field) fields.set(schema, (field = readField(schema)));
  return field;
}

function readField(schema: JsonSchema): Field {
  const english = schema["x-en"] ?? {};
  return {
    title: { da: schema.title ?? "", en: english.title ?? schema.title ?? "" },
    description: { da: schema.description ?? "", en: english.description ?? schema.description ?? "" },
    keys: Object.keys(schema.properties ?? {}),
    required: schema.required ?? [],
    values: valuesOf(schema),
    kind: kindOf(schema),
    examples: (schema.examples ?? []).map(String),
    form:
      schema.patternErrorMessage === undefined
        ? undefined
        : { da: schema.patternErrorMessage, en: english.patternErrorMessage ?? schema.patternErrorMessage },
    deprecated: schema.deprecated ?? false,
  };
}

function valuesOf(schema: JsonSchema): Field["values"] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return values
    .map((value, index) => ({
      value,
      description: {
        da: schema.enumDescriptions?.[index] ?? "",
        en: schema["x-en"]?.enumDescriptions?.[index] ?? "",
      },
    }))
    .flatMap(({ value, description }) => (typeof value === "boolean" ? [] : [{ value: String(value), description }]));
}

function kindOf(schema: JsonSchema): Field["kind"] {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (types.includes("array")) return "list";
  if (schema.enum?.includes(true)) return "flag";
  if (schema.enum || schema.const !== undefined) return "choice";
  if (types.includes("object")) return types.includes("string") ? "text" : "map";
  if (schema.format === "date") return "date";
  return (types.includes("integer") || types.includes("number")) && !types.includes("string") ? "number" : "text";
}
