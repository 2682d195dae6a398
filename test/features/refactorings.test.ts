import assert from "node:assert/strict";
import type { TextDocumentEdit } from "vscode-languageserver-types";
import { codeActions, resolveCodeAction } from "../../server/src/features/code-actions";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { edited, open, testUri } from "../harness/cursor";

const support = { documentChanges: true, snippets: false, resolves: true };

/** The text after the action that begins with `title`; `undefined` where it is not offered. */
function take(marked: string, title: string): string | undefined {
  const { workspace, plan, offset } = open(marked);
  const offered = codeActions(workspace, plan, [offset, offset], undefined, support).find((action) => action.title.startsWith(title));
  const action = offered && (offered.edit ? offered : resolveCodeAction(workspace, plan, offered, support));
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  if (!change) return undefined;
  const result = edited(plan, change.edits as never);
  assert.deepEqual(parsePlan(testUri, result).syntaxErrors.length, plan.syntaxErrors.length, result);
  return result;
}

describe("refactorings", () => {
  it("split a goal at »og« or »samt«, and let the help count for both", () => {
    assert.equal(
      take("plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Står op kl. 8 hver dag █og laver mad to gange om ugen # fra mødet\n    sigt: kort\n  - id: M2\nindsatser:\n  - tekst: Bostøtte\n    mål: [M1]\n", "Del målet"),
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Står op kl. 8 hver dag # fra mødet\n    sigt: kort\n  - id: M3\n    tekst: Laver mad to gange om ugen\n  - id: M2\nindsatser:\n  - tekst: Bostøtte\n    mål: [M1, M3]\n",
    ); // prettier-ignore
    assert.equal(take("indsatsmål: [{ id: A, tekst: Går ture samt spise█r }]\n", "Del målet"), "indsatsmål: [{ id: A, tekst: Går ture }, { id: A2, tekst: Spiser }]\n"); // prettier-ignore
    assert.equal(take("indsatsmål:\r\n  - tekst: Går █tur\r\n", "Del målet"), undefined);
  });

  it("turn an activity into an intervention, and leave a goal to be written", () => {
    const result = take(
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Borgeren til█bydes samtaler hos en psykolog\n",
      "Gør aktiviteten",
    );
    assert.match(result ?? "", /tekst: Borgeren ⟨en handling[^\n]*\nindsatser:\n {2}- tekst: Borgeren tilbydes samtaler hos en psykolog\n {4}mål:\n {6}- M1\n/); // prettier-ignore
  });

  it("move a method to the suggestions for the provider", () => {
    const result = take("plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Borgeren går en tur alene to gange om ugen █gennem kognitiv adfærdsterapi\nindsatser:\n  - id: I1\n    tekst: Bostøtte\n    mål: [M1]\n", "Flyt metoden"); // prettier-ignore
    assert.match(result ?? "", /tekst: Borgeren går en tur alene to gange om ugen/);
    assert.match(result ?? "", /forslag_til_udfører:\n {6}- kognitiv adfærdsterapi\n/);
  });

  it("number the priorities from 1, in the order they have", () => {
    assert.equal(
      take("plantype: sel-141\nindsatsmål:\n  - id: A\n    prioritet: █7\n  - id: B\n  - id: C\n    prioritet: 2 # først\n", "Nummerér"),
      "plantype: sel-141\nindsatsmål:\n  - id: A\n    prioritet: 2\n  - id: B\n    prioritet: 3\n  - id: C\n    prioritet: 1 # først\n",
    );
    assert.equal(take("indsatsmål:\n  - id: A\n    prioritet: █1\n", "Nummerér"), undefined);
  });

  it("write every field with Danish letters, and leave what is not a spelling", () => {
    assert.equal(
      take("█plantype: sel-141\nformaal: x\nindsatsmal:\n  - id: M1\n    maaltype: udviklende\n    tekts: y\nopfoelgning: [{ dato: 2026-03-02 }]\nx-maal: 1\n", "Skriv alle felter"),
      "plantype: sel-141\nformål: x\nindsatsmål:\n  - id: M1\n    måltype: udviklende\n    tekts: y\nopfølgning: [{ dato: 2026-03-02 }]\nx-maal: 1\n",
    ); // prettier-ignore
    assert.equal(take("█plantype: sel-141\nformaal: x\nformål: y\n", "Skriv alle felter"), undefined);
  });

  it("insert everything that is missing, in the schema's order, and keep what is there", () => {
    const text = "plantype: sel-141 # voksen\r\nformål: Bor i egen lejlighed om et år\r\n";
    const result = take(`█${text}`, "Indsæt alle");
    assert.ok(result?.startsWith("plantype: sel-141 # voksen\r\ndato: ⟨åååå-mm-dd⟩\r\n"), result);
    assert.match(result ?? "", /formål: Bor i egen lejlighed om et år\r\n[\s\S]*indsatser:\r\n[\s\S]*borgerinddragelse:\r\n/);
    assert.ok(!/[^\r]\n/.test(result ?? ""));
  });

  it("are offered in a plan with an error elsewhere, by kind, and in English", () => {
    assert.ok(take("formål: a: b\nindsatsmål:\n  - id: M1\n    tekst: Går ture og █spiser\n", "Del målet")?.includes("tekst: Spiser"));
    const { workspace, plan, offset } = open("indsatsmål:\n  - id: M1\n    tekst: Går ture og █spiser\n", "en");
    const only = codeActions(workspace, plan, [offset, offset], ["refactor"], support);
    assert.deepEqual(only.map(({ title }) => title), ["Split the goal in two"]); // prettier-ignore
  });
});
