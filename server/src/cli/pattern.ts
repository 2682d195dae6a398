import { readdirSync, type Dirent } from "node:fs";
import { join, resolve, sep } from "node:path";

const special = /[*?[\]{}]/;

/** Whether the name stands for several files, as a shell would have spread it out. */
export function isPattern(name: string): boolean {
  return special.test(name);
}

/** Folders that hold no plans of the user's. */
const never = new Set(["node_modules", ".git"]);

/** The files that a pattern means. Links are not followed; hidden names are meant only where the pattern writes the dot. */
export function filesLike(cwd: string, pattern: string): readonly string[] {
  const names = pattern.split(sep).join("/").split("/");
  const fixed = names.findIndex(isPattern);
  const top = resolve(cwd, fixed > 0 ? `${names.slice(0, fixed).join("/")}/` : ".");
  const expression = new RegExp(`^${expressionOf(names.slice(fixed).join("/").normalize("NFC"))}$`, "u");
  const found: string[] = [];
  const look = (folder: string, shown: string): void => {
    for (const entry of entriesIn(folder)) {
      const [path, name] = [join(folder, entry.name), shown + entry.name.normalize("NFC")];
      if (entry.isDirectory() && !never.has(entry.name)) look(path, `${name}/`);
      else if (entry.isFile() && expression.test(name)) found.push(path);
    }
  };
  look(top, "");
  return found;
}

/** A folder that is not there, or closed to us, holds nothing. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `*` and `?` are letters of a name, `**` any folders, `[…]` one letter of several, `{…,…}` one text of several. */
export function expressionOf(pattern: string, beginsName = true): string {
  return pattern.replace(/\*\*\/|\*+|\?|\[!?\]?[^\]/]*\]|\{[^{}]*\}|[^]/gu, (part, at: number) => {
    const begins = at === 0 ? beginsName : pattern[at - 1] === "/";
    const visible = begins ? "(?!\\.)" : "";
    if (part === "**/" && begins) return "(?:(?!\\.)[^/]+/)*";
    if (part === "**" && begins) return "(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+";
    if (part.startsWith("*")) return `${visible}[^/]*${part.endsWith("/") ? "/" : ""}`;
    if (part === "?") return `${visible}[^/]`;
    if (part.startsWith("[") && part.length > 1) return visible + letters(part);
    if (part.startsWith("{") && part.length > 1) return `(?:${part.slice(1, -1).split(",").map((text) => expressionOf(text, begins)).join("|")})`; // prettier-ignore
    return part.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  });
}

function letters(part: string): string {
  const negated = part.startsWith("[!");
  return `[${negated ? "^/" : ""}${part.slice(negated ? 2 : 1, -1).replace(/[\\\]^[]/g, "\\$&")}]`;
}
