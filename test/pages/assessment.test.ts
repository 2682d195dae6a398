import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assessmentForm } from "../../server/src/features/assessment/assessment-form";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { createWorkspace, withPlans } from "../../server/src/workspace/workspace";
import { themes } from "./editor-themes";
import { inChromium, type Opened } from "./open-pages";
import { host, message, webview } from "./webview";

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), "utf8");
const plan = parsePlan("file:///b-0232.plan.yaml", read("voksenhandicap-foerste-udkast.plan.yaml").replace(/^id: .*$/m, "id: b-0232"));
const begun = parsePlan("file:///v.vurdering.yaml", read("audit/b-0232-myndighed.vurdering.yaml"));

/** Sends the page the form for the plan, or for an assessment of it. */
async function show({ page }: Opened, document = plan, locale: "da" | "en" = "da"): Promise<void> {
  const form = assessmentForm(withPlans(createWorkspace("2026-04-20", locale), [plan, document]), document);
  await page.evaluate(message({ type: "show", uri: document.uri, form }));
}

const written = (name: string, text: string): string =>
  `(() => { const field = document.querySelector('[name="${name}"]'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input", { bubbles: true })); })()`;
const value = (name: string): string => `document.querySelector('[name="${name}"]').value`;
const chosen = (number: number): string => `document.querySelector('[name=vurdering-${number}]:checked')?.value`;

describe("the assessment form in a browser", () => {
  let html = "";
  before(async () => {
    html = await webview("assessment");
  });

  it("has nothing to complain of, in either language and every kind of theme", async () => {
    await inChromium(async (openPage) => {
      for (const [theme, colours] of Object.entries(themes)) {
        const opened = await openPage(html, { before: host() + colours });
        for (const document of [plan, begun])
          for (const locale of ["da", "en"] as const) {
            await show(opened, document, locale);
            assert.deepEqual(await opened.violations(), [], `${theme} ${document.uri} ${locale}`);
          }
        assert.deepEqual(opened.complaints, [], theme);
        await opened.page.close();
      }
    });
  });

  it("is shown as it is saved, and sends what was changed when it is saved again", async () => {
    await inChromium(async (openPage) => {
      const opened = await openPage(html, { before: host() });
      const { page } = opened;
      await show(opened, begun);
      assert.deepEqual(await page.evaluate(`[${chosen(2)}, ${value("begrundelse-1")}, document.querySelector("#state").textContent]`), [
        "i nogen grad",
        "Formålet siger lejlighed og restancer, så det kan afgøres",
        "Gemt",
      ]);
      await page.click("label:has([name=vurdering-2][value='slet ikke'])");
      await page.evaluate(written("område-1", "ansvar"));
      await page.evaluate(written("forslag-1", "skriv en rolle på hvert mål"));
      assert.equal(await page.evaluate("document.querySelector('#state').textContent"), "Ikke gemt endnu");
      await page.click("#save");
      assert.deepEqual(await page.evaluate("sent.at(-1)"), {
        type: "save",
        fields: [
          { name: "vurdering-2", text: "slet ikke" },
          { name: "område-1", text: "ansvar" },
        ],
      });
    });
  });

  it("keeps what is written while the plan changes, and after a reload", async () => {
    await inChromium(async (openPage) => {
      const opened = await openPage(html, { before: host() });
      const { page } = opened;
      await show(opened);
      await page.click("label:has([name=vurdering-1][value='i høj grad'])");
      await page.evaluate(written("begrundelse-1", "Formålet "));
      await page.evaluate("document.querySelector('[name=begrundelse-1]').focus()");
      await show(opened, plan, "en");
      const seen = `[${chosen(1)}, ${value("begrundelse-1")}, document.querySelector("#progress").textContent, document.activeElement.name]`;
      assert.deepEqual(await page.evaluate(seen), ["i høj grad", "Formålet ", "1 of 9 questions answered", "begrundelse-1"]);
      const kept = await page.evaluate<object>("kept");
      const reloaded = await openPage(html, { before: host(kept) });
      await show(reloaded);
      assert.deepEqual(await reloaded.page.evaluate(`[${chosen(1)}, ${value("begrundelse-1")}]`), ["i høj grad", "Formålet "]);
    });
  });

  it("is used with the keyboard alone: every question is a group with a name, every control has one", async () => {
    await inChromium(async (openPage) => {
      const opened = await openPage(html, { before: host() });
      const { page } = opened;
      await show(opened);
      const order = await page.evaluate<string[]>("[...document.querySelectorAll('input, textarea, button')].filter((each) => each.tabIndex >= 0).map((each) => each.name || each.id)"); // prettier-ignore
      assert.deepEqual(
        [...new Set(order)],
        ["bedømmer", ...Array.from({ length: 9 }, (_, index) => [`vurdering-${index + 1}`, `begrundelse-${index + 1}`]).flat(), ...[1, 2, 3].flatMap((number) => [`område-${number}`, `forslag-${number}`]), "bemærkninger", "save"],
      ); // prettier-ignore
      assert.equal(await page.evaluate("[...document.querySelectorAll('fieldset')].every((each) => each.firstElementChild.tagName === 'LEGEND' && each.firstElementChild.textContent.trim() !== '')"), true); // prettier-ignore
      await page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }))");
      assert.equal(await page.evaluate("sent.at(-1).type"), "save");
    });
  });
});
