import type { Localized } from "../../language/localized";
import type { Node } from "../../plan/node";
import { fieldsOf, rowOf, valueOf } from "./fields";
import { markup, type Markup, type Part } from "./markup";
import { notYet, type Sheet } from "./sheet";

/** The goals in the order they are worked with, each with its signs, and whether the citizen agrees. */
export function goalSections(sheet: Sheet): Markup {
  const { say, plan } = sheet;
  const goals = (plan.root.at("indsatsmål")?.items() ?? []).toSorted((a, b) => priority(a) - priority(b));
  return markup`<section aria-labelledby="goals">
    <h2 id="goals">${say({ da: "Dine mål", en: "Your goals" })}</h2>
    ${
      goals.length > 0
        ? markup`<ol class="goals">
            ${goals.map((goal) => markup`<li class="card">${goalCard(sheet, goal)}</li>`)}
          </ol>`
        : notYet(sheet)
    }
  </section>`;
}

function priority(goal: Node): number {
  return goal.at("prioritet")?.number() ?? Number.MAX_SAFE_INTEGER;
}

const rows = {
  wish: { da: "Med dine ord", en: "In your words" },
  signs: { da: "Målet er nået, når", en: "The goal is met when" },
  steps: { da: "Skridt på vejen", en: "Steps on the way" },
  when: { da: "Vi regner med, det er nået", en: "We expect to be there" },
  who: { da: "Ansvarlig", en: "Responsible" },
  order: { da: "Hvorfor på den plads", en: "Why in this place" },
  professional: { da: "Derfor arbejder vi med det", en: "Why we work with it" },
} as const satisfies Readonly<Record<string, Localized>>;

/** What the card tells in its own way, or what only the authority and the provider sort goals by. */
const known: ReadonlySet<string> = new Set([
  "id", "tekst", "område", "måltype", "prioritet", "sigt", "begrundelse_prioritet", "forventet_opfyldt", "borgerens_ønske", "borger_enig",
  "faglig_vurdering", "succeskriterier", "delmål", "ansvarlig",
]); // prettier-ignore

function goalCard(sheet: Sheet, goal: Node): Markup {
  const { say } = sheet;
  if (goal.kind !== "map") return markup`<h3>${sheet.link(valueOf(sheet, goal), goal)}</h3>`;
  const text = goal.at("tekst");
  const told = (key: string): Markup | undefined => {
    const node = goal.at(key);
    return node && !node.isEmpty() ? valueOf(sheet, node) : undefined;
  };
  const row = (title: Localized, content: Part): Markup | undefined => rowOf(sheet, title, content);
  const signs = goal.at("succeskriterier")?.items() ?? [];
  const steps = goal.at("delmål")?.items() ?? [];
  const rest = goal.children.filter((child) => !known.has(child.key ?? "") && !child.isEmpty());
  return markup`<h3>
      ${sheet.link(text && !text.isEmpty() ? valueOf(sheet, text) : say({ da: "Et mål uden tekst", en: "A goal without text" }), goal)}
    </h3>
    <dl>
      ${row(rows.wish, told("borgerens_ønske"))}${row(rows.signs, signs.length > 0 ? signList(sheet, signs) : notYet(sheet))}${row(rows.steps, steps.length > 0 && stepList(sheet, steps))}${row(rows.when, told("forventet_opfyldt"))}${row(rows.who, told("ansvarlig"))}${row(rows.order, told("begrundelse_prioritet"))}${row(rows.professional, told("faglig_vurdering"))}
    </dl>
    ${agreement(sheet, goal)}${fieldsOf(sheet, rest)}`;
}

function agreement({ say }: Sheet, goal: Node): Markup | undefined {
  const agrees = goal.at("borger_enig")?.flag();
  if (agrees === undefined) return undefined;
  const words = agrees
    ? { da: "Du er enig i målet.", en: "You agree with the goal." }
    : { da: "Du er ikke enig i målet.", en: "You do not agree with the goal." };
  return markup`<p class="${agrees ? "agrees" : "disagrees"}">${say(words)}</p>`;
}

const signRows = {
  udgangspunkt: { da: "nu", en: "now" },
  mål: { da: "målet er", en: "the target is" },
  måles_ved: { da: "det ses på", en: "it is seen by" },
} as const satisfies Readonly<Record<string, Localized>>;

function signList(sheet: Sheet, signs: readonly Node[]): Markup {
  return markup`<ul class="signs">
    ${signs.map((sign) => markup`<li>${signOf(sheet, sign)}</li>`)}
  </ul>`;
}

function signOf(sheet: Sheet, sign: Node): Markup {
  if (sign.kind !== "map") return sheet.link(valueOf(sheet, sign), sign);
  const text = sign.at("tekst");
  const details = Object.entries(signRows).flatMap(([key, title]) => {
    const node = sign.at(key);
    return node && !node.isEmpty()
      ? [markup`<span class="detail"><span class="label">${sheet.say(title)}:</span> ${valueOf(sheet, node)}</span>`]
      : [];
  });
  return markup`${sheet.link(text ? valueOf(sheet, text) : "–", sign)}${details}`;
}

function stepList(sheet: Sheet, steps: readonly Node[]): Markup {
  const items = steps.map((step) => {
    const text = step.at("tekst") ?? (step.kind === "scalar" ? step : undefined);
    const signs = step.at("succeskriterier")?.items() ?? [];
    return markup`<li>${sheet.link(text ? valueOf(sheet, text) : "–", step)}${signs.length > 0 && signList(sheet, signs)}</li>`;
  });
  return markup`<ul class="steps">
    ${items}
  </ul>`;
}
