import assert from "node:assert/strict";
import { problemsOf } from "../server/src/lint/lint";
import { replaceScalar } from "../server/src/plan/edits";
import { hasPlaceholder, type Node } from "../server/src/plan/node";
import { parsePlan } from "../server/src/plan/parse-plan";
import type { Plan } from "../server/src/plan/plan";
import { applyEdits } from "../server/src/plan/span";
import type { Problem } from "../server/src/problem/problem";
import { describe as describePlace, plantypes, subjectOf } from "../server/src/schema/describe";
import type { DocumentKind } from "../server/src/schema/documents";
import { otherTemplates, templates } from "../server/src/templates/templates";
import { createWorkspace, withPlan } from "../server/src/workspace/workspace";
import { answers } from "./templates/answers";

/** What is tested of every template, whatever it is a template for. */
type Sample = { readonly id: string; readonly document: DocumentKind; readonly subject: string; readonly text: string };

const samples: readonly Sample[] = [
  ...templates.map(({ id, plantype, text }) => ({ id, document: "plan" as const, subject: plantype, text })),
  ...otherTemplates.map(({ id, text }) => ({ id, document: id, subject: id, text })),
];

describe("templates", () => {
  it("have an id each, and there is one for each plan type", () => {
    assert.equal(new Set(samples.map(({ id }) => id)).size, samples.length);
    assert.deepEqual(templates.map(({ plantype }) => plantype).toSorted(), plantypes.toSorted());
  });

  for (const template of samples) {
    describe(template.id, () => {
      const plan = open(template, template.text);

      it("is of its own kind", () => assert.equal(subjectOf(plan), template.subject));

      it("lacks nothing but its places", () => {
        const problems = problemsIn(plan, template);
        assert.ok(problems.length > 0);
        assert.deepEqual(
          problems.filter(({ rule }) => rule !== "skabelonrest").map(({ rule, message }) => `${rule}: ${message.da}`),
          [],
        );
        assert.equal(problems.length, placesOf(plan.root).length);
      });

      it("has no problems when it is filled in", () => {
        const places = placesOf(plan.root);
        const text = applyEdits(
          plan.text,
          places.map((place) => replaceScalar(plan, place, answerTo(template, place))),
        );
        const filled = open(template, text);
        assert.deepEqual(placesOf(filled.root), []);
        assert.equal(places.length, Object.keys(answers[template.id] ?? {}).length, "an answer is left over");
        assert.deepEqual(
          problemsIn(filled, template).map(({ rule, message }) => `${rule}: ${message.da}`),
          [],
        );
      });

      it("follows the order of the schema and guides in comments", () => {
        for (const map of mapsOf(plan.root)) {
          const keys = map.children.map(({ key }) => key ?? "");
          const order = describePlace(template.subject, map.path)?.keys ?? [];
          assert.deepEqual(
            keys,
            order.filter((key) => keys.includes(key)),
          );
        }
        assert.ok(plan.comments.length >= 5);
        // A place in a comment would look like one to fill in.
        for (const { text } of plan.comments) assert.ok(!hasPlaceholder(text), text);
        for (const line of template.text.split("\n")) assert.ok(line.length <= 120, line);
        assert.match(template.text, /[^\n]\n$/);
      });

      it("offers the answers that the field knows", () => {
        for (const place of placesOf(plan.root)) {
          const field = describePlace(template.subject, place.path);
          if (field?.kind !== "choice" && field?.kind !== "flag") continue;
          const offered = (place.text() ?? "").slice(1, -1).split(" / ");
          const known = field.values.map(({ value }) => value);
          assert.deepEqual(
            offered,
            known.filter((value) => offered.includes(value)),
            place.path.join("."),
          );
        }
      });

      it("writes dates as year-month-day", () => {
        for (const place of placesOf(plan.root)) {
          const isDate = describePlace(template.subject, place.path)?.kind === "date";
          assert.equal(place.text() === "⟨åååå-mm-dd⟩", isDate, place.path.join("."));
        }
      });
    });
  }
});

function open({ document }: Sample, text: string): Plan {
  return parsePlan(`file:///template.${document}.yaml`, text);
}

function problemsIn(plan: Plan, template: Sample): readonly Problem[] {
  const today = String(answers[template.id]?.["dato"] ?? "2026-03-02");
  return problemsOf(withPlan(createWorkspace(today), plan), plan);
}

/** The values still to be written, each a place as a whole. */
function placesOf(node: Node): readonly Node[] {
  if (node.kind !== "scalar") return node.children.flatMap(placesOf);
  const text = node.text() ?? "";
  if (!hasPlaceholder(text)) return [];
  assert.match(text, /^⟨[^⟨⟩]+⟩$/);
  return [node];
}

function mapsOf(node: Node): readonly Node[] {
  return [...(node.kind === "map" ? [node] : []), ...node.children.flatMap(mapsOf)];
}

function answerTo(template: Sample, place: Node): string | number {
  const path = place.path.join(".");
  const answer = answers[template.id]?.[path];
  assert.ok(answer !== undefined, `no answer for ${path}`);
  return answer;
}
