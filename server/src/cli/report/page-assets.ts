/** Met and not met differ in lightness and have their number on them, so that colour is not all there is. */
export const reportStyle = `:root{--met:#1a6b45;--not:#f0b35a;--na:#d9d9d9;--on-met:#fff;--on-not:#1b1b1b;--on-na:#1b1b1b}
.day{color:var(--soft);margin-top:-.6rem}
.key{display:flex;flex-wrap:wrap;gap:1rem;margin:1.5rem 0}.key div{border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1rem;min-width:8rem}.key dt{color:var(--soft)}.key dd{margin:0;font-size:1.8rem;font-weight:600}
section{margin-top:2.5rem}svg{width:100%;height:auto;max-width:62rem}svg text{font:13px system-ui,"Segoe UI",sans-serif;fill:var(--fore)}
svg .met{fill:var(--met)}svg .not{fill:var(--not)}svg .na{fill:var(--na)}svg text.on-met{fill:var(--on-met)}svg text.on-not{fill:var(--on-not)}svg text.on-na{fill:var(--on-na)}
.legend span{display:inline-block;padding:.05rem .6rem;margin-right:.4rem;border-radius:.2rem}.legend .met{background:var(--met);color:var(--on-met)}.legend .not{background:var(--not);color:var(--on-not)}.legend .na{background:var(--na);color:var(--on-na)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid var(--line);font-weight:400}.number{text-align:right;font-variant-numeric:tabular-nums}
thead th{font-weight:600;vertical-align:bottom}thead button{all:unset;cursor:pointer;font-weight:600}thead button:focus-visible{outline:2px solid currentColor;outline-offset:2px}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.filter{display:block;margin:.5rem 0}input{font:inherit;padding:.2rem .4rem}summary{cursor:pointer}
@media print{.filter,summary{display:none}details::details-content{content-visibility:visible;display:block}section{break-inside:avoid-page}thead{display:table-header-group}tr{break-inside:avoid}.met,.not,.na,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** Sorts by the head that is pressed, hides rows that lack the words sought, and opens every table for printing. */
export const reportScript = `"use strict";
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const valueOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
  heads.forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...body.rows].sort((a, b) => {
      const [x, y] = [valueOf(a, column), valueOf(b, column)];
      const byNumber = Number(x) - Number(y);
      return Number.isNaN(byNumber) ? x.localeCompare(y, document.documentElement.lang) : byNumber;
    });
    body.append(...(down ? rows.reverse() : rows));
  }));
}
for (const input of document.querySelectorAll(".filter input")) {
  const rows = input.closest(".table").querySelectorAll("tbody tr");
  input.addEventListener("input", () => {
    const sought = input.value.toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(sought);
  });
}
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
`;
