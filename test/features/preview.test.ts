import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { preview, type ViewId } from "../../server/src/features/preview/preview";
import { printPage } from "../../server/src/features/preview/print-page";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { plantypes } from "../../server/src/schema/describe";
import { templates } from "../../server/src/templates/templates";
import { inTerms, planInTerms } from "../../server/src/workspace/terms";
import { createWorkspace, withPlan, withPlans, type Workspace } from "../../server/src/workspace/workspace";
import { open, openFiles, textAt } from "../harness/cursor";
import { assertWellFormed, shownText } from "../harness/well-formed";

const locales = ["da", "en"] as const;
const views: readonly ViewId[] = ["citizen", "analyst"];
const examples = fileURLToPath(new URL("../../examples", import.meta.url));

function examplesIn(locale: "da" | "en"): Workspace {
  const paths = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml") && !path.includes(".pre-commit")); // prettier-ignore
  const plans = paths.map((path) => parsePlan(pathToFileURL(`${examples}/${path}`).href, readFileSync(`${examples}/${path}`, "utf8")));
  return withPlans({ ...createWorkspace("2026-04-20", locale), folders: [pathToFileURL(examples).href] }, plans);
}

const htmlOf = (marked: string, view: ViewId, locale: "da" | "en" = "da"): string => {
  const { workspace, plan } = open(marked, locale);
  return preview(workspace, plan).views.find(({ id }) => id === view)?.html ?? "";
};

describe("time line over many years", () => {
  it("is marked by years, or by each fifth, where months would be too many", () => {
    const text = (until: string): string =>
      `█plantype: sel-141\ndato: 2026-03-02\nindsatsmål:\n  - { id: M1, tekst: Bor selv, forventet_opfyldt: ${until} }\nopfølgning:\n  - dato: 2026-03-14\n`;
    const marks = (until: string): string[] => [...htmlOf(text(until), "analyst").matchAll(/class="month"[^>]*>([^<]*)</g)].map(([, mark = ""]) => mark); // prettier-ignore
    assert.ok(marks("2026-06-01").every((mark) => /[a-z]/.test(mark)));
    assert.deepEqual(marks("2029-06-01"), ["2027", "2028", "2029"]);
    assert.deepEqual(marks("2039-06-01"), ["2031", "2036"]);
  });
});

const plan = `█plantype: sel-141
id: b-1
dato: 2026-03-02
borger: { alias: Borger 1 }
formål: Bor i egen lejlighed om et år
indsatsmål:
  - id: M2
    tekst: Står op før kl. 9 fem dage om ugen
    prioritet: 2
    forventet_opfyldt: 2026-06-01
    borger_enig: nej
    succeskriterier:
      - tekst: Har stået op før kl. 9 hver dag i en uge
        udgangspunkt: sover til middag
  - id: M1
    tekst: Få det bedre
    prioritet: 1
indsatser:
  - id: I1
    tekst: Bostøtte
    mål: [M2]
    varighed: { fra: 2026-03-09, til: 2026-09-08 }
    bestilling: best-1
opfølgning:
  - { dato: 2026-03-14, ansvarlig: myndighed }
`;
const order = "id: best-1\nudfører: Bostøtten\nydelse: støtte i hjemmet\nomfang: { antal: 3, enhed: timer om ugen }\n";

