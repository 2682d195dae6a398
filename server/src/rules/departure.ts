import { addMonths } from "../law/calendar";
import { isProvision, type ProvisionId } from "../law/provisions";
import { waives, type Trial } from "../law/trials";
import { byDay } from "../plan/date";
import { hasPlaceholder, type Node } from "../plan/node";
import { plantypeOf } from "../schema/describe";
import { fold } from "../schema/nearest";
import type { Settings } from "../workspace/settings";
import { trialsOf } from "../workspace/trials";
import type { Workspace } from "../workspace/workspace";

/** How a plan stands to the law: itself, the trials there are, and the municipality of plans that do not name theirs. */
export type Standing = { readonly root: Node; readonly trials: readonly Trial[]; readonly municipality: string | undefined };

export function standingOf(root: Node, workspace: Workspace, settings: Settings): Standing {
  return { root, trials: trialsOf(workspace), municipality: settings.municipality };
}

/** Why a departure is or is not inside the frame of a trial. */
export type Frame =
  | { readonly kind: "inside"; readonly trial: Trial; readonly certain: boolean }
  | { readonly kind: "no-trial" | "still-to-be-written" | "own-basis" }
  | { readonly kind: "applied" | "expired" }
  | { readonly kind: "granted-later"; readonly granted: string }
  | { readonly kind: "provision" | "municipality" | "plantype" | "target-group" | "period"; readonly trial: Trial };

/**
 * How far the offers reach, and whether that is six months from the plan's date; `undefined` where the plan has no date. An offer that
 * has not begun within the six months says nothing of them; days without an offer in between are no gap, for they are planned too.
 */
export function sixMonths(
  root: Node,
): { date: string; met: boolean; end: string | undefined; last: Node | undefined; needed: string } | undefined {
  const date = root.at("dato")?.date();
  if (date === undefined) return undefined;
  const needed = addMonths(date, 6);
  const ends = (root.at("tilbud")?.items() ?? [])
    .filter((offer) => (offer.at("start")?.date() ?? date) <= needed)
    .flatMap((offer) => offer.at("slut") ?? [])
    .filter((node) => node.date() !== undefined);
  const last = ends.toSorted((a, b) => byDay(a.date(), b.date())).at(-1);
  const end = last?.date();
  return { date, met: end !== undefined && end >= needed, end, last, needed };
}

/** The departures from the provision or from the whole of which it is a part. */
export function departuresFrom(root: Node, provision: ProvisionId): readonly Node[] {
  return (root.at("fravigelser")?.items() ?? []).filter((departure) => {
    const from = departure.at("fra")?.text();
    return from !== undefined && (from === provision || provision.startsWith(`${from}-`));
  });
}

/**
 * Whether a departure frees the plan from the provision: a trial covers it, or another legal basis is named and a reason given. The
 * conditions of a trial have a rule of their own, which repeats the demand where they are not documented.
 */
export function waived(standing: Standing, provision: ProvisionId): boolean {
  return departuresFrom(standing.root, provision).some(
    (departure) => isCovered(standing, departure) && (!hasOwnBasis(departure) || hasReason(departure)),
  );
}

/** A reason in the departure itself, or in a journal entry that it cites. */
export function hasReason(departure: Node): boolean {
  if (departure.has("faglig_vurdering") || departure.has("grund")) return true;
  const cited = departure.at("journal")?.texts() ?? [];
  return (departure.root.at("journal")?.items() ?? []).some(
    (entry) => cited.includes(entry.at("id")?.text() ?? "") && entry.has("begrundelse"),
  );
}

/** Whether the departure frees the plan from the demand, or is still to be filled in; its documentation is another matter. */
export function isCovered(standing: Standing, departure: Node): boolean {
  const { kind } = frameOf(standing, departure);
  return kind === "inside" || kind === "still-to-be-written" || kind === "own-basis";
}

