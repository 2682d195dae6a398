import type { Localized } from "../language/localized";
import { isProvision } from "../law/provisions";
import { trials, type Trial } from "../law/trials";
import type { Plan } from "../plan/plan";
import { ofKind } from "./document-index";
import { found, type Workspace } from "./workspace";

/** Every trial that is known: those in the workspace's own documents, then those the tool knows and no document describes anew. */
export function trialsOf(workspace: Workspace): readonly Trial[] {
  const documents = found(workspace, ofKind("forsøg"));
  if (documents.length === 0) return trials;
  let known = trialsIn.get(workspace.plans);
  if (!known) {
    const own = documents.flatMap((plan) => readTrial(plan) ?? []);
    const first = own.filter(({ id }, index) => own.findIndex((other) => other.id === id) === index);
    trialsIn.set(workspace.plans, (known = [...first, ...trials.filter(({ id }) => first.every((other) => other.id !== id))]));
  }
  return known;
}

const trialsIn = new WeakMap<Workspace["plans"], readonly Trial[]>();

const statuses: Readonly<Record<string, Trial["status"]>> = { godkendt: "granted", ansøgt: "applied", udløbet: "expired" };

/** The trial that a document describes; what it leaves out or leaves unclear waives nothing. */
export function readTrial({ root }: Plan): Trial | undefined {
  const id = root.at("id")?.text();
  if (id === undefined) return undefined;
  const builtIn = trials.find((trial) => trial.id === id);
  const latest = root.at("højst_til")?.date();
  const status = root.at("status")?.text()?.normalize("NFC");
  return {
    id,
    title: inBoth(root.at("titel")?.text() ?? id, builtIn?.title),
    waives: (root.at("fritager_for")?.texts() ?? []).filter(isProvision),
    municipalities: root.at("kommuner")?.texts() ?? [],
    planTypes: root.at("plantyper")?.texts() ?? [],
    targetGroup: inBoth(root.at("målgruppe")?.text() ?? "", builtIn?.targetGroup),
    targetGroupMarks: root.at("målgruppe_kendes_på")?.texts() ?? [],
    status: (Object.hasOwn(statuses, status ?? "") ? statuses[status ?? ""] : undefined) ?? "unknown",
    from: root.at("fra")?.date() ?? firstDay,
    certainUntil: root.at("sikker_til")?.date() ?? latest ?? firstDay,
    latestUntil: latest ?? root.at("sikker_til")?.date() ?? lastDay,
    conditions: (root.at("betingelser")?.items() ?? []).flatMap((item) => {
      const [condition, text] = [item.at("id")?.text(), item.at("tekst")?.text()];
      if (condition === undefined || text === undefined) return [];
      return [{ id: condition, text: inBoth(text, builtIn?.conditions.find((each) => each.id === condition)?.text) }];
    }),
    // The statute is asked of the trials of a network of free municipalities; another trial is its own legal basis.
    restsOnStatute: root.has("netværk") && !root.has("vedtægt"),
    href: root.at("kilde")?.text() ?? "",
  };
}

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

/** A document is written in Danish; where it says what the tool's own description says, that has the English. */
function inBoth(da: string, known: Localized | undefined): Localized {
  return known?.da === da ? known : { da, en: da };
}
