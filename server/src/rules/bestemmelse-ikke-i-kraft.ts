import { citedId, datedAs } from "../law/cited-provision";
import { inForce, successorAt } from "../law/in-force";
import { isProvision, provisions, type ProvisionId } from "../law/provisions";
import { replaceScalar } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { quote } from "../problem/message";
import { defineRule } from "./define-rule";

/** The provisions that a plan type rests on, the newest first. */
const basis: Readonly<Record<string, readonly ProvisionId[]>> = {
  "sel-140": ["sel-140"],
  "sel-141": ["sel-141"],
  "barnets-plan": ["bl-91"],
  ungeplan: ["bl-108"],
  "min-plan": ["lab-40", "lab-gl-27"],
  "rehab-plan": ["lab-40", "lab-gl-30a"],
  indsatsplan: ["lab-112", "lab-gl-68a"],
  helhedsplan: ["hop-betingelser"],
};

/** What the plan was called before or after the law changed. */
const otherName: Readonly<Record<string, string>> = { "sel-140": "barnets-plan", "barnets-plan": "sel-140", ungeplan: "sel-140" };

export const bestemmelseIkkeIKraft = defineRule({
  id: "bestemmelse-ikke-i-kraft",
  severity: "error",
  source: { law: "bl-91" },
  alsoServes: [
    { law: "sel-140" },
    { law: "lab-40" },
    { law: "lab-gl-27" },
    { law: "hop-betingelser" },
    { statement: "en-plan-relevant-lovgivning" },
  ],
  appliesTo: { path: "", about: ["plantype", "lovgrundlag", "lovgrundlag[*]", "afgørelse.hjemmel", "fravigelser[*].hjemmel"] },
  title: { da: "Planen bygger på love, der var i kraft", en: "The plan rests on law that was in force" },
  docs: {
    da: "En plan bedømmes efter loven på sin egen dato, ikke efter loven i dag. En bestemmelse, der var ophævet eller endnu ikke gjaldt, kan ikke bære planen. Er datoerne usikre, er det en advarsel.",
    en: "A plan is judged by the law of its own date, not by today's. A provision that had been repealed or did not apply yet cannot carry it. Where the dates are uncertain, it is a warning.",
  },
  messages: {
    ended: {
      da: "{id} gjaldt kun til og med {end}, og datoen her er {date}. Henvis til det, der gjaldt på den dag.",
      en: "{id} applied only until {end}, and the date here is {date}. Cite what applied on that day.",
    },
    notYet: {
      da: "{id} gælder først fra {start}, og datoen her er {date}. Henvis til det, der gjaldt på den dag.",
      en: "{id} applies only from {start}, and the date here is {date}. Cite what applied on that day.",
    },
    uncertain: {
      da: "Det er uvist, om {id} var i kraft {date}. Slå det op, før planen støtter sig til bestemmelsen.",
      en: "It is unknown whether {id} was in force on {date}. Look it up before the plan relies on it.",
    },
    plantypeEnded: {
      da: "Planer efter {title} kunne laves til og med {end}, og denne er fra {date}. Vælg den plantype, der gjaldt på den dag.",
      en: "Plans under {title} could be made until {end}, and this one is of {date}. Choose the type of plan (plantype) that applied on that day.",
    },
    plantypeNotYet: {
      da: "Planer efter {title} findes først fra {start}, og denne er fra {date}. Vælg den plantype, der gjaldt på den dag.",
      en: "Plans under {title} exist only from {start}, and this one is of {date}. Choose the type of plan (plantype) that applied on that day.",
    },
    plantypeUncertain: {
      da: "Planer efter {title} fandtes sikkert først fra {start}, og denne er fra {date}. Slå op, om plantypen gjaldt på den dag.",
      en: "Plans under {title} surely existed only from {start}, and this one is of {date}. Look up whether the type of plan applied on that day.",
    },
  },
  fixes: {
    useOther: { title: { da: "Skriv »{other}« i stedet", en: "Write »{other}« instead" }, safe: false },
  },
  check({ node, plan, report }) {
    const date = node.at("dato")?.date();
    if (date === undefined) return;
    const plantype = node.at("plantype");
    const name = plantype?.text()?.normalize("NFC") ?? "";
    const laws = basis[name] ?? [];
    const [newest] = laws;
    const states = new Set(laws.map((law) => inForce(provisions[law], date)));
    if (plantype && newest && !states.has("yes")) {
      const { title, from = date, to } = provisions[laws.at(-1) ?? newest];
      const other = otherName[name] ?? "";
      const otherLaw = basis[other]?.[0];
      const useOther = otherLaw && inForce(provisions[otherLaw], date) === "yes" ? [replaceScalar(plan, plantype, other)] : undefined;
      const source = { law: newest };
      if (!states.has("uncertain") && to !== undefined && date > to)
        report({
          at: plantype,
          message: "plantypeEnded",
          source,
          tag: "deprecated",
          values: { title, end: to, date, other },
          fixes: { useOther },
        });
      else if (date < from && !states.has("uncertain"))
        report({ at: plantype, message: "plantypeNotYet", source, values: { title, start: from, date, other }, fixes: { useOther } });
      else if (date < from)
        report({ at: plantype, message: "plantypeUncertain", source, severity: "warning", values: { title, start: from, date } });
    }
    for (const cited of citations(node)) {
      const written = cited.node.text();
      const on = cited.date ?? date;
      const id = written === undefined ? undefined : datedAs(citedId(written));
      if (written === undefined || id === undefined) continue;
      const { from, to } = provisions[id];
      const state = inForce(provisions[id], on);
      // Programmes under way go on under the old rules.
      const begun = node.at("forløb_start")?.date();
      if (id === "lab-112" && state === "uncertain" && begun !== undefined && inForce(provisions[id], begun) === "yes") continue;
      const source = { law: id };
      const shown = quote(written);
      const at = cited.node;
      if (state === "uncertain") report({ at, message: "uncertain", severity: "warning", source, values: { id: shown, date: on } });
      if (state !== "no") continue;
      const isKnown = isProvision(citedId(written));
      const other = !isKnown ? undefined : to !== undefined && on > to ? successorAt(id, on) : predecessorAt(id, on);
      const values = { id: shown, date: on, other: other ?? "" };
      const fixes = { useOther: other && replacement(plan, at, other) };
      if (to !== undefined && on > to) report({ at, message: "ended", source, tag: "deprecated", values: { ...values, end: to }, fixes });
      else if (from !== undefined) report({ at, message: "notYet", source, values: { ...values, start: from }, fixes });
    }
  },
});

/** Where a plan cites provisions, and the day that counts there when it is not the plan's. */
function citations(root: Node): readonly { node: Node; date?: string | undefined }[] {
  const laws = root.at("lovgrundlag");
  const decision = root.at("afgørelse");
  const basisOfDecision = decision?.at("hjemmel");
  return [
    ...(laws?.kind === "scalar" ? [laws] : (laws?.items() ?? [])).map((node) => ({ node })),
    ...(basisOfDecision ? [{ node: basisOfDecision, date: decision?.at("dato")?.date() }] : []),
    ...(root.at("fravigelser")?.items() ?? []).flatMap((departure) => {
      const node = departure.at("hjemmel");
      return node ? [{ node }] : [];
    }),
  ];
}

/** Not beside the same id, which would then stand there twice. */
function replacement(plan: Plan, node: Node, id: ProvisionId): readonly TextEdit[] | undefined {
  return node.parent?.texts().includes(id) ? undefined : [replaceScalar(plan, node, id)];
}

function predecessorAt(id: ProvisionId, date: string): ProvisionId | undefined {
  return Object.keys(provisions)
    .filter(isProvision)
    .find((candidate) => provisions[candidate].successors?.includes(id) && inForce(provisions[candidate], date) === "yes");
}
