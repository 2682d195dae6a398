import type { Locale } from "../../language/localized";
import { escapeXml } from "../reporters/xml";
import { words } from "./words";

/** A cell that is shown otherwise than it is sorted says both. */
export type Cell = string | number | { readonly html: string; readonly text: string | number };

/** From this many rows on, a table can be filtered. */
const filtered = 8;

/** A table whose heads sort it; long ones have a field that hides rows. Without script it is a plain table. */
export function dataTable(locale: Locale, caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map((text) => `<th scope="col"><button type="button">${escapeXml(text)}</button></th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
  const filter =
    rows.length < filtered
      ? ""
      : `<label class="filter">${escapeXml(words.filter[locale])} <input type="search" autocomplete="off"></label>`;
  return `<div class="table">${filter}<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(`${caption}: ${words.rows[locale]}`)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table></div></div>\n`;
}

function cell(value: Cell, index: number): string {
  const { html, text } = typeof value === "object" ? value : { html: escapeXml(String(value)), text: value };
  const sorted = html === escapeXml(String(text)) ? "" : ` data-sort="${escapeXml(String(text))}"`;
  if (index === 0) return `<th scope="row"${sorted}>${html}</th>`;
  return `<td${typeof text === "number" ? ' class="number"' : ""}${sorted}>${html}</td>`;
}
