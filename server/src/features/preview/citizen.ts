import type { Localized } from "../../language/localized";
import type { Node } from "../../plan/node";
import { describe, subjectOf } from "../../schema/describe";
import { daysFrom } from "../inlay-hint";
import { contentOf, fieldsOf, valueOf } from "./fields";
import { goalSections } from "./goals";
import { helpSection } from "./help";
import { markup, type Markup } from "./markup";
import { notYet, type Sheet } from "./sheet";

/** What the head of the page tells, or what is not part of what a citizen is handed. */
const inHead = ["format", "plantype", "dato", "kommune", "afdeling", "borger", "barn", "journal"];
const toldByCitizen = ["barnets_perspektiv", "barnets_ønsker", "barnets_behov", "borgermål", "bemærkninger_borger", "borgerinddragelse"];
const help = ["indsatser", "stabiliserende", "øvrige_indsatser", "tilbud", "aktiviteter"];
const followUp = ["opfølgning", "videre_opfølgning"];
const smallPrint = [
  "id", "sag", "målgruppe", "lovgrundlag", "visiteret_til", "erstatter", "erstattede_planer", "erstattet_af", "udleveret",
  "overskredet_frist", "fravigelser", "skabelon", "udeladt",
]; // prettier-ignore

/** The plan in plain language, for the person it is about: where it leads, the goals, the help, and when it is talked over. */
export function citizenPage(sheet: Sheet): Markup {
  const { root } = sheet.plan;
  const own = new Set(["formål", "niveau", "indsatsmål", ...inHead, ...toldByCitizen, ...help, ...followUp, ...smallPrint]);
  const more = root.children.filter(({ key }) => key !== undefined && !own.has(key));
  return markup`${head(sheet)} ${purpose(sheet)} ${voice(sheet)} ${goalSections(sheet)} ${helpSection(sheet, help)} ${meetings(sheet)}
  ${section(sheet, { da: "Mere i planen", en: "More in the plan" }, more)}
  ${section(sheet, { da: "Det med småt", en: "The small print" }, childrenOf(root, smallPrint), "small")} `;
}

function head(sheet: Sheet): Markup {
  const { plan, say } = sheet;
  const { root } = plan;
  const type = root.at("plantype");
  const kind = type && describe(subjectOf(plan), [])?.title;
  const made = root.at("dato");
  const by = [root.at("kommune"), root.at("afdeling")].flatMap((node) => (node?.text() === undefined ? [] : valueOf(sheet, node)));
  const alias = root.at("borger", "alias") ?? root.at("barn", "alias");
  const told = [
    kind && markup`${say(kind)}`,
    made && markup`${say({ da: "lavet", en: "made" })} ${valueOf(sheet, made)}`,
    by.length > 0 && markup`${by.map((part, index) => markup`${index > 0 && ", "}${part}`)}`,
    alias && markup`${say({ da: "for", en: "for" })} ${valueOf(sheet, alias)}`,
  ].filter((part) => part instanceof Object);
  return markup`<header>
    <h1>${say({ da: "Din plan", en: "Your plan" })}</h1>
    <p class="lead">${told.map((part, index) => markup`${index > 0 && " · "}${part}`)}</p>
  </header>`;
}

function purpose(sheet: Sheet): Markup {
  const { say, plan } = sheet;
  const [goal, level] = [plan.root.at("formål"), plan.root.at("niveau")];
  const title = say({ da: "Det arbejder vi hen imod", en: "What we are working towards" });
  const reached = { da: "Så langt er vi, når vi er der:", en: "This is how it looks when we are there:" };
  return markup`<section class="purpose" aria-labelledby="purpose">
    <h2 id="purpose">${goal ? sheet.link(title, goal) : title}</h2>
    ${goal && !goal.isEmpty() ? markup`<p class="big">${contentOf(sheet, goal)}</p>` : notYet(sheet)}
    ${level && !level.isEmpty() && markup`<p><span class="label">${say(reached)}</span> ${contentOf(sheet, level)}</p>`}
  </section>`;
}

