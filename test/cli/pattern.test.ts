import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expressionOf, filesLike, isPattern } from "../../server/src/cli/pattern";
import { inFolder } from "../harness/command-line";

describe("a pattern on the command line", () => {
  const meant: readonly (readonly [pattern: string, meant: readonly string[], others: readonly string[]])[] = [
    ["*.plan.yaml", ["a.plan.yaml", "å b.plan.yaml"], ["x/a.plan.yaml", ".a.plan.yaml", "aplan.yaml", "a.plan.yamlx"]],
    ["**/*.yaml", ["a.yaml", "x/y/a.yaml"], ["x/.y/a.yaml", "x/.a.yaml", "a.yml"]],
    ["x/**", ["x/a", "x/y/b"], ["x", "x/.a", "y/a"]],
    ["x/**/a", ["x/a", "x/y/z/a"], ["xa", "x/ya"]],
    [".x/*", [".x/a"], ["x/a", ".x/.a"]],
    ["b-?.yaml", ["b-1.yaml"], ["b-.yaml", "b-12.yaml", "b-/.yaml"]],
    ["b-[0-9a].yaml", ["b-7.yaml", "b-a.yaml"], ["b-x.yaml"]],
    ["b-[!0-9].yaml", ["b-x.yaml"], ["b-7.yaml", "b-/.yaml"]],
    ["*.{plan,journal}.y{,a}ml", ["a.plan.yml", "a.journal.yaml"], ["a.skabelon.yaml", ".a.plan.yml"]],
    ["{x,y/z}/*", ["x/a", "y/z/a"], ["z/a", "x/.a"]],
    ["a(1)+$^|.y*", ["a(1)+$^|.yaml"], ["a1.yaml"]],
    ["x**y", ["xy", "xay"], ["x/y"]],
    ["a[b", ["a[b"], ["ab"]],
    ["a{b", ["a{b"], ["ab"]],
    ["[]^\\]x", ["]x", "^x", "\\x"], ["ax"]],
  ];
  for (const [pattern, names, others] of meant) {
    it(`${pattern} means ${names.join(" ")}`, () => {
      const expression = new RegExp(`^${expressionOf(pattern)}$`, "u");
      for (const name of names) assert.match(name, expression);
      for (const name of others) assert.doesNotMatch(name, expression);
    });
  }

  it("is told from a name", () => {
    assert.deepEqual(["a.plan.yaml", "x/å-1", "*", "a?", "[a]", "{a,b}"].map(isPattern), [false, false, true, true, true, true]);
  });

  it("is looked for from where it begins to be one, past packages, links and what is hidden", async () => {
    const names = ["x/a.yaml", "x/y/b.yaml", "x/node_modules/c.yaml", "x/.git/d.yaml", "x/.e/f.yaml", "z/g.yaml", "h.yaml"];
    await inFolder(Object.fromEntries(names.map((name) => [name, ""])), (folder) => {
      symlinkSync(join(folder, "z"), join(folder, "x/led"));
      symlinkSync(join(folder, "h.yaml"), join(folder, "x/led.yaml"));
      const found = (pattern: string, cwd = folder): string[] =>
        filesLike(cwd, pattern).map((path) => relative(folder, path).split(sep).join("/")).toSorted(); // prettier-ignore
      assert.deepEqual(found("**/*.yaml"), ["h.yaml", "x/a.yaml", "x/y/b.yaml", "z/g.yaml"]);
      assert.deepEqual(found("x/*/*.yaml"), ["x/y/b.yaml"]);
      assert.deepEqual(found(join(folder, "x", "*.yaml")), ["x/a.yaml"]);
      assert.deepEqual(found("../*.yaml", join(folder, "z")), ["h.yaml"]);
      assert.deepEqual(found("./x/*.yaml"), ["x/a.yaml"]);
      assert.deepEqual(found("nowhere/*.yaml"), []);
      return Promise.resolve();
    });
  });

  it("means a letter however it is stored", async () => {
    await inFolder({ ["fors\u006f\u0308g.yaml"]: "" }, (folder) => {
      assert.equal(filesLike(folder, "forsög.*").length, 1);
      return Promise.resolve();
    });
  });
});
