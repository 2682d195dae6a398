import * as fc from "fast-check";
import { plantypes, describe as describeField, type Field } from "../../server/src/schema/describe";
import { assertNever } from "../../server/src/language/assert-never";
import { toYaml, type Value } from "../../server/src/plan/edits";

/** Words and marks that mean something to YAML, to the plan language or to Unicode. */
const bits: readonly string[] = [
  "plantype", "sel-141", "dato", "2026-03-02", "2.3.2026", "formål", "indsatsmål", "succeskriterier", "tekst", "M1", "ja", "nej", "⟨mål⟩", "x-egen",
  ":", ": ", "- ", "-", "? ", "|", ">-", "|2", "\n", "\n\n", "\r\n", "\r", "  ", "    ", "\t", " # note", "#", "---\n", "...\n", "%YAML 1.2\n",
  "[", "]", "{", "}", ",", "&a ", "*a", "!x ", "!!str ", "<<: ", '"', "'", '\\', "\\n", "\\x", "@", "`", "%", "=", "~", "null", "0x1f", "1e999", ".inf", "1_000",
  "__proto__", "constructor", "\0", "\ufeff", "\u2028", "\u00a0", "\u202e", "\ud800", "\udc00", "😀", "a\u030a", "å", "\ue000", "æøå",
  "<script>alert(1)</script>", "<img src=x>", "</title>", "<!--", "]]>", "&amp;", "<b>", "=1+1", "+45 12", "@x", "# handleplan: fravælg ",
]; // prettier-ignore

/** Any text, and more often one that looks like YAML gone wrong. */
export const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join("")) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.nat({ max: 5 }), fc.array(fc.constantFrom(...bits), { maxLength: 6 })), { maxLength: 20 })
      .map((lines) => lines.map(([indent, parts]) => "  ".repeat(indent) + parts.join("")).join("\n")),
  },
);

const word = fc.oneof(
  fc.constantFrom("At bo selv", "Går til læge hver uge", "Få mere netværk", "⟨antal⟩ gange", "2. marts 2026", "2.3.2026", "ny: sag", "# ikke", "", " ", "~", "<b>fed</b> & \"sådan\"", "=HYPERLINK(1)"),
  fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !text.includes("\0")),
); // prettier-ignore

/** A value for the field, mostly one that fits it. */
function valueFor(subject: string | undefined, path: readonly string[], field: Field | undefined, depth: number): fc.Arbitrary<Value> {
  const other: fc.Arbitrary<Value> = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant([]), fc.constant({}));
  if (!field || depth > 5) return other;
  const fitting = ((): fc.Arbitrary<Value> => {
    switch (field.kind) {
      case "list":
        return fc.array(valueFor(subject, [...path, "*"], describeField(subject, [...path, "*"]), depth + 1), { maxLength: 3 });
      case "map":
        return mapFor(subject, path, field, depth);
      case "date":
        return fc.constantFrom("2026-03-02", "2025-12-31", "2.3.2026", "⟨åååå-mm-dd⟩", "2026-02-30");
      case "number":
        return fc.integer({ min: -5, max: 100 });
      case "flag":
        return fc.constantFrom<Value>("ja", "nej", true, false, "måske");
      case "choice":
        return fc.constantFrom(...field.values.map(({ value }) => value), "ukendt");
      case "text":
        return word;
      default:
        return assertNever(field.kind);
    }
  })();
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: other });
}

function mapFor(subject: string | undefined, path: readonly string[], field: Field, depth: number): fc.Arbitrary<Value> {
  const entries = field.keys.map((key) =>
    fc.option(
      valueFor(subject, [...path, key], describeField(subject, [...path, key]), depth + 1).map((value): readonly [string, Value] => [
        key,
        value,
      ]),
      { nil: undefined, freq: depth === 0 ? 2 : 1 },
    ),
  );
  const misspelled = fc.option(
    fc.tuple(fc.constantFrom("formal", "indsatsmaal", "dto", "x-egen", "tekts", "opfolgning", "nyt felt"), word),
    { nil: undefined, freq: 3 },
  );
  return fc.tuple(misspelled, ...entries).map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== undefined)));
}

/** A plan's data, drawn from the schema of a plan type. */
export const planData: fc.Arbitrary<{ readonly [key: string]: Value }> = fc.constantFrom(...plantypes).chain((plantype) => {
  const field = describeField(plantype, []);
  if (!field) throw new Error(plantype);
  return mapFor(plantype, [], field, 0).map((data) => ({ ...(data as { readonly [key: string]: Value }), plantype }));
});

/** The same as text, with comments between the lines and behind them, and any kind of line break. */
export const planText = fc
  .tuple(planData, fc.array(fc.nat({ max: 200 }), { maxLength: 8 }), fc.constantFrom("\n", "\n", "\r\n"))
  .map(([data, places, eol]) => {
    const lines = toYaml(data).split("\n");
    for (const [index, place] of places.entries()) {
      const at = place % lines.length;
      const line = lines[at] ?? "";
      if (index % 2 === 0) lines.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ""}# bemærkning ${index}`);
      else if (!line.includes("#")) lines[at] = `${line} # bemærkning ${index}`;
    }
    return lines.join(eol) + eol;
  });

export type Edit = { readonly at: number; readonly remove: number; readonly insert: string };

/** Edits as people make them, one after the other: `at` counts from the start of the text and begins anew past its end. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 100_000 }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 12 }) }),
    insert: fc.oneof({ weight: 3, arbitrary: fc.constantFrom("a", " ", "x", "e", "2", "hver uge", "mere", "") }, { weight: 2, arbitrary: fc.constantFrom(...bits, "\n    sigt: kort", "\n  - id: M9\n    tekst: Ny", "\n") }), // prettier-ignore
  }),
  { minLength: 1, maxLength: 12 },
);

export function edited(text: string, { at, remove, insert }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
