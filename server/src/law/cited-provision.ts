import { isProvision, type ProvisionId } from "./provisions";

/** How an act is named in front of a paragraph, and how its ids begin. */
const acts = [
  { prefix: "sel", name: /^(?:servicelov(?:en|ens)?|lov om social service|sel)(?=[\s§,-]|\d)/ },
  { prefix: "bl", name: /^(?:barnets lovs?|bl)(?=[\s§,-]|\d)/ },
] as const;

const place = /^[\s§,-]*(\d+)(?:\s?([a-z])(?![a-zæøå]))?(?:[\s,]*stk\.?\s*(\d+))?/;

/**
 * The id of the provision that a text cites: »bl-47«, »BL-47«, »barnets lovs § 47« and »barnets lov § 47, stk. 2« are the same paragraph. An id
 * that is not among ours comes back as an id; what names no act that we read comes back as it stands.
 */
export function citedId(text: string): string {
  const plain = text.normalize("NFC").trim().toLowerCase();
  if (isProvision(plain)) return plain;
  for (const { prefix, name } of acts) {
    const [named] = name.exec(plain) ?? [];
    const [, section, letter = "", subsection] = (named === undefined ? undefined : place.exec(plain.slice(named.length))) ?? [];
    if (section === undefined) continue;
    const paragraph = `${prefix}-${section}${letter}`;
    const whole = subsection === undefined ? paragraph : `${paragraph}-${subsection}`;
    return isProvision(whole) ? whole : paragraph;
  }
  return text;
}

/** A provision with the dates of the cited one: itself, or one of the same act, whose first and last day is that of the whole act. */
export function datedAs(id: string): ProvisionId | undefined {
  if (isProvision(id)) return id;
  if (/^bl-\d/.test(id)) return "bl-91";
  if (/^lab-gl-\d/.test(id)) return "lab-gl-27";
  return /^lab-\d/.test(id) ? "lab-40" : undefined;
}
