import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { answers, questions } from "../../server/src/law/questions";
import { describe as describeField, plantypes } from "../../server/src/schema/describe";
import { documentKinds, schemaOf, type JsonSchema } from "../../server/src/schema/documents";

const folder = new URL("../../schemas/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
type SchemaFile = JsonSchema & { readonly $id: string; readonly $schema: string };
const schemas = new Map(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SchemaFile]));

/** Every schema inside a schema that describes a key or is defined by name, with the way to it. */
function described(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const named = Object.entries({ ...schema.properties, ...schema.$defs });
  const inner = [schema.items, schema.additionalProperties].flatMap((child) =>
    typeof child === "object" ? described(child, `${path}[]`).filter(([at]) => at !== `${path}[]`) : [],
  );
  return [[path, schema], ...inner, ...named.flatMap(([key, child]) => described(child, `${path} ${key}`))];
}

const fields = [...schemas].flatMap(([name, schema]) => described(schema, name));

function ajv(): Ajv2020 {
  const instance = new Ajv2020({
    strict: true,
    // A plan's `plantype` is required at the top and defined in each branch.
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    schemas: [...schemas.values()],
    keywords: ["x-en", "enumDescriptions", "patternErrorMessage"],
  });
  // Node hands over a CommonJS module whole; the types speak of its default export.
  const add = formats as unknown as { default: (ajv: Ajv2020, formats: string[]) => void };
  add.default(instance, ["date"]);
  return instance;
}

/** English words that are no Danish words, and the other way about. */
const english = /\b(the|this|that|which|with|must|should|citizens?|goals?|they|from|year|when|not|are|was)\b/i;
const danish = /\b(og|ikke|skal|bør|hvor|hvis|når|eller|efter|bliver|borgeren?s?|planen)\b/i;

describe("schemas", () => {
  it("compile in strict mode", () => {
    const compiler = ajv();
    for (const { $id } of schemas.values()) assert.ok(compiler.getSchema($id), $id);
  });

  it("say which dialect and which version they are", () => {
    for (const [name, { $id, $schema }] of schemas) {
      assert.equal($schema, "https://json-schema.org/draft/2020-12/schema", name);
      assert.equal($id, `https://handleplan.example/schemas/v1/${name}`);
    }
  });

  it("name and describe every key in both languages", () => {
    assert.ok(fields.length > 400);
    for (const [path, { $ref, title, description, "x-en": en }] of fields) {
      if ($ref !== undefined && title === undefined) continue;
      assert.ok(title && description && en?.title && en.description, path);
      assert.match(description, /^[\p{Lu}\d»].*[.?]$/u, `${path}: ${description}`);
      assert.match(en.description, /^[\p{Lu}\d»].*[.?]$/u, `${path}: ${en.description}`);
      for (const text of [title, description]) assert.doesNotMatch(text, english, path);
      for (const text of [en.title, en.description]) {
        assert.doesNotMatch(text.replaceAll(/\([^()]*\)|»[^«]*«/g, ""), danish, `${path}: ${text}`);
      }
    }
  });

  it("are written in composed characters", () => {
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), "utf8");
      assert.equal(text, text.normalize("NFC"), name);
    }
  });

  it("explain every fixed answer and every pattern in both languages", () => {
    const visit = (schema: JsonSchema, path: string): void => {
      const flag = schema.enum?.includes(true);
      if (schema.enum && !flag) {
        assert.equal(schema.enumDescriptions?.length, schema.enum.length, path);
        assert.equal(schema["x-en"]?.enumDescriptions?.length, schema.enum.length, path);
      }
      if ("pattern" in schema) assert.ok(schema.patternErrorMessage && schema["x-en"]?.patternErrorMessage, path);
    };
    for (const [path, schema] of fields) {
      visit(schema, path);
      if (schema.items) visit(schema.items, `${path}[]`);
    }
  });

  it("are closed, but for keys that begin with x-", () => {
    for (const [path, schema] of fields) {
      if (schema.properties) assert.equal(schema.additionalProperties, false, path);
    }
  });

  it("give an example of every text and number that is the author's own", () => {
    const lacking = fields.filter(([path, schema]) => {
      const isFree = [schema.type].flat().some((type) => type === "string" || type === "number" || type === "integer");
      const isFixed = schema.enum ?? schema.const ?? schema.format ?? schema.oneOf;
      return isFree && isFixed === undefined && !schema.examples && !path.endsWith("[]");
    });
    assert.deepEqual(
      lacking.map(([path]) => path),
      [],
    );
  });

  it("give examples that fit", () => {
    const compiler = ajv();
    for (const [path, schema] of fields) {
      if (!schema.examples || schema.additionalProperties !== undefined) continue;
      const { $defs: _, examples, ...own } = schema;
      const name = path.split(" ")[0] ?? "";
      const validate = compiler.compile({ $id: `https://handleplan.example/schemas/v1/example ${path}/${name}`, ...own });
      for (const example of examples) assert.ok(validate(example), `${path}: ${String(example)}`);
    }
  });

  it("know as many plan types where one is named as where one is written", () => {
    assert.deepEqual(
      describeField("skabelon", ["plantype"])?.values.map(({ value }) => value),
      plantypes,
    );
  });

  it("mark what the law replaced", () => {
    assert.ok(describeField("sel-140", [])?.deprecated);
    assert.ok(describeField("sel-140", ["særlig_handleplan"])?.deprecated);
    assert.ok(!describeField("barnets-plan", [])?.deprecated);
  });

  it("ask the questions of the assessment form and take its answers", () => {
    const scale = questions.filter(({ answeredBy }) => answeredBy === "scale");
    const keys = describeField("vurdering", ["svar"])?.keys ?? [];
    assert.deepEqual(
      keys,
      scale.map(({ number }) => `spørgsmål_${number}`),
    );
    for (const { number, asks } of scale) {
      assert.deepEqual(describeField("vurdering", ["svar", `spørgsmål_${number}`])?.description, asks);
    }
    assert.deepEqual(
      describeField("vurdering", ["svar", "spørgsmål_1", "vurdering"])?.values.map(({ value }) => value),
      answers.map(({ da }) => da),
    );
  });

  it("have a description for every key of every document that an author can reach", () => {
    const reach = (subject: string, path: readonly string[], depth: number): void => {
      for (const key of describeField(subject, path)?.keys ?? []) {
        const field = describeField(subject, [...path, key]);
        assert.ok(field?.title.da && field.description.en, `${subject} ${path.join(".")} ${key}`);
        if (depth > 0) {
          reach(subject, [...path, key], depth - 1);
          reach(subject, [...path, key, "*"], depth - 1);
        }
      }
    };
    for (const subject of [...plantypes, ...documentKinds.filter((kind) => kind !== "plan")]) reach(subject, [], 4);
    for (const kind of documentKinds) assert.ok(schemaOf(kind).schema.title, kind);
  });
});
