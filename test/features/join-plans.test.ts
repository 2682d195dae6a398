import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decisionsIn, joinPlans } from "../../server/src/features/join-plans";
import type { JointType } from "../../server/src/law/replaced-plans";
import { problemsOf } from "../../server/src/lint/lint";
import { replaceScalar } from "../../server/src/plan/edits";
import type { Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { applyEdits } from "../../server/src/plan/span";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const day = "2026-03-25";

function read(name: string): Plan {
  return parsePlan(`file:///${encodeURI(name)}`, readFileSync(`${examples}${name}`, "utf8"));
}

function join(plans: readonly Plan[], type?: JointType, today = day): Plan {
  const result = joinPlans(plans, today, type);
  if ("refused" in result) throw new Error(result.refused.en);
  return parsePlan("file:///samlet.plan.yaml", result.text);
}

const plan = (id: string, text: string): Plan => parsePlan(`file:///${id}.plan.yaml`, `id: ${id}\nborger: { alias: Borger 1 }\n${text}`);

const herberg = ["opholdsplan", "hjemloeseenheden", "rusmiddelenheden", "jobcenteret"].map((name) =>
  read(`herberg/foer/${name}.plan.yaml`),
);

/** What the people around the table decide, by field; a place that no field names is answered by its own words. */
const answers: Readonly<Record<string, string>> = {
  afdeling: "Hjemløseenheden",
  målgruppe: "voksne på herberg",
  myndighedsansvarlig: "hjemløseenheden",
  "samtykke.emne": "mål, aftaler og ophold",
  "samtykke.formål": "fælles plan",
  "samtykke.dato": "2026-03-16",
  "netværksmøde.dato": day,
  "netværksmøde.sted": "herbergets mødelokale",
  "netværksmøde.borger_deltog": "ja",
  "netværksmøde.deltagere.enhed": "anden",
  formål: "Bor i egen lejlighed, betaler huslejen hver måned og sover ikke på gaden",
  niveau: "Har boet seks måneder i lejligheden uden restance",
  "hensyn.beskæftigelse": "jobmålet er udskudt til boligen er på plads",
  "hensyn.social": "M1, M2 og M3",
  "hensyn.uddannelse": "ikke aktuelt, borgeren har et svendebrev",
  "hensyn.sundhed": "M4",
  "indsatsmål.forventet_opfyldt": "2026-05-31",
  "indsatsmål.succeskriterier.tekst": "Har brevet fra to boligselskaber liggende inden 1. juni",
  "indsatsmål.x-beslutning": "to mål: det ene er opskrivningen, det andet en bestemt lejlighed",
  "aftaler.roller.opgave": "støtte og dokumentation efter målene",
  "aftaler.ansvar.hvem": "hjemløseenheden",
  "aftaler.ansvar.hvad": "indkaldelse til næste møde",
  "aftaler.prioritering": "M3",
  "aftaler.opfølgning": "2026-06-10",
  "varighed.fra": day,
  "varighed.til": "2027-03-24",
  "særlige_forhold.x-beslutning": "boform og behandling gælder",
  "borgerinddragelse.medvirket": "ja",
  "borgerinddragelse.hvordan": "Målene blev skrevet på tavlen på netværksmødet",
  bemærkninger_borger: "Godt, at alle hører det samme på én gang",
  visiteret_til: "sel-110",
  "udleveret.modtager": "rusmiddelenheden",
  "udleveret.dato": "2026-03-26",
};

describe("joining the plans of the herberg example", () => {
  it("gives a plan without errors once the listed decisions are filled in", () => {
    const joint = join(herberg);
    const decisions = decisionsIn(joint);
    assert.deepEqual([...new Set(decisions.map(({ field }) => field))].toSorted(), Object.keys(answers).toSorted());
    const edits = decisions.map(({ span, field }) => replaceScalar(joint, joint.nodeAt(span[0]), answers[field] ?? ""));
    const filled = parsePlan(joint.uri, applyEdits(joint.text, edits));
    assert.deepEqual(filled.syntaxErrors, []);
    const workspace = [...herberg, filled].reduce((all, each) => withPlan(all, each), createWorkspace(day));
    assert.deepEqual(decisionsIn(filled), []);
    const errors = problemsOf(workspace, filled).filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors.map(({ rule, message }) => `${rule}: ${message.da}`),
      [],
    );
  });

  it("marks every decision as a problem until it is made", () => {
    const joint = join(herberg);
    const found = problemsOf(withPlan(createWorkspace(day), joint), joint).filter(({ rule }) => rule === "skabelonrest");
    assert.equal(found.length, decisionsIn(joint).length);
  });

  it("numbers the goals anew with their references, and says what they were", () => {
    const joint = join(herberg);
    const goals = joint.root.at("indsatsmål")?.items() ?? [];
    assert.deepEqual(
      goals.map((goal) => [
        goal.at("id")?.value,
        goal.at("prioritet")?.value,
        goal.at("x-kilde", "plan")?.value,
        goal.at("x-kilde", "id")?.value,
      ]),
      [
        ["M1", 1, "h-11-bolig", "B1"],
        ["M2", 2, "h-11-bolig", "B2"],
        ["M3", 3, "h-11-ophold", "O1"],
        ["M4", 4, "h-11-rus", "R1"],
        ["M5", 5, "h-11-ophold", "O2"],
      ],
    );
    assert.deepEqual(joint.root.at("indsatser", 0, "mål")?.texts(), ["M3", "M5"]);
  });

  it("offers like goals for merging and merges none", () => {
    const marked = (join(herberg).root.at("indsatsmål")?.items() ?? []).filter((goal) => goal.has("x-beslutning"));
    assert.deepEqual(
      marked.map((goal) => [goal.at("tekst")?.value, goal.at("x-beslutning")?.text()?.includes("ligner M1 fra h-11-bolig")]),
      [["Er skrevet op til en lejlighed i boligselskabet", true]],
    );
  });
});

