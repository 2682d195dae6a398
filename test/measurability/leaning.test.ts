import assert from "node:assert/strict";
import { judge } from "../../server/src/measurability/judge";
import { leaning, sure } from "../../server/src/measurability/leaning";
import { defaultLexicon, extendLexicon, reduceLexicon } from "../../server/src/measurability/lexicon";
import fitted from "../../server/src/measurability/lexicon/weights.json";
import { read } from "../../server/src/measurability/reading";
import { tokens } from "../../server/src/measurability/tokens";
import { weigh } from "../../server/src/measurability/verdict";
import { byWeight, fit, labelled } from "./fit-weights";

const leans = (text: string, lexicon = defaultLexicon): number => leaning(tokens(text, lexicon), lexicon);
const byRules = (text: string): boolean => weigh(read(text, defaultLexicon)).measurable;

describe("what words promise by themselves", () => {
  it("is what the labelled statements give (npm run fit)", () => {
    assert.deepEqual(fitted.weights, byWeight(fit(labelled())));
  }).timeout(60_000);

  it("outweighs rules that only half know, either way", () => {
    const open = "Gælden til Skat skal ned.";
    const closed = "Ingen af beboerne har hævet stemmen eller smækket med dørene ved de seneste seks måltider.";
    assert.ok(leans(open) < -sure && leans(closed) > 2 * sure, `${leans(open)} ${leans(closed)}`);
    assert.deepEqual([judge(open).measurable, judge(closed).measurable], [false, true]);
  });

  it("does not outweigh what is counted, or spelled out", () => {
    for (const text of ["Borgeren skal trives og være glad 4 dage om ugen.", "Borgeren skal gå i skole hver dag."]) {
      assert.ok(leans(text) < -sure, `${leans(text)}`);
      assert.equal(judge(text).measurable, byRules(text), text);
    }
    const criterion = "Borgeren skal have en god hverdag med mere struktur, dvs. at sengen er redt.";
    assert.ok(leans(criterion) < -sure, `${leans(criterion)}`);
    assert.equal(judge(criterion).measurable, true);
  });

  it("does not say which of two promises is open", () => {
    const text = "Møder ind kl. 8 alle hverdage i 4 uger og har fået styr på tingene.";
    assert.ok(leans(text) > sure, `${leans(text)}`);
    assert.equal(judge(text).measurable, false);
  });

  it("is nothing where no labelled statement had the words", () => assert.equal(leans("Zyxwv qwert."), 0));

  it("is nothing where a municipality has spoken of a word itself", () => {
    const text = "Borgeren skal trives i sin hverdag.";
    assert.ok(leans(text) < -sure);
    assert.equal(leans(text, extendLexicon(defaultLexicon, { thing: { noun: ["hverdag"] } })), 0);
    assert.equal(leans(text, reduceLexicon(defaultLexicon, { vague: ["trives"] })), 0);
  });
});
