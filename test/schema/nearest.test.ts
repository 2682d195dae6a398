import assert from "node:assert/strict";
import { fold, nearest } from "../../server/src/schema/nearest";

describe("nearest", () => {
  const check = (word: string, candidates: readonly string[], expected: string | undefined): void =>
    assert.equal(nearest(word, candidates), expected, word);

  it("finds what a slip of the pen came from", () => {
    check("alderr", ["alias", "alder"], "alder");
    check("indsatser", ["indsats", "indsatser"], "indsatser");
    check("Dato", ["dato"], "dato");
    check("særlige forhold", ["særlige_forhold"], "særlige_forhold");
    check("sel141", ["sel-140", "sel-141"], "sel-141");
  });
  it("takes spellings without æ, ø and å for the same", () => {
    check("maal", ["mål", "aal"], "mål");
    check("formal", ["format", "formål"], "formål");
    check("opfolgning", ["opfølgning"], "opfølgning");
    check("opfoelgning", ["opfølgning"], "opfølgning");
    check("saerlige_forhold", ["særlige_forhold"], "særlige_forhold");
    check("ma\u030al", ["mål"], "mål");
  });
  it("finds nothing where nothing is near", () => {
    check("sagsfarve", ["sag", "afdeling"], undefined);
    check("x", ["id"], undefined);
    check("", ["id", "tekst"], undefined);
    check("tekst", [], undefined);
    check("a".repeat(10_000), ["dato"], undefined);
  });
  it("folds case, letters and marks between words", () => {
    assert.equal(fold("Særlige_Forhold"), "saerlige-forhold");
    assert.equal(fold("å.ø æ"), "aa-oe-ae");
  });
});
