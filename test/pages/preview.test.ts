import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preview } from "../../server/src/features/preview/preview";
import { printPage } from "../../server/src/features/preview/print-page";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";
import { themes } from "./editor-themes";
import { inChromium, type Opened } from "./open-pages";
import { host, message, webview } from "./webview";

const examples = ["herberg/borgerens-plan", "familien/mangelfuld-ungeplan", "voksenhandicap-foerste-udkast"];
const open = (name: string, locale: "da" | "en", change = (text: string): string => text) => {
  const path = fileURLToPath(new URL(`../../examples/${name}.plan.yaml`, import.meta.url));
  const plan = parsePlan(`file:///${name}.plan.yaml`, change(readFileSync(path, "utf8")));
  return { plan, workspace: withPlan(createWorkspace("2026-04-20", locale), plan) };
};

/** Sends the page what the extension would. */
async function show({ page }: Opened, name: string, locale: "da" | "en" = "da", change?: (text: string) => string): Promise<void> {
  const { plan, workspace } = open(name, locale, change);
  await page.evaluate(message({ type: "show", uri: plan.uri, preview: preview(workspace, plan) }));
}

describe("the preview's page in a browser", () => {
  let html = "";
  before(async () => {
    html = await webview("preview");
  });

  it("has nothing to complain of, in either language and every kind of theme", async () => {
    await inChromium(async (openPage) => {
      for (const [theme, colours] of Object.entries(themes)) {
        const opened = await openPage(html, { before: host() + colours });
        for (const name of examples)
          for (const locale of theme === "none" ? (["da", "en"] as const) : (["da"] as const))
            for (const view of ["citizen", "analyst"]) {
              await show(opened, name, locale);
              await opened.page.click(`[data-view=${view}]`);
              assert.deepEqual(await opened.violations(), [], `${theme} ${name} ${view} ${locale}`);
            }
        assert.deepEqual(opened.complaints, [], theme);
        await opened.page.close();
      }
    });
  });

  it("keeps focus, scroll and opened details while the plan changes, and forgets them with another plan", async () => {
    await inChromium(async (openPage) => {
      const opened = await openPage(html, { before: host() });
      const { page } = opened;
      await show(opened, "herberg/borgerens-plan");
      await page.click("[data-view=analyst]");
      await page.evaluate("document.querySelector('summary').click()");
      await page.evaluate("document.querySelectorAll('.part a')[4].focus({ preventScroll: true }); scrollTo(0, 700)");
      const state = "[scrollY, document.querySelector('details').open, document.activeElement.textContent.trim()]";
      const before = await page.evaluate(state);
      await show(opened, "herberg/borgerens-plan", "da", (text) => text.replace("Sover på herberget", "Sover hver nat på herberget"));
      assert.match(await page.evaluate<string>("document.body.textContent"), /Sover hver nat på herberget/);
      assert.deepEqual(await page.evaluate(state), before);
      await show(opened, "familien/mangelfuld-ungeplan");
      assert.equal(await page.evaluate("scrollY"), 0);
    });
  });

  it("comes back to the same plan, tab and place after a reload", async () => {
    await inChromium(async (openPage) => {
      const uri = "file:///herberg/borgerens-plan.plan.yaml";
      const opened = await openPage(html, { before: host({ uri, view: "analyst", scroll: 500 }) });
      assert.deepEqual(await opened.page.evaluate("sent"), [{ type: "ready" }]);
      await show(opened, "herberg/borgerens-plan");
      assert.deepEqual(await opened.page.evaluate("[document.querySelector('#page').className, scrollY, kept]"), [
        "page analyst",
        500,
        { uri, view: "analyst", scroll: 500 },
      ]);
    });
  });

  it("is used with the keyboard alone", async () => {
    await inChromium(async (openPage) => {
      const opened = await openPage(html, { before: host() });
      const { page } = opened;
      await show(opened, "herberg/borgerens-plan");
      const press = (key: string): Promise<unknown> =>
        page.evaluate(
          `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "${key}", bubbles: true, cancelable: true }))`,
        );
      await page.evaluate("document.querySelector('[role=tab]').focus()");
      await press("ArrowRight");
      const tab = "[document.activeElement.textContent, document.activeElement.getAttribute('aria-selected'), document.querySelector('#page').className]"; // prettier-ignore
      assert.deepEqual(await page.evaluate(tab), ["Analytikeren læser", "true", "page analyst"]);
      await press("ArrowRight");
      assert.deepEqual(await page.evaluate(tab), ["Borgeren læser", "true", "page citizen"]);
      await page.evaluate("document.querySelector('.goals h3 a').click()");
      const { type, place } = await page.evaluate<{ type: string; place: { uri: string } }>("sent.at(-1)");
      assert.deepEqual([type, place.uri], ["open", "file:///herberg/borgerens-plan.plan.yaml"]);
      await page.click("#print");
      assert.deepEqual(await page.evaluate("sent.at(-1)"), { type: "print", view: "citizen" });
    });
  });
});

describe("the page for print in a browser", () => {
  it("has nothing to complain of, on screen and on paper", async () => {
    await inChromium(async (openPage) => {
      for (const name of examples)
        for (const view of ["citizen", "analyst"] as const) {
          const { plan, workspace } = open(name, "da");
          const { page, complaints, violations } = await openPage(printPage(workspace, plan, view), { colorScheme: "dark" });
          assert.deepEqual(await violations(), []);
          await page.emulateMedia({ media: "print" });
          assert.deepEqual(await violations(), []);
          assert.deepEqual(complaints, []);
          await page.close();
        }
    });
  });
});