describe("the preview", () => {
  describe("for the citizen", () => {
    it("says in plain words where the plan leads, in the order that is worked in", () => {
      const { workspace, plan: opened } = openFiles({ "a.plan.yaml": plan, "o.bestilling.yaml": order });
      const text = shownText(preview(workspace, opened).views[0]?.html ?? "");
      const order_ = ["Din plan", "Handleplan for voksne", "2. marts 2026", "Borger 1", "Det arbejder vi hen imod", "Bor i egen lejlighed", "Dine mål", "Få det bedre", "Det står ikke i planen endnu", "Står op før kl. 9 fem dage om ugen", "Målet er nået, når", "Har stået op", "nu: sover til middag", "1. juni 2026", "Du er ikke enig i målet.", "Hjælpen til dig", "Bostøtte", "9. marts 2026 – 8. september 2026", "3 timer om ugen", "Bostøtten", "14. marts 2026", "om 12 dage"]; // prettier-ignore
      let from = 0;
      for (const words of order_) {
        const at = text.indexOf(words, from);
        assert.ok(at >= 0, `»${words}« comes in its place in: ${text}`);
        from = at;
      }
      assert.doesNotMatch(text, /prioritet|succeskriteri|måltype|sel-141/);
    });

    it("does so in English, and says that the author's words are Danish", () => {
      const html = htmlOf(plan, "citizen", "en");
      assert.match(shownText(html), /Your plan .*What we are working towards .*You do not agree with the goal\./);
      assert.match(html, /<span lang="da">Bor i egen lejlighed om et år<\/span>/);
    });

    it("leaves nothing of the plan out but the journal and what sorts it", () => {
      const text = shownText(htmlOf("█plantype: sel-141\nvarighed: { fra: 2026-01-01 }\nx-tolk: Tolk på arabisk\nfravigelser: [{ grund: afventer status }]\njournal: [{ tekst: Ringede }]\n", "citizen")); // prettier-ignore
      for (const words of ["1. januar 2026", "Tolk", "Tolk på arabisk", "Det med småt", "afventer status"]) assert.ok(text.includes(words), words); // prettier-ignore
      assert.ok(!text.includes("Ringede"));
    });

    it("marks what is still to be filled in", () => {
      assert.match(htmlOf("█plantype: sel-141\nformål: Bor ⟨hvor⟩ om et år\n", "citizen"), /Bor <span class="blank">hvor<\/span> om et år/);
    });
  });

  describe("for the analyst", () => {
    it("tells every problem once, below what it is about", () => {
      const workspace = examplesIn("da");
      for (const [uri, each] of workspace.plans) {
        const problems = problemsOf(workspace, each);
        const page = preview(inTerms(workspace), planInTerms(workspace, each)).views.find(({ id }) => id === "analyst")?.html ?? "";
        assert.equal(page.match(/<li class="(?:error|warning|info)"><b>/g)?.length ?? 0, problems.length, uri);
      }
    });

    it("draws goals, help, follow-ups and deadlines on a time line with a table behind it", () => {
      const html = htmlOf(`${plan}sag: [ny]\n`, "analyst");
      const drawing = /<svg viewBox[^]*?<\/svg>/.exec(html)?.[0] ?? "";
      for (const shape of ["goal", "help", "follow-up", "deadline"]) assert.match(drawing, new RegExp(`<g class="${shape}`));
      const rows = [...(/<table>[^]*<\/table>/.exec(html)?.[0] ?? "").matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) => shownText(row));
      assert.deepEqual(rows, [
        "Dag Hvad Slags",
        "14. marts 2026 Opfølgning opfølgning",
        "2. marts 2026 – 1. juni 2026 M2 · Står op før kl. 9 fem dage om ugen mål",
        "2. juni 2026 Senest opfølgning: tre måneder efter planens dato, fordi sagen er ny, omkostningstung eller kompliceret frist",
        "9. marts 2026 – 8. september 2026 I1 · Bostøtte indsats",
      ]);
    });

    it("shows what can be measured, and what was turned off with its reason", () => {
      const off = "# handleplan: fravælg maal-uden-succeskriterier – kommer i april";
      const text = shownText(htmlOf(plan.replace("  - id: M1\n", `  ${off}\n  - id: M1\n`), "analyst"));
      assert.match(text, /Står op før kl\. 9 fem dage om ugen ✓ kan måles/);
      assert.match(text, /Få det bedre ○ ikke målbart endnu: .* Fravalgt med begrundelse .*Fravalgt, fordi: kommer i april/);
    });
  });

  it("leads from what is read to where it is written", () => {
    const { workspace, plan: opened } = openFiles({ "a.plan.yaml": plan, "o.bestilling.yaml": order });
    const { views: pages, places } = preview(workspace, opened);
    const placeOf = (words: string): string => {
      const number = new RegExp(`data-place="(\\d+)"[^>]*>(?:<[^>]*>)*${words}`).exec(pages[0]?.html ?? "")?.[1];
      const place = places[Number(number)];
      assert.ok(place, words);
      const target = workspace.plans.get(place.uri);
      return target ? textAt(target, place.range) : "";
    };
    assert.match(placeOf("Få det bedre"), /^id: M1\n {4}tekst: Få det bedre\n {4}prioritet: 1$/);
    assert.equal(placeOf("3 timer om ugen"), "omfang: { antal: 3, enhed: timer om ugen }");
    assert.equal(
      places.length,
      [
        ...pages
          .map(({ html }) => html)
          .join("")
          .matchAll(/data-place/g),
      ].length,
    );
  });

  it("lets no text become markup", () => {
    const evil = `"<script>alert('x')</script><img src=x onerror=\\"alert(1)\\"> &amp; \\u0000"`;
    const texts = readdirSync(`${examples}/herberg`).filter((name) => /^[^m].*\.yaml$/.test(name)).map((name) => [name, readFileSync(`${examples}/herberg/${name}`, "utf8")] as const); // prettier-ignore
    for (const [name, text] of texts) {
      const hostile = text.replace(/: (?=[\p{L}\d])(?!.*[{[])(.*)$/gmu, (line, value: string) => (value === "borgerens-plan" ? line : `: ${evil}`)) + `\n"x-<b>": ${evil}\n`; // prettier-ignore
      const opened = parsePlan(`file:///${name}`, hostile);
      for (const locale of locales) {
        const workspace = withPlan(createWorkspace("2026-03-02", locale), opened);
        for (const { html } of preview(workspace, opened).views) assertWellFormed(html);
        for (const view of views) assertWellFormed(printPage(workspace, opened, view));
      }
    }
  });

  it("shows no personal numbers, addresses or telephone numbers", () => {
    const text = "█plantype: sel-141\nformål: Ring til 010190-1234 på +45 12 34 56 78 eller skriv til nogen@example.dk inden 2026-03-12\n"; // prettier-ignore
    for (const view of views) {
      const shown = shownText(htmlOf(text, view));
      assert.doesNotMatch(shown, /010190|1234|12 34|nogen|@/);
      assert.match(shown, /Ring til •+ på •+ eller skriv til •+ inden 2026-03-12/);
    }
  });

  for (const locale of locales)
    it(`is whole for every example and every plan type (${locale})`, () => {
      const workspace = examplesIn(locale);
      const started = templates.map(({ id, text }) => parsePlan(`file:///${id}.plan.yaml`, text));
      const empty = plantypes.map((type) => parsePlan(`file:///${type}.plan.yaml`, `plantype: ${type}\n`));
      for (const each of [...workspace.plans.values(), ...started, ...empty, parsePlan("file:///a.plan.yaml", "")]) {
        const { title, views: pages } = preview(inTerms(workspace), planInTerms(workspace, each));
        assert.ok(title.length > 3);
        for (const { html } of pages) {
          assertWellFormed(html);
          assert.match(html, /<h1>\s*[^<\s]/, each.uri);
          assert.doesNotMatch(shownText(html), /undefined|\[object|NaN|\{\w+\}/, each.uri);
        }
      }
    });

  it("is there at every moment while a plan is typed", () => {
    const text = plan.replace("█", "");
    for (let end = 0; end <= text.length; end += 3) {
      const opened = parsePlan("file:///a.plan.yaml", text.slice(0, end));
      const workspace = withPlan(createWorkspace("2026-03-02"), opened);
      for (const { html } of preview(workspace, opened).views) assertWellFormed(html);
    }
  });

  it("says whether all of the text could be read", () => {
    const wholeOf = (text: string): boolean => {
      const { workspace, plan: opened } = open(text);
      return preview(workspace, opened).whole;
    };
    assert.equal(wholeOf(plan), true);
    assert.equal(wholeOf(plan.replace("Få det bedre", '"Få det')), false);
  });
});

describe("the page for print", () => {
  it("stands alone on A4: nothing runs, nothing is fetched, nothing leads to the editor", () => {
    const { workspace, plan: opened } = open(plan);
    for (const view of views) {
      const page = printPage(workspace, opened, view);
      assertWellFormed(page);
      assert.match(page, /^<!doctype html>\s*<html lang="da">/);
      assert.match(page, /@page\{size:A4/);
      assert.match(page, /default-src 'none'|default-src &#39;none&#39;/);
      assert.doesNotMatch(page, /<script|<link|<a |url\(|data-place/);
    }
  });
});
