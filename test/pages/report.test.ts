import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatePlan } from "../generate/plans";
import { inFolder, runIn } from "../harness/command-line";
import { inChromium } from "./open-pages";

const plans = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => generatePlan(3, index + 1)).map(({ path, text }) => [path, text]),
);

describe("the report's page in a browser", () => {
  it("has nothing to complain of, in either language and colour scheme", async () => {
    await inFolder(plans, async (folder) => {
      await runIn(folder, ["report", "--format", "json", "--today", "2025-09-01", "-o", "før.json"]);
      await inChromium(async (open) => {
        for (const lang of ["da", "en"]) {
          await runIn(folder, ["report", "--lang", lang, "--earlier", "før.json", "-o", "r.html"]);
          for (const colorScheme of ["light", "dark"] as const) {
            const { page, complaints, violations } = await open(readFileSync(join(folder, "r.html"), "utf8"), { colorScheme });
            assert.deepEqual(await violations(), []);
            assert.deepEqual(complaints, []);
            const heights = await page.evaluate<number[]>(
              "[...document.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().height)",
            );
            assert.ok(heights.length >= 7 && heights.every((height) => height > 20), `charts are drawn: ${heights.join(", ")}`);
            await page.close();
          }
        }
      });
    });
  });

  it("is so also for the page of check", async () => {
    await inFolder(plans, async (folder) => {
      await runIn(folder, ["check", "--format", "html", "-o", "check.html"]);
      await inChromium(async (open) => {
        const { complaints, violations } = await open(readFileSync(join(folder, "check.html"), "utf8"));
        assert.deepEqual(await violations(), []);
        assert.deepEqual(complaints, []);
      });
    });
  });
});

describe("what a page is held to", () => {
  it("is told of faults, exceptions and the network", async () => {
    await inChromium(async (open) => {
      const html = `<!doctype html><title>t</title><p style="color:#999;background:#fff">for svag</p><img src="https://example.com/x.png">
        <script>console.error("broken"); missing();</script>`;
      const { complaints, violations } = await open(html);
      const found = (await violations()).join("\n");
      for (const rule of ["html-has-lang", "color-contrast", "image-alt"]) assert.match(found, new RegExp(rule));
      for (const text of ["broken", "missing is not defined", "asks for https://example.com/x.png"])
        assert.ok(
          complaints.some((complaint) => complaint.includes(text)),
          text,
        );
    });
  });
});
