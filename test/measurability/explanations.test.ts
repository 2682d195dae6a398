import { readFileSync } from "node:fs";
import { judge } from "../../server/src/measurability/judge";
import { matchesGolden } from "../harness/golden";

/** Every explanation of some fifty statements was read in both languages; none may be wrong about its own sentence. Read the diff before `UPDATE=1`. */
const statements = readFileSync(new URL("explanations.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "");

describe("explanations", () => {
  it("read as they did when they were last read", () => {
    const told = statements.map((text) => {
      const { measurable, reason, evidence } = judge(text);
      const each = evidence.flatMap(({ smell, reason: why }) => [`  ${smell ?? "+"}: ${why.da}`, `     ${why.en}`]);
      return [text, `${measurable ? "kan måles" : "kan ikke måles"}: ${reason.da}`, `     ${reason.en}`, ...each].join("\n");
    });
    matchesGolden("measurability/explanations.golden.txt", `${told.join("\n\n")}\n`);
  });
});
