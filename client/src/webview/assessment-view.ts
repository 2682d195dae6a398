/// <reference lib="dom" />
// Runs in the assessment form's webview: keeps what is written there until it is saved, also over a reload.
import { morph } from "./morph";

type Filled = { readonly name: string; readonly text: string };
type Shown = {
  readonly uri: string;
  readonly form: {
    readonly locale: string;
    readonly html: string;
    readonly fields: readonly Filled[];
    readonly places: readonly object[];
    readonly style: string;
    readonly words: { readonly save: string; readonly saved: string; readonly unsaved: string; readonly answered: string; readonly all: string }; // prettier-ignore
  };
};
/** What is kept when the window is closed or the tab is hidden. `draft` holds the fields that differ from the file. */
type State = { readonly uri: string; readonly draft: Readonly<Record<string, string>>; readonly scroll: number };
type Control = HTMLInputElement | HTMLTextAreaElement;

declare function acquireVsCodeApi(): { getState(): State | undefined; setState(state: State): void; postMessage(message: object): void };

const vscode = acquireVsCodeApi();
const page = element("#page");
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];

let shown: Shown | undefined;
const before = vscode.getState();
let uri = before?.uri;
const draft = new Map(Object.entries(before?.draft ?? {}));
let returnTo = before?.scroll;

addEventListener("message", ({ data }: MessageEvent<{ type: "show" | "saved" } & Shown>) => {
  if (data.type === "saved") saved(data.uri);
  else show(data);
});
addEventListener("scroll", remember, { passive: true });
document.addEventListener("input", ({ target }) => {
  if (isControl(target)) written(target.name, target.value);
});
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("#save")) save();
  const place = event.target.closest("[data-place]");
  if (!place) return;
  event.preventDefault();
  const target = shown?.form.places[Number(place.getAttribute("data-place"))];
  if (target) vscode.postMessage({ type: "open", place: target });
});
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    save();
  }
});
document.addEventListener("submit", (event) => event.preventDefault());
vscode.postMessage({ type: "ready" });

function show(next: Shown): void {
  // Another form: what was written in the last one is not for this one.
  if (uri !== undefined && uri !== next.uri) draft.clear();
  uri = next.uri;
  shown = next;
  document.documentElement.lang = next.form.locale;
  style.replaceSync(next.form.style + frameStyle);
  const wanted = document.createElement("div");
  wanted.id = "page";
  wanted.className = "page";
  // The server has escaped every text in it, and the page's policy lets no script in it run.
  wanted.innerHTML = next.form.html;
  morph(page, wanted);
  element("#save").textContent = next.form.words.save;
  fill();
  if (returnTo !== undefined) scrollTo(0, returnTo);
  returnTo = undefined;
  remember();
}

/** The saved answers, or what was written since. A field where nothing differs is left alone, so that the cursor stays. */
function fill(): void {
  for (const { name, text } of shown?.form.fields ?? []) {
    if (draft.get(name)?.trim() === text) draft.delete(name);
    const wanted = draft.get(name) ?? text;
    for (const control of controls(name)) {
      if (control.type === "radio") (control as HTMLInputElement).checked = control.value === wanted;
      else if (control.value.trim() !== wanted.trim()) control.value = wanted;
    }
  }
  tell();
}

function written(name: string, text: string): void {
  if (shown?.form.fields.find((field) => field.name === name)?.text === text.trim()) draft.delete(name);
  else draft.set(name, text);
  tell();
  remember();
}

function save(): void {
  if (draft.size === 0 && uri !== undefined && /\.vurdering\.ya?ml$/.test(uri)) return;
  vscode.postMessage({ type: "save", fields: [...draft].map(([name, text]) => ({ name, text })) });
}

/** The file has it now; `at` is where, for a form that had no file before. What was written meanwhile stays a draft. */
function saved(at: string): void {
  uri = at;
  remember();
}

function tell(): void {
  if (!shown) return;
  const { fields, words } = shown.form;
  const answered = fields.filter(({ name, text }) => name.startsWith("vurdering-") && (draft.get(name) ?? text) !== "").length;
  say("#progress", words.answered.replace("{count}", String(answered)).replace("{all}", words.all));
  say("#state", draft.size > 0 ? words.unsaved : fields.some(({ text }) => text !== "") ? words.saved : "");
}

function say(selector: string, text: string): void {
  const place = element(selector);
  if (place.textContent !== text) place.textContent = text;
}

function remember(): void {
  if (uri !== undefined) vscode.setState({ uri, draft: Object.fromEntries(draft), scroll: scrollY });
}

function controls(name: string): readonly Control[] {
  return [...document.querySelectorAll<Control>(`[name="${name}"]`)];
}

function isControl(target: EventTarget | null): target is Control {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.name !== "";
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

const frameStyle = `
.save{position:fixed;left:0;right:0;bottom:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1.2rem;padding:.6rem 1.2rem;background:var(--back);border-top:1px solid var(--line)}
.save button{margin-left:auto;font:inherit;color:var(--vscode-button-foreground,#fff);background:var(--vscode-button-background,#0b5a6b);border:1px solid var(--vscode-contrastBorder,transparent);border-radius:.3rem;padding:.4rem 1.2rem;cursor:pointer}
#state{font-style:italic}`;
