import assert from "node:assert/strict";
import { assess } from "../../server/src/features/assess";
import { open } from "../harness/cursor";

describe("assess", () => {
  it("judges any text in the user's language, with suggestions as snippets", () => {
    const { workspace } = open("");
    const vague = assess(workspace, "Få skabt mere netværk");
    assert.equal(vague.measurable, false);
    assert.ok(vague.suggestions[0]?.text.includes("⟨antal⟩"));
    assert.match(vague.suggestions[0]?.snippet ?? "", /\$\{\d:⟨antal⟩\}/);
    assert.equal(assess(open("", "en").workspace, "Har kørekort").measurable, true);
  });
});
