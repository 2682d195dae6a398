import assert from "node:assert/strict";
import { TextDocumentEdit, type Location } from "vscode-languageserver-types";
import { definition } from "../../server/src/features/definition";
import { documentHighlight } from "../../server/src/features/document-highlight";
import { fileReferences } from "../../server/src/features/file-references";
import { references } from "../../server/src/features/references";
import { prepareRename, rename } from "../../server/src/features/rename";
import { namings } from "../../server/src/features/symbols";
import { parsePath } from "../../server/src/rules/define-rule";
import { describe as describeField, plantypes } from "../../server/src/schema/describe";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { edited, open, openFiles, testVersion, textAt } from "../harness/cursor";
import type { Workspace } from "../../server/src/workspace/workspace";

const plan = `plantype: sel-141
id: b-1
indsatsmål:
  - id: M1
    tekst: Bor selv
    delmål:
      - id: D1
        tekst: Betaler husleje
  - id: M2
    tekst: Laver mad
indsatser:
  - id: I1
    tekst: Bostøtte
    mål: [M1, M2]
    bestilling: best-1
`;
const order = "id: best-1\ndato: 2026-03-01\nudfører: Bostøtten\nplan: b-1\nmål: [M1]\n";
const journal = "plan: b-1\njournal:\n  - id: J1\n    dato: 2026-03-01\n    vedrører: [M1, best-1, D1]\n";
const other = "plantype: sel-141\nid: b-2\nindsatsmål:\n  - id: M1\n    tekst: En anden borgers mål\n";

/** The files with a cursor behind `word` where it stands the `count`th time in `file`. */
function files(file: string, word: string, count = 1): Record<string, string> {
  const all: Record<string, string> = {
    "b-1.plan.yaml": plan,
    "best.bestilling.yaml": order,
    "b-1.journal.yaml": journal,
    "b-2.plan.yaml": other,
  };
  let at = -1;
  for (let i = 0; i < count; i++) at = (all[file] ?? "").indexOf(word, at + 1);
  assert.ok(at >= 0);
  return { ...all, [file]: `${all[file]?.slice(0, at + word.length)}█${all[file]?.slice(at + word.length)}` };
}

