import { formatDate } from "../language/format";
import type { Localized } from "../language/localized";
import { appendItem, type Value } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { frameOf, hasReason, sixMonths } from "./departure";

export const udokumenteretFravigelse = defineRule({
  id: "udokumenteret-fravigelse",
  severity: "error",
  source: { law: "frik-vesthimmerland" },
  alsoServes: [
    { law: "offl-13" },
    { statement: "vesthimmerland-grund-afventer-status" },
    { statement: "vesthimmerland-grund-intet-behov" },
    { statement: "vesthimmerland-faglig-vurdering" },
    { statement: "vesthimmerland-stillingtagen-ved-hver-samtale" },
    { statement: "vesthimmerland-tilbud-i-gang" },
    { statement: "vesthimmerland-kun-borgerens-behov" },
    { statement: "vesthimmerland-journal-stillingtagen" },
    { statement: "vesthimmerland-journal-begrundelse" },
  ],
  appliesTo: {
    path: "fravigelser[*]",
    about: ["fravigelser[*].fra", "fravigelser[*].grund", "fravigelser[*].faglig_vurdering", "kontaktforløb", "journal"],
  },
  title: { da: "Fravigelsen er dokumenteret", en: "The departure is documented" },
  docs: {
    da: "Forsøget i Vesthimmerland fritager kun fra seksmånederskravet, når fire ting kan ses: grunden til, at tilbud ikke lægges fast, den faglige vurdering, stillingtagen ved hver samtale i kontaktforløbet, og en begrundelse i journalen. Bygger en fravigelse på en anden hjemmel, skal grunden også stå der.",
    en: "The Vesthimmerland trial waives the six months only where four things can be seen: the ground for not fixing offers, the professional assessment, the stand taken at each contact talk, and reasons in the journal. A departure on another legal basis must give its reason too.",
  },
  messages: {
    missing: {
      da: "Fritagelsen fra seksmånederskravet bruges, men der mangler: {parts}.",
      en: "The waiver of the six-month requirement is used, but this is missing: {parts}.",
    },
    missingShort: {
      da: "Tilbuddene rækker kun til {end}, men skal dække seks måneder. Fritagelsen bruges, men der mangler: {parts}.",
      en: "The offers (tilbud) reach only to {end} but must cover six months. The waiver is used, but this is missing: {parts}.",
    },
    noReason: {
      da: "Planen fraviger {from} med hjemmel i {basis}, men det fremgår ikke hvorfor. Uden en begrundelse gælder kravet stadig.",
      en: "The plan departs from {from} on the basis of {basis}, but it does not show why. Without a reason the demand still stands.",
    },
  },
  fixes: {
    insertReason: { title: { da: "Indsæt begrundelsen", en: "Insert the reason" }, safe: false },
    document: { title: { da: "Indsæt den manglende dokumentation", en: "Insert the missing documentation" }, safe: false },
  },
  check({ node, plan, workspace, standing, report }) {
    const from = node.at("fra");
    const basis = node.at("hjemmel")?.text();
    if (from?.text() && basis !== undefined && !hasReason(node)) {
      report({
        at: from,
        message: "noReason",
        source: { law: "offl-13" },
        values: { from: quote(from.text() ?? ""), basis: quote(basis) },
        fixes: { insertReason: insertField(plan, node, "faglig_vurdering", "⟨hvorfor kravet ikke følges⟩") },
      });
    }
    const frame = frameOf(standing, node);
    if (frame.kind !== "inside" || frame.trial.id !== "vesthimmerland-6mdr") return;
    const months = sixMonths(node.root);
    if (!months || months.met) return;
    const gaps = missingParts(node, workspace.today);
    if (gaps.length === 0) return;
    const parts = gaps.map(({ what }) => what);
    const related = months.last
      ? [{ uri: plan.uri, span: months.last.head, message: { da: "Så langt rækker tilbuddene", en: "This is how far the offers reach" } }]
      : [];
    const fixes = { document: document(plan, node, gaps) };
    const at = node.at("fra") ?? node;
    if (months.end === undefined) report({ at, message: "missing", values: { parts }, related, fixes });
    else report({ at, message: "missingShort", values: { end: months.end, parts }, related, fixes });
  },
});

