import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locale } from "../server/src/language/localized";
import { allRules } from "../server/src/lint/lint";
import { docsIndex, docsPage } from "./harness/docs-page";

const update = process.env["UPDATE"] === "1";

for (const locale of ["da", "en"] as const) {
  describe(`server/docs/${locale}`, () => {
    const folder = fileURLToPath(new URL(`../server/docs/${locale}/`, import.meta.url));
    const pages = new Map([
      ["README.md", docsIndex(locale)],
      ...allRules.map((rule): [string, string] => [`${rule.id}.md`, docsPage(rule, locale)]),
    ]);

    for (const [name, text] of pages)
      it(`${name} is up to date`, () => {
        if (update) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(folder + name, text);
        }
        assert.ok(existsSync(folder + name), "missing: run npm run update");
        assert.equal(readFileSync(folder + name, "utf8").replaceAll("\r\n", "\n"), text, "stale: run npm run update");
      });

    it("holds no other page", () => {
      const orphans = readdirSync(folder).filter((name) => !pages.has(name));
      if (update) for (const name of orphans) rmSync(folder + name);
      else assert.deepEqual(orphans, []);
    });

    it("is written in its language, without slots", () => {
      for (const [name, text] of pages) {
        const prose = text.replace(/```[^`]*```/g, "").replace(/`[^`]*`|»[^«]*«|\([^()]*\)/g, "");
        assert.doesNotMatch(text, /\{\w+\}(?!\w*\])|undefined|\[object/, name);
        assert.doesNotMatch(prose, stranger[locale], name);
      }
    });
  });
}

/** Words of the other language. */
const stranger: Readonly<Record<Locale, RegExp>> = {
  da: /\b(?:the|which|must|should|error|warning|fixes|source)\b/i,
  en: /\b(?:ikke|skal|bør|eller|planen|fejl|advarsel)\b/i,
};
