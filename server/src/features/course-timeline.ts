import type { Localized } from "../language/localized";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { plantypeOf } from "../schema/describe";

/** Something that the plans set a day for. */
export type Event = { readonly date: string; readonly what: Localized; readonly plan: string };

/** One way through: its events by day, and what the citizen has to keep track of. */
export type Course = {
  readonly events: readonly Event[];
  readonly plans: number;
  readonly units: number;
  readonly followUps: number;
  readonly compasses: number;
  /** Days from the first event until the last of the plans was made. */
  readonly daysToPlan: number | undefined;
};

/** The days that a document can name, beside its lists. */
const days: readonly (readonly [path: readonly string[], what: Localized])[] = [
  [["visitationssamtale"], { da: "visitationssamtale", en: "intake talk (visitationssamtale)" }],
  [["indflytning"], { da: "indflytning", en: "moved in (indflytning)" }],
  [["første_samtale"], { da: "første samtale", en: "first talk (første_samtale)" }],
  [["første_kontakt"], { da: "første kontakt", en: "first contact (første_kontakt)" }],
  [["netværksmøde", "dato"], { da: "netværksmøde", en: "network meeting (netværksmøde)" }],
  [["dato"], { da: "plan laves", en: "plan is made" }],
  [["udleveret", "dato"], { da: "plan udleveres", en: "plan is handed out" }],
  [["jobmål", "udskudt", "tages_op"], { da: "jobmål tages op", en: "job goal is taken up" }],
  [["forventet_udflytning"], { da: "ventet udflytning", en: "expected to move out" }],
  [["varighed", "til"], { da: "planens tid udløber", en: "the plan's time ends" }],
];

/** The days in lists; those of one day are told once. */
const lists: readonly (readonly [list: string, key: string, what: Localized])[] = [
  ["samtykke", "dato", { da: "samtykke", en: "consent (samtykke)" }],
  ["forandringskompas", "dato", { da: "forandringskompas", en: "change compass (forandringskompas)" }],
  ["opfølgning", "dato", { da: "opfølgning", en: "follow-up (opfølgning)" }],
  ["indsatsmål", "forventet_opfyldt", { da: "mål ventes nået", en: "goal expected to be met" }],
];

/** What the plans say of days, as one course; of a draft, what lies ahead on the day given. */
export function courseOf(plans: readonly Plan[], ahead?: string): Course {
  const roots = plans.map(({ root }) => root);
  const events = roots
    .flatMap(eventsIn)
    .filter(({ date }) => ahead === undefined || date >= ahead)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const made = ahead === undefined ? roots.flatMap((root) => root.at("dato")?.date() ?? []).toSorted() : [];
  const [first, last] = [events[0]?.date, made.at(-1)];
  return {
    events,
    plans: plans.length,
    units: new Set(roots.flatMap((root) => root.at("afdeling")?.text() ?? [])).size,
    followUps: roots.reduce((sum, root) => sum + (root.at("opfølgning")?.items().length ?? 0), 0),
    compasses: roots.filter((root) => root.has("forandringskompas")).length,
    daysToPlan: first === undefined || last === undefined ? undefined : daysBetween(first, last),
  };
}

function eventsIn(root: Node): readonly Event[] {
  const unit = root.at("afdeling")?.text();
  const plan = unit !== undefined && !hasPlaceholder(unit) ? unit : (root.at("id")?.text() ?? plantypeOf(root) ?? "");
  const single = days.flatMap(([path, what]) => {
    const date = root.at(...path)?.date();
    return date === undefined ? [] : [{ date, what, plan }];
  });
  const listed = lists.flatMap(([list, key, what]) => {
    const dates = (root.at(list)?.items() ?? []).flatMap((item) => item.at(key)?.date() ?? []);
    return [...new Set(dates)].map((date) => ({ date, what, plan }));
  });
  return [...single, ...listed];
}

/** How many days the second date lies behind the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
