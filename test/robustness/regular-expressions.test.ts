import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { tokenizer, type Token } from "acorn";
import { transformSync } from "esbuild";
import type { checkSync } from "recheck";

const root = new URL("../../server/src/", import.meta.url);

type Pattern = { readonly source: string; readonly flags: string; readonly files: Set<string> };

/** Every regular expression in the server's source that repeats anything without end. */
function patterns(): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const { code } = transformSync(readFileSync(new URL(name, root), "utf8"), { loader: "ts", target: "es2022" });
    for (const token of tokenizer(code, { ecmaVersion: "latest", sourceType: "module" })) {
      const written = patternOf(token);
      if (!written || !/[*+]|\{\d+,\}/.test(written.pattern)) continue;
      const key = `/${written.pattern}/${written.flags}`;
      const pattern = found.get(key) ?? { source: written.pattern, flags: written.flags, files: new Set() };
      found.set(key, pattern);
      pattern.files.add(name);
    }
  }
  return [...found.values()];
}

function patternOf(token: Token): { readonly pattern: string; readonly flags: string } | undefined {
  // The types leave out the value that the tokenizer gives.
  return token.type.label === "regexp" ? (token as Token & { readonly value: { pattern: string; flags: string } }).value : undefined;
}

/** The seed decides what is tried; limits of time would let a busy machine decide. */
const unhurried = { timeout: 100_000, seedingTimeout: null, incubationTimeout: null, attackTimeout: null };
const seeking = { checker: "fuzz", randomSeed: 2026, ...unhurried } as const;

describe("regular expressions", () => {
  it("take time in proportion to a text's length, whatever it holds", async function () {
    this.timeout(240_000);
    process.env["RECHECK_SYNC_BACKEND"] = "pure";
    const { checkSync: judge } = (await import("recheck")) as { readonly checkSync: typeof checkSync };
    const all = patterns();
    assert.ok(all.length > 50);
    const slow = all.flatMap(({ source, flags, files }) => {
      // What looks ahead or behind is beyond the automaton; for that, texts are sought that take long.
      const proved = judge(source, flags, { checker: "automaton", timeout: 30_000 });
      const result = proved.status === "unknown" ? judge(source, flags, seeking) : proved;
      if (result.status === "safe") return [];
      const why = result.status === "vulnerable" ? result.complexity.summary : result.error.kind;
      return [`${[...files].join(", ")}: /${source}/${flags} is ${why}`];
    });
    assert.deepEqual(slow, []);
  });
});
