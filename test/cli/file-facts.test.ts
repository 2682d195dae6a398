import assert from "node:assert/strict";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileFacts, hashOf } from "../../server/src/cli/file-facts";
import { inFolder } from "../harness/command-line";

const text = "plantype: sel-141\nid: b-1\nborger: { alias: Borger 1 }\n";

describe("what is known of files", () => {
  /** Asks once, as a run a minute from now would, unless told otherwise; `known` is what lies in the cache afterwards. */
  const ask = (folder: string, clock = () => Date.now() + 60_000) => {
    const facts = new FileFacts(join(folder, "cache"), folder, clock);
    const found = facts.of("a.plan.yaml");
    facts.close();
    return found;
  };

  it("is the content's hash and its links", async () => {
    await inFolder({ "a.plan.yaml": text }, (folder) => {
      assert.deepEqual(ask(folder), { hash: hashOf(text), links: ["plan b-1", "citizen borger-1"].map(hashOf) });
      return Promise.resolve();
    });
  });

  it("is believed without reading while size, times and inode are the same", async () => {
    await inFolder({ "a.plan.yaml": text }, (folder) => {
      const plan = join(folder, "a.plan.yaml");
      const log = join(folder, "cache", "files");
      ask(folder);
      writeFileSync(log, readFileSync(log, "utf8").replace(hashOf(text), "husket"));
      assert.equal(ask(folder)?.hash, "husket");
      utimesSync(plan, new Date("2026-01-01"), new Date("2026-01-01"));
      assert.equal(ask(folder)?.hash, hashOf(text));
      writeFileSync(plan, text.replace("b-1", "b-2"));
      assert.deepEqual(ask(folder)?.links[0], hashOf("plan b-2"));
      return Promise.resolve();
    });
  });

  it("is found anew where a killed run has cut it short", async () => {
    await inFolder({ "a.plan.yaml": text }, (folder) => {
      const log = join(folder, "cache", "files");
      const whole = ask(folder);
      const entry = readFileSync(log, "utf8").trimEnd();
      for (let length = entry.indexOf("\t") + 1; length < entry.length; length++) {
        writeFileSync(log, `${entry.slice(0, length)}\n`);
        assert.deepEqual(ask(folder), whole, entry.slice(0, length));
      }
      return Promise.resolve();
    });
  });

  it("is not kept of a file that was changed this moment", async () => {
    await inFolder({ "a.plan.yaml": text }, (folder) => {
      ask(folder, Date.now);
      assert.throws(() => readFileSync(join(folder, "cache", "files")));
      return Promise.resolve();
    });
  });

  it("is nothing for a file that cannot be read", async () => {
    await inFolder({}, (folder) => Promise.resolve(assert.equal(ask(folder), undefined)));
  });
});
