import { defaultLexicon } from "./lexicon";
import { read } from "./reading";

export const determiners: ReadonlySet<string> = new Set(
  "en et den det de min mit mine sin sit sine hans hendes vores deres begge alle".split(" "),
);

/** "går Jørn i kirke" → "Jørn går i kirke"; what does not begin with a verb stays as it is, and an uncertain subject gives nothing. */
export function straight(rest: string): string | undefined {
  const words = rest.trim().split(" ");
  const list = read(rest, defaultLexicon).tokens.filter(({ kind }) => kind !== "mark");
  if (list[0]?.verb !== true) return capital(rest.trim());
  const size = determiners.has(list[1]?.word ?? "") ? 2 : 1;
  const next = list[1 + size];
  if (list.length < 2 + size || joining.has(next?.word ?? "") || list[1]?.kind !== "word" || list[size]?.kind !== "word") return undefined;
  const [verb = "", ...others] = words;
  return capital([...others.slice(0, size), verb, ...others.slice(size)].join(" "));
}
export const joining: ReadonlySet<string> = new Set("og eller til om for af mellem".split(" "));

export const capital = (text: string) => {
  const trimmed = text.trimStart();
  return (trimmed[0] ?? "").toUpperCase() + trimmed.slice(1);
};
