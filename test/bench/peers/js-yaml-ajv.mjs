// Every file below a folder loaded by js-yaml and validated by ajv: data without positions. The schema is compiled first.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import formats from "ajv-formats";
import { CORE_SCHEMA, load } from "js-yaml";

const [, , folder = ".", schema = ""] = process.argv;
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
let errors = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".yaml")) continue;
  if (!validate(load(readFileSync(join(folder, name), "utf8"), { schema: CORE_SCHEMA }))) errors += validate.errors?.length ?? 0;
}
process.exitCode = errors > 0 ? 1 : 0;