/** `b-1.plan.yaml:4`, lines counted from 1. */
function places(locations: readonly Location[]): string[] {
  return locations.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf("/") + 1)}:${range.start.line + 1}`);
}

function renamed(all: Record<string, string>, name: string): Record<string, string> {
  const { workspace, plan: at, offset } = openFiles(all);
  const result = rename(workspace, at, offset, name, { documentChanges: true, snippets: false });
  assert.ok(!("refused" in result), JSON.stringify(result));
  return Object.fromEntries(
    (result.documentChanges ?? []).map((change) => {
      assert.ok(TextDocumentEdit.is(change));
      const target = planOf(workspace, change.textDocument.uri);
      assert.equal(change.textDocument.version, target === at ? testVersion : null);
      return [target.uri.slice(target.uri.lastIndexOf("/") + 1), edited(target, change.edits as never)];
    }),
  );
}

function planOf(workspace: Workspace, uri: string) {
  const found = workspace.plans.get(uri);
  assert.ok(found);
  return found;
}

describe("the table of ids", () => {
  it("names places that the schema knows", () => {
    for (const [kind, { defined, used }] of Object.entries(namings)) {
      for (const places of [defined, used] as Record<string, readonly string[]>[]) {
        for (const [document, paths] of Object.entries(places)) {
          const subjects = document === "plan" ? plantypes : [document];
          for (const path of paths)
            assert.ok(
              subjects.some((subject) => describeField(subject, parsePath(path))),
              `${kind}: ${document} ${path}`,
            );
        }
      }
    }
  });
});

describe("definition", () => {
  const at = (all: Record<string, string>): string[] => {
    const { workspace, plan: here, offset } = openFiles(all);
    return places(definition(workspace, here, offset));
  };

  it("finds goals, orders, plans, subgoals and journal entries across files", () => {
    assert.deepEqual(at(files("b-1.plan.yaml", "M2", 2)), ["b-1.plan.yaml:9"]);
    assert.deepEqual(at(files("best.bestilling.yaml", "M1")), ["b-1.plan.yaml:4"]);
    assert.deepEqual(at(files("b-1.plan.yaml", "best-1")), ["best.bestilling.yaml:1"]);
    assert.deepEqual(at(files("best.bestilling.yaml", "b-1")), ["b-1.plan.yaml:2"]);
    assert.deepEqual(at(files("b-1.journal.yaml", "best-1")), ["best.bestilling.yaml:1"]);
    assert.deepEqual(at(files("b-1.journal.yaml", "D1")), ["b-1.plan.yaml:7"]);
  });

  it("finds a template behind its name, and an order by the plan that orders it", () => {
    assert.deepEqual(
      at({
        "a.plan.yaml": "plantype: sel-141\nskabelon: vok█senplan@2\n",
        "v.skabelon.yaml": "navn: voksenplan\nversion: 2\nplantype: sel-141\nfelter: []\n",
      }),
      ["v.skabelon.yaml:1"],
    );
    assert.deepEqual(at({ "b-1.plan.yaml": plan, "x.bestilling.yaml": "id: best-1\nmål: [M█2]\n" }), ["b-1.plan.yaml:9"]);
  });

  it("finds nothing in a text, an unknown id or a plan that does not parse there", () => {
    assert.deepEqual(at(files("b-1.plan.yaml", "Bor")), []);
    assert.deepEqual(at({ "a.plan.yaml": "plantype: sel-141\nindsatser:\n  - mål: [M█9]\n" }), []);
    assert.deepEqual(at({ "a.plan.yaml": "plantype: sel-141\nindsatsmål:\n  - id: M1\nindsatser:\n  - mål: [M█1\n" }), ["a.plan.yaml:3"]);
  });

  it("stays in the folder that is open", () => {
    const { workspace, plan: here, offset } = openFiles(files("b-1.plan.yaml", "best-1"));
    const folders = ["file:///sager/andre"];
    assert.equal(definition({ ...workspace, folders: ["file:///sager"] }, here, offset).length, 1);
    assert.equal(definition({ ...workspace, folders }, here, offset).length, 1, "both lie outside it");
  });
});

describe("references", () => {
  const at = (all: Record<string, string>, withDefinition = true): string[] => {
    const { workspace, plan: here, offset } = openFiles(all);
    return places(references(workspace, here, offset, withDefinition));
  };

  it("are found in every document of the case, and not in another citizen's", () => {
    const all = ["b-1.plan.yaml:4", "b-1.plan.yaml:14", "best.bestilling.yaml:5", "b-1.journal.yaml:5"];
    assert.deepEqual(at(files("b-1.plan.yaml", "M1")), all);
    assert.deepEqual(at(files("b-1.plan.yaml", "M1", 2), false), all.slice(1));
    assert.deepEqual(at(files("b-2.plan.yaml", "M1")), ["b-2.plan.yaml:4"]);
    assert.deepEqual(at(files("b-1.plan.yaml", "best-1")), ["b-1.plan.yaml:15", "best.bestilling.yaml:1", "b-1.journal.yaml:5"]);
  });

  it("are told apart in `vedrører` by what is defined", () => {
    assert.deepEqual(at(files("b-1.plan.yaml", "I1")), ["b-1.plan.yaml:12"]);
    assert.deepEqual(at(files("b-1.plan.yaml", "D1")), ["b-1.plan.yaml:7", "b-1.journal.yaml:5"]);
  });
});

describe("document highlight", () => {
  it("marks the places in this document, the definition as written", () => {
    const { workspace, plan: here, offset } = openFiles(files("b-1.plan.yaml", "M1", 2));
    assert.deepEqual(
      documentHighlight(workspace, here, offset).map(({ range, kind }) => [textAt(here, range), range.start.line, kind]),
      [["M1", 3, 3], ["M1", 13, 2]],
    ); // prettier-ignore
  });
});

describe("rename", () => {
  it("changes a goal's id in plan, order and journal, and nothing else", () => {
    const result = renamed(files("b-1.plan.yaml", "M1"), "bolig-1");
    assert.deepEqual(Object.keys(result).toSorted(), ["b-1.journal.yaml", "b-1.plan.yaml", "best.bestilling.yaml"]);
    assert.equal(result["b-1.plan.yaml"], plan.replace("id: M1", "id: bolig-1").replace("[M1,", "[bolig-1,"));
    assert.equal(result["b-1.journal.yaml"], journal.replace("M1", "bolig-1"));
  });

  it("keeps quotes, CRLF and comments, and takes æøå", () => {
    assert.deepEqual(
      renamed(
        { "a.plan.yaml": "plantype: sel-141\r\nindsatsmål:\r\n  - id: 'M█1' # det første\r\nindsatser:\r\n  - mål:\r\n      - \"M1\"\r\n" },
        "Måløvre",
      ),
      {
        "a.plan.yaml":
          "plantype: sel-141\r\nindsatsmål:\r\n  - id: 'Måløvre' # det første\r\nindsatser:\r\n  - mål:\r\n      - \"Måløvre\"\r\n",
      },
    );
    assert.deepEqual(renamed({ "a.plan.yaml": "plantype: sel-141\nindsatsmål: [{ id: M█1 }]\nindsatser: [{ mål: [M1] }]\n" }, "7"), {
      "a.plan.yaml": 'plantype: sel-141\nindsatsmål: [{ id: "7" }]\nindsatser: [{ mål: ["7"] }]\n',
    });
  });

  it("renames a template in front of its version", () => {
    const result = renamed(
      { "a.plan.yaml": "plantype: sel-141\nskabelon: voksen█plan@2\n", "v.skabelon.yaml": "navn: voksenplan\nversion: 2\n" },
      "voksne",
    );
    assert.equal(result["a.plan.yaml"], "plantype: sel-141\nskabelon: voksne@2\n");
    assert.equal(result["v.skabelon.yaml"], "navn: voksne\nversion: 2\n");
  });

  it("prepares only what is defined, and shows the id", () => {
    const { workspace, plan: here, offset } = openFiles(files("b-1.plan.yaml", "M1", 2));
    const prepared = prepareRename(workspace, here, offset);
    assert.ok(prepared && "placeholder" in prepared);
    assert.equal(prepared.placeholder, "M1");
    assert.equal(textAt(here, prepared.range), "M1");
    const text = open("plantype: sel-141\nformål: At bo s█elv\nindsatser:\n  - mål: [M1]\n");
    assert.equal(prepareRename(text.workspace, text.plan, text.offset), null);
  });

  it("refuses a name that is taken or cannot be an id", () => {
    const { workspace, plan: here, offset } = openFiles(files("b-1.plan.yaml", "M1"));
    const support = { documentChanges: false, snippets: false };
    assert.ok("refused" in rename(workspace, here, offset, "M2", support));
    assert.ok("refused" in rename(workspace, here, offset, "to ord", support));
    assert.ok("changes" in rename(workspace, here, offset, "M3", support));
  });
});

describe("where no id stands", () => {
  it("nothing is highlighted", () => {
    const { workspace, plan: at, offset } = openFiles(files("b-1.plan.yaml", "Bor selv"));
    assert.deepEqual(documentHighlight(workspace, at, offset), []);
  });
});

describe("file references", () => {
  it("are none in a document without a folder", () => {
    const text = "bestilling: ../b-17.bestilling.yaml\n";
    assert.equal(fileReferences(parsePlan("file:///sager/a/b-1.plan.yaml", text))[0]?.uri, "file:///sager/b-17.bestilling.yaml");
    assert.deepEqual(fileReferences(parsePlan("untitled:Untitled-1", text)), []);
  });
});
