import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { readable } from "../workspace/file-system";
import { descendants, insideQuotes } from "./range";

/** A place where a document names another file by its path. */
export type FileReference = { readonly node: Node; readonly span: Span; readonly uri: string };

/** The texts that are the path of another document: `../b-17.bestilling.yaml`, from the folder the document lies in. */
export function fileReferences(plan: Plan): readonly FileReference[] {
  return [...descendants(plan.root)].flatMap((node) => {
    const text = node.multiline ? undefined : node.text();
    if (text === undefined || !/^[^\s:?#][^:?#]*\.ya?ml$/iu.test(text)) return [];
    const uri = resolvePath(plan.uri, text);
    return uri === undefined ? [] : [{ node, span: insideQuotes(plan, node.span), uri }];
  });
}

/** The URI that a relative path means in a document. */
export function resolvePath(from: string, path: string): string | undefined {
  try {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), from).href;
  } catch {
    // A document without a folder, such as `untitled:Untitled-1`, has nothing beside it.
    return undefined;
  }
}

/** The path from one document to another, as a person writes it; `undefined` where they share no root. */
export function pathBetween(from: string, to: string): string | undefined {
  const [a, b] = [partsOf(from), partsOf(to)];
  let shared = 0;
  while (shared < Math.min(a.length, b.length) - 1 && a[shared] === b[shared]) shared++;
  if (shared === 0) return undefined;
  return [...a.slice(shared, -1).map(() => ".."), ...b.slice(shared)].join("/");
}

function partsOf(uri: string): readonly string[] {
  const [scheme, ...rest] = readable(uri).split("//");
  return [scheme ?? "", ...rest.join("//").split("/")];
}
