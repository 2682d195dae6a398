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
import { createWorkspace, withPlan, withPlans, type Workspace } from "../server/src/workspace/workspace";

const today = "2026-03-16";

/** What the law, or the method a plan type rests on, wants of a plan; where one of these goes, somebody must say so. */
const child = ["opfølgning", "indsatsmål", "indsatsmål.*.område", "familiestøtte", "familiestøtte.under", "familiestøtte.efter"];
/** With a bar between them, one of several is enough. */
const required: Readonly<Record<string, readonly string[]>> = {
  "sel-141": ["formål", "indsatser", "indsatser.*.varighed", "særlige_forhold", "opfølgning", "borgerinddragelse"],
  "sel-140": [...child, "formål", "indsatser", "undersøgelse", "børn.*.mål", "opfølgning.*.justering", "opfølgning.*.tilsyn"],
  "barnets-plan": [...child, "grundlag|undersøgelse", "barnets_ønsker", "inddraget", "barnets_perspektiv", "rettigheder", "journal"],
  ungeplan: [
    "opfølgning",
    "indsatsmål",
    "indsatsmål.*.område",
    "grundlag|undersøgelse",
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
    "erstatter|erstattede_planer",
    "formål",
    "jobmål",
    "hensyn|indsatsmål.*.område",
    "indsatser",
    "varighed|indsatser.*.varighed",
    "særlige_forhold",
    "opfølgning",
    "udleveret",
    "udleveret.modtager",
  ],
  "borgerens-plan": [
    "myndighedsansvarlig",
    "netværksmøde",
    "netværksmøde.deltagere",
    "samtykke",
    "samtykke.*.formål",
    "formål",
    "aftaler",
    "aftaler.roller",
    "indsatser",
    "særlige_forhold",
    "hensyn|indsatsmål.*.område",
    "opfølgning",
  ],
  fremskudt: [
    "screening",
    "screening.begrundelse",
    "sagsåbning",
    "koordinerende_møde",
    "borgermål|borgermål_planlagt",
    "overdragelse",
    "overdragelse.modtager",
  ],
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
  return readdirSync(url, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !/(?:^|[\\/])\./.test(name))
    .sort()
    .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(new URL(encodeURI(name.replaceAll("\\", "/")), url), "utf8") }));
}

const folders = new Map<string, Workspace>();
const own = read("good-plans/");
const examples = read("../examples/");
const good = [...own, ...examples].filter(
  ({ name, text }) => !/mangelfuld|\/foer\//.test(name) && lawProblems(open(text, name)).length === 0,
);

function open(text: string, name = "plan.plan.yaml"): Plan {
  return parsePlan(`file:///${encodeURI(name)}`, text);
}

/** Beside a document lie the others of its folder. Nobody listens for crashes here, so a rule that throws fails the test. */
function problemsIn(plan: Plan): readonly Problem[] {
  return problemsOf(withPlan(besides(plan.uri), plan), plan);
}

function besides(uri: string): Workspace {
  const folder = /^file:\/\/\/([^/]+\/)?/.exec(uri)?.[1] ?? "";
  let workspace = folder === "" ? createWorkspace(today) : folders.get(folder);
  if (!workspace) {
    const others = examples.filter(({ name }) => name.startsWith(folder)).map(({ name, text }) => open(text, name));
    folders.set(folder, (workspace = withPlans(createWorkspace(today), others)));
  }
  return workspace;
}

/** What the law or the methods find; the audit's recommendations are another matter. */
function lawProblems(plan: Plan): readonly Problem[] {
  return problemsIn(plan).filter(({ source }) => source.id === "format" || Object.hasOwn(provisions, source.id));
}

describe("good plans", () => {
  for (const { name, text } of own) {
    it(`${name} has all that the law asks`, () => {
      assert.deepEqual(
        lawProblems(open(text, name)).map(({ rule, message }) => `${rule}: ${message.da}`),
        [],
      );
    });
  }

  for (const { name, text } of good) {
    const plan = open(text, name);
    const plantype = plantypeOf(plan.root) ?? "";
    const wanted = plan.root.has("fravigelser") ? departing : (required[plantype] ?? []);
    const before = new Set(problemsIn(plan).map(identity));

    it(`${name} shows what is missing, whichever field or line goes`, () => {
      const left = new Map<string, string>();
      for (const node of keysOf(plan.root)) left.set(applyEdits(text, removeKey(plan, node)), node.path.join("."));
      const lines = text.split("\n");
      for (const [index, line] of lines.entries()) if (!/^\s*(?:#|$)/.test(line)) left.set(lines.toSpliced(index, 1).join("\n"), line);
      for (const [after, removed] of left) checkLoss(open(after, name), removed);
    });

    function checkLoss(after: Plan, removed: string): void {
      const found = problemsIn(after);
      // A part of what is gone as a whole is not asked for any longer.
      const lost = wanted.filter((path) =>
        path.includes("|")
          ? either(plan.root, path) && !either(after.root, path)
          : count(after.root, path) < count(plan.root, path) && count(after.root, parentOf(path)) >= count(plan.root, parentOf(path)),
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
          plans.some((root) => either(root, path)),
          `${plantype}: ${path}`,
        );
    }
  });
});

describe("all rules on all plans", () => {
  it("say the same twice and in any order of files", () => {
    const all = [...examples, ...own];
    const results = [all, all.toReversed(), all, all.toSorted((a, b) => a.text.length - b.text.length)].map((order) => {
      const plans = order.map(({ name, text }) => open(text, name));
      const workspace = withPlans(createWorkspace(today), plans);
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

const either = (root: Node, paths: string): boolean => paths.split("|").some((path) => count(root, path) > 0);

/** How many fields with something in them stand at the path. */
function count(root: Node, path: string): number {
  let nodes: readonly Node[] = [root];
  for (const step of path === "" ? [] : path.split("."))
    nodes = nodes.flatMap((node) => (step === "*" ? node.items() : (node.at(step) ?? [])));
  return nodes.filter((node) => !node.isEmpty()).length;
}
