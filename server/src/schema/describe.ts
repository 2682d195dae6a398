import type { Localized } from "../language/localized";
import type { Node, Path } from "../plan/node";
import { planSchema, resolve, type JsonSchema } from "./documents";

/** What the schema says of one place in a plan. */
export type Field = {
  readonly title: Localized;
  readonly description: Localized;
  /** The keys that may stand here, in the order a person fills them. */
  readonly keys: readonly string[];
  readonly required: readonly string[];
  readonly values: readonly { readonly value: string; readonly description: Localized }[];
  readonly kind: "map" | "list" | "text" | "date" | "number" | "flag" | "choice";
  readonly examples: readonly string[];
};

type Place = { readonly schema: JsonSchema; readonly home: string };

/** Every plan type, in the schema's order. */
export const plantypes: readonly string[] = (planSchema.oneOf ?? []).map((branch) => (branch.$ref ?? "").replace("#/$defs/", ""));

/** The plan type that the plan names, if there is such a one. */
export function plantypeOf(root: Node): string | undefined {
  const name = root.at("plantype")?.text()?.normalize("NFC");
  return name !== undefined && plantypes.includes(name) ? name : undefined;
}

/** What may stand at the path in a plan of that type; `undefined` where the schema knows nothing. Without a type, the first one's. */
export function describe(plantype: string | undefined, path: Path): Field | undefined {
  const place = placeAt(plantype, path);
  if (!place) return undefined;
  return path.length === 1 && path[0] === "plantype" ? { ...toField(place), values: plantypeValues() } : toField(place);
}

function plantypeValues(): Field["values"] {
  return plantypes.map((value) => {
    const { title, description } = toField(resolve({ $ref: `#/$defs/${value}` }));
    return { value, description: { da: `${title.da}. ${description.da}`, en: `${title.en}. ${description.en}` } };
  });
}

function placeAt(plantype: string | undefined, path: Path): Place | undefined {
  const index = Math.max(0, plantypes.indexOf(plantype ?? ""));
  const branch = planSchema.oneOf?.[index];
  if (!branch) return undefined;
  let place: Place = resolve(branch);
  for (const step of path) {
    const { items, properties = {} } = place.schema;
    const next = typeof step === "number" || step === "*" ? items : Object.hasOwn(properties, step) ? properties[step] : undefined;
    if (!next) return undefined;
    place = resolve(next, place.home);
  }
  return place;
}

function toField({ schema }: Pick<Place, "schema">): Field {
  const english = schema["x-en"] ?? {};
  return {
    title: { da: schema.title ?? "", en: english.title ?? schema.title ?? "" },
    description: { da: schema.description ?? "", en: english.description ?? schema.description ?? "" },
    keys: Object.keys(schema.properties ?? {}),
    required: schema.required ?? [],
    values: valuesOf(schema),
    kind: kindOf(schema),
    examples: (schema.examples ?? []).map(String),
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
  return types.includes("integer") && !types.includes("string") ? "number" : "text";
}
