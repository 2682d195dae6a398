import { masked } from "../language/personal-data";

const longest = 80;

/** A text as a name in a list. What can point to a person goes before the text is cut: half a number is not known as one. */
export function oneLine(text: string): string {
  const line = masked(text.replace(/\s+/gu, " ").trim());
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
