/** Markup that was made here: whatever was put into it has been escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in markup: texts are escaped, absent parts leave nothing behind. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/** A template whose parts are escaped, so that no text in a plan can become markup. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((before, after, index) => before + shown(parts[index - 1]) + after));
}

function shown(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escaped(part);
  return typeof part === "number" ? String(part) : part.map(shown).join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Control characters are no part of HTML; a browser would replace or drop them anyhow. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- They are what is taken away.
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}
