import assert from "node:assert/strict";

/** The elements that our pages are made of; another one got in from somebody's text. */
const known = new Set(
  "html head meta title style body main header section div h1 h2 h3 p a b br span time ul ol li dl dt dd details summary table thead tbody tr th td svg g line rect circle path text form fieldset legend label input textarea button".split(
    " ",
  ),
);
const empty = new Set(["meta", "br", "input", "line", "rect", "circle", "path"]);

/** Holds markup to what a browser would read without guessing: known elements, closed in order, quoted attributes, each id once. */
export function assertWellFormed(html: string): void {
  const open: string[] = [];
  const ids = new Set<string>();
  const body = html.replace(/^<!doctype html>\s*/, "").replace(/<style>[^<]*<\/style>/g, "");
  let text = "";
  let end = 0;
  for (const match of body.matchAll(/<(\/?)([a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/g)) {
    text += body.slice(end, match.index);
    end = match.index + match[0].length;
    const [tag, closing, name = "", attributes = "", closed] = match;
    assert.ok(known.has(name), `unknown element ${tag}`);
    for (const [attribute] of attributes.matchAll(/\bon\w+=|javascript:|style=/gi)) assert.fail(`${attribute} in ${tag}`);
    const id = / id="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined) assert.ok(!ids.has(id) && ids.add(id), `the id ${id} stands twice`);
    if (closing) assert.equal(open.pop(), name, `${tag} closes nothing`);
    else if (!closed && !empty.has(name)) open.push(name);
  }
  text += body.slice(end);
  assert.deepEqual(open, []);
  assert.doesNotMatch(text, /[<>]/, "an angle bracket is not escaped");
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/, "an ampersand is not escaped");
}

/** What a reader sees: the text without markup. */
export function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
