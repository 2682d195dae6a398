// `npm run kill -- --kills 300`: so many runs of the commands that write, killed at moments of chance; half of them beside another run.
import { parseArgs } from "node:util";
import { commands, killRuns } from "./kills";

const { values } = parseArgs({ options: { kills: { type: "string", default: "140" }, seed: { type: "string", default: "1" } } });
const each = Math.ceil(Number(values.kills) / (2 * Object.keys(commands).length));

async function killAll(): Promise<void> {
  console.log("| Command | Runs | Killed | Killed when some files were written | Files begun and left | Lost |");
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const [name, command] of Object.entries(commands)) {
    for (const together of [false, true]) {
      const { kills, beforeEnd, halfDone, leftovers } = await killRuns(command, each, Number(values.seed), together);
      console.log(`| ${name}${together ? ", beside another" : ""} | ${kills} | ${beforeEnd} | ${halfDone} | ${leftovers} | 0 |`);
    }
  }
}

void killAll();
