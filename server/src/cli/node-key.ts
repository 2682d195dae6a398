import type { Node } from "../plan/node";
import { masked } from "../language/personal-data";
import { fingerprint } from "../plan/fingerprint";

/**
 * Which node it is, whatever lines lie above it: keys, and for the items of a list their `id`, else a print of their text.
 * `indsatsmål[M1].succeskriterier[~3f2a].tekst`.
 */
export function nodeKey(node: Node): string {
  const { parent } = node;
  if (!parent) return "";
  const before = nodeKey(parent);
  if (typeof node.step === "string") {
    const key = masked(node.step);
    return before === "" ? key : `${before}.${key}`;
  }
  return `${before}[${itemName(node)}]`;
}

function itemName(item: Node): string {
  const id = item.at("id")?.text();
  if (id !== undefined) return masked(id);
  const text = item.at("tekst")?.text() ?? item.text() ?? item.at("dato")?.text() ?? item.at("fra")?.text();
  return text === undefined ? String(item.step) : `~${fingerprint(masked(text.replace(/\s+/gu, " ").trim())).slice(0, 8)}`;
}
