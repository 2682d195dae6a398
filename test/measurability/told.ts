import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { judge } from "../../server/src/measurability/judge";

export type Labelled = {
  readonly id: string;
  readonly tekst: string;
  readonly maalbar: "ja" | "nej";
  readonly smells?: readonly string[];
  readonly del?: string;
};

/** The statements that we labelled. */
export function labelled(): readonly Labelled[] {
  const names = readdirSync(new URL(".", import.meta.url)).filter((name) => /^own-\d+\.yaml$/.test(name));
  const inOrder = names.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return inOrder.flatMap((name) => parse(readFileSync(new URL(name, import.meta.url), "utf8")) as Labelled[]);
}

/** What is said of a statement, on one line: the verdict, and each word that speaks for it (`+`) or against it. */
export function told({ id, tekst }: Labelled): string {
  const { measurable, evidence } = judge(tekst);
  const words = evidence.map(({ smell, kind, text }) => `${smell ?? `+${kind}`} »${text}«`);
  return [id, measurable ? "ja" : "nej", ...words].join("  ");
}