describe("joining plans", () => {
  it("chooses the type that the law lets replace all of them", () => {
    const adult = plan("a", "plantype: sel-141\n");
    assert.equal(join([adult, plan("b", "plantype: min-plan\n")]).root.at("plantype")?.value, "helhedsplan");
    assert.equal(join([adult, plan("b", "plantype: opholdsplan\n")]).root.at("plantype")?.value, "borgerens-plan");
  });

  it("keeps out what may not be replaced, with the reason", () => {
    const rehab = plan("r", "plantype: rehab-plan\nforberedende_del: { ressourcer: kan lave mad }\n");
    const joint = join(
      [plan("a", "plantype: sel-141\n"), rehab, plan("o", "plantype: opholdsplan\nformål: Bor hos sin bror\n")],
      "helhedsplan",
    );
    assert.deepEqual(joint.root.at("erstatter")?.texts(), ["sel-141", "rehab-indsatsdel"]);
    assert.deepEqual(joint.root.at("erstattede_planer")?.texts(), ["a", "r"]);
    const [, preparatory, stay] = joint.root.at("x-kilder")?.items() ?? [];
    assert.match(preparatory?.at("ikke_erstattet")?.text() ?? "", /forberedende del kan ikke erstattes/);
    assert.equal(preparatory?.at("indhold", "forberedende_del", "ressourcer")?.value, "kan lave mad");
    assert.match(stay?.at("ikke_erstattet")?.text() ?? "", /nævner ikke denne plan/);
    assert.equal(stay?.at("indhold", "formål")?.value, "Bor hos sin bror");
    assert.match(joint.root.at("formål")?.text() ?? "", /^⟨hvad der er anderledes/);
  });

  it("lets a youth plan be replaced from 16 to 23 only", () => {
    const replaced = (age: number) =>
      join(
        [
          plan("a", "plantype: min-plan\n"),
          parsePlan("file:///u.plan.yaml", `plantype: ungeplan\nbarn: { alias: Borger 1, alder: ${age} }\n`),
        ],
        "helhedsplan",
      )
        .root.at("erstatter")
        ?.texts();
    assert.deepEqual([15, 16, 23].map(replaced), [["min-plan"], ["min-plan", "ungeplan"], ["min-plan", "ungeplan"]]);
  });

  it("names the provisions by law and date, and a trial that may waive them", () => {
    const joint = join(
      [
        plan("a", "plantype: sel-141\nkommune: Ballerup\ndato: 2019-02-01\n"),
        plan("b", "plantype: min-plan\ndato: 2019-02-01\nkommune: Ballerup\n"),
      ],
      "helhedsplan",
      "2019-03-01",
    );
    const rows = (joint.root.at("x-bestemmelser")?.items() ?? []).map((row) => row.children.map((each) => each.texts().join()).join(" | "));
    assert.match(
      rows[0] ?? "",
      /^a \| servicelovens § 141 \| fra 1\. januar 2007 \| servicelovens § 141, stk\. 7 \| fra 1\. juli 2018 .*Én handleplan/,
    );
    assert.match(
      rows[1] ?? "",
      /^b \| beskæftigelsesindsatslovens § 27 \(til og med 2019\) \| fra 1\. januar 2015 til og med 31\. december 2019/,
    );
  });

  it("asks both the young and the holder of custody below 18", () => {
    const young = (id: string, type: string) =>
      parsePlan(`file:///${id}.plan.yaml`, `plantype: ${type}\nborger: { alias: B, alder: 17 }\n`);
    const joint = join([young("a", "sel-141"), young("b", "min-plan")]);
    assert.deepEqual(joint.root.at("samtykke")?.items().map((consent) => consent.at("fra")?.value), ["ung", "forældremyndighed"]); // prettier-ignore
  });

  it("leaves a place where plans differ, with each plan's words above it", () => {
    const joint = join([
      plan("a", "plantype: sel-141\nformål: Bor alene\n"),
      plan("b", "plantype: min-plan\nmålgruppe: x\n"),
      plan("c", "plantype: sel-141\nformål: Bor sammen\n"),
    ]);
    assert.equal(joint.root.at("formål")?.value, "⟨afgør, hvad der gælder: a og c er ikke ens⟩");
    assert.match(joint.text, /# a: Bor alene\n# c: Bor sammen\nformål:/);
    assert.match(joint.text, /# Kilde: b\nmålgruppe: x\n/);
  });

  it("gives other things that are numbered alike new numbers", () => {
    const numbered = (id: string, type: string) =>
      plan(
        id,
        `plantype: ${type}\nindsatser:\n  - { id: I1, tekst: Hjælp fra ${id} }\njournal:\n  - { id: j, dato: 2026-01-01, vedrører: [I1] }\n`,
      );
    const joint = join([numbered("a", "sel-141"), numbered("b", "min-plan")]);
    assert.deepEqual(joint.root.at("indsatser")?.items().map((item) => item.at("id")?.value), ["I1", "I1-2"]); // prettier-ignore
    assert.deepEqual(joint.root.at("journal")?.items().map((item) => item.at("vedrører")?.texts()), [["I1"], ["I1-2"]]); // prettier-ignore
    const workspace = withPlan(createWorkspace(day), joint);
    assert.deepEqual(problemsOf(workspace, joint).filter(({ rule }) => rule === "brudt-henvisning"), []); // prettier-ignore
  });

  it("refuses what is no set of plans for one citizen", () => {
    const refused = (...plans: Plan[]): string => {
      const result = joinPlans(plans, day);
      return "refused" in result ? result.refused.en : "";
    };
    const a = plan("a", "plantype: sel-141\n");
    assert.match(refused(a), /at least two/);
    assert.match(refused(a, parsePlan("file:///b.plan.yaml", "plantype: min-plan\nborger: { alias: Borger 2 }\n")), /different citizens/);
    assert.match(refused(a, plan("b", "plantype: [min-plan\n")), /cannot be read in full/);
    assert.match(refused(a, plan("b", "formål: x\n")), /what kind of plan/);
    assert.match(refused(a, parsePlan("file:///b.bestilling.yaml", "plan: a\n")), /not a plan/);
    assert.match(refused(plan("a", "plantype: fremskudt\n"), plan("b", "plantype: fremskudt\n")), /cannot replace any/);
  });
});

describe("what is joined", () => {
  const names = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".plan.yaml"));
  // One citizen for all of them, so that any two can be joined.
  const all = names.map((name) => {
    const one = read(name);
    const alias = one.root.at("borger", "alias") ?? one.root.at("barn", "alias");
    return alias ? parsePlan(one.uri, applyEdits(one.text, [replaceScalar(one, alias, "Borger 1")])) : one;
  });

  it("holds every value and comment of the herberg's plans", () => {
    assertNothingLost(herberg, join(herberg));
  });

  for (const type of ["helhedsplan", "borgerens-plan"] as const)
    it(`holds every value and comment of example plans, two and two, as a ${type}`, () => {
      let joined = 0;
      for (const [index, first] of all.entries())
        for (const second of all.slice(index + 1, index + 9)) {
          const result = joinPlans([first, second], day, type);
          if ("refused" in result) continue;
          joined++;
          assertNothingLost([first, second], parsePlan("file:///samlet.plan.yaml", result.text));
        }
      assert.ok(joined > 100, String(joined));
    });
});

