import { readFileSync } from "node:fs";
import { join } from "node:path";
import { masked } from "../language/personal-data";
import type { Arguments, CheckFormat } from "./arguments";
import { shownAs, type Io } from "./io";
import { openSink } from "./output";
import type { Reporter, Run } from "./reporters/reporter";
import { reporters } from "./reporters/reporters";

/** All reports that were asked for, as one. Files are written whole or not at all. */
export type Reports = Reporter & { readonly drop: () => void };

export function openReports(args: Arguments, io: Io, today: string, hasBaseline = args.values.has("baseline")): Reports {
  const run: Run = {
    version: io.version,
    locale: args.locale,
    today,
    colors: false,
    hasBaseline,
    help: (rule) => {
      try {
        return readFileSync(join(io.docs, args.locale, `${rule}.md`), "utf8");
      } catch {
        return undefined;
      }
    },
  };
  const opened = args.outputs.map(({ format, path }) => {
    const sink = openSink(io, path);
    return { sink, reporter: reporters[format as CheckFormat](sink.write, path === undefined ? { ...run, ...shownAs(io) } : run) };
  });
  return {
    start: () => {
      for (const { reporter } of opened) reporter.start();
    },
    file: ({ path, findings }) => {
      for (const { reporter } of opened) reporter.file({ path: masked(path), findings });
    },
    end: (summary, complete) => {
      for (const { reporter, sink } of opened) {
        reporter.end(summary, complete);
        sink.close();
      }
    },
    drop: () => {
      for (const { sink } of opened) sink.drop();
    },
  };
}
