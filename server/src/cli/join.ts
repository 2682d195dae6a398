import { resolve } from "node:path";
import { courseOf } from "../features/course-timeline";
import { decisionsIn, joinPlans } from "../features/join-plans";
import { formatCount } from "../language/format";
import { jointTypes } from "../law/replaced-plans";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { plantypeOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { planInTerms } from "../workspace/terms";
import { createWorkspace, withPlan } from "../workspace/workspace";
import type { Arguments } from "./arguments";
import { findFiles, readPlan } from "./files";
import { UsageError, type ExitCode, type Io, type Shown } from "./io";
import { openPlanSink, openSink } from "./output";
import { Surroundings } from "./surroundings";
import { codeOf } from "./sweep";
import { timelineText } from "./timeline-text";

/** `handleplan join A B C -o joint.plan.yaml`: a draft of one plan, and a list of what is to be decided in it. */
export async function join(args: Arguments, io: Shown): Promise<ExitCode> {
  const { locale } = args;
  const today = args.values.get("today") ?? io.today();
  const plans = await readAll(args, io, today);
  if (args.flags.has("timeline")) return timeline(plans, args, io, today);
  const text = joined(plans, args, today);
  const path = args.outputs[0]?.path;
  const sink = openPlanSink(io, path);
  sink.write(text);
  sink.close();
  const plan = parsePlan("file:///samlet.plan.yaml", text);
  const decisions = decisionsIn(plan);
  const width = String(plan.lines.lineCount).length;
  const where = path ?? { da: "kladden", en: "the draft" }[locale];
  const count = { da: formatCount(decisions.length, "sted", "steder"), en: formatCount(decisions.length, "place", "places") };
  io.err(`${{ da: `${count.da} at tage stilling til i ${where}:`, en: `${count.en} to decide in ${where}:` }[locale]}\n`);
  for (const { span, field, place } of decisions)
    io.err(`  ${String(plan.lines.positionAt(span[0]).line + 1).padStart(width)}  ${field}: ${place}\n`);
  return 0;
}

async function readAll({ operands, locale }: Arguments, io: Io, today: string): Promise<readonly Plan[]> {
  const surroundings = new Surroundings(createWorkspace(today, locale), io.cwd, ["."]);
  const found = await Promise.all(operands.map((operand) => findFiles(io.cwd, [operand])));
  const [missing] = found.flatMap((each) => each.missing);
  if (missing !== undefined) throw new UsageError({ da: `${missing} findes ikke.`, en: `${missing} does not exist.` });
  const paths = [...new Set(found.flatMap(({ files }) => files))].filter(
    (path) => documentKind(path) === "plan" || operands.includes(path),
  );
  return Promise.all(
    paths.map(async (path) => {
      try {
        const { plan } = await readPlan(io.cwd, path);
        return planInTerms(withPlan(await surroundings.of(resolve(io.cwd, path)), plan), plan);
      } catch (error) {
        if (error instanceof UsageError) throw error;
        const code = codeOf(error);
        throw new UsageError({ da: `${path} kan ikke læses (${code}).`, en: `${path} cannot be read (${code}).` });
      }
    }),
  );
}

function joined(plans: readonly Plan[], { values }: Arguments, today: string): string {
  const wanted = values.get("plantype")?.normalize("NFC");
  const type = jointTypes.find((each) => each === wanted);
  if (wanted !== undefined && type === undefined)
    throw new UsageError({
      da: `--plantype ${wanted}: vælg ${jointTypes.join(" eller ")}.`,
      en: `--plantype ${wanted}: choose ${jointTypes.join(" or ")}.`,
    });
  const result = joinPlans(plans, today, type);
  if ("refused" in result) throw new UsageError(result.refused);
  return result.text;
}

/** Today's course beside the joint one: that of the joint plan where one is named, else of the draft. */
function timeline(plans: readonly Plan[], args: Arguments, io: Io, today: string): ExitCode {
  const isJoint = (plan: Plan): boolean => jointTypes.some((type) => type === plantypeOf(plan.root));
  const separate = plans.filter((plan) => !isJoint(plan));
  const joint = plans.filter(isJoint);
  const after =
    joint.length > 0 ? courseOf(joint) : courseOf([parsePlan("file:///samlet.plan.yaml", joined(separate, args, today))], today);
  const titles = {
    da: ["I dag", joint.length > 0 ? "Samlet" : "Samlet (kladden, fra i dag)"],
    en: ["Today", joint.length > 0 ? "Joined" : "Joined (the draft, from today)"],
  }[args.locale];
  const sink = openSink(io, args.outputs[0]?.path);
  sink.write(timelineText({ title: titles[0] ?? "", course: courseOf(separate) }, { title: titles[1] ?? "", course: after }, args.locale));
  sink.close();
  return 0;
}
