import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startingTexts } from "../features/templates";
import { nearest } from "../schema/nearest";
import { createWorkspace } from "../workspace/workspace";
import type { Arguments } from "./arguments";
import { UsageError, type ExitCode, type Shown } from "./io";
import { Surroundings } from "./surroundings";

/** `handleplan new [TEMPLATE]`: the template's text, for a new file in this folder; without a name, the list of templates. */
export async function newFromTemplate(args: Arguments, io: Shown): Promise<ExitCode> {
  const [name, ...more] = args.operands;
  if (more.length > 0) {
    throw new UsageError({
      da: "Skriv højst én skabelon: handleplan new [skabelon] > b-17.plan.yaml.",
      en: "Name one template at most: handleplan new [template] > b-17.plan.yaml.",
    });
  }
  const workspace = await new Surroundings(createWorkspace(io.today(), args.locale), io.cwd, ["."]).of(resolve(io.cwd, "ny.plan.yaml"));
  const texts = startingTexts(workspace, pathToFileURL(io.cwd).href);
  if (name === undefined) {
    const width = Math.max(...texts.map(({ id }) => id.length));
    for (const { id, title } of texts) io.out(`${id.padEnd(width)}  ${title}\n`);
    return 0;
  }
  const wanted = name.normalize("NFC");
  // Without a version, the newest; the list has it first.
  const found = texts.find(({ id }) => id === wanted) ?? texts.find(({ id }) => id.split("@")[0] === wanted);
  if (!found) {
    const near = nearest(
      wanted,
      texts.map(({ id }) => id),
    );
    const hint =
      near === undefined
        ? { da: "»handleplan new« viser dem alle.", en: "»handleplan new« lists them." }
        : { da: `Mente du ${near}?`, en: `Did you mean ${near}?` };
    throw new UsageError({ da: `Skabelonen ${name} findes ikke. ${hint.da}`, en: `There is no template ${name}. ${hint.en}` });
  }
  io.whole(found.text);
  return 0;
}
