import assert from "node:assert/strict";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { defineRule, governs } from "../../server/src/rules/define-rule";
import { describe as describeField } from "../../server/src/schema/describe";
import { documentKind, documentKinds, type DocumentKind } from "../../server/src/schema/documents";
import { validate } from "../../server/src/schema/validate";
import { createWorkspace } from "../../server/src/workspace/workspace";

type Case = { readonly file: string; readonly good: string; readonly bad: string; readonly says: readonly string[] };

const cases: Readonly<Record<DocumentKind, Case>> = {
  plan: {
    file: "b-1.plan.yaml",
    good: "plantype: barnets-plan\ndato: 2026-03-02\nbarn: { alias: Barn 3, alder: 9 }\nanbragt: nej\ninddraget: [barn, forældre]\n",
    bad: "plantype: barnets-plan\nbarn: { alias: Barn 3, alder: 9.5 }\ninddraget: [foraeldre]\nskabelon: voksenplan\n",
    says: [
      "Feltet »dato« mangler i planen: den dag planen er lagt.",
      "I »alder« står et tal; her passer et helt tal.",
      "»foraeldre« passer ikke i »inddraget«. Mente du »forældre«?",
      "»voksenplan« passer ikke i »skabelon«. Skriv navn@version, fx voksenplan@2.",
    ],
  },
  bestilling: {
    file: "b-17.bestilling.yaml",
    good: "id: b-17\ndato: 2026-03-02\nudfører: Bostøtten\nplan: b-1\nmål: [M1]\nomfang: { antal: 2.5, enhed: timer om ugen }\n",
    bad: "id: b 17\ndato: 2026-03-02\nomfang: { antal: to, enhed: timer pr. uge }\nmaal: [M1]\n",
    says: [
      "Feltet »udfører« mangler i bestillingen: det sted, der skal udføre indsatsen.",
      "»b 17« passer ikke i »id«. Skriv bogstaver, tal, bindestreg og punktum uden mellemrum.",
      "I »antal« står en tekst; her passer et tal.",
      "»timer pr. uge« passer ikke i »enhed«. Mente du »timer om ugen«?",
      "»maal« kendes ikke her. Mente du »mål«?",
    ],
  },
  journal: {
    file: "b-1.journal.yaml",
    good: "plan: b-1\njournal:\n  - { id: j-1, dato: 2026-03-02, type: samtale, tekst: Første møde, vedrører: [M1] }\n",
    bad: "plan: b-1\njournal:\n  - { dato: 2. marts, type: besøg }\n",
    says: [
      "»2. marts« i »dato« kan ikke læses som en dato. Skriv år-måned-dag, fx 2026-03-02.",
      "»besøg« passer ikke i »type«. Vælg »samtale«, »stillingtagen«, »afgørelse«, »opfølgning« eller »notat«.",
    ],
  },
  forsøg: {
    file: "vesthimmerland-6mdr.forsøg.yaml",
    good: "id: vesthimmerland-6mdr\ntitel: Uden seksmånederskrav\nstatus: godkendt\nfritager_for: [lab-gl-6mdr]\nplantyper: [indsatsplan]\n",
    bad: "id: x\nstatus: søgt\nplantyper: indsatsplan\n",
    says: [
      "Feltet »titel« mangler i forsøget: forsøgets navn.",
      "»søgt« passer ikke i »status«. Mente du »ansøgt«?",
      "I »plantyper« står en tekst; her passer en liste.",
    ],
  },
  skabelon: {
    file: "voksenplan.skabelon.yaml",
    good: "navn: voksenplan\nversion: 2\nplantype: sel-141\nfelter:\n  - { felt: formål, vejledning: Hvad er anderledes?, obligatorisk: ja }\n",
    bad: "navn: voksen plan\nversion: 2\nplantype: sel141\nfelter: []\n",
    says: [
      "»voksen plan« passer ikke i »navn«. Skriv et ord uden mellemrum og @.",
      "»sel141« passer ikke i »plantype«. Mente du »sel-141«?",
    ],
  },
  vurdering: {
    file: "b-1.vurdering.yaml",
    good: "dato: 2026-04-01\nplan: b-1\nkun: [1]\nsvar:\n  spørgsmål_1: { vurdering: i nogen grad, begrundelse: Formålet siger ikke hvornår }\n",
    bad: "dato: 2026-04-01\nsvar:\n  spørgsmål_1: { vurdering: ret godt }\nkun: [11]\n",
    says: [
      "»ret godt« passer ikke i »vurdering«. Vælg »i høj grad«, »i nogen grad«, »i mindre grad«, »slet ikke« eller »stillingtagen ikke mulig«.",
      "»11« ligger uden for det, »kun« kan være: højst 10.",
    ],
  },
  indstillinger: {
    file: "handleplan.yaml",
    good: "kommune: Randers\nbegreber: { indsatsmål: delmål }\nlukkedage: [24/12, 2026-06-05]\nalvor: { maal-uden-succeskriterier: råd }\n",
    bad: "kommune: Randers\nbegreber: { indsatsmål: Vores mål }\nlukkedage: [juleaften]\nalvor: { skabelonrest: slem }\nfrister: { tæt_opfølgning: 0 }\n",
    says: [
      "»Vores mål« passer ikke i »indsatsmål«. Skriv ét ord med små bogstaver; ord sættes sammen med _.",
      "»juleaften« passer ikke i »lukkedage«. Skriv en dato eller dag/måned, fx 24/12.",
      "»slem« passer ikke i »skabelonrest«. Vælg »fejl«, »advarsel«, »råd« eller »fra«.",
      "»0« ligger uden for det, »tæt_opfølgning« kan være: mindst 1.",
    ],
  },
};

