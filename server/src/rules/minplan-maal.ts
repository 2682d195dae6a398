import type { ProvisionId } from "../law/provisions";
import { hasPlaceholder, type Node } from "../plan/node";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { firstDemanded } from "./demand";
import type { Standing } from "./departure";
import { employmentPlans, groupNumber } from "./employment-plan";

export const minplanMaal = defineRule({
  id: "minplan-maal",
  severity: "error",
  source: { law: "lab-41-2" },
  alsoServes: [{ law: "lab-41-2-1" }, { law: "lab-41-2-2" }, { law: "lab-41-3" }, { law: "bab-52-3-1" }, { law: "lab-gl-27-2" }],
  appliesTo: {
    plantypes: employmentPlans,
    path: "",
    about: ["jobmål", "jobmål.efterspørgsel", "jobmål.begrundelse", "uddannelsesmål", "målgruppe"],
  },
  title: { da: "Planen har et jobmål eller uddannelsesmål", en: "The plan has a job goal or education goal" },
  docs: {
    da: "Min Plan skal sige, hvor borgeren er på vej hen: et jobmål, for flere målgrupper og ved uddannelsespålæg også et uddannelsesmål. Jobmålet skal så vidt muligt pege på et område, der mangler arbejdskraft. Er målet udskudt, ser en anden regel på hvorfor.",
    en: "Min Plan must say where the citizen is heading: a job goal, for several target groups and with an education order also an education goal. As far as possible the job goal must point to a field where labour is in demand. Where it is postponed, another rule asks why.",
  },
  messages: {
    none: {
      da: "Planen siger ikke, hvilket job eller hvilken uddannelse borgeren er på vej mod. Den skal have et jobmål eller uddannelsesmål.",
      en: "The plan does not say which job or education the citizen is heading for. It must have a job goal (jobmål) or education goal (uddannelsesmål).",
    },
    job: {
      da: "Planen har intet jobmål, så borgeren ikke kan se, hvor den fører hen. Det skal den have for {group}.",
      en: "The plan has no job goal (jobmål), so the citizen cannot see where it leads. It must have one for {group}.",
    },
    education: {
      da: "Planen har intet uddannelsesmål, så borgeren ikke kan se, hvor den fører hen. Det skal den have for {group}.",
      en: "The plan has no education goal (uddannelsesmål), so the citizen cannot see where it leads. It must have one for {group}.",
    },
    demand: {
      da: "Det fremgår ikke, om jobmålet peger på et område, der mangler arbejdskraft. Skriv »efterspørgsel: ja« eller en begrundelse.",
      en: "It does not show whether the job goal points to a field where labour is in demand. Write »efterspørgsel: ja« or a reason (begrundelse).",
    },
  },
  fixes: {
    insertJob: { title: { da: "Indsæt »jobmål«", en: "Insert »jobmål« (job goal)" }, safe: false },
    insertEducation: { title: { da: "Indsæt »uddannelsesmål«", en: "Insert »uddannelsesmål« (education goal)" }, safe: false },
    insertDemand: { title: { da: "Skriv, at der er efterspørgsel", en: "Write that there is demand" }, safe: false },
    insertReason: { title: { da: "Indsæt »begrundelse«", en: "Insert »begrundelse« (reason)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const job = node.at("jobmål");
    const hasJob = job?.kind === "map" ? job.has("tekst") || job.has("udskudt") : node.has("jobmål");
    const hasEducation = node.has("uddannelsesmål");
    const insertJob =
      job?.kind === "map" && !job.isEmpty()
        ? insertField(plan, job, "tekst", "⟨jobmål⟩")
        : insertField(plan, node, "jobmål", { tekst: "⟨jobmål⟩", efterspørgsel: "⟨ja / nej⟩" });
    const insertEducation = insertField(plan, node, "uddannelsesmål", "⟨uddannelsesmål⟩");
    const at = job ?? node;
    const basis = goalBasis(standing);
    if (basis && !hasJob && !hasEducation) {
      report({ at, message: "none", ...basis, fixes: { insertJob, insertEducation } });
    } else if (basis) {
      const group = groupNumber(node);
      const isNew = basis.source.law !== "bab-52-3-1";
      const section = isNew ? 6 : 2;
      const named =
        group === undefined ? undefined : { da: `målgruppen § ${section}, nr. ${group}`, en: `target group § ${section}, no. ${group}` };
      const ordered = node.has("pålæg")
        ? { da: "borgere med uddannelsespålæg", en: "citizens with an education order (uddannelsespålæg)" }
        : undefined;
      const both = ordered ?? (group !== undefined && (isBetween(group, 4, 8) || isBetween(group, 11, 13)) ? named : undefined);
      if (isNew && both) {
        const source: { law: ProvisionId } = { law: "lab-41-2-2" };
        if (!hasJob) report({ at, message: "job", ...basis, source, values: { group: both }, fixes: { insertJob } });
        if (!hasEducation)
          report({
            at: node.at("uddannelsesmål") ?? node,
            message: "education",
            ...basis,
            source,
            values: { group: both },
            fixes: { insertEducation },
          });
      } else if (
        !hasJob &&
        named &&
        group !== undefined &&
        (group <= (isNew ? 3 : 4) || (isNew && (group === 10 || isOnLedighedsydelse(node))))
      ) {
        const source: { law: ProvisionId } = { law: isNew ? "lab-41-2-1" : "lab-gl-27-2" };
        report({ at, message: "job", ...basis, source, values: { group: named }, fixes: { insertJob } });
      }
    }
    const demand = firstDemanded(standing, ["lab-41-3", "lab-gl-27-2"], "warning");
    if (!demand || job?.kind !== "map" || !job.has("tekst") || job.at("efterspørgsel")?.flag() === true || job.has("begrundelse")) return;
    if (hasPlaceholder(job.at("efterspørgsel")?.text() ?? "")) return;
    report({
      at: job.at("efterspørgsel") ?? job.at("tekst") ?? job,
      message: "demand",
      source: { law: demand.law },
      severity: demand.severity,
      fixes: {
        insertDemand: job.has("efterspørgsel") ? undefined : insertField(plan, job, "efterspørgsel", "ja"),
        insertReason: insertField(plan, job, "begrundelse", "⟨hvorfor netop det jobmål⟩"),
      },
    });
  },
});

/** A rehabilitation plan has its goals from its own sections, whose wording was not read; Min Plan from § 41 and before 2020 from the order. */
function goalBasis(standing: Standing) {
  const rehab = standing.root.at("plantype")?.text() === "rehab-plan";
  const found = rehab ? firstDemanded(standing, ["lab-44", "lab-gl-30a"], "warning") : firstDemanded(standing, ["lab-41-2", "bab-52-3-1"]);
  return found && { source: { law: found.law }, severity: found.severity };
}

/** Of group 9 only those on this benefit are asked for a job goal; whoever is in a fleksjob has a job. */
const isOnLedighedsydelse = (root: Node): boolean => groupNumber(root) === 9 && /ledighedsydelse/i.test(root.at("målgruppe")?.text() ?? "");

const isBetween = (number: number, from: number, to: number): boolean => number >= from && number <= to;
