import assert from "node:assert/strict";
import { documentLinks } from "../../server/src/features/document-link";
import { open, openFiles, textAt } from "../harness/cursor";

function links(files: Record<string, string>, docsUri?: string): string[] {
  const { workspace, plan } = openFiles(files);
  return documentLinks({ ...workspace, ...(docsUri === undefined ? {} : { docsUri }) }, plan).map(
    ({ range, target }) => `${textAt(plan, range)} → ${target}`,
  );
}

describe("document links", () => {
  it("lead to provisions and trials by their ids, and not from a plan type", () => {
    const found = links({
      "a.plan.yaml":
        '█plantype: sel-141\r\nlovgrundlag: ["sel-141", ukendt]\r\nfravigelser:\r\n  - fra: lab-gl-6mdr\r\n    forsøg: vesthimmerland-6mdr\r\n',
    });
    assert.deepEqual(
      found.map((link) => link.split(" → https://", 1)[0]),
      ["sel-141", "lab-gl-6mdr", "vesthimmerland-6mdr"],
    );
  });

  it("say in full what they lead to", () => {
    const { workspace, plan } = open("plantype: sel-141\nlovgrundlag: [sel-141]\n");
    assert.match(documentLinks(workspace, plan)[0]?.tooltip ?? "", /141/);
  });

  it("lead to templates, trials and files in the workspace", () => {
    assert.deepEqual(
      links({
        "a.plan.yaml": '█skabelon: voksen@2\nx-bilag: [./øst/b-1.bestilling.yaml, "mangler.plan.yaml"]\n',
        "v.skabelon.yaml": "navn: voksen\n",
        "øst/b-1.bestilling.yaml": "id: b-1\n",
      }),
      ["voksen@2 → file:///sager/v.skabelon.yaml", "./øst/b-1.bestilling.yaml → file:///sager/%C3%B8st/b-1.bestilling.yaml"],
    );
  });

  it("lead to addresses, in comments too, without the full stop behind", () => {
    assert.deepEqual(
      links({ "a.plan.yaml": "█# Se https://example.org/a.\nfravigelser: [{ vedtægt: { url: https://example.org/b } }]\n" }),
      ["https://example.org/a → https://example.org/a", "https://example.org/b → https://example.org/b"],
    );
  });

  it("lead from a rule that is turned off to its page", () => {
    assert.deepEqual(links({ "a.plan.yaml": "█# handleplan: fravælg sel141-formaal – aftalt\nplantype: sel-141\n" }, "file:///docs"), [
      "sel141-formaal → file:///docs/da/sel141-formaal.md",
    ]);
  });

  it("work in a plan that does not parse", () => {
    assert.deepEqual(links({ "a.plan.yaml": "█formål: a: b\nlovgrundlag: [sel-141\n" }).length, 1);
  });
});
