import { isOpen, type Finding } from "../result";
import { page } from "./page";
import type { MakeReporter } from "./reporter";
import { severityNames } from "./text";
import { escapeXml } from "./xml";

/** One page that needs no network: every file with its problems, in words that fit on paper. */
export const htmlReporter: MakeReporter = (write, run) => {
  const { locale } = run;
  const title = { da: "Handleplaner: hvad der mangler", en: "Action plans: what is missing" }[locale];
  const { head, tail } = page({ title, locale, style });
  return {
    start: () => write(`${head}<main>\n<h1>${title}</h1>\n`),
    file: ({ path, findings }) => {
      const open = findings.filter(isOpen);
      const off = findings.filter(({ suppressed }) => suppressed);
      const none = { da: "Ingen problemer.", en: "No problems." }[locale];
      write(`<section>\n<h2>${escapeXml(path)}</h2>\n`);
      write(open.length === 0 ? `<p class="ok">${none}</p>\n` : `<ul>\n${open.map(item).join("")}</ul>\n`);
      if (off.length > 0) {
        const words = { da: "Fravalgt med begrundelse", en: "Turned off with a reason" }[locale];
        const reasons = off.map(({ rule, suppressed }) => `<li><code>${rule}</code>: ${escapeXml(suppressed?.reason ?? "")}</li>`);
        write(`<details><summary>${words} (${off.length})</summary><ul>${reasons.join("")}</ul></details>\n`);
      }
      write("</section>\n");
    },
    end: (summary) => {
      const counts = {
        da: `${summary.files} filer · ${summary.errors} fejl · ${summary.warnings} advarsler · ${summary.infos} råd · ${summary.suppressed} fravalgt`,
        en: `${summary.files} files · ${summary.errors} errors · ${summary.warnings} warnings · ${summary.infos} advice · ${summary.suppressed} turned off`,
      }[locale];
      write(`<p class="sum">${counts}</p>\n</main>\n${tail}`);
    },
  };

  function item({ severity, range, rule, source, message, excerpt }: Finding): string {
    const place = { da: "linje", en: "line" }[locale];
    const words = excerpt.line === undefined ? "" : markedLine(excerpt.line, excerpt.mark);
    const from = source.href === undefined ? escapeXml(source.title) : `<a href="${escapeXml(source.href)}">${escapeXml(source.title)}</a>`;
    return `<li class="${severity}"><p><b>${severityNames[severity][locale]}</b> · ${place} ${range.start.line + 1} · <code>${rule}</code> · ${from}</p><p>${escapeXml(message)}</p>${words}</li>\n`;
  }
};

function markedLine(line: string, [from, to]: readonly [number, number]): string {
  return `<pre>${escapeXml(line.slice(0, from))}<mark>${escapeXml(line.slice(from, to))}</mark>${escapeXml(line.slice(to))}</pre>`;
}

const style = `section{border-top:1px solid var(--line);padding-top:.5rem}ul{list-style:none;padding:0}li{border-left:.3rem solid var(--line);padding:.1rem .8rem;margin:.6rem 0;break-inside:avoid}
li.error{border-color:#b3261e}li.warning{border-color:#9a6700}li.info{border-color:#0b57d0}li p{margin:.2rem 0}pre{white-space:pre-wrap;margin:.2rem 0}mark{background:#ffe8a3;color:#1b1b1b}.sum{font-weight:600;border-top:2px solid var(--line);padding-top:1rem}`;
