// Makes the TextMate grammar: YAML with the plan language's own keys, which are read from the schemas so that no list stands twice.
import { readdirSync, readFileSync } from "node:fs";

/** @param {string} root */
export function grammar(root) {
  /** @type {Set<string>} */
  const keys = new Set();
  for (const name of readdirSync(`${root}/schemas`).filter((file) => file.endsWith(".schema.json"))) {
    collect(JSON.parse(readFileSync(`${root}/schemas/${name}`, "utf8")), keys);
  }
  const known = [...keys].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
  return {
    name: "Handleplan",
    scopeName: "source.handleplan",
    patterns: [
      { include: "#suppression" },
      { include: "#text" },
      { include: "#key" },
      { include: "#placeholder" },
      { include: "#date" },
      { include: "source.yaml" },
    ],
    repository: {
      suppression: {
        match: "(#\\s*)(handleplan:)\\s*(fravælg)\\s+([\\w-]+)(?:\\s*[–-]\\s*(.*))?$",
        captures: {
          1: { name: "comment.line.number-sign.yaml" },
          2: { name: "keyword.other.handleplan" },
          3: { name: "keyword.control.handleplan" },
          4: { name: "entity.name.function.handleplan" },
          5: { name: "comment.line.number-sign.yaml" },
        },
      },
      text: {
        comment: "A field whose value is running text: quoting rules stay YAML's, places to fill in stand out.",
        match: `^(\\s*(?:-\\s+)*)(${known})(:)(?=\\s)\\s+([^\\s#"'\\[{|>&*!%@\`][^#]*⟨[^#]*)`,
        captures: {
          2: { name: "keyword.other.handleplan entity.name.tag.yaml" },
          3: { name: "punctuation.separator.key-value.mapping.yaml" },
          4: { name: "string.unquoted.plain.out.yaml", patterns: [{ include: "#placeholder" }] },
        },
      },
      key: {
        match: `(?:^|(?<=[\\s{,-]))(${known})(:)(?=\\s|$)`,
        captures: {
          1: { name: "keyword.other.handleplan entity.name.tag.yaml" },
          2: { name: "punctuation.separator.key-value.mapping.yaml" },
        },
      },
      placeholder: { match: "⟨[^⟩]*⟩", name: "variable.parameter.placeholder.handleplan" },
      date: { match: "(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])", name: "constant.other.date.handleplan" },
    },
  };
}

/**
 * @param {unknown} schema
 * @param {Set<string>} keys
 */
function collect(schema, keys) {
  if (typeof schema !== "object" || schema === null) return;
  if ("properties" in schema && typeof schema.properties === "object" && schema.properties !== null) {
    for (const key of Object.keys(schema.properties)) keys.add(key);
  }
  for (const value of Object.values(schema)) collect(value, keys);
}