const voiceTitles: Readonly<Record<string, Localized>> = {
  barnets_perspektiv: { da: "Sådan ser du det", en: "How you see it" },
  barnets_ønsker: { da: "Det ønsker du", en: "What you wish" },
  barnets_behov: { da: "Det har du brug for", en: "What you need" },
  borgermål: { da: "Det vil du", en: "What you want" },
  bemærkninger_borger: { da: "Det siger du om planen", en: "What you say about the plan" },
  borgerinddragelse: { da: "Sådan har du været med", en: "How you took part" },
};

function voice(sheet: Sheet): Markup | undefined {
  const said = childrenOf(sheet.plan.root, toldByCitizen).filter((node) => !node.isEmpty());
  if (said.length === 0) return undefined;
  const rows = said.map((node) => {
    const title = sheet.say(voiceTitles[node.key ?? ""] ?? { da: "", en: "" });
    return markup`<dt>${sheet.link(title, node)}</dt>
      <dd>${node.key === "borgerinddragelse" ? tookPart(sheet, node) : contentOf(sheet, node)}</dd>`;
  });
  return markup`<section aria-labelledby="voice">
    <h2 id="voice">${sheet.say({ da: "Det har du sagt", en: "What you have said" })}</h2>
    <dl>${rows}</dl>
  </section>`;
}

/** How the citizen took part, or why not; the plain yes or no says no more. */
function tookPart(sheet: Sheet, node: Node): Markup {
  const how = node.at("hvordan") ?? node.at("hvorfor_ikke");
  return how && !how.isEmpty() ? contentOf(sheet, how) : contentOf(sheet, node);
}

function meetings(sheet: Sheet): Markup {
  const { say, plan, workspace, locale } = sheet;
  const days = (plan.root.at("opfølgning")?.items() ?? []).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b), "en"));
  const further = plan.root.at("videre_opfølgning");
  const rows = days.map((day) => {
    const date = day.at("dato");
    const iso = date?.date();
    const held = day.at("holdt")?.flag() === true;
    const when = held ? say({ da: "holdt", en: "held" }) : iso === undefined ? undefined : daysFrom(workspace.today, iso, locale);
    const who = day.at("ansvarlig");
    const rest = day.children.filter(({ key }) => !["dato", "holdt", "ansvarlig"].includes(key ?? ""));
    const by = who && !who.isEmpty() && markup` · ${valueOf(sheet, who)}`;
    return markup`<li>
      <p class="name">
        ${sheet.link(date ? valueOf(sheet, date) : "–", day)}${when !== undefined && markup` <span class="note">(${when})</span>`}${by}
      </p>
      ${fieldsOf(sheet, rest)}
    </li>`;
  });
  return markup`<section aria-labelledby="meetings">
    <h2 id="meetings">${say({ da: "Så taler vi om, hvordan det går", en: "When we talk about how it goes" })}</h2>
    ${
      rows.length > 0
        ? markup`<ul class="days">
            ${rows}
          </ul>`
        : notYet(sheet)
    }
    ${further && !further.isEmpty() && contentOf(sheet, further)}
  </section>`;
}

function section(sheet: Sheet, title: Localized, fields: readonly Node[], style = ""): Markup | undefined {
  const filled = fields.filter((field) => !field.isEmpty());
  if (filled.length === 0) return undefined;
  return markup`<section class="${style}">
    <h2>${sheet.say(title)}</h2>
    ${fieldsOf(sheet, filled)}
  </section>`;
}

/** The children under the keys, in the order of the keys. */
function childrenOf(node: Node, keys: readonly string[]): readonly Node[] {
  return keys.flatMap((key) => node.children.filter((child) => child.key === key));
}

function dateOf(day: Node): string {
  return day.at("dato")?.text() ?? "";
}
