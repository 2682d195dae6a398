import { formatList } from "../../language/format";
import type { Value } from "../../plan/edits";
import type { Node, Path } from "../../plan/node";
import { plainValue, type Draft, type Fields, type Found } from "./draft";

/**
 * One value out of those that the plans have. What they agree on stands once; lists are put together, and blocks key by key. Where they
 * differ nothing is chosen: there is a place to fill in, with each plan's own words above it. List items that are not kept get no place.
 */
export function gather(draft: Draft, found: readonly Found[], path: Path, isKept: (item: Node) => boolean = () => true): Value {
  const [first] = found;
  if (!first) return "";
  const names = namesOf(found);
  if (found.every(({ node }) => same(node, first.node)) && (found.length === 1 || !hasBlocks(first.node))) {
    if (!hasBlocks(first.node)) draft.note(path, found.length === 1 ? `Kilde: ${names}` : `Kilde: ens i ${names}`);
    for (const { node } of found.slice(1)) draft.mark(node, path);
    return withSources(draft, [first], path, isKept);
  }
  if (found.every(({ node }) => node.kind === "list")) return withSources(draft, found, path, isKept);
  const blocks = found.filter(({ node }) => node.kind === "map");
  if (blocks.length > 0) {
    const fields = merged(draft, blocks, path);
    const others = found.filter(({ node }) => node.kind !== "map");
    for (const { source, node } of others) draft.note(path, `${source.name}: ${shown(node)}`);
    return others.length === 0 ? fields : { ...fields, "x-beslutning": `⟨${namesOf(others)} siger noget andet: afgør, hvad der gælder⟩` };
  }
  for (const { source, node } of found) draft.note(path, `${source.name}: ${shown(node)}`);
  return `⟨afgør, hvad der gælder: ${names} er ikke ens⟩`;
}

function merged(draft: Draft, blocks: readonly Found[], path: Path): Fields {
  for (const { node } of blocks) draft.open(node, path);
  const keys = [...new Set(blocks.flatMap(({ node }) => node.children.map((child) => child.key ?? "")))];
  return Object.fromEntries(
    keys.map((key) => {
      const inside = blocks.flatMap(({ source, node }) => {
        const child = node.at(key);
        return child ? [{ source, node: child }] : [];
      });
      return [key, gather(draft, inside, [...path, key])];
    }),
  );
}

/** The items of one list or several; each block says where it is from, and a text that several have stands once. */
function withSources(draft: Draft, lists: readonly Found[], path: Path, isKept: (item: Node) => boolean): Value {
  const [first] = lists;
  if (first && first.node.kind !== "list") return draft.place(first.node, path);
  const items: Value[] = [];
  const texts = new Map<Value, number>();
  for (const { source, node } of lists) {
    draft.open(node, path);
    const plain: string[] = [];
    for (const item of node.items().filter(isKept)) {
      const known = item.kind === "scalar" ? texts.get(plainValue(item)) : undefined;
      const at = [...path, known ?? items.length];
      if (known !== undefined) draft.mark(item, at);
      else
        items.push(
          item.kind === "map"
            ? { ...(draft.place(item, at) as Fields), "x-kilde": originOf(source.name, node, path) }
            : draft.place(item, at),
        );
      if (item.kind === "scalar") {
        texts.set(plainValue(item), known ?? items.length - 1);
        plain.push(shown(item));
      }
    }
    if (lists.length > 1 && plain.length > 0) draft.note(path, `${source.name}: ${plain.join(", ")}`);
  }
  return items;
}

/** The plan, and the field where it is another than here. */
function originOf(plan: string, list: Node, path: Path): Fields {
  return { plan, ...(list.key === undefined || list.key === path[0] ? {} : { felt: list.key }) };
}

/** A list of blocks says in each of them where it is from. */
function hasBlocks(node: Node): boolean {
  return node.kind === "list" && node.children.some((child) => child.kind === "map");
}

function shown(node: Node): string {
  if (node.kind === "scalar")
    return String(node.value ?? "")
      .replace(/\s+/gu, " ")
      .trim();
  return node.children.map((child) => (child.key === undefined ? shown(child) : `${child.key}: ${shown(child)}`)).join(", ");
}

function namesOf(found: readonly Found[]): string {
  return formatList(
    found.map(({ source }) => source.name),
    "da",
  );
}

function same(a: Node, b: Node): boolean {
  return (
    a.kind === b.kind &&
    a.value === b.value &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      return other !== undefined && child.step === other.step && same(child, other);
    })
  );
}
