/// <reference lib="dom" />
/**
 * Changes what is shown into what is to be shown, and leaves the rest alone: focus, marked words, opened details and what someone
 * has typed stay, and nothing jumps.
 */
export function morph(shown: Element, wanted: Element): void {
  setAttributes(shown, wanted);
  const [before, after] = [[...shown.childNodes], [...wanted.childNodes]];
  let start = 0;
  while (start < before.length && start < after.length && before[start]?.isEqualNode(after[start] ?? null)) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end)?.isEqualNode(after.at(-1 - end) ?? null)) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const next = before[before.length - end] ?? null;
  for (const [index, node] of fresh.entries()) {
    const present = old[index];
    if (present instanceof Element && node instanceof Element && present.tagName === node.tagName) morph(present, node);
    else if (present) present.replaceWith(node);
    else shown.insertBefore(node, next);
  }
  for (const node of old.slice(fresh.length)) node.remove();
}

function setAttributes(shown: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name) && name !== "open") shown.removeAttribute(name);
}
