import { resolve, schemaFiles, schemaOf, type JsonSchema } from "../schema/documents";
import { levels, type Settings } from "./settings";

type Properties = NonNullable<JsonSchema["properties"]>;

/** Every schema file with a department's own names for the levels of its goal hierarchy, for editors that know only schemas. */
export function schemasInTerms(terms: Settings["terms"]): ReadonlyMap<string, JsonSchema> {
  const inTerms = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(inTerms);
    if (typeof schema !== "object" || schema === null) return schema;
    const { properties, required } = schema as JsonSchema;
    const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inTerms(value)]));
    if (!properties || !blocks.has(properties)) return copy;
    const named = (key: string): string => {
      const level = levels.find((each) => each === key);
      return level === undefined ? key : terms[level];
    };
    return {
      ...copy,
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [named(key), inTerms(value)])),
      ...(required ? { required: required.map(named) } : {}),
    };
  };
  // Copied key by key, a schema is a schema still.
  return new Map(Object.entries(schemaFiles).map(([name, schema]) => [name, inTerms(schema) as JsonSchema]));
}

/** The keys of the blocks that hold levels: plans and orders, their goals, and the steps below a goal. */
const blocks: ReadonlySet<Properties> = new Set(
  [...(schemaOf("plan").schema.oneOf ?? []), schemaOf("bestilling").schema].flatMap((schema) => propertiesIn(schema)),
);

function propertiesIn(schema: JsonSchema, home = "plan.schema.json"): readonly Properties[] {
  const found = resolve(schema, home);
  const { properties } = found.schema;
  if (!properties) return [];
  const below = [properties["indsatsmål"], properties["delmål"]].flatMap((list) => {
    if (!list) return [];
    const { schema: inner, home: place } = resolve(list, found.home);
    return inner.items ? propertiesIn(inner.items, place) : [];
  });
  return [properties, ...below];
}
