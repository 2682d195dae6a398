import { provisions, type Provision, type ProvisionId } from "./provisions";

type Dates = Pick<Provision, "from" | "to" | "certainFrom" | "certainUntil" | "dateCertainty">;

/** Whether a provision was in force on a day. The first and the last day count. ISO dates compare as text. */
export function inForce(provision: Dates, date: string): "yes" | "no" | "uncertain" {
  const { from, to, certainFrom, certainUntil, dateCertainty } = provision;
  if (to && date > to) return "no";
  if (from && date < from) return dateCertainty === "uncertain" ? "uncertain" : "no";
  if (certainFrom && date < certainFrom) return "uncertain";
  if (certainUntil && date > certainUntil) return "uncertain";
  return "yes";
}

/** What has taken the place of a provision on a day: its successors in force then, or theirs. Empty when there is none, or no need. */
export function successorsAt(id: ProvisionId, date: string): readonly ProvisionId[] {
  const { to, successors = [] } = provisions[id];
  if (!to || date <= to) return [];
  const found = successors.flatMap((next) => (inForce(provisions[next], date) === "no" ? successorsAt(next, date) : [next]));
  return [...new Set(found)];
}

/** The first of `successorsAt`: the one to suggest where there is room for one. */
export const successorAt = (id: ProvisionId, date: string): ProvisionId | undefined => successorsAt(id, date)[0];
