import type { YAMLError } from "yaml";
import type { SyntaxCode, SyntaxError } from "./plan";
import type { Span } from "./span";

/** Found by `inspect`, which knows where the quote or bracket opens; YAML's own error stands where it was missed. */
export function isUnclosed(error: YAMLError): boolean {
  return (
    (error.code === "MISSING_CHAR" && /quote|end with a/i.test(error.message)) ||
    (error.code === "BAD_INDENT" && /end with a/.test(error.message))
  );
}

export function syntaxError(text: string, error: YAMLError): SyntaxError {
  const code = syntaxCode(error);
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  const line = firstLine(text.slice(start));
  if (code === "colon-in-text" && !/:(?:\s|$)/.test(line)) {
    // The text itself is in order: a line below it is indented as if it went on.
    const below = /^\s*[\r\n]/.exec(text.slice(start + line.length))?.[0].length ?? 0;
    return { code: "indent", span: readableSpan(text, "indent", [start + line.length + below, end]) };
  }
  return { code, span: readableSpan(text, code, [start, end]) };
}

/** YAML points at one character; a person sees the words it begins. Never more than one line. */
function readableSpan(text: string, code: SyntaxCode, [start, end]: Span): Span {
  const line = firstLine(text.slice(start));
  switch (code) {
    case "colon-in-text":
      return [start, start + line.replace(/\s#.*/s, "").trimEnd().length];
    case "indent":
      return [start + (/^\s*(?=\S)/.exec(line)?.[0].length ?? 0), start + line.trimEnd().length];
    default:
      return [start, line === "" ? end : Math.min(end, start + line.length)];
  }
}

function syntaxCode(error: YAMLError): SyntaxCode {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return "tab-indent";
    case "BAD_INDENT":
      return "indent";
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return "colon-in-text";
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return "missing-colon";
    case "MISSING_CHAR":
      return /map values|- indicator/.test(error.message) ? "missing-colon" : "other";
    case "BAD_DQ_ESCAPE":
      return "bad-escape";
    case "BAD_SCALAR_START":
      return "bad-character";
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "MULTIPLE_ANCHORS":
      return "anchor";
    case "MULTIPLE_TAGS":
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return "tag";
    case "MULTIPLE_DOCS":
      return "several-documents";
    case "DUPLICATE_KEY":
      return "duplicate-key";
    case "NON_STRING_KEY":
      return "complex-key";
    case "BAD_DIRECTIVE":
    case "BAD_PROP_ORDER":
    case "IMPOSSIBLE":
    case "RESOURCE_EXHAUSTION":
    case "UNEXPECTED_TOKEN":
      return "other";
  }
  return "other";
}

/** The text up to its first line break. */
export function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}