type Gap = { readonly what: Localized } & (
  | { readonly part: "field"; readonly key: string; readonly value: Value }
  | { readonly part: "talks" }
  | { readonly part: "stand"; readonly date: string }
  | { readonly part: "reason"; readonly entry: Node }
);

/** The four parts of the documentation (Vesthimmerland, conditions 1–3 and 5) that the plan does not show. */
function missingParts(departure: Node, today: string): readonly Gap[] {
  const gaps: Gap[] = [];
  if (!departure.has("grund")) {
    gaps.push({
      part: "field",
      key: "grund",
      value: "⟨afventer status / intet behov for ændringer⟩",
      what: { da: "grunden", en: "the ground (grund)" },
    });
  }
  if (!departure.has("faglig_vurdering")) {
    gaps.push({
      part: "field",
      key: "faglig_vurdering",
      value: "⟨faglig vurdering ud fra borgerens behov⟩",
      what: { da: "den faglige vurdering", en: "the professional assessment (faglig_vurdering)" },
    });
  }
  const talks = (departure.root.at("kontaktforløb")?.texts() ?? []).toSorted();
  if (talks.length === 0)
    gaps.push({ part: "talks", what: { da: "samtalerne i kontaktforløbet", en: "the contact talks (kontaktforløb)" } });
  const entries =
    departure.root
      .at("journal")
      ?.items()
      .filter((entry) => entry.at("type")?.text() === "stillingtagen") ?? [];
  // A talk that is still to come has nothing to be noted yet.
  for (const date of talks.filter((day) => !isDay(day) || day <= today)) {
    const entry = entries.find((candidate) => candidate.at("dato")?.text() === date);
    if (!entry)
      gaps.push({
        part: "stand",
        date,
        what: { da: `stillingtagen ved samtalen ${dayOf(date, "da")}`, en: `the stand taken at the talk of ${dayOf(date, "en")}` },
      });
    else if (!entry.has("begrundelse")) {
      gaps.push({
        part: "reason",
        entry,
        what: {
          da: `en begrundelse i journalen for samtalen ${dayOf(date, "da")}`,
          en: `reasons in the journal for the talk of ${dayOf(date, "en")}`,
        },
      });
    }
  }
  return gaps;
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function dayOf(date: string, locale: "da" | "en"): string {
  return isDay(date) ? `${locale === "da" ? "den " : ""}${formatDate(date, locale)}` : date;
}

function document(plan: Plan, departure: Node, gaps: readonly Gap[]): readonly TextEdit[] {
  const { root } = departure;
  const edits: TextEdit[] = [];
  const entries: Value[] = [];
  const entry = (dato: string): Value => ({
    dato,
    type: "stillingtagen",
    tekst: "⟨hvilke tilbud der er taget stilling til⟩",
    begrundelse: "⟨hvorfor de næste seks måneder ikke kan fastlægges⟩",
  });
  for (const gap of gaps) {
    switch (gap.part) {
      case "field":
        edits.push(...insertField(plan, departure, gap.key, gap.value));
        break;
      case "talks":
        edits.push(...insertField(plan, root, "kontaktforløb", ["⟨åååå-mm-dd⟩"]));
        entries.push(entry("⟨åååå-mm-dd⟩"));
        break;
      case "stand":
        entries.push(entry(gap.date));
        break;
      case "reason":
        edits.push(...insertField(plan, gap.entry, "begrundelse", "⟨hvorfor de næste seks måneder ikke kan fastlægges⟩"));
        break;
    }
  }
  const journal = root.at("journal");
  if (entries.length > 0) {
    if (journal?.kind === "list" && !journal.isEmpty()) edits.push(...entries.flatMap((value) => appendItem(plan, journal, value)));
    else edits.push(...insertField(plan, root, "journal", entries));
  }
  return edits;
}
