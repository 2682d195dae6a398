import { escapeXml } from "../reporters/xml";

/**
 * Bars as SVG, written here: they are the only kind of chart the report needs, a page must stand alone and print, and the
 * libraries that draw without a browser weigh more than all of our own code.
 */
export type Bar = {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly class: string; readonly name: string }[];
};

const [rowHeight, labelWidth, barWidth, width] = [26, 270, 480, 760];

/** A row for each bar: to the same scale, or each as a whole of its own. Every part has its number written on it or told in its title. */
export function barChart(id: string, title: string, bars: readonly Bar[], scale: "alike" | "whole" = "alike"): string {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const longest = Math.max(1, ...totals);
  const height = bars.length * rowHeight + 4;
  const rows = bars.map(({ label, parts }, row) => {
    const y = row * rowHeight + 3;
    const most = scale === "whole" ? Math.max(1, totals[row] ?? 0) : longest;
    let x = labelWidth;
    const drawn = parts.map(({ value, class: name, name: meaning }) => {
      const wide = (value / most) * barWidth;
      const rect = `<rect class="${name}" x="${round(x)}" y="${y}" width="${round(wide)}" height="19"><title>${escapeXml(`${label}: ${meaning} ${value}`)}</title></rect>`;
      const text = wide > 8 + 8 * String(value).length ? `<text class="on-${name}" x="${round(x + 5)}" y="${y + 14}">${value}</text>` : "";
      x += wide;
      return value > 0 ? rect + text : "";
    });
    return `<text x="0" y="${y + 14}">${escapeXml(short(label))}</text>${drawn.join("")}`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}"><title id="${id}">${escapeXml(title)}</title>${rows.join("")}</svg>\n`;
}

function short(label: string): string {
  return label.length > 36 ? `${label.slice(0, 35)}…` : label;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
