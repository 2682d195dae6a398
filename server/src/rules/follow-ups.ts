import type { Node } from "../plan/node";

/** The follow-ups that have a date, the earliest first. */
export function datedFollowUps(root: Node): readonly { readonly on: Node; readonly day: string; readonly item: Node }[] {
  return (root.at("opfølgning")?.items() ?? [])
    .flatMap((item) => {
      const on = item.at("dato");
      const day = on?.date();
      return on && day !== undefined ? [{ on, day, item }] : [];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Said to be held, or with a result. */
export function isHeld(followUp: Node): boolean {
  return followUp.at("holdt")?.flag() ?? followUp.has("resultat");
}