/** The trial through which the plan departs from the provision. */
export function trialFreeing(standing: Standing, provision: ProvisionId): Trial | undefined {
  for (const departure of departuresFrom(standing.root, provision)) {
    const frame = frameOf(standing, departure);
    if (frame.kind === "inside") return frame.trial;
  }
  return undefined;
}

/** Whether it rests on something else than a trial. The act on free municipalities only frees through a trial. */
export function hasOwnBasis(departure: Node): boolean {
  return departure.has("hjemmel") && !restsOnTrialAct(departure);
}

/** Whether the legal basis is the act on free municipalities, an order under it or a trial's own id. */
export function restsOnTrialAct(departure: Node): boolean {
  return /^frik-(?!efter)/.test(departure.at("hjemmel")?.text() ?? "");
}

/** Holds the departure against its trial: provision, municipality, plan type, target group and period, in that order. */
export function frameOf(standing: Standing, departure: Node): Frame {
  const { root } = standing;
  const status = departure.at("status")?.text()?.normalize("NFC");
  if (status === "ansøgt") return { kind: "applied" };
  if (status === "udløbet") return { kind: "expired" };
  const granted = departure.at("godkendt")?.date();
  const planned = root.at("dato")?.date();
  if (granted !== undefined && planned !== undefined && granted > planned) return { kind: "granted-later", granted };
  if (hasOwnBasis(departure)) return { kind: "own-basis" };
  if (hasPlaceholder(departure.at("forsøg")?.text() ?? "")) return { kind: "still-to-be-written" };
  const trial = trialOf(standing, departure);
  if (!trial) return { kind: "no-trial" };
  if (trial.status === "applied" || trial.status === "expired") return { kind: trial.status };
  if (!isWaivedBy(trial, departure)) return { kind: "provision", trial };
  if (!isInMunicipality(standing, trial)) return { kind: "municipality", trial };
  if (!trial.planTypes.some((plantype) => plantype === plantypeOf(root))) return { kind: "plantype", trial };
  if (!isInTargetGroup(root, trial)) return { kind: "target-group", trial };
  const date = root.at("dato")?.date();
  if (date === undefined || date < trial.from || date > trial.latestUntil) return { kind: "period", trial };
  return { kind: "inside", trial, certain: date <= trial.certainUntil && trial.status === "granted" };
}

/** The trial that the departure names; without a name, the one that waives the provision, in the plan's municipality. */
function trialOf(standing: Standing, departure: Node): Trial | undefined {
  const known = standing.trials;
  const id = departure.at("forsøg")?.text();
  if (id !== undefined) return known.find((trial) => trial.id === id);
  const possible = known.filter((trial) => isWaivedBy(trial, departure));
  // Who rests on the act has a trial in mind, and it is the one that waives this.
  return possible.find((trial) => isInMunicipality(standing, trial)) ?? (restsOnTrialAct(departure) ? possible[0] : undefined);
}

/** Whether the trial waives what the plan departs from, or the whole of which it is a part. */
export function isWaivedBy(trial: Trial, departure: Node): boolean {
  const from = departure.at("fra")?.text();
  return from !== undefined && isProvision(from) && waives(trial, from);
}

/** The plan's own, else that of its folder. */
export function municipalityOf({ root, municipality }: Standing): string | undefined {
  return root.at("kommune")?.text() ?? municipality;
}

/** »Vesthimmerland«, »vesthimmerlands« and »Vesthimmerlands Kommune« are the same municipality. */
function isInMunicipality(standing: Standing, trial: Trial): boolean {
  const written = fold(municipalityOf(standing) ?? "").replace(/-kommune$/, "");
  return trial.municipalities.some((name) => written === fold(name) || written === `${fold(name)}s`);
}

/** A plan names its target group in its own words; the words that mark the trial's group must be among them. */
function isInTargetGroup(root: Node, trial: Trial): boolean {
  const group = fold(root.at("målgruppe")?.text() ?? "");
  return trial.targetGroupMarks.every((mark) => group.includes(fold(mark)));
}
