import { assertNever } from "../../language/assert-never";
import { formatDate } from "../../language/format";
import { masked } from "../../language/personal-data";
import { addMonths, daysBetween } from "../../law/calendar";
import { markup, type Markup } from "./markup";
import { datesOf, type Dated } from "./plan-dates";
import { said, type Sheet } from "./sheet";

const [width, labels, rowHeight, top] = [720, 250, 32, 30];

const kinds = {
  goal: { da: "mål", en: "goal (indsatsmål)" },
  help: { da: "indsats", en: "intervention (indsats)" },
  followUp: { da: "opfølgning", en: "follow-up (opfølgning)" },
  deadline: { da: "frist", en: "deadline" },
} as const satisfies Readonly<Record<Dated["kind"], unknown>>;

/** Goals, help, follow-ups and deadlines on one line of time, drawn for the eye, and as a table for those who read or search it. */
export function timeLine(sheet: Sheet): Markup {
  const { say } = sheet;
  const dates = datesOf(sheet.plan);
  const title = markup`<h2 id="time">${say({ da: "Tidslinje", en: "Time line" })}</h2>`;
  if (dates.length === 0) {
    return markup`<section aria-labelledby="time">
      ${title}
      <p class="missing">${say({ da: "Planen har ingen datoer at vise endnu.", en: "The plan has no dates to show yet." })}</p>
    </section>`;
  }
  return markup`<section aria-labelledby="time">
    ${title}
    <div class="scroll">${drawing(sheet, dates)}</div>
    ${legend(sheet, dates)}
    <details>
      <summary>${say({ da: "Det samme som tabel", en: "The same as a table" })}</summary>
      ${table(sheet, dates)}
    </details>
  </section>`;
}

function drawing(sheet: Sheet, dates: readonly Dated[]): Markup {
  const { say, workspace, locale } = sheet;
  const days = dates.flatMap(({ from, to }) => [from, to]).toSorted();
  const first = `${(days[0] ?? workspace.today).slice(0, 7)}-01`;
  const last = addMonths(`${(days.at(-1) ?? workspace.today).slice(0, 7)}-01`, 1);
  const scale = (width - labels - 12) / Math.max(1, daysBetween(first, last));
  const x = (day: string): number => round(labels + daysBetween(first, day) * scale);
  const rows = rowsOf(dates);
  const height = top + rows.length * rowHeight + 8;
  const marks = ticks(first, last).map(
    ({ day, label }) =>
      markup`<line class="tick" x1="${x(day)}" y1="${top - 8}" x2="${x(day)}" y2="${height}" /><text
          class="month"
          x="${x(day) + 4}"
          y="${top - 12}">${label[locale]}</text>`,
  );
  const { today } = workspace;
  const now =
    today >= first && today <= last
      ? markup`<line class="today" x1="${x(today)}" y1="${top - 8}" x2="${x(today)}" y2="${height}" /><text
            class="now"
            x="${x(today)}"
            y="${height + 14}">${say({ da: "i dag", en: "today" })}</text>`
      : undefined;
  const drawn = rows.map((row, index) => {
    const y = top + index * rowHeight + rowHeight / 2;
    return markup`<text class="row-label" x="0" y="${y + 5}">${shortened(nameOf(sheet, row))}</text>${row.dates.map((each) => shape(each, x(each.from), x(each.to), y, markup`<title>${tip(sheet, each)}</title>`))}`;
  });
  const about = { da: "Mål, indsatser, opfølgninger og frister på en tidslinje. Det samme står i tabellen nedenunder.", en: "Goals, interventions, follow-ups and deadlines on a time line. The table below says the same." }; // prettier-ignore
  return markup`<svg viewBox="0 0 ${width} ${height + 20}" role="img" aria-label="${say(about)}">${marks}${now}${drawn}</svg>`;
}

type Row = { readonly kind: Dated["kind"]; readonly dates: readonly Dated[] };

/** A row for each goal and each help; follow-ups and deadlines share theirs. */
function rowsOf(dates: readonly Dated[]): readonly Row[] {
  const of = (kind: Dated["kind"]): readonly Dated[] => dates.filter((each) => each.kind === kind);
  const together = (kind: Dated["kind"]): readonly Row[] => (of(kind).length > 0 ? [{ kind, dates: of(kind) }] : []);
  const each = (kind: Dated["kind"]): readonly Row[] => of(kind).map((one) => ({ kind, dates: [one] }));
  return [...each("goal"), ...each("help"), ...together("followUp"), ...together("deadline")];
}

