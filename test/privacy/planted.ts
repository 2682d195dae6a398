import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { insertCommentAbove, replaceScalar } from "../../server/src/plan/edits";
import type { Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { documentKind } from "../../server/src/schema/documents";
import { applyEdits, type TextEdit } from "../../server/src/plan/span";

/** A CPR number that belongs to nobody (it fails modulus 11), an e-mail address and a phone number, all easy to find again. */
export const number = "251248-9997";
const unparted = "2512489997";
const withZero = "0512489997";
export const address = "planted.person@eksempel.dk";
export const phone = "86 97 97 97";

/** The first of them, or of a half of one, with what stands around it. Prints of texts hold any digits by chance and do not count. */
export function leakIn(text: string): string | undefined {
  const plain = text.replaceAll(/(?<![\da-z])(?=\d*[a-f])[\da-f]{8,}(?![\da-z])/g, "");
  const found = /251248|512489|9997|planted|97 97/iu.exec(plain);
  return found ? plain.slice(Math.max(0, found.index - 150), found.index + 60) : undefined;
}

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** An example of each kind of document and plan with what points to a person planted in it, in every way a person might write it. */
export function plantedFiles(): Readonly<Record<string, string>> {
  const all = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const kinds = new Map(all.toSorted().map((name) => [kindOf(name), name]));
  const names = [...kinds.values()];
  const files: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const path = name.replaceAll("\\", "/");
    const text = readFileSync(examples + name, "utf8");
    const [, folder = "", file = ""] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
    files[path] = inValues(path, text, (value) => `${value} ${number} ${address} tlf. ${phone}`);
    if (file === "handleplan.yaml") continue;
    // A folder and a file may be named after the citizen, and a number may stand for a whole value, an id or a key.
    const home = `${folder}${number}/${unparted}-${index}`;
    files[`${home}-a.${file}`] = inValues(path, text, (_, place) => [number, unparted, withZero, address, phone][place % 5] ?? "");
    files[`${home}-b.${file}`] = text.replaceAll(/^( *(?:- )?)([\p{L}_]+):/gmu, (line, lead: string, key: string) =>
      /^(?:plantype|id|tekst)$/.test(key) ? line : `${lead}${key}_${unparted}:`,
    );
    files[`${home}-c.${file}`] = `${text}\nx-note: [${number}\n`;
  }
  return files;
}

function kindOf(name: string): string {
  const plantype = /^plantype: *(\S+)/m.exec(readFileSync(examples + name, "utf8"))?.[1];
  return `${documentKind(name)} ${plantype}`;
}

function inValues(name: string, text: string, written: (value: string, place: number) => string): string {
  const plan = parsePlan(`file:///${name}`, text);
  const edits: TextEdit[] = [];
  for (const [place, node] of scalarsOf(plan.root).entries()) {
    const value = node.text();
    if (value === undefined || node.key === "plantype" || node.key === "format") continue;
    // Bare digits stay bare, as a person would type them.
    const wanted = written(value, place);
    edits.push(/^\d+$/.test(wanted) ? { span: node.span, text: wanted } : replaceScalar(plan, node, wanted));
    if (place % 4 === 0 && node.key !== undefined && !node.parent?.flow)
      edits.push(...insertCommentAbove(plan, node, `# handleplan: fravælg maal-er-prioriterede – ${number} ${address} har ikke flere`));
  }
  return `# ${number}, ${phone}\n${applyEdits(text, edits)}`;
}

export function scalarsOf(node: Node): readonly Node[] {
  return node.kind === "scalar" ? [node] : node.children.flatMap(scalarsOf);
}
