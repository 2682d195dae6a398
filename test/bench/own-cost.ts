// What our own version costs, in instructions where valgrind is installed, so that a noisy machine shows a change of one percent.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { planInput, writePlans, type Input } from "./inputs";
import { cpuOfEnded, median } from "./process-figures";
import { today } from "./terminal-peers";

const root = fileURLToPath(new URL("../../", import.meta.url));
const recordFile = join(root, "test/bench/record.json");
const [cli, server] = ["cli", "server"].map((name) => join(root, `server/dist/${name}.cjs`)) as [string, string];

type Scenario = { readonly name: string; readonly args: readonly string[]; readonly talk?: readonly object[] };
type Method = "instructions" | "CPU milliseconds";
type Costs = { readonly method: Method; readonly node: string; readonly costs: Readonly<Record<string, number>> };

/** A change past this is told as dearer. */
const tolerance = 0.05;

/** Prints the costs beside the record; 1 when one of them has grown past the tolerance. */
export async function compareOwn(folder: string): Promise<0 | 1> {
  const record = existsSync(recordFile) ? (JSON.parse(readFileSync(recordFile, "utf8")) as Costs) : undefined;
  const now = await measure(folder);
  const comparable = record?.method === now.method;
  if (!comparable) console.log("No record by the same method; only this version's costs are shown.");
  else if (record.node !== now.node) console.log(`The record was made with Node ${record.node}; this is ${now.node}.`);
  let dearer = false;
  for (const [name, cost] of Object.entries(now.costs)) {
    const before = comparable ? record.costs[name] : undefined;
    const change = before === undefined ? undefined : cost / before - 1;
    dearer ||= change !== undefined && change > tolerance;
    console.log(
      `${name.padEnd(34)}${readable(cost, now.method).padStart(12)}  ${change === undefined ? "" : `${(100 * change).toFixed(1)} %`}`,
    );
  }
  if (dearer) console.log(`\nDearer than the record by more than ${100 * tolerance} %. Where that is meant: npm run bench -- --record`);
  return dearer ? 1 : 0;
}

export async function recordOwn(folder: string): Promise<0> {
  const now = await measure(folder);
  writeFileSync(recordFile, `${JSON.stringify(now, undefined, 2)}\n`);
  for (const [name, cost] of Object.entries(now.costs)) console.log(`${name.padEnd(34)}${readable(cost, now.method).padStart(12)}`);
  return 0;
}

function readable(cost: number, method: Method): string {
  return method === "instructions" ? `${(cost / 1e6).toFixed(1)} M` : `${cost.toFixed(0)} ms`;
}

async function measure(folder: string): Promise<Costs> {
  const method: Method = spawnSync("valgrind", ["--version"]).status === 0 ? "instructions" : "CPU milliseconds";
  const cost = method === "instructions" ? instructions : cpu;
  const known = new Map<string, number>();
  for (const scenario of scenarios(folder)) {
    if (process.stderr.isTTY) process.stderr.write(`${scenario.name}\n`);
    known.set(scenario.name, await cost(scenario, folder));
  }
  const of = (name: string): number => known.get(name) ?? NaN;
  return {
    method,
    node: process.version,
    costs: {
      "start of the command line": of("version"),
      "check of 106 lines": of("check 100"),
      "check of 999 lines": of("check 1000"),
      "check of 20 plans": of("check many"),
      "server: start": of("start"),
      "server: open 999 lines": of("open 1000") - of("start"),
      "server: a key at 999 lines": (of("keys 1000") - of("open 1000")) / keys,
      "server: a key at 9,781 lines": (of("keys 10000") - of("open 10000")) / keys,
    },
  };
}

const keys = 6;

function scenarios(folder: string): readonly Scenario[] {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const many = join(folder, "many");
  writePlans(many, 20);
  const [short, middle, long] = [111, 1032, 10_154].map(planInput) as [Input, Input, Input];
  const check = (path: string): string[] => [cli, "check", path, "--today", today];
  const talk = (name: string, input: Input | undefined, count: number): Scenario => ({
    name,
    args: [server, "--stdio"],
    talk: messages(input, count),
  });
  return [
    { name: "version", args: [cli, "--version"] },
    { name: "check 100", args: check(file("short.plan.yaml", short.text)) },
    { name: "check 1000", args: check(file("middle.plan.yaml", middle.text)) },
    { name: "check many", args: check(many) },
    talk("start", undefined, 0),
    talk("open 1000", middle, 0),
    talk("keys 1000", middle, keys),
    talk("open 10000", long, 0),
    talk("keys 10000", long, keys),
  ];
}

/** A whole session as an editor would send it: the document is opened, a letter comes and goes, and each time the problems are asked for. */
function messages(input: Input | undefined, count: number): readonly object[] {
  const uri = "file:///bench/long.plan.yaml";
  const sent: object[] = [
    { id: 0, method: "initialize", params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } },
  ];
  const ask = (): void => void sent.push({ id: sent.length, method: "textDocument/diagnostic", params: { textDocument: { uri } } });
  if (input) {
    sent.push({ method: "initialized", params: {} });
    const { text, toggle } = input;
    sent.push({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "handleplan", version: 1, text } } });
    ask();
    const above = text.slice(0, toggle.offset).split("\n");
    const start = { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
    for (let key = 0; key < count; key++) {
      const on = key % 2 === 0;
      const range = { start, end: on ? start : { ...start, character: start.character + toggle.letter.length } };
      const change = { textDocument: { uri, version: key + 2 }, contentChanges: [{ range, text: on ? toggle.letter : "" }] };
      sent.push({ method: "textDocument/didChange", params: change });
      ask();
    }
  }
  return sent;
}

/** One thread, no clock in the collector's decisions and fixed seeds make two runs differ by less than a thousandth. */
const steady = ["--single-threaded", "--predictable", "--hash-seed=1", "--random-seed=1"];

async function instructions({ name, args, talk }: Scenario, folder: string): Promise<number> {
  const callgrind = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--smc-check=all-non-file"];
  const said = await runToEnd("valgrind", [...callgrind, process.execPath, ...steady, ...args], folder, talk);
  const count = /refs:\s+([\d,]+)/.exec(said)?.[1];
  if (count === undefined) throw new Error(`valgrind counted nothing for ${name}: ${said.slice(-500)}`);
  return Number(count.replaceAll(",", ""));
}

async function cpu({ args, talk }: Scenario, folder: string): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 7; round++) {
    const before = cpuOfEnded();
    await runToEnd(process.execPath, args, folder, talk);
    costs.push(cpuOfEnded() - before);
  }
  return median(costs);
}

/** What the process says on stderr. A server is told to end when it has answered the last question. */
async function runToEnd(program: string, args: readonly string[], cwd: string, talk: readonly object[] = []): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: "pipe" });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const last = `"id":${talk.length - 1},`;
  let tail = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const text = tail + chunk.toString("latin1");
    tail = text.slice(-40);
    if (talk.length > 0 && text.includes(last))
      child.stdin.end([{ id: talk.length, method: "shutdown" }, { method: "exit" }].map(packed).join(""));
  });
  if (talk.length > 0) child.stdin.write(talk.map(packed).join(""));
  else child.stdin.end();
  await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  return said;
}

function packed(message: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