const parse = (file: string, text: string) => parsePlan(`file:///sager/${encodeURIComponent(file)}`, text);

describe("documents", () => {
  for (const kind of documentKinds) {
    const { file, good, bad, says } = cases[kind];
    it(`${kind}: a good one has no problems of form`, () => {
      assert.deepEqual(
        validate(parse(file, good)).map(({ message }) => message.da),
        [],
      );
    });
    it(`${kind}: a bad one is told in plain words`, () => {
      const told = validate(parse(file, bad)).toSorted((a, b) => a.span[0] - b.span[0]);
      assert.deepEqual(told.map(({ message }) => message.da).toSorted(), [...says].toSorted());
      for (const { message } of told) {
        for (const text of [message.da, message.en]) assert.doesNotMatch(text, /[{}]|undefined|must |should |propert|schema/, text);
      }
    });
    it(`${kind}: with any line left out it is still judged`, () => {
      for (const text of [good, bad]) {
        const lines = text.split("\n");
        for (const at of lines.keys()) problemsOf(createWorkspace("2026-11-22"), parse(file, lines.toSpliced(at, 1).join("\n")));
      }
    });
  }

  it("are told apart by file name", () => {
    const kinds = {
      "a.plan.yaml": "plan",
      "a.yaml": "plan",
      "A.Bestilling.YML": "bestilling",
      "a.journal.yaml": "journal",
      "a.fors%C3%B8g.yaml": "forsøg",
      "a.forsøg.yaml": "forsøg",
      "a.forsoeg.yml": "forsøg",
      "a.skabelon.yaml": "skabelon",
      "a.vurdering.yaml": "vurdering",
      "handleplan.yaml": "indstillinger",
      "Handleplan.yml": "indstillinger",
      "min.handleplan.yaml": "plan",
      "a.indstillinger.yaml": "plan",
      "100%.journal.yaml": "journal",
    };
    for (const [name, kind] of Object.entries(kinds)) assert.equal(documentKind(`file:///x.journal.yaml/${name}`), kind, name);
  });

  it("are described below keys that the author chooses", () => {
    assert.deepEqual(
      describeField("indstillinger", ["alvor", "skabelonrest"])?.values.map(({ value }) => value),
      ["fejl", "advarsel", "råd", "fra"],
    );
    assert.equal(describeField("indstillinger", ["constructor"]), undefined);
    assert.equal(describeField("skabelon", ["plantype"])?.kind, "choice");
  });

  it("are called by name where they are empty", () => {
    const [problem] = problemsOf(createWorkspace("2026-11-22"), parse("b-17.bestilling.yaml", ""));
    assert.equal(problem?.message.da, "Bestillingen er tom. Begynd med »id«, »dato« og »udfører«, eller brug en skabelon.");
  });
});

describe("rules and documents", () => {
  const rule = (document?: DocumentKind) =>
    defineRule({
      id: "test",
      severity: "info",
      source: { format: { da: "test", en: "test" } },
      appliesTo: { ...(document ? { document } : {}), path: "dato" },
      title: { da: "test", en: "test" },
      docs: { da: "test", en: "test" },
      messages: { found: { da: "fundet", en: "found" } },
      fixes: {},
      noFix: { da: "test", en: "test" },
      check: ({ node, report }) => report({ at: node, message: "found" }),
    });
  const run = (document: DocumentKind | undefined, file: string) =>
    rule(document).run(parse(file, "dato: 2026-03-02\n"), createWorkspace("2026-11-22")).length;

  it("a rule runs on plans, unless it names another kind of document", () => {
    assert.equal(run(undefined, "a.plan.yaml"), 1);
    assert.equal(run(undefined, "a.bestilling.yaml"), 0);
    assert.equal(run("bestilling", "a.bestilling.yaml"), 1);
    assert.equal(run("bestilling", "a.plan.yaml"), 0);
  });

  it("a rule is listed at the fields of its own kind of document", () => {
    assert.ok(governs(rule(), "sel-141", ["dato"]));
    assert.ok(governs(rule(), undefined, ["dato"]));
    assert.ok(!governs(rule(), "bestilling", ["dato"]));
    assert.ok(governs(rule("bestilling"), "bestilling", ["dato"]));
    assert.ok(!governs(rule("bestilling"), "sel-141", ["dato"]));
  });
});
