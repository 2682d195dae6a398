import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { applyFixes } from "../server/src/lint/apply-fixes";
import { problemsOf } from "../server/src/lint/lint";
import { trials, type Trial } from "../server/src/law/trials";
import { parsePlan } from "../server/src/plan/parse-plan";
import type { Plan } from "../server/src/plan/plan";
import { plantypeOf, plantypes } from "../server/src/schema/describe";
import { documentKind, documentKinds } from "../server/src/schema/documents";
import { createWorkspace, withPlan, type Workspace } from "../server/src/workspace/workspace";

/** The folders of `examples/`: each tells one case in several documents. */
const folder = join(import.meta.dirname, "../examples");
const goldens = join(import.meta.dirname, "cases");
const ending = ".golden.txt";

const plans = filesBelow(folder)
  .filter((name) => name.includes("/") && name.endsWith(".yaml") && !name.includes("/."))
  .map((name) => parsePlan(`file:///${encodeURI(name)}`, readFileSync(join(folder, name), "utf8")));
const nameOf = (plan: Plan): string => decodeURIComponent(plan.uri.slice("file:///".length));

/** Flawed on purpose: named so, or plans as they were before the joint one. */
const isFlawed = (name: string): boolean => /(^|\/)mangelfuld|\/foer\//.test(name);

/** Their reasons and exact words belong to the measurability judge, which has its own corpus. */
const judged = /-kan-ikke-maales$|^formaal-kan-ikke-vurderes$/;

describe("cases", () => {
  it("have a golden list for each flawed document, and none is left over", () => {
    const expected = plans.map(nameOf).filter(isFlawed);
    if (!process.env["UPDATE"]) assert.deepEqual(filesBelow(goldens).toSorted(), expected.map((name) => name + ending).toSorted());
  });

  it("show a good and a flawed one of every kind of document", () => {
    for (const kind of documentKinds)
      assert.deepEqual(
        shown((plan) => documentKind(plan.uri) === kind),
        { good: true, flawed: true },
        kind,
      );
  });

  it("show a good and a flawed one of every plan type that has no example of its own", () => {
    for (const plantype of plantypes) {
      if (plantype === "sel-141" || plantype === "indsatsplan") continue;
      assert.deepEqual(
        shown((plan) => documentKind(plan.uri) === "plan" && plantypeOf(plan.root) === plantype),
        { good: true, flawed: true },
        plantype,
      );
    }
  });

  it("tell of trials what the tool knows of them", () => {
    for (const trial of trials) assert.deepEqual(trialIn(`forsoeg/${trial.id}.forsøg.yaml`), known(trial));
  });

  it("show four plans and a change compass that became one plan", () => {
    const joint = plans.find((plan) => nameOf(plan) === "herberg/borgerens-plan.plan.yaml");
    const before = plans.filter((plan) => nameOf(plan).startsWith("herberg/foer/"));
    assert.deepEqual(
      joint?.root.at("erstattede_planer")?.texts().toSorted(),
      before.map((plan) => plan.root.at("id")?.text() ?? "").toSorted(),
    );
    for (const plan of before) {
      assert.equal(plan.root.at("erstattet_af")?.text(), joint?.root.at("id")?.text());
      assert.equal(plan.root.at("afsluttet")?.date(), joint?.root.at("netværksmøde", "dato")?.date());
    }
    assert.ok(before.some((plan) => plan.root.has("forandringskompas")));
  });

  for (const plan of plans) {
    const name = nameOf(plan);
    describe(name, () => {
      it("says that it is invented and what it shows", () => {
        const invented = name.startsWith("forsoeg/")
          ? /Opdigtet eksempel|Gengivet i egne ord efter offentlige kilder/u
          : /Opdigtet eksempel/u;
        assert.match(plan.text.split("\n", 1)[0] ?? "", invented);
        assert.match(plan.text, /^#[^\n]* Ingen virkelige personer\.\n# Viser[ ,].{20}/u);
        assert.doesNotMatch(plan.text, /\d{6}[- ]?\d{4}/, "looks like a CPR number");
      });

      if (isFlawed(name)) {
        it("has the problems of its golden list", () => {
          const golden = join(goldens, name + ending);
          const actual = lines(plan);
          if (process.env["UPDATE"]) {
            mkdirSync(dirname(golden), { recursive: true });
            writeFileSync(golden, actual);
          }
          assert.equal(actual, readFileSync(golden, "utf8"));
        });
      } else {
        it("has no error and no warning", () => {
          const serious = problemsOf(workspaceOf(plan), plan).filter(({ severity }) => severity !== "info");
          assert.deepEqual(
            serious.map(({ rule, message }) => `${rule}: ${message.da}`),
            [],
          );
        });
      }

      it("can be read after every fix, and comes to rest under the safe ones", () => {
        assert.deepEqual(applyFixes(workspaceOf(plan), plan, () => true).plan.syntaxErrors, []);
        const once = applyFixes(workspaceOf(plan), plan, ({ safe }) => safe).plan;
        assert.equal(applyFixes(workspaceOf(once), once, ({ safe }) => safe).applied, 0);
      });
    });
  }
});

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .split(sep)
        .join("/")
        .normalize("NFC"),
    );
}

