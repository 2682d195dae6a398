import bestilling from "../../../schemas/bestilling.schema.json";
import common from "../../../schemas/common.schema.json";
import forsoeg from "../../../schemas/forsoeg.schema.json";
import indstillinger from "../../../schemas/indstillinger.schema.json";
import journal from "../../../schemas/journal.schema.json";
import planChildren from "../../../schemas/plan-children.schema.json";
import planEmployment from "../../../schemas/plan-employment.schema.json";
import planJoint from "../../../schemas/plan-joint.schema.json";
import plan from "../../../schemas/plan.schema.json";
import skabelon from "../../../schemas/skabelon.schema.json";
import vurdering from "../../../schemas/vurdering.schema.json";
import type { Localized } from "../language/localized";

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
  /** Closed, or the schema of every key that the author chooses. */
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
};

/** The schemas by file name. Why the cast holds: `test/schema/schemas.test.ts` compiles every schema in ajv's strict mode. */
export const schemaFiles = {
  "bestilling.schema.json": bestilling,
  "common.schema.json": common,
  "forsoeg.schema.json": forsoeg,
  "indstillinger.schema.json": indstillinger,
  "journal.schema.json": journal,
  "plan-children.schema.json": planChildren,
  "plan-employment.schema.json": planEmployment,
  "plan-joint.schema.json": planJoint,
  "plan.schema.json": plan,
  "skabelon.schema.json": skabelon,
  "vurdering.schema.json": vurdering,
} as unknown as Readonly<Record<string, JsonSchema>>;

/** The kinds of document, each with the schema it follows and what a message calls it. */
const documents = {
  plan: { file: "plan.schema.json", name: { da: "planen", en: "the plan" } },
  bestilling: { file: "bestilling.schema.json", name: { da: "bestillingen", en: "the order (bestilling)" } },
  journal: { file: "journal.schema.json", name: { da: "journalen", en: "the journal" } },
  forsøg: { file: "forsoeg.schema.json", name: { da: "forsøget", en: "the trial (forsøg)" } },
  skabelon: { file: "skabelon.schema.json", name: { da: "skabelonen", en: "the template (skabelon)" } },
  vurdering: { file: "vurdering.schema.json", name: { da: "vurderingen", en: "the assessment (vurdering)" } },
  indstillinger: { file: "indstillinger.schema.json", name: { da: "filen med indstillinger", en: "the settings file" } },
} as const satisfies Readonly<Record<string, { file: string; name: Localized }>>;

export type DocumentKind = keyof typeof documents;

export const documentKinds: readonly DocumentKind[] = Object.keys(documents).filter(isDocumentKind);

export function isDocumentKind(name: string): name is DocumentKind {
  return Object.hasOwn(documents, name);
}

/** What a file holds, by its name: `b-17.bestilling.yaml` is an order; what no other kind claims is a plan. */
export function documentKind(uri: string): DocumentKind {
  // Every rule asks of the same file.
  if (asked?.uri !== uri) asked = { uri, kind: kindOf(uri) };
  return asked.kind;
}

let asked: { readonly uri: string; readonly kind: DocumentKind } | undefined;

function kindOf(uri: string): DocumentKind {
  const written = uri.slice(uri.lastIndexOf("/") + 1);
  // An address may write ø as %C3%B8 and Ø as %C3%98.
  const name = written.replace(/%C3%[B9]8/gi, "ø").toLowerCase();
  if (/^handleplan\.ya?ml$/.test(name)) return "indstillinger";
  const ending = /\.([^.]+)\.ya?ml$/.exec(name)?.[1]?.replace("forsoeg", "forsøg") ?? "plan";
  return isDocumentKind(ending) && ending !== "indstillinger" ? ending : "plan";
}

/** The files that are ours when a folder is searched, as a glob pattern. */
export const documentPattern = `**/{handleplan,*.{${documentKinds.filter((kind) => kind !== "indstillinger").join(",")},forsoeg}}.{yaml,yml}`;

export function documentName(kind: DocumentKind): Localized {
  return documents[kind].name;
}

export function schemaOf(kind: DocumentKind): { schema: JsonSchema; home: string } {
  return { schema: resolveFile(documents[kind].file), home: documents[kind].file };
}

/** Follows `$ref` until a schema with content; keywords beside a `$ref` win over those it points to. */
export function resolve(schema: JsonSchema, home = "plan.schema.json"): Resolved {
  if (!schema.$ref) return { schema, home };
  const known = resolved.get(schema);
  if (known?.from === home) return known;
  const found = { ...follow(schema, schema.$ref, home), from: home };
  resolved.set(schema, found);
  return found;
}

type Resolved = { readonly schema: JsonSchema; readonly home: string };

/** The schemas never change, so that a place always resolves to the same object, and what is known of that can be kept too. */
const resolved = new WeakMap<JsonSchema, Resolved & { readonly from: string }>();

function follow(schema: JsonSchema, $ref: string, home: string): Resolved {
  const [file = "", pointer = ""] = $ref.split("#");
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
  return schemaFiles[name] ?? {};
}
