/**
 * The command line. `run` takes what it needs of the machine as an argument and never ends the process.
 * It may not judge plans: it asks `lint/`, as the editor does.
 */
import { readArguments, commands, type Arguments } from "./arguments";
import { audit } from "./audit/audit-command";
import { baselineCommand } from "./baseline";
import { assess } from "./assess";
import { check } from "./check";
import { diff } from "./diff";
import { explain, listRules } from "./explain";
import { join } from "./join";
import { mergeResults } from "./merge-results";
import { shownOn, UsageError, type ExitCode, type Io, type Shown } from "./io";
import { report } from "./report/report-command";
import { newFromTemplate } from "./new";
import { settings } from "./settings";
import { usage } from "./usage";

export async function run(argv: readonly string[], machine: Io): Promise<ExitCode> {
  const io = shownOn(machine);
  const locale = argv.some((word, index) => word === "--lang=en" || (word === "en" && argv[index - 1] === "--lang")) ? "en" : "da";
  try {
    if (argv[0] === "assess" && !argv.includes("--help")) return await assess(argv.slice(1), io);
    return await dispatch(readArguments(argv, "da"), io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`handleplan: ${error.text[locale]}\n`);
    return 2;
  }
}

async function dispatch(args: Arguments, io: Shown): Promise<ExitCode> {
  if (args.flags.has("version")) {
    io.out(`handleplan ${io.version}\n`);
    return 0;
  }
  if (args.flags.has("help")) {
    io.out(usage[args.locale]);
    return 0;
  }
  switch (args.command) {
    case "check":
      return check(args, io);
    case "baseline":
      return baselineCommand(args, io);
    case "audit":
      return audit(args, io);
    case "diff":
      return diff(args, io);
    case "report":
      return report(args, io);
    case "merge-results":
      return mergeResults(args, io);
    case "join":
      return join(args, io);
    case "explain":
      return explain(args, io);
    case "rules":
      return listRules(args, io);
    case "new":
      return newFromTemplate(args, io);
    case "settings":
      return settings(args, io);
    case "":
      io.err(usage[args.locale]);
      return 2;
    default: {
      const known = [...Object.keys(commands), "assess"].join(", ");
      throw new UsageError({
        da: `»${args.command}« er ikke en kommando. Kommandoerne er ${known}.`,
        en: `»${args.command}« is not a command. The commands are ${known}.`,
      });
    }
  }
}
