import type { Localized } from "../language/localized";
import { addMonths } from "../law/calendar";
import type { Node } from "../plan/node";

/** A day by which something must or should be done, counted from the plan's date. */
export type Deadline = {
  readonly date: string;
  readonly why: Localized;
  /** Whether the day itself must be reached (offers must last to it) rather than not passed. */
  readonly atLeast: boolean;
};

/** The deadline that a date at the path is held against. `*` stands for any item of a list. */
export function deadlineAt(root: Node, path: readonly (string | number)[]): Deadline | undefined {
  const made = root.at("dato")?.date();
  if (made === undefined) return undefined;
  const plantype = root.at("plantype")?.text();
  switch (path.map((step) => (typeof step === "number" ? "*" : step)).join(".")) {
    case "opfølgning.*.dato":
      if ((root.at("sag")?.texts().length ?? 0) === 0) return undefined;
      return {
        date: addMonths(made, 3),
        why: { da: "tre måneder efter planens dato, fordi sagen er ny, omkostningstung eller kompliceret", en: "three months after the plan's date, as the case is new, costly or complicated" },
        atLeast: false,
      }; // prettier-ignore
    case "tilbud.*.slut":
      if (plantype !== "indsatsplan") return undefined;
      return {
        date: addMonths(made, 6),
        why: { da: "tilbud skal dække seks måneder fra planens dato", en: "offers (tilbud) must cover six months from the plan's date" },
        atLeast: true,
      };
  }
  return undefined;
}
