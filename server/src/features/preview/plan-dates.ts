import type { Localized } from "../../language/localized";
import type { Node } from "../../plan/node";
import type { Plan } from "../../plan/plan";
import { deadlineAt } from "../deadlines";

/** Something in the plan that has a day, or lasts from one to another. */
export type Dated = {
  readonly kind: "goal" | "help" | "followUp" | "deadline";
  readonly name: string | Localized;
  readonly from: string;
  readonly to: string;
  /** A follow-up that was held. */
  readonly done: boolean;
  /** Where it is written; a deadline follows from the law or the audit and stands nowhere. */
  readonly node: Node | undefined;
};

const helpLists = ["indsatser", "stabiliserende", "øvrige_indsatser", "tilbud", "aktiviteter"];

/** Every goal, help, follow-up and deadline of the plan that has a day, in the order that the plan tells them. */
export function datesOf({ root }: Plan): readonly Dated[] {
  const made = root.at("dato")?.date();
  const goals = (root.at("indsatsmål")?.items() ?? []).flatMap((goal) => {
    const expected = goal.at("forventet_opfyldt")?.date();
    return expected === undefined ? [] : lasting("goal", goal, made, expected);
  });
  const help = helpLists
    .flatMap((list) => root.at(list)?.items() ?? [])
    .flatMap((item) =>
      lasting("help", item, item.at("varighed", "fra")?.date() ?? item.at("start")?.date(), item.at("varighed", "til")?.date() ?? item.at("slut")?.date()),
    ); // prettier-ignore
  const followUps = (root.at("opfølgning")?.items() ?? []).flatMap((node): Dated[] => {
    const day = node.at("dato")?.date();
    const name = { da: "Opfølgning", en: "Follow-up (opfølgning)" };
    return day === undefined ? [] : [{ kind: "followUp", name, from: day, to: day, done: node.at("holdt")?.flag() === true, node }];
  });
  return [...goals, ...help, ...followUps, ...deadlines(root)];
}

function lasting(kind: "goal" | "help", node: Node, from: string | undefined, to: string | undefined): readonly Dated[] {
  const [first, last] = [from ?? to, to ?? from];
  if (first === undefined || last === undefined) return [];
  const name = [node.at("id")?.text(), node.at("tekst")?.text()].filter((word) => word !== undefined).join(" · ");
  return [{ kind, name: name || "–", from: first < last ? first : last, to: last, done: false, node }];
}

function deadlines(root: Node): readonly Dated[] {
  return ["opfølgning", "tilbud"].flatMap((list): Dated[] => {
    const deadline = deadlineAt(root, [list, 0, list === "tilbud" ? "slut" : "dato"]);
    if (!deadline) return [];
    const { date, why } = deadline;
    const name =
      list === "tilbud"
        ? { da: `Tilbud dækker til: ${why.da}`, en: `Offers cover until: ${why.en}` }
        : { da: `Senest opfølgning: ${why.da}`, en: `Follow-up by: ${why.en}` };
    return [{ kind: "deadline", name, from: date, to: date, done: false, node: undefined }];
  });
}
