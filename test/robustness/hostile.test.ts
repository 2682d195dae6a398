import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { damaged, hostile } from "./hostile-cases";
import { soundly } from "./sound";

describe("hostile texts", () => {
  for (const { name, text, only, says } of hostile) {
    it(`${name} end in problems with places or one refusal`, () => {
      const { problems } = soundly(text());
      const said = problems.flatMap(({ messageId, rule }) => [messageId, rule]);
      if (only !== undefined)
        assert.deepEqual(
          problems.map(({ messageId }) => messageId),
          [only],
        );
      else if (says !== undefined) assert.ok(said.includes(says), `${says} is not among ${[...new Set(said)].join(", ")}`);
    });
  }

  it("do not reach JavaScript's own objects", () => {
    soundly("__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nborger: {__proto__: {polluted: 1}}\n");
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    const { plan } = soundly("__proto__: 1\nplantype: sel-141\n");
    assert.equal(plan.root.at("__proto__")?.value, 1);
    assert.equal(plan.root.at("constructor"), undefined);
  });

  it("hold one key in two spellings of Unicode", () => {
    const { plan } = soundly("forma\u030al: a\nform\u00e5l: b\n");
    assert.deepEqual(
      plan.syntaxErrors.map(({ code }) => code),
      ["duplicate-key"],
    );
    assert.equal(plan.root.at("formål")?.value, "a");
  });

  for (const [name, eol] of Object.entries({ LF: "\n", CRLF: "\r\n", CR: "\r" })) {
    it(`are read the same with ${name}`, () => {
      const text = "plantype: sel-141\nindsatsmål:\n  - id: M1 # note\n    tekst: |\n      Går til læge\n      hver uge\n";
      const { plan, problems } = soundly(text.replaceAll("\n", eol));
      assert.deepEqual(plan.syntaxErrors, []);
      assert.equal(plan.root.at("indsatsmål", 0, "tekst")?.value, "Går til læge\nhver uge\n");
      assert.deepEqual(
        problems.map(({ messageId }) => messageId),
        soundly(text).problems.map(({ messageId }) => messageId),
      );
    });
  }

  it("may mix line breaks", () => {
    const { plan } = soundly("plantype: sel-141\r\ndato: 2026-03-02\rformål: a\nniveau: b\r\n");
    assert.deepEqual(
      plan.root.children.map(({ key }) => key),
      ["plantype", "dato", "formål", "niveau"],
    );
  });
});

describe("damaged plans", () => {
  for (const { name, texts } of damaged)
    it(`are read as far as they go: ${name}`, () => {
      for (const text of texts()) soundly(text);
    });
});

describe("the list of hostile texts", () => {
  it("stands in the README with what each got", () => {
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
    const listed = [...readme.matchAll(/^\| ([^|]+?) +\| [^|]+\| +[\d.]+ \| +\d+ \|$/gm)].map((match) => match[1]);
    assert.deepEqual(listed, [...hostile, ...damaged].map(({ name }) => name), "run `npm run hostile -- --update`"); // prettier-ignore
  });
});
