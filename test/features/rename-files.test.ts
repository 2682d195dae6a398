import assert from "node:assert/strict";
import { renameFiles, type FileRename } from "../../server/src/features/rename-files";
import { openFiles } from "../harness/cursor";

const support = { documentChanges: false, snippets: false };
const sager = (name: string): string => `file:///sager/${encodeURI(name)}`;

/** What is written anew in each document, by its name. */
function renamed(files: Readonly<Record<string, string>>, ...renames: FileRename[]): Record<string, string[]> | null {
  const { workspace } = openFiles(files);
  const edit = renameFiles(workspace, renames, support);
  if (!edit) return null;
  const changes = Object.entries(edit.changes ?? {});
  return Object.fromEntries(changes.map(([uri, edits]) => [decodeURI(uri.slice(sager("").length)), edits.map(({ newText }) => newText)]));
}

const plan = "█plantype: sel-141\nx-bilag: [./b-1.bestilling.yaml, 'øst/b-2.bestilling.yaml', mangler.plan.yaml]\n";
const files = { "a.plan.yaml": plan, "b-1.bestilling.yaml": "id: b-1\n", "øst/b-2.bestilling.yaml": "id: b-2\n" };

describe("renaming files", () => {
  it("follows a file to its new name, and keeps how its path is written", () => {
    assert.deepEqual(
      renamed(
        files,
        { oldUri: sager("b-1.bestilling.yaml"), newUri: sager("b-7.bestilling.yaml") },
        { oldUri: sager("øst/b-2.bestilling.yaml"), newUri: sager("vest/b-2.bestilling.yaml") },
      ),
      { "a.plan.yaml": ["./b-7.bestilling.yaml", "vest/b-2.bestilling.yaml"] },
    );
  });

  it("follows a folder, with and without a slash at its end", () => {
    for (const end of ["", "/"]) {
      const rename = { oldUri: `${sager("øst")}${end}`, newUri: `${sager("vest")}${end}` };
      assert.deepEqual(renamed(files, rename), { "a.plan.yaml": ["vest/b-2.bestilling.yaml"] });
    }
  });

  it("finds the way back from a document that is moved itself", () => {
    assert.deepEqual(renamed(files, { oldUri: sager("a.plan.yaml"), newUri: sager("nord/a.plan.yaml") }), {
      "a.plan.yaml": ["../b-1.bestilling.yaml", "../øst/b-2.bestilling.yaml"],
    });
  });

  it("changes nothing where both move together, nor for files that nobody names or has", () => {
    assert.equal(renamed(files, { oldUri: "file:///sager", newUri: "file:///arkiv" }), null);
    assert.equal(renamed(files, { oldUri: sager("c.plan.yaml"), newUri: sager("d.plan.yaml") }), null);
    assert.equal(renamed(files, { oldUri: sager("mangler.plan.yaml"), newUri: sager("fundet.plan.yaml") }), null);
  });

  it("leaves a path alone where none leads to the new place", () => {
    assert.equal(renamed(files, { oldUri: sager("b-1.bestilling.yaml"), newUri: "vscode-vfs://andetsteds/b-1.bestilling.yaml" }), null);
  });
});
