import assert from "node:assert/strict";
import { defaultLexicon, extendLexicon, reduceLexicon, type Lexicon } from "../../server/src/measurability/lexicon";
import { lookUp } from "../../server/src/measurability/look-up";
import { pack, unpack } from "../../server/src/measurability/packed-lexicon";
import { wordLists } from "../../server/src/measurability/word-lists";

describe("the lexicon", () => {
  const packed = unpack(pack(defaultLexicon));
  const phrasesOf = (lexicon: Lexicon) => new Set(lexicon.allPhrases().map(({ words, category }) => `${category} ${words.join(" ")}`));

  it("says the same of every word when a build has packed it", () => {
    const words = [...defaultLexicon.words.keys(), ...defaultLexicon.exact.keys()];
    assert.ok(words.length > 5000);
    for (const word of words)
      for (const form of [word, `${word}t`, `${word}erne`, `familie${word}`, `${word.slice(0, 3)}${word.slice(4)}`])
        assert.deepEqual(lookUp(form, packed), lookUp(form, defaultLexicon), form);
  });

  it("has the same phrases when a build has packed it", () => {
    assert.ok(phrasesOf(packed).size > 3000);
    assert.deepEqual(phrasesOf(packed), phrasesOf(defaultLexicon));
    for (const { words } of packed.allPhrases())
      assert.deepEqual(packed.phrasesFrom(words[0] ?? ""), defaultLexicon.phrasesFrom(words[0] ?? ""));
  });

  for (const [name, lexicon] of [
    ["the lists as written", defaultLexicon],
    ["the packed lists", packed],
  ] as const)
    it(`takes more words and fewer on top of ${name}`, () => {
      const more = extendLexicon(lexicon, {
        vague: { noun: ["Flimmer,  på glimrende  vis"], phrase: ["stå i blomst"] },
        plain: { exact: ["ro"] },
      });
      assert.ok(lookUp("flimmeret", more).categories.has("vague"));
      assert.equal(lookUp("ro", more).categories.size, 0);
      assert.ok(phrasesOf(more).has("vague stå i blomst"));
      assert.ok(lookUp("trivsel", more).categories.has("vague"));
      const fewer = reduceLexicon(lexicon, { vague: ["trivsel"], neutral: [] });
      assert.ok(!lookUp("trivsel", fewer).categories.has("vague"));
      assert.deepEqual(lookUp("overblik", fewer), lookUp("overblik", lexicon));
      assert.deepEqual(phrasesOf(fewer), phrasesOf(lexicon));
    });

  it("is written in lists with a comma and a space between", () => {
    assert.ok(!("words" in wordLists));
    for (const lists of wordLists.flatMap((file) => Object.values(file)))
      for (const line of Object.values(lists).flat())
        for (const entry of line.split(", ")) assert.ok(/^\S+( \S+)*$/.test(entry) && !entry.includes(",") && !entry.includes("|"), line);
  });
});
