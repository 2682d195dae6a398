import type { Localized } from "../language/localized";
import type { Difference } from "./diff";
import { findingText, severityNames, type TextStyle } from "./reporters/text";
import { visible, type Finding } from "./result";

/** The difference for people at a terminal: what is new in full, the rest a line each. */
export function diffText({ before, after, fresh, gone, unchanged, turnedOff }: Difference, path: string, style: TextStyle): string {
  const { locale } = style;
  const part = (heading: Localized, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `${heading[locale]}\n\n${lines.join("\n")}\n\n`;
  const brief = ({ range, severity, rule, message }: Finding): string =>
    `  ${range.start.line + 1}:${range.start.character + 1}  ${severityNames[severity][locale]}  ${rule}\n      ${visible(message)}`;
  return [
    `${visible(before)} → ${visible(after)}\n\n`,
    part(
      { da: "Nye problemer", en: "New problems" },
      fresh.map((finding) => findingText(path, finding, style).trimEnd()),
    ),
    part({ da: "Væk siden den tidligere udgave", en: "Gone since the earlier version" }, gone.map(brief)),
    part({ da: "Fravalgt med begrundelse siden da", en: "Turned off with a reason since" }, turnedOff.map(brief)),
    part({ da: "Uændret", en: "Unchanged" }, unchanged.map(brief)),
    `${counts(fresh.length, gone.length, unchanged.length, turnedOff.length)[locale]}\n`,
  ].join("");
}

function counts(fresh: number, gone: number, unchanged: number, off: number): Localized {
  return {
    da: `${fresh} ${fresh === 1 ? "nyt" : "nye"} · ${gone} væk · ${unchanged} ${unchanged === 1 ? "uændret" : "uændrede"}${off > 0 ? ` · ${off} fravalgt` : ""}`,
    en: `${fresh} new · ${gone} gone · ${unchanged} unchanged${off > 0 ? ` · ${off} turned off` : ""}`,
  };
}
