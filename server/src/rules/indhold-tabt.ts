import type { Localized } from "../language/localized";
import type { ProvisionId } from "../law/provisions";
import type { Value } from "../plan/edits";
import type { Node } from "../plan/node";
import { valueOf } from "../plan/value-of";
import { insertField } from "../schema/insert-field";
import { planWithId } from "../workspace/lookup";
import { writeField } from "./append-field";
import { areasOf, isPlaced, newGoal } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { trialFreeing, type Standing } from "./departure";

type Need = {
  readonly law: ProvisionId;
  readonly key: string;
  readonly name: Localized;
  readonly isMet: (root: Node) => boolean;
  readonly value: (root: Node, index: number) => Value;
};

const field = (law: ProvisionId, key: string, name: Localized, value: Value, alternatives: readonly string[] = []): Need => ({
  law,
  key,
  name,
  isMet: (root) => [key, ...alternatives].some((each) => root.has(each)),
  value: () => value,
});
const goal = (law: ProvisionId, area: string, english: string): Need => ({
  law,
  key: "indsatsmål",
  name: { da: `et mål for ${area}`, en: `a goal for ${english} (${area})` },
  isMet: (root) => areasOf(root).has(area),
  value: (root, index) => [newGoal(root, area, index)],
});
const support: Need = {
  law: "bl-110",
  key: "familiestøtte",
  name: {
    da: "støtten til familien under og efter anbringelsen",
    en: "the support of the family during and after the placement (familiestøtte)",
  },
  isMet: (root) => !isPlaced(root) || (["under", "efter"] as const).every((part) => root.at("familiestøtte")?.has(part)),
  value: () => ({ under: "⟨støtte under anbringelsen⟩", efter: "⟨støtte efter hjemgivelsen⟩" }),
};

const jobOrEducation = field(
  "hop-indhold",
  "jobmål",
  { da: "et jobmål eller uddannelsesmål", en: "a job goal or education goal (jobmål)" },
  { tekst: "⟨jobmål⟩" },
  ["uddannelsesmål"],
);
const measures = field(
  "hop-indhold",
  "tilbud",
  { da: "de aftalte tilbud", en: "the offers agreed (tilbud)" },
  [{ tekst: "⟨tilbud⟩" }],
  ["indsatser"],
);
const child: readonly Need[] = [
  goal("bl-110", "trivsel", "well-being"),
  goal("bl-110", "udvikling", "development"),
  field("bl-110", "barnets_ønsker", { da: "barnets ønsker", en: "the child's wishes (barnets_ønsker)" }, "⟨det, barnet selv ønsker⟩"),
  field(
    "bl-110",
    "inddraget",
    { da: "hvem der har været med til at formulere målene", en: "who took part in wording the goals (inddraget)" },
    ["⟨hvem⟩"],
    ["ikke_inddraget"],
  ),
  field("bl-110", "grundlag", { da: "det, planen bygger på", en: "what the plan rests on (grundlag)" }, "⟨grundlag⟩", ["undersøgelse"]),
  support,
];

/** What a replaced plan had to hold. What SEL § 141 asked has rules of its own, which read joint plans too. */
const needs: Readonly<Record<string, readonly Need[]>> = {
  "min-plan": [jobOrEducation],
  "rehab-indsatsdel": [jobOrEducation, measures],
  indsatsplan: [measures],
  "barnets-plan": child,
  "sel-140": child.map((need) => ({ ...need, law: "sel-140a" as const })),
  ungeplan: [
    ...child,
    goal("bl-110", "overgang", "the transition"),
    goal("bl-110", "beskæftigelse", "employment"),
    goal("bl-110", "uddannelse", "education"),
  ],
  forældredel: [support],
  forandringskompas: [
    field("met-borgerens-plan", "forandringskompas", { da: "forandringskompasset", en: "the change compass (forandringskompas)" }, [
      { dato: "⟨åååå-mm-dd⟩", dimension: "⟨dimension⟩", trin: "⟨trin⟩" },
    ]),
  ],
};

/** What SEL § 141 asked, which a trial only waives on the condition that the joint plan holds it. */
const adult: readonly Need[] = [
  field("frik-en-plan", "formål", { da: "formålet", en: "the purpose (formål)" }, "⟨formål⟩"),
  field("frik-en-plan", "indsatser", { da: "indsatserne", en: "the interventions (indsatser)" }, [{ tekst: "⟨indsats⟩" }], ["tilbud"]),
];

/** The trial One action plan lets the adult plan go, but not what it held. */
function isKeptByTrial(standing: Standing, replaced: string): boolean {
  const trial = replaced === "sel-141" ? trialFreeing(standing, "sel-141-3") : undefined;
  return trial?.conditions.some(({ id }) => id === "den-droppede-plans-indhold-med") === true;
}

