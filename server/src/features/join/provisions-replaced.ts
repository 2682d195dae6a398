import { formatDate } from "../../language/format";
import { inForce } from "../../law/in-force";
import { provisions, type ProvisionId } from "../../law/provisions";
import { replacedPlans, type JointType } from "../../law/replaced-plans";
import { trials, type Trial } from "../../law/trials";
import type { Value } from "../../plan/edits";
import { fold } from "../../schema/nearest";
import type { Source } from "./sources";

/** The provision that lets a helhedsplan take the plan's place on the day. */
export function yieldsTo({ plantype }: Source, day: string): ProvisionId | undefined {
  return replacedPlans[plantype]?.yields.find((id) => inForce(provisions[id], day) !== "no");
}

/** Which provisions the replaced plans rest on, and what lets the joint plan take their place, each with its dates. */
export function provisionsReplaced(type: JointType, sources: readonly Source[], today: string): readonly Value[] {
  return sources.flatMap((source) => {
    const { plan, plantype, name } = source;
    const day = plan.root.at("dato")?.date() ?? today;
    const basis = replacedPlans[plantype]?.basis.find((id) => inForce(provisions[id], day) !== "no");
    if (basis === undefined) return [];
    const by = yieldsTo(source, today);
    const waivers = type === "helhedsplan" ? trialsFor(basis, type, plan.root.at("kommune")?.text() ?? "", today) : [];
    return [
      {
        plan: name,
        bestemmelse: provisions[basis].title.da,
        gælder: dates(basis),
        ...(type === "borgerens-plan"
          ? { bemærkning: "Borgerens Plan er en metode. Det, bestemmelsen kræver af planen, gælder stadig og skal stå her." }
          : by === undefined
            ? {}
            : { træder_i_stedet_efter: provisions[by].title.da, som_gælder: dates(by) }),
        ...(waivers.length > 0 ? { forsøg: waivers.map(({ title }) => `${title.da}; se kommunens vedtægt, om det er godkendt`) } : {}),
      },
    ];
  });
}

/** Trials that the municipality applied for and that may waive the provision on the day. */
function trialsFor(basis: ProvisionId, type: JointType, municipality: string, today: string): readonly Trial[] {
  return (trials as readonly Trial[]).filter(
    ({ planTypes, waives, municipalities, from, latestUntil }) =>
      planTypes.includes(type) &&
      waives.includes(basis) &&
      municipalities.some((each) => fold(each) === fold(municipality)) &&
      from <= today &&
      today <= latestUntil,
  );
}

function dates(id: ProvisionId): string {
  const { from, to, dateCertainty } = provisions[id];
  const start = from === undefined ? "uden kendt begyndelse" : `fra ${formatDate(from, "da")}`;
  const text = to === undefined ? start : `${start} til og med ${formatDate(to, "da")}`;
  return dateCertainty === "uncertain" ? `${text} (datoen er ikke sikker)` : text;
}
