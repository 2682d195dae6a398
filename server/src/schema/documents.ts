import common from "../../../schemas/common.schema.json";
import planChildren from "../../../schemas/plan-children.schema.json";
import planEmployment from "../../../schemas/plan-employment.schema.json";
import planJoint from "../../../schemas/plan-joint.schema.json";
import plan from "../../../schemas/plan.schema.json";

/** The part of JSON Schema 2020-12 that our schemas use, with our annotations. */
export type JsonSchema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly enumDescriptions?: readonly string[];
  readonly patternErrorMessage?: string;
  readonly "x-en"?: {
    readonly title?: string;
    readonly description?: string;
    readonly enumDescriptions?: readonly string[];
    readonly patternErrorMessage?: string;
  };
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
};

/** Why the cast holds: `test/schema/schemas.test.ts` compiles every schema in ajv's strict mode. */
const files = {
  "common.schema.json": common,
  "plan-children.schema.json": planChildren,
  "plan-employment.schema.json": planEmployment,
  "plan-joint.schema.json": planJoint,
  "plan.schema.json": plan,
} as unknown as Readonly<Record<string, JsonSchema>>;

export const planSchema: JsonSchema = resolveFile("plan.schema.json");

/** Follows `$ref` until a schema with content; keywords beside a `$ref` win over those it points to. */
export function resolve(schema: JsonSchema, home = "plan.schema.json"): { schema: JsonSchema; home: string } {
  if (!schema.$ref) return { schema, home };
  const [file = "", pointer = ""] = schema.$ref.split("#");
  const target = file || home;
  const found = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], resolveFile(target));
  const { $ref: _, ...own } = schema;
  const inner = resolve(found ?? {}, target);
  return { schema: { ...inner.schema, ...own }, home: inner.home };
}

function resolveFile(name: string): JsonSchema {
  return files[name] ?? {};
}
