/// <reference lib="dom" />
// Runs in the preview's webview: shows what the extension sends, and says which place was chosen.
import { morph } from "./morph";

type Place = { readonly uri: string; readonly range: object };
type View = { readonly id: string; readonly label: string; readonly html: string };
type Shown = {
  readonly uri: string;
  readonly preview: {
    readonly locale: string;
    readonly views: readonly View[];
    readonly places: readonly Place[];
    readonly style: string;
    readonly whole: boolean;
    readonly words: { readonly views: string; readonly print: string; readonly unread: string };
  };
};
/** What is kept when the window is closed or the tab is hidden. */
type State = { readonly uri: string; readonly view: string; readonly scroll: number };

declare function acquireVsCodeApi(): { getState(): State | undefined; setState(state: State): void; postMessage(message: object): void };

const vscode = acquireVsCodeApi();
const page = element("#page");
const tabs = element("[role=tablist]");
const print = element("#print");
const notice = element("#notice");
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];

let shown: Shown | undefined;
let view = vscode.getState()?.view ?? "citizen";
/** Where the page was before it was hidden, until it is there again. */
let returnTo = vscode.getState()?.scroll;

addEventListener("message", ({ data }: MessageEvent<{ type: string } & Shown>) => {
  if (data.type === "show") show(data);
});
addEventListener("scroll", remember, { passive: true });
vscode.postMessage({ type: "ready" });

/** Someone in the middle of a word does not lose the page: while the text cannot be read whole, one that shows more stays. */
function show(next: Shown): void {
  const same = shown?.uri === next.uri;
  const unread = !next.preview.whole;
  const keep = shown !== undefined && same && unread && next.preview.places.length < shown.preview.places.length;
  tell(unread ? next.preview.words.unread : "");
  if (keep) return;
  shown = next;
  document.documentElement.lang = next.preview.locale;
  style.replaceSync(next.preview.style + frameStyle);
  draw();
  if (returnTo !== undefined) scrollTo(0, returnTo);
  else if (!same) scrollTo(0, 0);
  returnTo = undefined;
  remember();
}

function draw(): void {
  if (!shown) return;
  const { views, words } = shown.preview;
  const chosen = views.find(({ id }) => id === view) ?? views[0];
  if (!chosen) return;
  const wanted = document.createElement("div");
  wanted.id = "page";
  wanted.className = `page ${chosen.id}`;
  for (const [name, value] of [["role", "tabpanel"], ["tabindex", "0"], ["aria-labelledby", `tab-${chosen.id}`]] as const) wanted.setAttribute(name, value); // prettier-ignore
  // The server has escaped every text in it, and the page's policy lets no script in it run.
  wanted.innerHTML = chosen.html;
  morph(page, wanted);
  drawTabs(views, chosen.id, words.views);
  print.textContent = words.print;
}

function drawTabs(views: readonly View[], chosen: string, label: string): void {
  const wanted = document.createElement("div");
  for (const [name, value] of [
    ["role", "tablist"],
    ["aria-label", label],
  ] as const)
    wanted.setAttribute(name, value);
  for (const { id, label: name } of views) {
    const tab = document.createElement("button");
    tab.id = `tab-${id}`;
    tab.type = "button";
    tab.textContent = name;
    for (const [attribute, value] of [["role", "tab"], ["aria-selected", String(id === chosen)], ["aria-controls", "page"], ["tabindex", id === chosen ? "0" : "-1"], ["data-view", id]] as const) tab.setAttribute(attribute, value); // prettier-ignore
    wanted.append(tab);
  }
  morph(tabs, wanted);
}

function choose(id: string): void {
  view = id;
  draw();
  scrollTo(0, 0);
  remember();
}

function tell(text: string): void {
  if (notice.textContent !== text) notice.textContent = text;
  notice.hidden = text === "";
}

function remember(): void {
  if (shown) vscode.setState({ uri: shown.uri, view, scroll: scrollY });
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const tab = event.target.closest("[data-view]");
  if (tab) choose(tab.getAttribute("data-view") ?? "");
  if (event.target.closest("#print")) vscode.postMessage({ type: "print", view });
  const place = event.target.closest("[data-place]");
  if (!place) return;
  event.preventDefault();
  const target = shown?.preview.places[Number(place.getAttribute("data-place"))];
  if (target) vscode.postMessage({ type: "open", place: target });
});

/** Arrow keys move between tabs, as people with a screen reader know them. */
tabs.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const all = shown?.preview.views ?? [];
  if (step === undefined || all.length === 0) return;
  event.preventDefault();
  const next = all[(all.findIndex(({ id }) => id === view) + step + all.length) % all.length];
  if (!next) return;
  choose(next.id);
  document.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
});

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The bar above the page and the line below it, which lie over the page so that it never moves. */
const frameStyle = `
.bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem;padding:.4rem .8rem;background:var(--back);border-bottom:1px solid var(--line)}
.bar [role=tablist]{display:flex;gap:.3rem}.bar button{font:inherit;font-size:.95rem;color:var(--fore);background:none;border:1px solid transparent;border-radius:.3rem;padding:.25rem .6rem;cursor:pointer}
.bar button:hover{border-color:var(--line)}.bar [aria-selected=true]{border-bottom:3px solid var(--accent);border-radius:.3rem .3rem 0 0}.bar #print{border-color:var(--line)}
#notice{position:fixed;left:0;right:0;bottom:0;z-index:1;margin:0;padding:.5rem 1rem;background:var(--card);border-top:2px solid var(--warning)}#notice[hidden]{display:none}
@media print{.bar,#notice{display:none}}`;
