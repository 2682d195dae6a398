import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { limits } from "../../server/src/plan/limits";
import { readWithYaml } from "../../server/src/plan/parse-plan";
import { readSimple } from "../../server/src/plan/read-simple";
import type { Node } from "../../server/src/plan/node";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
const texts = files.map((name) => readFileSync(join(examples, name), "utf8"));

function dump(node: Node): unknown {
  return [node.step, node.kind, node.value, node.span, node.keySpan, node.flow, node.multiline, node.children.map(dump)];
}

/** The fast reader says the same as `yaml`, or nothing. Whether it spoke. */
function agrees(text: string): boolean {
  const simple = readSimple(text);
  if (!simple) return false;
  const plan = readWithYaml("file:///a.plan.yaml", text);
  assert.deepEqual(plan.syntaxErrors, [], text);
  assert.deepEqual(dump(simple.node), dump(plan.root), text);
  assert.deepEqual(simple.comments, plan.comments, text);
  return true;
}

/** A small deterministic generator, so that a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the fast reader", () => {
  it("reads most examples, and reads them as yaml does", () => {
    const read = texts.filter(agrees).length;
    assert.ok(read >= texts.length * 0.9, `${read} of ${texts.length}`);
  });

  for (const [index, text] of texts.entries())
    it(`agrees with yaml on ${files[index]} with a line gone or doubled, or ended the Windows way`, () => {
      const lines = text.split("\n");
      agrees(text.replaceAll("\n", "\r\n"));
      for (let at = lines.length % 3; at < lines.length; at += 3) {
        agrees(lines.toSpliced(at, 1).join("\n"));
        agrees(lines.toSpliced(at, 0, lines[at] ?? "").join("\n"));
      }
    });

  it("agrees with yaml where characters that mean something to YAML are put in or taken out at random", () => {
    const next = random(20_260_302);
    const pieces = [
      ":",
      ": ",
      "- ",
      "#",
      " #",
      "\n",
      "\n  ",
      "  ",
      "\t",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      ",",
      "|\n",
      ">-\n",
      "&a",
      "*a",
      "!t",
      "?",
      "---\n",
      "...\n",
      "%",
      "@",
      "\\",
      "~",
      "null",
      "1e3",
      "0x1",
      "æ",
      "\u00A0",
      "\u2028",
      "\uFEFF",
      "😀",
      "\uD83D",
      "-",
      "--",
      "- -",
      "a: b",
    ];
    let spoke = 0;
    for (let round = 0; round < 2_500; round++) {
      const text = texts[next(texts.length)] ?? "";
      const start = next(text.length);
      let part = text.slice(0, 200 + next(1_500));
      for (let change = 0; change <= next(3); change++) {
        const at = next(part.length);
        part =
          next(3) === 0
            ? part.slice(0, at) + part.slice(at + 1 + next(4))
            : part.slice(0, at) + (pieces[next(pieces.length)] ?? "") + part.slice(at);
      }
      if (agrees(start % 5 === 0 ? part.trimEnd() : part)) spoke++;
    }
    assert.ok(spoke > 400, String(spoke));
  });

  for (const text of [
    "a: b\n",
    "a: b",
    "a:\n",
    "a: # c\nb: c # d\n",
    "a:\n- b\n- c: d\n  e: f\n",
    "a:\n  - - b\n    - c\n",
    "a: b\n  c\n\n  d\ne: f\n",
    "a: |\n  b\n  c\nd: e\n",
    "a: >-\n  b\n  c\nd: e\n",
    "a: [b, {c: d, e: [1, ~, 'x, y']}]\n",
    "a: 1\nb: -1.5e3\nc: ~\nd: 2026-03-02\ne: true\nf: Nej\ng: 1_000\nh: +12\ni: 007\nj: .5\nk: 5.\n",
    "a: b#c\nd: e:f\ng: -x\n",
    "  a: b\n  c: d\n",
    "a: 'b'\nc: \"d e\" # f\n",
    "# x\na:\n  # y\n  b: c\n# z\n",
    "a: []\nb: {}\n",
    "a:\n    b: c\n    d:\n     - e\n",
    "null: a\ntrue: b\n",
    "a: 😀 b\nc: |\n  😀\n",
  ]) {
    it(`reads ${JSON.stringify(text)}`, () => assert.ok(agrees(text)));
  }

  for (const text of [
    "a:\n  - b:\n  - c: 1\n",
    "a: - b\n",
    "a: -",
    "a: -\n",
    "a: --\n",
    "a: b\t\n",
    "a: b # c\n  d\n",
    "a: [b #c]\n",
    "a: | # >\n  b\n",
    "a: |+\n  b\n\n",
    "a: >\n  b\n  \tc\n  d\n",
    "a: ['b''c']\n",
    "a: 'b'\n  c: d\n",
    "a: [b, c: d]\n",
    "- a\n",
    "a: b\n  c: d\n",
  ]) {
    it(`reads ${JSON.stringify(text)} as yaml does, or leaves it`, () => void agrees(text));
  }

  const nests: Readonly<Record<string, (deep: number) => string>> = {
    fields: (deep) => `${Array.from({ length: deep }, (_, level) => `${" ".repeat(level)}a:\n`).join("")}${" ".repeat(deep)}b: 1\n`,
    dashes: (deep) => `a:\n${"- ".repeat(deep)}b\n`,
    "fields behind dashes": (deep) => `a:\n${Array.from({ length: deep }, (_, level) => `${"  ".repeat(level)}- a:\n`).join("")}`,
    "lists in brackets": (deep) => `a: ${"[".repeat(deep)}1${"]".repeat(deep)}\n`,
    "fields in brackets": (deep) => `${"{ a: ".repeat(deep)}1${" }".repeat(deep)}\n`.replace(/^/, "b: "),
  };
  for (const [name, text] of Object.entries(nests)) {
    it(`reads ${name} as deep as plans go, and leaves deeper ones`, () => {
      assert.ok(agrees(text(10)));
      for (let deep = limits.depth / 2 - 3; deep <= limits.depth + 3; deep++) agrees(text(deep));
      assert.equal(agrees(text(limits.depth)), false);
    });
  }
});