function nameOf({ say }: Sheet, { kind, dates }: Row): string {
  if (kind === "followUp") return say({ da: "Opfølgning", en: "Follow-up" });
  if (kind === "deadline") return say({ da: "Frister", en: "Deadlines" });
  const name = dates[0]?.name ?? "";
  return masked(typeof name === "string" ? name : say(name));
}

/** Kinds differ in shape, so that colour is not all there is. */
function shape({ kind, done }: Pick<Dated, "kind" | "done">, start: number, end: number, y: number, title?: Markup): Markup {
  switch (kind) {
    case "goal":
      return markup`<g class="goal">${title}<line x1="${start}" y1="${y}" x2="${end}" y2="${y}" /><circle cx="${end}" cy="${y}" r="8" /></g>`;
    case "help":
      return markup`<g class="help">${title}<rect x="${start}" y="${y - 8}" width="${Math.max(4, round(end - start))}" height="16" rx="3"/></g>`;
    case "followUp":
      return markup`<g class="follow-up${done && " done"}">${title}<path d="M${start} ${y - 10}L${start + 10} ${y}L${start} ${y + 10}L${start - 10} ${y}Z"/></g>`;
    case "deadline":
      return markup`<g class="deadline">${title}<path d="M${start} ${y + 10}V${y - 10}H${start + 16}L${start + 11} ${y - 5}L${start + 16} ${y}H${start}"/></g>`;
    default:
      return assertNever(kind);
  }
}

function tip({ say, locale }: Sheet, { name, from, to }: Dated): string {
  const words = masked(typeof name === "string" ? name : say(name));
  return from === to ? `${words}: ${formatDate(to, locale)}` : `${words}: ${formatDate(from, locale)} – ${formatDate(to, locale)}`;
}

const legendWords = {
  goal: { da: "mål, til den dag det ventes nået", en: "goal, to the day it is expected to be met" },
  help: { da: "indsats", en: "intervention" },
  followUp: { da: "opfølgning (fyldt: holdt)", en: "follow-up (filled: held)" },
  deadline: { da: "frist", en: "deadline" },
} as const satisfies Readonly<Record<Dated["kind"], unknown>>;

function legend(sheet: Sheet, dates: readonly Dated[]): Markup {
  const shown = (["goal", "help", "followUp", "deadline"] as const).filter((kind) => dates.some((dated) => dated.kind === kind));
  const sample = (kind: Dated["kind"]): Markup =>
    markup`<svg class="sample" viewBox="0 0 40 24" aria-hidden="true">
      ${shape({ kind, done: false }, kind === "followUp" || kind === "deadline" ? 14 : 4, 30, 12)}
    </svg>`;
  return markup`<p class="legend">${shown.map((kind) => markup`<span>${sample(kind)} ${sheet.say(legendWords[kind])}</span>`)}</p>`;
}

function table(sheet: Sheet, dates: readonly Dated[]): Markup {
  const { say, locale } = sheet;
  const heads = [{ da: "Dag", en: "Day" }, { da: "Hvad", en: "What" }, { da: "Slags", en: "Kind" }]; // prettier-ignore
  const rows = dates
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
    .map(({ kind, name, from, to, done, node }) => {
      const period = from === to ? formatDate(to, locale) : `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
      const words = typeof name === "string" ? said(sheet, name) : markup`${say(name)}`;
      const held = done && ` (${say({ da: "holdt", en: "held" })})`;
      return markup`<tr>
        <td>${period}</td>
        <td>${node ? sheet.link(words, node) : words}</td>
        <td>${say(kinds[kind])}${held}</td>
      </tr>`;
    });
  return markup`<table>
    <thead>
      <tr>
        ${heads.map((head) => markup`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The first days of months, or of quarters or years where there are many, with a name for each. */
function ticks(first: string, last: string): readonly { readonly day: string; readonly label: { da: string; en: string } }[] {
  const months = Math.round(daysBetween(first, last) / 30);
  const step = months <= 8 ? 1 : months <= 24 ? 3 : months <= 72 ? 12 : 60;
  const found: { day: string; label: { da: string; en: string } }[] = [];
  const start = step < 12 ? first : `${first.slice(0, 4)}-01-01`;
  for (let day = start; day < last; day = addMonths(day, step)) {
    if (day >= first)
      found.push({
        day,
        label: step < 12 ? { da: monthOf(day, "da"), en: monthOf(day, "en") } : { da: day.slice(0, 4), en: day.slice(0, 4) },
      });
  }
  return found;
}

/** »marts 26«. */
function monthOf(day: string, locale: "da" | "en"): string {
  const [, name = ""] = /(?<![^\d. ])([^\d. ]+) \d+$/.exec(formatDate(day, locale)) ?? [];
  return `${name.slice(0, 3)} ${day.slice(2, 4)}`;
}

function shortened(text: string): string {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
