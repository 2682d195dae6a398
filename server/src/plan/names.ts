import type { Localized } from "../language/localized";
import type { Path } from "./node";

/**
 * What a plan's author calls its keys. A plan is read under the keys of the plan language, so that everything that looks at it knows
 * one name for each; what goes back to the author, as text in the plan or in a message, goes through here.
 */
export type Names = {
  /** The key at the path as the author writes it. */
  readonly written: (path: Path) => string;
  /** A key that a message names without its place. */
  readonly key: (name: string) => string;
  /** The path of keys as the author wrote them, under the names of the plan language. */
  readonly read: (path: readonly string[]) => readonly string[];
  /** A text of ours with the author's words. */
  readonly inText: (text: Localized) => Localized;
};

/** The plan language's own. */
export const plainNames: Names = {
  written: (path) => String(path.at(-1)),
  key: (name) => name,
  read: (path) => path,
  inText: (text) => text,
};
