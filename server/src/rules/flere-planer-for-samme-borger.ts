import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { plantypeOf } from "../schema/describe";
import { plansOf } from "../workspace/lookup";
import { cprNumbersIn } from "../language/personal-data";
import { defineRule } from "./define-rule";

const jointPlans = new Set(["helhedsplan", "borgerens-plan"]);

export const flerePlanerForSammeBorger = defineRule({
  id: "flere-planer-for-samme-borger",
  severity: "info",
  source: { law: "hop-betingelser" },
  alsoServes: [
    { law: "met-borgerens-plan" },
    { law: "frik-en-plan" },
    { statement: "en-plan-ikke-flere-planer" },
    { statement: "herberg-en-plan" },
  ],
  appliesTo: { path: "", about: ["borger.alias", "afsluttet", "erstattet_af"] },
  title: {
    da: "Én borger har ikke flere åbne planer ved siden af hinanden",
    en: "One citizen does not have several open plans side by side",
  },
  docs: {
    da: "Har en borger flere åbne planer, skal borgeren selv holde sammen på dem. En samlet plan kan være svaret, når problemerne er sammensatte, og borgeren siger ja. Er en plan slut eller erstattet, så skriv det.",
    en: "A citizen with several open plans has to hold them together alone. A joint plan can be the answer where the problems are compound and the citizen agrees. Where a plan has ended or was replaced, write so.",
  },
  messages: {
    several: {
      da: "{alias} har også {others} åben, og ingen samlet plan holder dem sammen. Overvej en samlet plan, eller skriv, at en er afsluttet eller erstattet.",
      en: "{alias} also has {others} open, and no joint plan holds them together. Consider a joint plan, or write that one is ended (afsluttet) or replaced (erstattet_af).",
    },
  },
  fixes: {},
  noFix: {
    da: "Om planerne skal samles, afgør borger og myndighed sammen.",
    en: "Whether the plans are to be joined is for the citizen and the authority together.",
  },
  check({ node, plan, workspace, report }) {
    const alias = aliasOf(node);
    const name = alias?.text();
    if (!alias || name === undefined || name.includes("⟨") || isClosed(node)) return;
    // A number that names a person is not shown again in a message.
    if (cprNumbersIn(name).length > 0) return;
    const all = plansOf(workspace, name);
    const open = all.filter(({ root }) => !isClosed(root) && !isCarriedOn(root, all) && plantypeOf(root) !== undefined);
    const joint = open.filter(({ root }) => jointPlans.has(plantypeOf(root) ?? ""));
    if (isCarriedOn(node, all)) return;
    if (jointPlans.has(plantypeOf(node) ?? "") || joint.some((candidate) => replaces(candidate.root, node))) return;
    const others = open.filter((other) => other.uri !== plan.uri && !joint.some((candidate) => replaces(candidate.root, other.root)));
    if (others.length === 0) return;
    report({
      at: alias,
      message: "several",
      values: { alias: `»${name}«`, others: others.map(({ root }) => `»${root.at("id")?.text() ?? plantypeOf(root) ?? ""}«`) },
      related: others.flatMap((other) => relatedTo(other)),
    });
  },
});

function aliasOf(root: Node): Node | undefined {
  return root.at("borger", "alias") ?? root.at("barn", "alias");
}

function isClosed(root: Node): boolean {
  return root.has("afsluttet") || root.has("erstattet_af");
}

/** Whether another of the plans is a later version of this one. */
function isCarriedOn(root: Node, plans: readonly Plan[]): boolean {
  const id = root.at("id")?.text();
  return id !== undefined && plans.some((other) => other.root !== root && other.root.at("tidligere_udgave")?.text() === id);
}

/** By the plan's number, or by its type. */
function replaces(joint: Node, other: Node): boolean {
  const id = other.at("id")?.text();
  const type = plantypeOf(other) ?? "";
  const types = joint.at("erstatter")?.texts() ?? [];
  return (
    (id !== undefined && (joint.at("erstattede_planer")?.texts() ?? []).includes(id)) ||
    types.some((replaced) => replaced === type || (replaced.startsWith("rehab-") && type === "rehab-plan"))
  );
}

function relatedTo(plan: Plan) {
  const at = aliasOf(plan.root);
  return at ? [{ uri: plan.uri, span: at.head, message: { da: "Den anden åbne plan", en: "The other open plan" } }] : [];
}
