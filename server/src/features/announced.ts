/** What is announced before the first request, and what features hold to: alone here, so that it can be said before they are loaded. */

/** The name that stands behind each problem in an editor. */
export const diagnosticSource = "handleplan";

/** Every safe fix at once. */
export const fixAllKind = "source.fixAll.handleplan";

/** The characters behind which `onTypeFormatting` is asked. */
export const onTypeCharacters = { first: "\n", more: ["-"] };

/** The kinds of word, in the names that every editor knows. */
export const tokenTypes = ["property", "string", "number", "keyword", "enumMember", "variable", "macro", "comment"] as const;
export const tokenModifiers = ["definition", "deprecated"] as const;
