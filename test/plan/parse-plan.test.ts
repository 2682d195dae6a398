import assert from "node:assert/strict";
import { limits } from "../../server/src/plan/limits";
import { hasPlaceholder, isTemplateWord, type Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan, SyntaxCode } from "../../server/src/plan/plan";

const parse = (text: string): Plan => parsePlan("file:///plan.yaml", text);

/** The tree as data; what stands in no place is `undefined`. */
function toData(node: Node): unknown {
  if (node.kind === "list") return node.children.map(toData);
  return node.kind === "scalar" ? node.value : Object.fromEntries(node.children.map((child) => [child.step, toData(child)]));
}

function check(text: string, data: unknown, ...codes: readonly SyntaxCode[]): void {
  const plan = parse(text);
  assert.deepEqual(
    plan.syntaxErrors.map(({ code }) => code),
    codes,
    text,
  );
  assert.deepEqual(toData(plan.root), data, text);
  checkSpans(plan, plan.root);
}

/** Every node lies inside the text and inside its parent, and its path leads to it. */
function checkSpans(plan: Plan, node: Node): void {
  for (const [start, end] of [node.span, node.head, node.keySpan ?? node.span])
    assert.ok(0 <= start && start <= end && end <= plan.text.length, `${node.path.join(".")}: ${start}-${end}`);
  assert.equal(plan.root.at(...node.path), node, node.path.join("."));
  for (const child of node.children) {
    assert.equal(child.parent, node);
    checkSpans(plan, child);
  }
}

/** What is drawn of the node at the path: its value, its key and its head. */
function drawn(text: string, ...path: readonly (string | number)[]): readonly (string | undefined)[] {
  const node = parse(text).root.at(...path);
  assert.ok(node);
  return [text.slice(...node.span), node.keySpan && text.slice(...node.keySpan), text.slice(...node.head)];
}

