import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { provisions } from "../server/src/law/provisions";
import { problemsOf } from "../server/src/lint/lint";
import { removeKey } from "../server/src/plan/edits";
import type { Node } from "../server/src/plan/node";
import { parsePlan } from "../server/src/plan/parse-plan";
import type { Plan } from "../server/src/plan/plan";
import { applyEdits } from "../server/src/plan/span";
import type { Problem } from "../server/src/problem/problem";
import { plantypeOf } from "../server/src/schema/describe";
import { createWorkspace, withPlan, type Workspace } from "../server/src/workspace/workspace";

const today = "2026-03-16";

/** What the law, or the method a plan type rests on, wants of a plan; where one of these goes, somebody must say so. */
const child = ["opfølgning", "indsatsmål", "indsatsmål.*.område", "familiestøtte", "familiestøtte.under", "familiestøtte.efter"];
const required: Readonly<Record<string, readonly string[]>> = {
  "sel-141": ["formål", "indsatser", "indsatser.*.varighed", "særlige_forhold", "opfølgning", "borgerinddragelse"],
  "sel-140": [...child, "formål", "indsatser", "undersøgelse", "børn.*.mål", "opfølgning.*.justering", "opfølgning.*.tilsyn"],
  "barnets-plan": [...child, "grundlag", "barnets_ønsker", "inddraget", "barnets_perspektiv", "rettigheder", "journal"],
  ungeplan: [
    "opfølgning",
    "indsatsmål",
    "indsatsmål.*.område",
    "undersøgelse",
    "barnets_ønsker",
    "inddraget",
    "udleveret",
    "udleveret.dato",
  ],
  "min-plan": [
    "jobmål",
    "jobmål.efterspørgsel",
    "uddannelsesmål",
    "pålæg.trin",
    "pålæg.trin.*.frist",
    "tilbud.*.start",
    "tilbud.*.resultat",
  ],
  indsatsplan: ["tilbud"],
  helhedsplan: [
    "betingelser",
    "betingelser.flere_planer",
    "samtykke",
    "samtykke.*.omfatter",
    "erstatter",
    "formål",
    "jobmål",
    "hensyn",
    "indsatser",
    "indsatser.*.varighed",
    "særlige_forhold",
    "opfølgning",
    "udleveret",
    "udleveret.modtager",
  ],
  "borgerens-plan": [
    "myndighedsansvarlig",
    "samtykke",
    "samtykke.*.formål",
    "formål",
    "aftaler",
    "aftaler.roller",
    "indsatser",
    "særlige_forhold",
    "hensyn",
    "opfølgning",
  ],
  fremskudt: ["screening", "koordinerende_møde", "borgermål_planlagt", "overdragelse", "overdragelse.modtager"],
};
/** A plan that departs from the six months has documentation in the place of offers. */
const departing = [
  "kommune",
  "målgruppe",
  "fravigelser",
  "fravigelser.*.grund",
  "fravigelser.*.faglig_vurdering",
  "kontaktforløb",
  "journal",
];

type Text = { readonly name: string; readonly text: string };

function read(folder: string): readonly Text[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(".plan.yaml"))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, url), "utf8") }));
}

const own = read("good-plans/");
const examples = read("../examples/");
const good = [...own, ...examples].filter(({ text }) => lawProblems(open(text)).length === 0);

function open(text: string, name = "plan.plan.yaml"): Plan {
  return parsePlan(`file:///${name}`, text);
}

/** Nobody listens for crashes here, so a rule that throws fails the test. */
function problemsIn(plan: Plan): readonly Problem[] {
  return problemsOf(withPlan(createWorkspace(today), plan), plan);
}

/** What the law or the methods find; the audit's recommendations are another matter. */
function lawProblems(plan: Plan): readonly Problem[] {
  return problemsIn(plan).filter(({ source }) => source.id === "format" || Object.hasOwn(provisions, source.id));
}

