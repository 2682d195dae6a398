import assert from "node:assert/strict";
import { plainText } from "../../server/src/features/plain-text";

describe("Markdown as plain text", () => {
  const cases: Record<string, readonly [string, string]> = {
    "drops the marks of words": ["**Formål** – *hvad* `id` er", "Formål – hvad id er"],
    "keeps addresses": [
      "[servicelovens § 141](https://example.org/141), i kraft",
      "servicelovens § 141 (https://example.org/141), i kraft",
    ],
    "shows an address that is its own text once": ["[https://example.org](https://example.org)", "https://example.org"],
    "drops the marks of lines": ["## Kilde\n\n> Et citat\n- et punkt", "Kilde\n\nEt citat\n- et punkt"],
    "keeps signs that mark nothing": ["2 * 3 og æ_ø_å, 5 > 4", "2 * 3 og æ_ø_å, 5 > 4"],
    "shows escaped signs as they are": ["\\*stjerne\\*", "*stjerne*"],
  };
  for (const [name, [markdown, text]] of Object.entries(cases)) it(name, () => assert.equal(plainText(markdown), text));
});