function shown(fits: (plan: Plan) => boolean): { good: boolean; flawed: boolean } {
  const flawed = new Set(plans.filter(fits).map((plan) => isFlawed(nameOf(plan))));
  return { good: flawed.has(false), flawed: flawed.has(true) };
}

/** All cases, on a day soon after most of their plans were made. Nobody listens for crashes, so a rule that throws fails the test. */
function workspaceOf(plan: Plan): Workspace {
  return [...plans, plan].reduce(withPlan, createWorkspace("2026-03-26"));
}

/** By line and then by text: where in the line a judged word stands is the judge's business. */
function lines(plan: Plan): string {
  return problemsOf(workspaceOf(plan), plan)
    .map(({ span, severity, rule, message }) => {
      const { line, character } = plan.lines.positionAt(span[0]);
      const place = judged.test(rule) ? `${line + 1}` : `${line + 1}:${character + 1}`;
      return { line, text: `${place} ${severity} ${rule}${judged.test(rule) ? "" : ` ${message.da}`}\n` };
    })
    .toSorted((a, b) => a.line - b.line || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
    .join("");
}

const statuses = { granted: "godkendt", applied: "ansøgt", expired: "udløbet", unknown: "uvist" } as const;

function known(trial: Trial): object {
  const { id, title, waives, municipalities, planTypes, targetGroup, targetGroupMarks, status, from, certainUntil, latestUntil, href } =
    trial;
  const conditions = trial.conditions.map(({ id, text }) => [id, text.da]);
  const lists = { waives, municipalities, planTypes, targetGroupMarks, conditions };
  return { id, title: title.da, ...lists, group: targetGroup.da, status: statuses[status], from, certainUntil, latestUntil, href };
}

function trialIn(name: string): object | undefined {
  const root = plans.find((plan) => nameOf(plan) === name)?.root;
  const texts = (key: string): readonly string[] => root?.at(key)?.texts() ?? [];
  const text = (key: string): string | undefined => root?.at(key)?.text();
  return {
    id: text("id"),
    title: text("titel"),
    waives: texts("fritager_for"),
    municipalities: texts("kommuner"),
    planTypes: texts("plantyper"),
    targetGroupMarks: texts("målgruppe_kendes_på"),
    conditions: root
      ?.at("betingelser")
      ?.items()
      .map((item) => [item.at("id")?.text(), item.at("tekst")?.text()]),
    group: text("målgruppe"),
    status: text("status"),
    from: text("fra"),
    certainUntil: text("sikker_til"),
    latestUntil: text("højst_til"),
    href: text("kilde"),
  };
}
