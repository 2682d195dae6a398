// The yardstick: every file below a folder read and parsed by the `yaml` package on one thread, and nothing else done with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

let errors = 0;
for (const name of readdirSync(process.argv[2] ?? ".", { recursive: true, encoding: "utf8" })) {
  if (name.endsWith(".yaml")) errors += parseDocument(readFileSync(join(process.argv[2] ?? ".", name), "utf8")).errors.length;
}
process.exitCode = errors > 0 ? 1 : 0;