describe("good plans", () => {
  for (const { name, text } of own) {
    it(`${name} has all that the law asks`, () => {
      assert.deepEqual(
        lawProblems(open(text)).map(({ rule, message }) => `${rule}: ${message.da}`),
        [],
      );
    });
  }

  for (const { name, text } of good) {
    const plan = open(text);
    const plantype = plantypeOf(plan.root) ?? "";
    const wanted = plan.root.has("fravigelser") ? departing : (required[plantype] ?? []);
    const before = new Set(problemsIn(plan).map(identity));

    it(`${name} shows what is missing, whichever field goes`, () => {
      for (const node of keysOf(plan.root)) checkLoss(open(applyEdits(text, removeKey(plan, node))), node.path.join("."));
    });

    it(`${name} shows what is missing, whichever line goes`, () => {
      const lines = text.split("\n");
      for (const [index, line] of lines.entries()) checkLoss(open(lines.toSpliced(index, 1).join("\n")), line);
    });

    function checkLoss(after: Plan, removed: string): void {
      const found = problemsIn(after);
      // A part of what is gone as a whole is not asked for any longer.
      const lost = wanted.filter(
        (path) => count(after.root, path) < count(plan.root, path) && count(after.root, parentOf(path)) >= count(plan.root, parentOf(path)),
      );
      if (lost.length === 0) return;
      assert.ok(
        found.some((problem) => !before.has(identity(problem))),
        `without »${removed}« ${lost.join(", ")} is gone, and nobody says so`,
      );
    }
  }

  it("show every part that is wanted of them", () => {
    for (const [plantype, paths] of Object.entries(required)) {
      const plans = good.map(({ text }) => open(text).root).filter((root) => plantypeOf(root) === plantype);
      for (const path of paths)
        assert.ok(
          plans.some((root) => count(root, path) > 0),
          `${plantype}: ${path}`,
        );
    }
  });
});

describe("all rules on all plans", () => {
  it("say the same twice and in any order of files", () => {
    const all = [...examples, ...own];
    const results = [all, all.toReversed(), all, all.toSorted((a, b) => a.text.length - b.text.length)].map((order) => {
      let workspace: Workspace = createWorkspace(today);
      const plans = order.map(({ name, text }) => open(text, name));
      for (const plan of plans) workspace = withPlan(workspace, plan);
      return JSON.stringify(plans.toSorted((a, b) => (a.uri < b.uri ? -1 : 1)).map((plan) => [plan.uri, problemsOf(workspace, plan)]));
    });
    assert.equal(new Set(results).size, 1);
  });
});

describe("cpr-i-plan", () => {
  it("reads the file's name too, and shows the number nowhere", () => {
    const problems = problemsIn(open("plantype: sel-141\nborger: { alias: 251248-9996 }\n", "251248-9996.plan.yaml"));
    const found = problems.filter(({ rule }) => rule === "cpr-i-plan");
    assert.deepEqual(
      found.map(({ messageId }) => messageId),
      ["fileName", "number"],
    );
    assert.doesNotMatch(JSON.stringify(problems.map(({ message, related, fixes }) => [message, related, fixes])), /9996/);
  });
});

function identity({ rule, message, span }: Problem): string {
  return `${rule} ${message.da} ${span[1] - span[0]}`;
}

function keysOf(node: Node): readonly Node[] {
  return [...(node.key === undefined ? [] : [node]), ...node.children.flatMap(keysOf)];
}

const parentOf = (path: string): string => path.split(".").slice(0, -1).join(".");

/** How many fields with something in them stand at the path. */
function count(root: Node, path: string): number {
  let nodes: readonly Node[] = [root];
  for (const step of path === "" ? [] : path.split("."))
    nodes = nodes.flatMap((node) => (step === "*" ? node.items() : (node.at(step) ?? [])));
  return nodes.filter((node) => !node.isEmpty()).length;
}
