import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CacheLog } from "../../server/src/cli/cache-log";
import { inFolder } from "../harness/command-line";

/** What a run finds there that comes after one which wrote these. */
function again(path: string, ...entries: readonly (readonly [name: string, value: string])[]): Map<string, string> {
  const log = new CacheLog(path);
  log.read();
  for (const [name, value] of entries) log.add(name, value);
  log.close();
  return new CacheLog(path).read();
}

describe("the cache's files", () => {
  it("hold the last entry of each name", () =>
    inFolder({}, async (folder) => {
      const path = join(folder, "new/files");
      assert.deepEqual([...again(path, ["a", "1"], ["b", "2\t3"])], [["a", "1"], ["b", "2\t3"]]); // prettier-ignore
      assert.deepEqual([...again(path, ["a", "4"])], [["a", "4"], ["b", "2\t3"]]); // prettier-ignore
    }));

  it("lose at most the line that a killed run was writing, and none of what comes after", () =>
    inFolder({ files: "a\t1\nno tab\nb\t2\nc\t3 cut sho" }, async (folder) => {
      const path = join(folder, "files");
      assert.deepEqual([...new CacheLog(path).read().keys()], ["a", "b"]);
      assert.equal(again(path, ["d", "4"]).get("d"), "4");
    }));

  it("are written anew when most of their lines have been replaced, and leave nothing beside them", () =>
    inFolder(
      { files: Array.from({ length: 500 }, (_, index) => `${index % 2 === 0 ? "a" : "b"}\t${index}\n`).join("") },
      async (folder) => {
        const path = join(folder, "files");
        assert.deepEqual([...new CacheLog(path).read()], [["a", "498"], ["b", "499"]]); // prettier-ignore
        assert.equal(readFileSync(path, "utf8"), "a\t498\nb\t499\n");
        assert.deepEqual(readdirSync(folder), ["files"]);
      },
    ));

  it("are as good as absent where they cannot be read or written", () =>
    inFolder({ place: "a file where a folder should be\n" }, async (folder) => {
      assert.equal(again(join(folder, "place/files"), ["a", "1"]).size, 0);
      mkdirSync(join(folder, "files"));
      assert.equal(again(join(folder, "files"), ["a", "1"]).size, 0);
      writeFileSync(join(folder, "odd"), "");
      assert.equal(again(join(folder, "odd"), ["a\tb", "1"]).size, 0);
    }));
});
