import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Compares with the file under `test/`; `npm run update` writes it instead. */
export function matchesGolden(name: string, actual: string): void {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (process.env["UPDATE"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.ok(existsSync(path), `${name} is missing: npm run update writes it`);
  assert.equal(actual, readFileSync(path, "utf8"));
}
