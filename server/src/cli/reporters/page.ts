import { createHash } from "node:crypto";
import type { Locale } from "../../language/localized";
import { escapeXml } from "./xml";

/** The frame of a page that stands alone: nothing is fetched, and only the style and script written here may run (by their hash). */
export function page({ title, locale, style, script }: { title: string; locale: Locale; style: string; script?: string }): {
  head: string;
  tail: string;
} {
  const css = baseStyle + style;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return {
    head: `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>${css}</style>
</head>
<body>
`,
    tail: `${script === undefined ? "" : `<script>${script}</script>\n`}</body>\n</html>\n`,
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const baseStyle = `:root{color-scheme:light dark;--line:#c9c9c9;--soft:#555;--back:#fff;--fore:#1b1b1b}
@media (prefers-color-scheme:dark){:root{--line:#555;--soft:#b5b5b5;--back:#1b1b1b;--fore:#eee}}
body{font:1rem/1.5 system-ui,"Segoe UI",sans-serif;color:var(--fore);background:var(--back);margin:0}
main{max-width:62rem;margin:0 auto;padding:1rem 1.5rem 4rem}h1{font-size:1.7rem}h2{font-size:1.25rem;overflow-wrap:anywhere}a{color:inherit}
@media print{:root{--line:#999;--soft:#333;--back:#fff;--fore:#000}body{font-size:10pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}}
`;
