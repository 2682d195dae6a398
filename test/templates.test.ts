import assert from "node:assert/strict";
import { problemsOf } from "../server/src/lint/lint";
import { replaceScalar } from "../server/src/plan/edits";
import { hasPlaceholder, type Node } from "../server/src/plan/node";
import { parsePlan } from "../server/src/plan/parse-plan";
import type { Plan } from "../server/src/plan/plan";
import { applyEdits } from "../server/src/plan/span";
import type { Problem } from "../server/src/problem/problem";
import { describe as describePlace, plantypeOf, plantypes } from "../server/src/schema/describe";
import { templates, type Template } from "../server/src/templates/templates";
import { createWorkspace, withPlan } from "../server/src/workspace/workspace";

type Answers = Readonly<Record<string, string | number>>;

/** What a caseworker might write, by the place in the plan. */
const shared: Answers = {
  id: "b-0117",
  kommune: "Nordby",
  "borger.alias": "Borger 17",
  "borger.alder": 27,
  "indsatsmål.0.måltype": "udviklende",
  "indsatsmål.0.sigt": "kort",
  "indsatsmål.0.borger_enig": "ja",
  "indsatser.0.tilstand": "planlagt",
  "borgerinddragelse.medvirket": "ja",
  "borgerinddragelse.hvordan": "To samtaler; formål og mål er skrevet sammen",
  bemærkninger_borger: "ingen",
};

const answers: Readonly<Record<string, Answers>> = {
  "sel-141": {
    ...shared,
    dato: "2026-03-02",
    afdeling: "Socialpsykiatri",
    målgruppe: "voksne med psykiske vanskeligheder",
    "sag.0": "ny",
    formål: "Bor i egen lejlighed uden støtte om natten",
    niveau: "Har sovet hjemme alene hver nat i tre måneder",
    "indsatsmål.0.tekst": "Står op før kl. 9 fem dage om ugen",
    "indsatsmål.0.område": "social",
    "indsatsmål.0.begrundelse_prioritet": "Det er her, borgeren selv vil begynde",
    "indsatsmål.0.forventet_opfyldt": "2026-09-01",
    "indsatsmål.0.borgerens_ønske": "Vil have sin formiddag tilbage",
    "indsatsmål.0.succeskriterier.0.tekst": "Er oppe og i tøjet før kl. 9 mindst fem dage om ugen",
    "indsatsmål.0.succeskriterier.0.udgangspunkt": "står op omkring middag",
    "indsatsmål.0.succeskriterier.0.mål": "5 dage om ugen",
    "indsatsmål.0.succeskriterier.0.måles_ved": "borgerens egen kalender",
    "indsatser.0.tekst": "Bostøtte i eget hjem",
    "indsatser.0.start": "2026-03-09",
    "indsatser.0.varighed.fra": "2026-03-09",
    "indsatser.0.varighed.til": "2027-03-08",
    "indsatser.0.bestilling": "best-0117-1",
    "indsatser.0.forslag_til_udfører.0": "Aftaler, som borgeren selv skriver ned",
    "særlige_forhold.boform": "Egen lejlighed",
    "særlige_forhold.beskæftigelse": "Sygemeldt fra deltidsjob",
    "særlige_forhold.personlig_hjælp": "ingen",
    "særlige_forhold.behandling": "Samtaler i regionens psykiatri",
    "særlige_forhold.hjælpemidler": "ingen",
    "opfølgning.0.dato": "2026-05-28",
  },
  indsatsplan: {
    ...shared,
    dato: "2019-09-02",
    afdeling: "Jobcenter",
    forløb_start: "2019-06-03",
    formål: "At borgeren er i fleksjob mindst ti timer om ugen, når ressourceforløbet slutter",
    niveau: "Har en underskrevet kontrakt om fleksjob på mindst ti timer om ugen",
    "indsatsmål.0.tekst": "Er i praktik på cykelværkstedet tre dage om ugen",
    "indsatsmål.0.område": "beskæftigelse",
    "indsatsmål.0.begrundelse_prioritet": "Borgeren har selv fundet værkstedet",
    "indsatsmål.0.forventet_opfyldt": "2020-03-06",
    "indsatsmål.0.borgerens_ønske": "Vil arbejde med hænderne",
    "indsatsmål.0.succeskriterier.0.tekst": "Har været i praktik på værkstedet mindst tre dage om ugen fire uger i træk",
    "indsatsmål.0.succeskriterier.0.udgangspunkt": "har ikke været på en arbejdsplads i syv år",
    "indsatsmål.0.succeskriterier.0.mål": "3 dage om ugen",
    "indsatsmål.0.succeskriterier.0.måles_ved": "værkstedets fremmødeliste",
    "tilbud.0.tekst": "Virksomhedspraktik på et cykelværksted",
    "tilbud.0.start": "2019-09-09",
    "tilbud.0.slut": "2020-03-06",
    "indsatser.0.tekst": "Mentor på praktikstedet",
    "indsatser.0.start": "2019-09-09",
    "indsatser.0.varighed.fra": "2019-09-09",
    "indsatser.0.varighed.til": "2020-03-06",
    "kontaktforløb.0": "2019-09-02",
    "opfølgning.0.dato": "2019-12-02",
  },
};

describe("templates", () => {
  it("have an id each and a known plan type", () => {
    assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
    for (const { plantype } of templates) assert.ok(plantypes.includes(plantype), plantype);
  });

  for (const template of templates) {
    describe(template.id, () => {
      const plan = open(template.text);

      it("names its own plan type", () => assert.equal(plantypeOf(plan.root), template.plantype));

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
        const filled = open(text);
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
          const order = describePlace(template.plantype, map.path)?.keys ?? [];
          assert.deepEqual(
            keys,
            order.filter((key) => keys.includes(key)),
          );
        }
        assert.ok(plan.comments.length >= 10);
        // A place in a comment would look like one to fill in.
        for (const { text } of plan.comments) assert.ok(!hasPlaceholder(text), text);
        for (const line of template.text.split("\n")) assert.ok(line.length <= 120, line);
        assert.match(template.text, /[^\n]\n$/);
      });

      it("offers the answers that the field knows", () => {
        for (const place of placesOf(plan.root)) {
          const field = describePlace(template.plantype, place.path);
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
          const isDate = describePlace(template.plantype, place.path)?.kind === "date";
          assert.equal(place.text() === "⟨åååå-mm-dd⟩", isDate, place.path.join("."));
        }
      });
    });
  }
});

function open(text: string): Plan {
  return parsePlan("file:///template.plan.yaml", text);
}

function problemsIn(plan: Plan, template: Template): readonly Problem[] {
  const today = String(answers[template.id]?.["dato"]);
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

function answerTo(template: Template, place: Node): string | number {
  const path = place.path.join(".");
  const answer = answers[template.id]?.[path];
  assert.ok(answer !== undefined, `no answer for ${path}`);
  return answer;
}
