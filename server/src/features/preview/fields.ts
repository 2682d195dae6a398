import { assertNever } from "../../language/assert-never";
import { formatDate, formatList } from "../../language/format";
import type { Localized } from "../../language/localized";
import { isProvision, provisions } from "../../law/provisions";
import type { Node } from "../../plan/node";
import { describe, subjectOf } from "../../schema/describe";
import { markup, type Markup, type Part } from "./markup";
import { said, type Sheet } from "./sheet";

/** What is said of a value below it; nothing on most pages. */
export type Notes = (node: Node) => Markup | undefined;

const noNotes: Notes = () => undefined;

/** The field's name as a person says it, in the department's own words. */
export function titleOf(sheet: Sheet, node: Node): string {
  const { plan } = sheet;
  const title = describe(subjectOf(plan), node.path)?.title;
  if (title && title.da !== "") return sheet.say(plan.names.inText(title));
  const words = (node.key ?? "").replace(/^x-/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One value as it is read: dates in words, provisions by their name, and choices in the reader's language. */
export function valueOf(sheet: Sheet, node: Node): Markup {
  const { locale } = sheet;
  const date = node.date();
  if (date !== undefined) return markup`<time datetime="${date}">${formatDate(date, locale)}</time>`;
  const text = node.text();
  if (text === undefined) return markup`<span class="blank">${{ da: "ikke udfyldt", en: "not filled in" }[locale]}</span>`;
  const field = describe(subjectOf(sheet.plan), node.path);
  const flag = field?.kind === "flag" ? node.flag() : undefined;
  if (flag !== undefined) return markup`${{ da: flag ? "ja" : "nej", en: flag ? "yes" : "no" }[locale]}`;
  if (node.key === "plantype" && node.parent === node.root) return markup`${describe(subjectOf(sheet.plan), [])?.title[locale] ?? text}`;
  if (isProvision(text)) return markup`${provisions[text].title[locale]}`;
  const chosen = field?.values.find(({ value }) => value === text)?.description;
  if (chosen?.da && (locale === "en" || /^[a-z-]+[-\d]/.test(text))) return markup`${chosen[locale].replace(/\.$/, "")}`;
  return said(sheet, text);
}

/** A line of a list of names and contents; nothing where there is no content. */
export function rowOf({ say }: Pick<Sheet, "say">, title: Localized, content: Part): Markup | undefined {
  return content ? markup`<dt>${say(title)}</dt><dd>${content}</dd>` : undefined;
}

/** Anything: a value, a list, or a block with its fields. */
export function contentOf(sheet: Sheet, node: Node, notes: Notes = noNotes): Markup {
  switch (node.kind) {
    case "scalar":
      return valueOf(sheet, node);
    case "map":
      return node.isEmpty() ? markup`–` : fieldsOf(sheet, node.children, notes);
    case "list":
      return listOf(sheet, node, notes);
    default:
      return assertNever(node.kind);
  }
}

/** Fields with their names, each with what is said of it. */
export function fieldsOf(sheet: Sheet, fields: readonly Node[], notes: Notes = noNotes): Markup {
  if (fields.length === 0) return markup``;
  const rows = fields.map(
    (field) =>
      markup`<dt>${sheet.link(titleOf(sheet, field), field)}</dt>
        <dd>${contentOf(sheet, field, notes)}${notes(field)}</dd>`,
  );
  return markup`<dl>${rows}</dl>`;
}

const short = 40;

function listOf(sheet: Sheet, list: Node, notes: Notes): Markup {
  const items = list.children;
  if (items.length === 0) return markup`–`;
  const isShort = ({ kind, value }: Node): boolean => kind === "scalar" && String(value).length <= short;
  const plain = items.map((item) => (isShort(item) ? valueOf(sheet, item) : undefined));
  if (plain.every((item) => item !== undefined)) return markup`${joined(sheet, plain)}${items.map(notes)}`;
  const rows = items.map((item) => {
    if (item.kind === "map") return markup`<li class="card">${cardOf(sheet, item, notes)}${notes(item)}</li>`;
    return markup`<li>${contentOf(sheet, item, notes)}${notes(item)}</li>`;
  });
  return markup`<ul class="items">
    ${rows}
  </ul>`;
}

/** "a, b og c", each with its own markup. */
export function joined({ locale }: Pick<Sheet, "locale">, items: readonly Markup[]): Markup {
  const [last] = items.slice(-1);
  if (!last || items.length === 1) return markup`${last}`;
  const between = formatList(["", ""], locale);
  return markup`${items.slice(0, -1).map((item, index) => markup`${index > 0 && ", "}${item}`)}${between}${last}`;
}

/** A block of a list, under its number and text where it has them. */
function cardOf(sheet: Sheet, block: Node, notes: Notes): Markup {
  const scalar = (key: string): Node | undefined => block.children.find((child) => child.key === key && child.kind === "scalar");
  const [id, text] = [scalar("id"), scalar("tekst")];
  const rest = block.children.filter((child) => child !== id && child !== text);
  if (!id && !text) return fieldsOf(sheet, rest, notes);
  const name = markup`${id && markup`<span class="id">${valueOf(sheet, id)}</span> `}${text && valueOf(sheet, text)}`;
  return markup`<p class="name">${sheet.link(name, block)}</p>
    ${text && notes(text)}${id && notes(id)}${fieldsOf(sheet, rest, notes)}`;
}
