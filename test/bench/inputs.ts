// The same invented content in the forms that each tool reads: a plan, the plan as JSON, a workflow of the same length.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { generatePlan } from "../generate/plans";

type Fields = Record<string, unknown>;

const seed = 7;

/** A text that an edit goes back and forth in: `kort` is an allowed value and `kortx` is not. */
export type Toggle = { readonly text: string; readonly offset: number; readonly letter: string };

/** A document and the two places that the bench types at. */
export type Input = { readonly text: string; readonly toggle: Toggle; readonly completeAfter: string };

/** The generated plan with other numbers in each text, so that no text is met twice as often as in life. */
function variedPlan(index: number): string {
  const numbers = ["tre", "fire", "fem", "seks", "otte", "ti", "tolv"];
  let count = index;
  return generatePlan(seed, index).text.replace(/(?<=\b(?:mindst|kl\.|ugen|i|og) )(?:fem|tre|to|fire|seks|otte|9)(?= )/g, () =>
    String(++count % 3 === 0 ? numbers[count % numbers.length] : 2 + ((count * 7) % 31)),
  );
}

/** A plan of about so many lines: the goals, interventions and follow-ups of as many plans as it takes, in one. */
export function longPlan(lines: number): Fields {
  const plans: Fields[] = [];
  for (let index = 5, total = 0; total < lines - 10; index++) {
    const text = variedPlan(index);
    if (!text.includes("plantype: sel-141") || (plans.length === 0 && text.split("\n").length < 95)) continue;
    plans.push(parse(text) as Fields);
    total += text.split("\n").length - (plans.length > 1 ? 27 : 0);
  }
  const [plan = {}, ...others] = plans;
  const list = (fields: Fields, key: string): Fields[] => (fields[key] ?? []) as Fields[];
  const [goals, interventions, followUps] = ["indsatsmål", "indsatser", "opfølgning"].map((key) => list(plan, key)) as [
    Fields[],
    Fields[],
    Fields[],
  ];
  for (const other of others) {
    const ids = new Map(list(other, "indsatsmål").map((goal, at) => [goal["id"], `M${goals.length + at + 1}`]));
    for (const goal of list(other, "indsatsmål")) goals.push({ ...goal, id: ids.get(goal["id"]), prioritet: goals.length + 1 });
    for (const intervention of list(other, "indsatser")) {
      const served = (intervention["mål"] as string[]).map((id) => ids.get(id) ?? id);
      interventions.push({ ...intervention, id: `I${interventions.length + 1}`, mål: served });
    }
    followUps.push(...list(other, "opfølgning"));
  }
  // Nothing in a plan lies before it.
  plan["dato"] = plans.map((each) => each["dato"] as string).toSorted()[0];
  return plan;
}

/** The middle `sigt: kort` becomes `sigt: kortx` and back. */
function middle(text: string, needle: string): number {
  const half = text.indexOf(needle, text.length / 2);
  const offset = half < 0 ? text.lastIndexOf(needle) : half;
  if (offset < 0) throw new Error(`the input has no ${needle}`);
  return offset + needle.length;
}

export function planInput(lines: number): Input {
  const text = stringify(longPlan(lines), { lineWidth: 0 });
  return { text, toggle: { text: "kortx", offset: middle(text, "sigt: kort"), letter: "x" }, completeAfter: "    sigt: kort" };
}

export function jsonInput(lines: number): Input {
  const text = JSON.stringify(longPlan(lines), undefined, 2);
  return { text, toggle: { text: "kortx", offset: middle(text, '"sigt": "kort'), letter: "x" }, completeAfter: '"sigt": "kort",' };
}

/** A workflow, which is what the Actions server reads: jobs of steps. */
export function workflowInput(lines: number): Input {
  const job = (index: number): Fields => ({
    "runs-on": "ubuntu-latest",
    "timeout-minutes": 10 + (index % 20),
    steps: Array.from({ length: 4 }, (_, step) => ({
      name: `Step ${index} ${step}`,
      uses: "actions/checkout@v4",
      with: { ref: `branch-${index}`, path: `folder-${index}-${step}` },
    })),
  });
  const jobs = Math.max(1, Math.round((lines - 3) / 24));
  const text = stringify({
    on: "push",
    jobs: Object.fromEntries(Array.from({ length: jobs }, (_, index) => [`job-${index}`, job(index)])),
  });
  return {
    text,
    toggle: { text: "timeout-minutesx", offset: middle(text, "timeout-minutes"), letter: "x" },
    completeAfter: "    runs-on: ubuntu-latest",
  };
}

/** The adult plan's schema in one file, for tools that read one: what none of them knows (`discriminator`) is left out in their favour. */
export function oneSchema(): Fields {
  const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));
  const definitions: Record<string, unknown> = {};
  for (const file of readdirSync(folder).filter((name) => /^(?:common|plan.*)\.schema\.json$/.test(name))) {
    const own = file.replace(".schema.json", "");
    const { $defs } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { $defs: Fields };
    const here = JSON.stringify($defs).replace(/"\$ref":"([^"#]*)#\/\$defs\//g, (_, other: string) => {
      return `"$ref":"#/$defs/${other === "" ? own : other.replace(".schema.json", "")}/`;
    });
    // A folder of definitions is itself no schema; `properties` holds them where a validator may look for schemas.
    definitions[own] = JSON.parse(
      here.replaceAll(/"(?:x-en|enumDescriptions|patternErrorMessage)":(?:\{[^{}]*\}|\[[^[\]]*\]|"[^"]*"),?/g, "").replaceAll(",}", "}"),
    );
  }
  return { $schema: "http://json-schema.org/draft-07/schema#", $ref: "#/$defs/plan/sel-141", $defs: definitions };
}

/** A folder of short plans, one type, so that every tool has the right schema for each. */
export function writePlans(folder: string, count: number): string[] {
  const paths: string[] = [];
  for (let index = 1; paths.length < count; index++) {
    const text = variedPlan(index);
    if (!text.includes("plantype: sel-141")) continue;
    const path = join(folder, `afdeling-${index % 20}`, `b-${String(index).padStart(6, "0")}.plan.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    paths.push(path);
  }
  return paths;
}
