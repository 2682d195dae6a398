// ajv with our schemas: the reference for what they mean, which the server's own reading of them is held to.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { JsonSchema } from "../../server/src/schema/documents";

const folder = new URL("../../schemas/", import.meta.url);
export const names = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
type SchemaFile = JsonSchema & { readonly $id: string; readonly $schema: string };
export const schemas = new Map(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SchemaFile]));

export function ajv(options: Options = {}): Ajv2020 {
  const instance = new Ajv2020({
    strict: true,
    // A plan's `plantype` is required at the top and defined in each branch.
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    schemas: [...schemas.values()],
    keywords: ["x-en", "enumDescriptions", "patternErrorMessage"],
    ...options,
  });
  // Node hands over a CommonJS module whole; the types speak of its default export.
  const add = formats as unknown as { default: (ajv: Ajv2020, formats: string[]) => void };
  add.default(instance, ["date"]);
  return instance;
}