/** Takes each value of each plan out of what the joint plan says is from it, or of what all plans share. */
function assertNothingLost(plans: readonly Plan[], joint: Plan): void {
  assert.deepEqual(joint.syntaxErrors, []);
  const sources = joint.root.at("x-kilder")?.items() ?? [];
  assert.equal(sources.length, plans.length);
  const newNumbers = new Map(goalsOf(joint).map((goal) => [`${String(goal.at("x-kilde", "plan")?.value)} ${String(goal.at("x-kilde", "id")?.value)}`, goal.at("id")?.value])); // prettier-ignore
  for (const [index, one] of plans.entries()) {
    const name = String(sources[index]?.at("plan")?.value);
    const left = leaves(sources[index]?.at("indhold")).concat(
      joint.root.children.filter(({ key }) => key !== "x-kilder").flatMap((child) => from(child, name)),
    );
    for (const leaf of leaves(one.root)) {
      const renamed = newNumbers.get(`${name} ${leaf.value}`);
      const at = left.findIndex(
        ({ key, value }) => (value === leaf.value || value === String(renamed)) && (key === leaf.key || renamed !== undefined),
      );
      const shared = left.findIndex(({ value }) => value === leaf.value || value.startsWith(`${leaf.value}-`));
      const found = at >= 0 ? at : shared;
      assert.ok(found >= 0, `${one.uri}: ${leaf.key}: ${leaf.value} is lost in\n${joint.text}`);
      left.splice(found, 1);
    }
    const said = joint.comments.map(({ text }) => text).join(" ").replace(/\s+/gu, " "); // prettier-ignore
    for (const { text } of one.comments) assert.ok(said.includes(text.replace(/\s+/gu, " ")), `${one.uri}: # ${text}`);
  }
}

