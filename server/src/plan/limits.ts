/**
 * What a plan file may be at most. Real plans stay under 2,000 lines; the limits only keep hostile or mistaken input
 * from costing the user time or memory. Beyond them a file gets one clear problem and is not read further.
 */
export const limits = {
  /** UTF-16 code units in one file (about 100,000 lines). */
  textLength: 4_000_000,
  /** Bytes read from one file. UTF-8 takes three at most for each unit above; with a byte order mark, one more tells a longer file. */
  fileBytes: 3 * 4_000_000 + 4,
  /** Documents read from the folders of one editor. */
  files: 10_000,
  /** YAML's smallest parts, such as a dash, a key, a colon, a line break: about 25,000 lines of a plan. Bounds the tree and the work on it. */
  tokens: 200_000,
  /** Lines, fields and items that are read without counting tokens: each is at most four of them on the average. */
  simple: 200_000 / 4,
  /** How much of a line is read for completions and indentation; nobody types in the middle of a longer one. */
  lineLength: 5_000,
  /** Lists and blocks inside each other. */
  depth: 64,
  /** Fields in one block, or numbers in one plan, among which a misspelled one is looked for; no block of ours has as many. */
  fields: 200,
  /** Syntax problems shown for one file; the rest are follow-on errors. */
  syntaxErrors: 100,
  /** Problems told of one file, counting the one that says there are more. */
  problems: 1_000,
} as const;
