/** The colours that VS Code 1.139 gives a webview, of those that our pages use, in three of its themes. */
const colours = {
  "Light 2026": {
    "editor-foreground": "#202020",
    "editor-background": "#ffffff",
    "editorWidget-border": "#e4e5e6",
    "editorWidget-background": "#fafafd",
    "textLink-foreground": "#0069cc",
    "editorError-foreground": "#e51400",
    "editorWarning-foreground": "#bf8803",
    "editorInfo-foreground": "#0063d3",
    "testing-iconPassed": "#73c991",
    focusBorder: "#0069cc",
    "input-background": "#ffffff",
    "input-foreground": "#202020",
    "button-background": "#0069cc",
    "button-foreground": "#ffffff",
  },
  "Dark 2026": {
    "editor-foreground": "#bbbebf",
    "editor-background": "#121314",
    "editorWidget-border": "#2a2b2c",
    "editorWidget-background": "#202122",
    "textLink-foreground": "#48a0c7",
    "editorError-foreground": "#f14c4c",
    "editorWarning-foreground": "#cca700",
    "editorInfo-foreground": "#59a4f9",
    "testing-iconPassed": "#73c991",
    focusBorder: "rgba(57, 148, 188, 0.7)",
    "input-background": "#191a1b",
    "input-foreground": "#bfbfbf",
    "button-background": "#297aa0",
    "button-foreground": "#ffffff",
  },
  "Default High Contrast": {
    "editor-foreground": "#ffffff",
    "editor-background": "#000000",
    contrastBorder: "#6fc3df",
    "editorWidget-border": "#6fc3df",
    "editorWidget-background": "#0c141f",
    "textLink-foreground": "#21a6ff",
    "editorError-foreground": "#f48771",
    "editorWarning-foreground": "#ffd370",
    "editorInfo-foreground": "#59a4f9",
    "testing-iconPassed": "#73c991",
    focusBorder: "#f38518",
    "input-background": "#000000",
    "input-foreground": "#ffffff",
    "button-background": "#000000",
    "button-foreground": "#ffffff",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A script for each that dresses the page in it; »none« leaves the page as it is outside an editor. */
export const themes: Readonly<Record<string, string>> = {
  none: "",
  ...Object.fromEntries(Object.entries(colours).map(([name, values]) => [name, dressing(values)])),
};

function dressing(values: Readonly<Record<string, string>>): string {
  const style = Object.entries(values).map(([name, value]) => `--vscode-${name}:${value}`);
  // Through the object model, as a page's content policy asks.
  return `addEventListener("DOMContentLoaded", () => { document.documentElement.style.cssText = ${JSON.stringify(style.join(";"))}; });`;
}