/** What a replaced plan in the workspace may hold that must not be lost on the way. */
const carried = ["formål", "jobmål", "uddannelsesmål", "pålæg", "særlige_forhold", "familiestøtte", "forberedelse_voksenliv"] as const;

export const indholdTabt = defineRule({
  id: "indhold-tabt",
  severity: "error",
  source: { law: "hop-indhold" },
  alsoServes: [
    { law: "bl-110" },
    { law: "sel-140a" },
    { law: "frik-en-plan" },
    { law: "met-borgerens-plan" },
    { statement: "en-plan-alle-maal-samlet" },
  ],
  appliesTo: { plantypes: ["helhedsplan", "borgerens-plan"], path: "", about: ["erstatter", "erstattede_planer"] },
  title: { da: "Intet går tabt, når planer samles", en: "Nothing is lost when plans are joined" },
  docs: {
    da: "En samlet plan skal stadig rumme det, de erstattede planer skulle: jobmålet fra Min Plan, målene og ønskerne fra barnets plan, indsatsdelen. Ligger den erstattede plan ved siden af, ses der også efter, at det, der stod i den, er kommet med. I Borgerens Plan er det en advarsel, og det er det også, hvor et forsøg lader planen efter § 141 falde væk eller jobmålet vente: forsøget vil have indholdet med.",
    en: "A joint plan must still hold what the replaced plans had to: the job goal of Min Plan, the goals and wishes of the child's plan, the intervention part. Where the replaced plan lies beside it, what stood there must have come along. In Borgerens Plan it is a warning, and so it is where a trial lets the plan under § 141 go or the job goal wait: the trial wants the content along.",
  },
  messages: {
    missing: {
      da: "Planen træder i stedet for {replaced}, men rummer ikke {part}. Det krav bortfalder ikke, fordi planerne samles.",
      en: "The plan replaces {replaced} but does not hold {part}. That demand does not fall away because plans are joined.",
    },
    lost: {
      da: "»{field}« stod i den erstattede plan {id}, men er ikke kommet med i den samlede. Skriv det over, så borgeren ikke mister det.",
      en: "»{field}« stood in the replaced plan {id} but did not come along. Copy it, so that the citizen does not lose it.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt {part}", en: "Insert {part}" }, safe: false },
    copy: { title: { da: "Kopiér »{field}« fra den erstattede plan", en: "Copy »{field}« from the replaced plan" }, safe: false },
  },
  check({ node, plan, workspace, standing, report }) {
    const isJointPlan = node.at("plantype")?.text() === "helhedsplan";
    const most = isJointPlan ? "error" : "warning";
    const reported = new Set<string>();
    let goals = 0;
    for (const type of replacedTypes(node)) {
      const replaced = type.text() ?? "";
      const isKept = isKeptByTrial(standing, replaced);
      for (const need of isKept ? adult : (needs[replaced] ?? [])) {
        const law = isJointPlan ? need.law : "met-borgerens-plan";
        const isLet = isKept || (need === jobOrEducation && trialFreeing(standing, "lab-gl-27") !== undefined);
        const severity = demanded(standing, law, isLet ? "warning" : most);
        if (!severity || reported.has(need.name.da) || need.isMet(node)) continue;
        reported.add(need.name.da);
        const value = need.value(node, need.key === "indsatsmål" ? goals++ : 0);
        const insert = writeField(plan, node, need.key, value);
        report({
          at: type,
          message: "missing",
          source: { law },
          severity,
          values: { replaced: `»${replaced}«`, part: need.name },
          fixes: { insert },
        });
      }
    }
    const severity = demanded(standing, isJointPlan ? "hop-indhold" : "met-borgerens-plan", most);
    for (const at of node.at("erstattede_planer")?.items() ?? []) {
      const id = at.text();
      if (id === undefined || !severity) continue;
      const other = planWithId(workspace, id);
      if (!other || other.uri === plan.uri) continue;
      for (const key of carried) {
        const there = other.root.at(key);
        if (!there || there.isEmpty() || node.has(key) || reported.has(key)) continue;
        reported.add(key);
        const related = [{ uri: other.uri, span: there.head, message: { da: "Det stod her", en: "It stood here" } }];
        const copy = insertField(plan, node, key, valueOf(there));
        report({ at, message: "lost", severity: "warning", values: { id: `»${id}«`, field: key }, related, fixes: { copy } });
      }
    }
  },
});

function replacedTypes(root: Node): readonly Node[] {
  const list = root.at("erstatter");
  return list?.kind === "scalar" ? [list] : (list?.items() ?? []);
}