describe("parsePlan", () => {
  it("reads blocks, lists and texts", () => {
    check("plantype: sel-141\nborger:\n  alder: 40\nsag: [ny]\nindsatsmål:\n  - id: M1\n  - id: M2\n", {
      plantype: "sel-141",
      borger: { alder: 40 },
      sag: ["ny"],
      indsatsmål: [{ id: "M1" }, { id: "M2" }],
    });
    check("a: 2026-03-02\nb: 12:30\nc: ja\nd: true\ne: 1.5\nf: 0x10\ng: '1'\nh: ~\n", {
      a: "2026-03-02",
      b: "12:30",
      c: "ja",
      d: true,
      e: 1.5,
      f: 16,
      g: "1",
      h: null,
    });
    check("a: |\n  linje 1\n  linje 2\nb: >-\n  samme\n  linje\nc: første\n  anden\n", {
      a: "linje 1\nlinje 2\n",
      b: "samme linje",
      c: "første anden",
    });
  });

  it("takes for a number only what says all that is written", () => {
    const lines = {
      "0101701234": "0101701234",
      "-007": "-007",
      "00": "00",
      "01.5": "01.5",
      "12345678901234567890": "12345678901234567890",
      "-9007199254740993": "-9007199254740993",
      "1e999": "1e999",
      "9007199254740991": 9007199254740991,
      "+5": 5,
      "-1": -1,
      "0": 0,
      "0.5": 0.5,
      "1.50": 1.5,
      "1e20": 1e20,
    };
    const text = Object.keys(lines)
      .map((number, index) => `k${index}: ${number}\n`)
      .join("");
    const data = Object.fromEntries(Object.values(lines).map((value, index) => [`k${index}`, value]));
    check(text, data);
    check(`${text}y: "a\\tb"\n`, { ...data, y: "a\tb" });
  });

  it("keeps the shape of a plan in which several quotes, brackets and colons go wrong", () => {
    check("x: 'b\ny: [1\nz: c: d\n", { x: "b", y: [1], z: "c: d" }, "unclosed-quote", "unclosed-bracket", "colon-in-text");
    check("l:\n  -   a:   b: c: d\n  - b:c: d\n", { l: [{ a: "b: c: d" }, { "b:c": "d" }] }, "colon-in-text");
    check('a: "x # b: c: d\nc: 1\n', { a: "x", c: 1 }, "unclosed-quote");
    check("l:\n  - 'Han siger: nej\n  - to\nb: 1\n", { l: ["Han siger: nej", "to"], b: 1 }, "unclosed-quote");
    check("a: 1\n'tekst: b\nc: 1\n", { a: 1, tekst: "b", c: 1 }, "unclosed-quote");
    check("@a: b: c\nd: 1\n", { "@a": "b: c", d: 1 }, "bad-character", "colon-in-text");
    check("a: [1 \ud83d\nb: @x\n", { a: ["1 \ud83d"], b: "@x" }, "unclosed-bracket", "bad-character");
  });

  it("reads brackets that are still being written as far as they go", () => {
    check("a: [ny,  'to' , \"tre\", fire,\nb: 1\n", { a: ["ny", "to", "tre", "fire"], b: 1 }, "unclosed-bracket");
    check("a: { alder: 40,bolig : egen:nu\nb: 1\n", { a: { alder: "40", bolig: "egen:nu" }, b: 1 }, "unclosed-bracket");
    check("a: [ny, , to\nb: 1\n", { a: ["ny", "to"], b: 1 }, "unclosed-bracket");
    check("a: { x:, yy: 'to'\nb: 1\n", { a: { x: null, yy: "to" }, b: 1 }, "unclosed-bracket");
    check("a: [\nb: 1\n", { a: [], b: 1 }, "unclosed-bracket");
    check("a: {\nb: 1\n", { a: {}, b: 1 }, "unclosed-bracket");
    check("a: { ma\u030al: 1\nb: 1\n", { a: { mål: "1" }, b: 1 }, "unclosed-bracket");
    check("l:\n  - { id: M1, tekst:", { l: [{ id: "M1", tekst: null }] }, "unclosed-bracket");
    check("l:\n  - { id: M1, tekst: 'a: b\n  - { id: M2 }\nb: 1\n", { l: [{ id: "M1", tekst: "a: b" }, { id: "M2" }], b: 1 }, "unclosed-bracket", "unclosed-quote"); // prettier-ignore
    check("l:\n  - { id: M1,\n    tekst: a\n  - { id: M2 }\nb: 1\n", { l: [{ id: "M1", tekst: "a" }, { id: "M2" }], b: 1 }, "unclosed-bracket"); // prettier-ignore
    check("l:\n  - [a: b\n  - to\n", { l: [["a: b"], "to"] }, "unclosed-bracket");
    check("{ a: b, c:", { a: "b", c: null }, "unclosed-bracket");
    check("a: 1\n{ x: 2\nb: 1\n", { a: 1, b: 1 }, "unclosed-bracket");
    const text = "a: [ny,  'to' , x\nb: {  alder :  40, c\n";
    assert.deepEqual(drawn(text, "a", 1), ["'to'", undefined, "'to'"]);
    assert.deepEqual(drawn(text, "a", 2), ["x", undefined, "x"]);
    assert.deepEqual(drawn(text, "b", "alder"), ["40", "alder", "40"]);
    assert.deepEqual(drawn(text, "a").slice(0, 2), ["[ny,  'to' , x", "a"]);
    assert.deepEqual([parse(text).root.at("a")?.flow, parse(text).root.at("a", 1)?.flow], [true, false]);
  });

  it("knows where each value stands, and where to draw", () => {
    const text = 'plantype: sel-141\nborger: { alder: 40 }\nmål:\n  - tekst: "Går til læge" # note\n  - |\n    linje\n';
    assert.deepEqual(drawn(text, "plantype"), ["sel-141", "plantype", "sel-141"]);
    assert.deepEqual(drawn(text, "borger"), ["{ alder: 40 }", "borger", "borger"]);
    assert.deepEqual(drawn(text, "borger", "alder"), ["40", "alder", "40"]);
    assert.equal(drawn(text, "mål")[2], "mål");
    assert.deepEqual(drawn(text, "mål", 0).slice(1), [undefined, '"Går til læge"'], "an item is drawn at its first value");
    assert.deepEqual(drawn(text, "mål", 0, "tekst"), ['"Går til læge"', "tekst", '"Går til læge"']);
    assert.equal(parse(text).root.at("mål", 1)?.multiline, true);
    assert.equal(drawn(text)[2], "sel-141", "a plan is drawn at its type");
    assert.deepEqual(drawn("formål: første\n  anden\n", "formål")[2], "formål", "several lines are drawn at the key");
    assert.deepEqual(parse("").root.head, [0, 0]);
  });

  it("places what is empty behind its colon", () => {
    for (const [text, at] of [
      ["formål:\nb: 1\n", 7],
      ["formål: # note\n", 7],
      ["formål:   \n", 7],
      ["formål :\n", 8],
      ["'formål':", 9],
      ["formål:\r\nb: 1\r\n", 7],
      ["{ formål: , b: 1 }", 9],
    ] as const) {
      const node = parse(text).root.at("formål");
      assert.deepEqual([node?.value, node?.span], [null, [at, at]], text);
      assert.equal(text.slice(...(node?.head ?? [0, 0])).replaceAll("'", ""), "formål");
    }
    check("l:\n  -\n  - a:\n", { l: [null, { a: null }] });
    check("{ a, b: 1 }", { a: null, b: 1 });
  });

  it("finds the comments, and only them", () => {
    const comments = (text: string): readonly string[] => parse(text).comments.map((comment) => `${comment.span[0]} ${comment.text}`);
    assert.deepEqual(comments("# en\na: 1 # to\nl: # tre\n  # fire\n  - x # fem\n# seks"), [
      "0 en",
      "10 to",
      "18 tre",
      "26 fire",
      "39 fem",
      "45 seks",
    ]);
    assert.deepEqual(comments("a: 'x # y'\nb: x#y\nc: |\n  # z\n"), []);
    assert.deepEqual(comments("m: { a: 1, # en\n  b: 2 } # to\n"), ["11 en", "25 to"]);
    assert.deepEqual(comments("a: | # en\n  x\n"), ["5 en"]);
    assert.deepEqual(comments('a: "x" # en\nb: "y" # to\n'), ["7 en", "19 to"]);
    assert.deepEqual(comments("# kun\n"), ["0 kun"]);
    assert.deepEqual(comments("a:\r\n  # en\r\n  b: 1 # to\r\n"), ["6 en", "19 to"]);
  });

  it("reads the first of two equal keys", () => {
    const plan = parse("a: 1\nb: 2\na: 3\n");
    assert.deepEqual(plan.syntaxErrors, [{ code: "duplicate-key", span: [10, 11], related: [0, 1] }]);
    assert.equal(plan.root.at("a")?.value, 1);
    assert.equal(parse("{ a: 1, a: 2 }").syntaxErrors[0]?.code, "duplicate-key");
    assert.equal(parse("mål: 1\nma\u030al: 2\n").syntaxErrors[0]?.code, "duplicate-key", "however å is stored");
  });

  it("refuses reuse and special values, and does not expand them", () => {
    check("a: &x tekst\nb: *x\n", { a: "tekst", b: null }, "anchor", "alias");
    check("a: !vigtigt tekst\n", { a: "tekst" }, "tag");
    check("a: !!set { x }\n", { a: { x: null } }, "tag");
    const bomb = `a: &a [x, x]\n${["b", "c", "d", "e", "f", "g", "h"].map((key, i) => `${key}: &${key} [${`*${"abcdefgh"[i]}, `.repeat(9)}]`).join("\n")}\n`;
    const count = (node: Node): number => 1 + node.children.reduce((sum, child) => sum + count(child), 0);
    assert.ok(count(parse(bomb).root) < 100);
  });

  it("says where tabs and other indentation go wrong, and reads the rest", () => {
    check("a:\n\tb: 1\nc: 2\n", { a: null, b: 1, c: 2 }, "tab-indent");
    const plan = parse("a:\n    b: 1\n  c: 2\nd: 3\n");
    assert.deepEqual(
      plan.syntaxErrors.map(({ code, span }) => [code, plan.text.slice(...span)]),
      [["indent", "c: 2"]],
    );
    assert.equal(plan.root.at("d")?.value, 3);
  });

  it("gives a tree for whatever there is", () => {
    for (const text of [
      "a: [1, 2\nb: 3\n",
      "a: {x: 1\n",
      'a: "uden slut\nb: 1\n',
      "a: 'uden slut",
      "a: b: c\n",
      "a\nb: 1\n",
      "- a\nb: 1\n",
      "a: @x\n",
      "a: %x\n",
      "]",
      "}",
      ":",
      "?",
      "-",
      ",",
      "&",
      "*",
      "!",
      "|",
      ">",
      "%",
      "@",
      "`",
      "\t",
      "? a\n: b\n",
      "? [a]\n: b\n",
      "[a]: b\n",
      "{a: b}: c\n",
      "a: |x\n",
      "a: 'b' c\n",
      "a: [b] c\n",
      "--- a\n--- b\n",
      "...\n",
      "%YAML 1.1\n---\na: ja\n",
      "%TAG ! x\n---\na: 1\n",
      'a: "\\q"\n',
      "a: - b\n",
      "key\n  with: lines\n",
    ]) {
      // prettier-ignore
      const plan = parse(text);
      checkSpans(plan, plan.root);
      for (const { span } of plan.syntaxErrors) {
        assert.ok(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length, text);
        assert.doesNotMatch(text.slice(...span), /[\r\n]/, "drawn on one line");
      }
    }
  });

  it("stays whole when any one character is cut out or doubled", () => {
    const text = 'plantype: sel-141 # note\nborger: { alias: "B7", alder: 40 }\nmål:\n  - tekst: |\n      linje\n    sigt: kort\n';
    for (let i = 0; i < text.length; i++)
      for (const changed of [text.slice(0, i) + text.slice(i + 1), text.slice(0, i + 1) + text.slice(i), text.slice(0, i)]) {
        const plan = parse(changed);
        checkSpans(plan, plan.root);
      }
  });

  it("tells one fault once, where it begins", () => {
    const faults = (text: string): readonly string[] => parse(text).syntaxErrors.map(({ code, span }) => `${code}: ${text.slice(...span)}`);
    assert.deepEqual(faults('a: "uden slut\nb: 1\n'), ['unclosed-quote: "uden slut']);
    assert.deepEqual(faults('a: "uden slut\nb: "med"\n'), ['unclosed-quote: "uden slut']);
    assert.deepEqual(faults("a: [1, 2\nb: 3\n"), ["unclosed-bracket: ["]);
    assert.deepEqual(faults("[{ a: [1"), ["unclosed-bracket: ["]);
    assert.deepEqual(faults("a: [1\nb: [2\n"), ["unclosed-bracket: [", "unclosed-bracket: ["]);
    assert.deepEqual(faults("a: b: c # note\n"), ["colon-in-text: b: c"]);
    assert.deepEqual(faults("a: b: c: d: e\nf: g: h\n"), ["colon-in-text: b: c: d: e", "colon-in-text: g: h"]);
    assert.deepEqual(faults("a: b\n  c: d\n"), ["indent: c: d"]);
    assert.deepEqual(faults("a: 'b'\n  c: d\n").length, 1);
  });

  it("reads other line breaks, a byte order mark and composed letters", () => {
    check("a: 1\r\nb:\r\n  - x\r\n", { a: 1, b: ["x"] });
    check("\ufeffa: 1\n", { a: 1 });
    assert.deepEqual(parse("\ufeffa: 1\n").root.at("a")?.span, [4, 5]);
    check("ma\u030al: ma\u030al\n", { mål: "ma\u030al" });
    assert.deepEqual(parse("ma\u030al: 1\n").root.at("mål")?.keySpan, [0, 4]);
  });

  it("takes keys for keys", () => {
    const plan = parse("__proto__:\n  a: 1\nconstructor: 2\n1: tal\ntrue: sand\n~: intet\n2026-03-02: dag\n");
    assert.deepEqual(
      plan.root.children.map(({ step }) => step),
      ["__proto__", "constructor", "1", "true", "~", "2026-03-02"],
    );
    assert.equal(plan.root.at("__proto__", "a")?.value, 1);
    assert.equal(plan.root.at("toString"), undefined);
    check("<<: { a: 1 }\n", { "<<": { a: 1 } });
  });

  it("reads the first of several plans in a file", () => {
    const plan = parse("a: 1\n---\nb: 2\n---\nc: 3\n");
    assert.deepEqual(
      plan.syntaxErrors.map(({ code, span }) => [code, span[0]]),
      [
        ["several-documents", 5],
        ["several-documents", 14],
      ],
    );
    assert.deepEqual(toData(plan.root), { a: 1 });
    check("---\na: 1\n", { a: 1 });
    check("---\na: 1\n...\n", { a: 1 });
    check("a: 1\n---\n", { a: 1 });
    check("a: 1\n--- # slut\n", { a: 1 });
    check("---\n---\na: 1\n", { a: 1 });
    check("---\n", {}, "empty");
    check("~\n", null);
  });

  it("does not let a tag change what a value is", () => {
    check("a: !!omap\n  - b: 1\n", { a: [{ b: 1 }] }, "tag");
    check("a: !!binary aGVq\n", { a: "aGVq" }, "tag");
  });

  it("points behind blank lines at the line that is indented wrongly", () => {
    const text = "a: b\n  \n  c:\nd: 1\n";
    assert.deepEqual(
      parse(text).syntaxErrors.map(({ code, span }) => [code, text.slice(...span)]),
      [["indent", "c:"]],
    );
  });

  it("ends lines at a lone carriage return", () => {
    check("a: 1\rb: |\r  c\r  d\r", { a: 1, b: "c\nd\n" });
  });

  it("says what it does not read", () => {
    check("", {}, "empty");
    check(" \n\n", {}, "empty");
    check("# kommer\n", {}, "empty");
    check("a: \0", {}, "binary");
    check("a".repeat(limits.textLength + 1), {}, "too-large");
    check(`${"[".repeat(limits.depth + 1)}1`, {}, "too-deep");
    check(Array.from({ length: limits.depth + 2 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""), {}, "too-deep");
    assert.equal(parse(`${"[".repeat(limits.depth)}1${"]".repeat(limits.depth)}`).syntaxErrors.length, 0);
    assert.equal(parse("[".repeat(100_000)).syntaxErrors[0]?.code, "too-deep");
    assert.equal(parse("- ".repeat(90_000)).syntaxErrors[0]?.code, "too-deep");
  });

  it("reads what is just within its limits", () => {
    assert.deepEqual(parse(`a: ${"b".repeat(limits.textLength - 3)}`).syntaxErrors, []);
    assert.equal(parse("\0").syntaxErrors[0]?.code, "binary", "at the first character too");
    const many = (fields: number): string => `${"- a\n".repeat(fields)}- "b\\tc"\n`;
    assert.deepEqual(parse(many(limits.tokens / 6)).syntaxErrors, []);
    assert.equal(parse(many(limits.tokens / 3)).syntaxErrors[0]?.code, "too-many");
    assert.equal(parse(`a: "${"\\t".repeat(limits.tokens / 4)}"\n`).syntaxErrors[0]?.code, "too-many", "each escape counts");
    assert.deepEqual(parse(`a: ${"\\t".repeat(limits.tokens / 4)}\n`).syntaxErrors, []);
  });

  it("says only so many things of one file", () => {
    assert.equal(parse("--- a\n".repeat(500)).syntaxErrors.length, limits.syntaxErrors);
    assert.equal(parse("a: @x\n".repeat(500)).syntaxErrors.length, limits.syntaxErrors);
  });
});

describe("Plan.nodeAt", () => {
  const text = "a: 1\nb:\n  - c: 2\n";
  const at = (offset: number): string => parse(text).nodeAt(offset).path.join(".");
  it("finds the innermost field", () => {
    assert.equal(at(0), "a");
    assert.equal(at(4), "a");
    assert.equal(at(5), "b");
    assert.equal(at(12), "b.0.c");
    assert.equal(at(16), "b.0.c");
  });
});

describe("Node", () => {
  const root = parse("a: 1\nb: ''\nc: []\nd: ja\ne: false\nf: 2026-02-29\ng: 2026-02-28\nh: [x, 2, '']\ni: ' '\nj: 0\nk: kort\n").root;
  it("answers undefined for what is absent or of another kind", () => {
    assert.deepEqual(
      [root.at("a")?.text(), root.at("a")?.number(), root.at("a")?.date(), root.at("a")?.flag()],
      ["1", 1, undefined, undefined],
    );
    assert.deepEqual(
      ["b", "c", "i", "z", "j", "d"].map((key) => root.has(key)),
      [false, false, false, false, true, true],
    );
    assert.deepEqual([root.at("d")?.flag(), root.at("e")?.flag(), root.at("k")?.flag()], [true, false, undefined]);
    assert.deepEqual([root.at("f")?.date(), root.at("g")?.date()], [undefined, "2026-02-28"]);
    assert.deepEqual([root.at("h")?.texts(), root.at("k")?.texts(), root.at("b")?.texts()], [["x", "2"], ["kort"], []]);
    assert.deepEqual([root.at("a")?.items(), root.at("h")?.items().length, root.items()], [[], 3, []]);
    assert.deepEqual([root.at("d")?.number(), root.at("k")?.number(), root.at("j")?.number()], [undefined, undefined, 0]);
    assert.deepEqual(
      parse("a: true\nb: nej\n").root.children.map((node) => node.flag()),
      [true, false],
    );
    assert.deepEqual([root.at("h", "0"), root.at("h", "length"), root.at("h", 0)?.text()], [undefined, undefined, "x"]);
    assert.equal(root.at("a", "b", 0), undefined);
  });
});

describe("words left where something is still to be written", () => {
  it("are known however they are written", () => {
    for (const text of [
      "TODO",
      "tbd.",
      "x",
      "xxx",
      "???",
      "...",
      "…",
      " Udfyldes! ",
      "lorem ipsum dolor",
      "Mangler",
      "skriv her",
      "indsæt tekst",
    ])
      assert.ok(isTemplateWord(text), text);
    for (const text of ["", "to do", "xyz", "udfyldes senere", "Mangler en bolig", "a x", "12"]) assert.ok(!isTemplateWord(text), text);
  });
  it("are added to and taken from by a department", () => {
    const own = { add: [" Senere ", "kommer"], remove: ["Mangler", "x "] };
    for (const text of ["senere", " SENERE. ", "Kommer!", "todo"]) assert.ok(isTemplateWord(text, own), text);
    for (const text of ["mangler", "Mangler.", "x", "sene.re", "senere end i maj"]) assert.ok(!isTemplateWord(text, own), text);
  });
  it("are places in angle brackets too", () => {
    for (const text of ["⟨antal⟩", "mindst ⟨antal⟩ gange", "⟨⟩"]) assert.ok(hasPlaceholder(text), text);
    for (const text of ["<antal>", "⟨antal", "⟩⟨"]) assert.ok(!hasPlaceholder(text), text);
  });
});