function goalsOf(joint: Plan): readonly Node[] {
  return joint.root.at("indsatsmål")?.items() ?? [];
}

type Leaf = { readonly key: string; readonly value: string };

function leaves(node: Node | undefined): Leaf[] {
  if (!node) return [];
  if (node.kind !== "scalar") return node.children.flatMap(leaves);
  return [{ key: keyOf(node), value: String(node.value ?? "") }];
}

function keyOf(node: Node): string {
  return node.key ?? (node.parent ? keyOf(node.parent) : "");
}

/** The values below the node, without those that are another plan's. */
function from(node: Node, name: string): Leaf[] {
  const origin = node.at("x-kilde", "plan")?.value;
  if (origin !== undefined && origin !== name) return [];
  return node.kind === "scalar" ? leaves(node) : node.children.flatMap((child) => from(child, name));
}

describe("joining plans that are half written", () => {
  it("takes goals and help that are only a text, or have none", () => {
    const text = "plantype: sel-141\nindsatsmål:\n  - Bor selv\n  - id: M2\nindsatser:\n  - Bostøtte\n  - id: I2\n  - { tekst: [x] }\n";
    const { root, syntaxErrors } = join([plan("a", text), plan("b", "plantype: min-plan\n")]);
    assert.deepEqual(syntaxErrors, []);
    const goals = root.at("indsatsmål")?.items() ?? [];
    assert.equal(goals.length, 2);
    assert.equal(goals[0]?.text(), "Bor selv");
    assert.equal(goals[1]?.at("x-kilde", "id")?.text(), "M2");
    assert.ok(
      root
        .at("indsatser")
        ?.items()
        .some((item) => item.text() === "Bostøtte"),
    );
  });
});
