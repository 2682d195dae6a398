import assert from "node:assert/strict";
import type { Io } from "../../server/src/cli/io";
import { run } from "../../server/src/cli/run";

const plan = `plantype: sel-141
dato: 2026-03-02
formål: Bor i egen lejlighed uden støtte om natten
# handleplan: fravælg opfoelgning-mangler – aftales med borgeren, når bostøtten er begyndt
opfølgning:
`;

async function check(...flags: string[]): Promise<string> {
  let out = "";
  const io: Io = {
    cwd: "/",
    today: () => "2026-03-02",
    stdin: () => Promise.resolve(new TextEncoder().encode(plan)),
    out: (text) => (out += text),
    err: (text) => assert.fail(text),
    env: {},
    colors: false,
    docs: "",
    version: "0",
  };
  await run(["check", "--stdin", ...flags], io);
  return out;
}

describe("what a comment turns off on the command line", () => {
  it("is counted, not shown", async () => {
    const text = await check();
    assert.match(text, / · 1 fravalgt med begrundelse /);
    assert.doesNotMatch(text, /  opfoelgning-mangler  /);
  });

  it("stands apart in JSON with its reason", async () => {
    const { files, summary } = JSON.parse(await check("--format", "json")) as Report;
    assert.deepEqual(
      files[0]?.suppressed.map(({ rule, suppressed }) => [rule, suppressed.reason]),
      [["opfoelgning-mangler", "aftales med borgeren, når bostøtten er begyndt"]],
    );
    assert.ok(!files[0]?.problems.some(({ rule }) => rule === "opfoelgning-mangler"));
    assert.equal(summary.suppressed, 1);
  });
});

type Report = {
  readonly files: readonly {
    readonly problems: readonly { rule: string }[];
    readonly suppressed: readonly { rule: string; suppressed: { reason: string } }[];
  }[];
  readonly summary: { readonly suppressed: number };
};
