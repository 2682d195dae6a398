import { appendItem } from "../plan/edits";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { departuresFrom, isCovered, sixMonths } from "./departure";

/** Until this day the trial's own page bears witness to the demand; its place in later law was not found. */
const witnessedUntil = "2021-12-31";
/** Before this day, when § 68 a came into force, there were hardly any resource programmes. */
const firstProgrammes = "2013-01-01";

export const ressourceforloebSeksMaaneder = defineRule({
  id: "ressourceforloeb-seks-maaneder",
  severity: "error",
  source: { law: "lab-gl-6mdr" },
  alsoServes: [{ statement: "vesthimmerland-seks-maaneder" }],
  appliesTo: { plantypes: ["indsatsplan"], path: "", about: ["tilbud", "tilbud[*].slut"] },
  title: { da: "Tilbuddene dækker seks måneder frem", en: "The offers cover six months ahead" },
  docs: {
    da: "I et ressourceforløb skal indsatsplanens tilbud ligge fast mindst seks måneder frem, hver gang de fastlægges. Et forsøg kan fritage for det, når det dækker kommunen, målgruppen og datoen, og fravigelsen er dokumenteret. Kun tilbud, der er begyndt eller begynder inden for de seks måneder, tæller; dage imellem to tilbud gør ingen forskel. Hvilken paragraf kravet står i, er ikke slået fast; derfor er det en advarsel for planer før 2013 og efter 2021.",
    en: "In a resource programme (ressourceforløb) the plan's offers must be fixed at least six months ahead each time they are set. A trial can waive it where it covers the municipality, target group and date and the departure is documented. Only offers that have begun or begin within the six months count; days between two offers make no difference. The paragraph that holds the demand was not established; before 2013 and after 2021 it is therefore a warning.",
  },
  messages: {
    short: {
      da: "Tilbuddene rækker kun til {end}, men skal dække seks måneder fra planens dato: til {needed}. Er der en fritagelse, så skriv den som fravigelse.",
      en: "The offers (tilbud) reach only to {end} but must cover six months from the plan's date: to {needed}. If there is a waiver, write it as a departure (fravigelse).",
    },
    none: {
      da: "Planen har ingen tilbud med slutdato, men tilbuddene skal dække seks måneder: til {needed}. Er der en fritagelse, så skriv den som fravigelse.",
      en: "The plan has no offer (tilbud) with an end date, but the offers must cover six months: to {needed}. If there is a waiver, write it as a departure (fravigelse).",
    },
    notCovered: {
      da: "Fravigelsen i planen dækker ikke her, så tilbuddene skal stadig række seks måneder frem: til {needed}. Læs hvorfor ved fravigelsen.",
      en: "The departure (fravigelse) in the plan does not cover this, so the offers (tilbud) must still reach six months ahead: to {needed}. The departure says why.",
    },
  },
  fixes: {
    addOffer: { title: { da: "Indsæt et tilbud til {needed}", en: "Insert an offer until {needed}" }, safe: false },
    depart: { title: { da: "Indsæt en fravigelse til udfyldning", en: "Insert a departure to fill in" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const months = sixMonths(node);
    const written = departuresFrom(node, "lab-gl-6mdr");
    if (!months || months.met || written.some((departure) => isCovered(standing, departure))) return;
    const { date, end, last, needed } = months;
    const offer = { tekst: "⟨tilbud⟩", start: end ?? date, slut: needed };
    const offers = node.at("tilbud");
    const departure = {
      fra: "lab-gl-6mdr",
      forsøg: "⟨forsøg⟩",
      status: "godkendt",
      grund: "⟨grund⟩",
      faglig_vurdering: "⟨faglig vurdering⟩",
    };
    const departures = node.at("fravigelser");
    const fixes = {
      addOffer: offers?.kind === "list" ? appendItem(plan, offers, offer) : insertField(plan, node, "tilbud", [offer]),
      depart: departures ? undefined : insertField(plan, node, "fravigelser", [departure]),
    };
    const severity = date >= firstProgrammes && date <= witnessedUntil ? "error" : "warning";
    const [departed] = written;
    if (departed) {
      const related = [{ uri: plan.uri, span: departed.head, message: { da: "Fravigelsen", en: "The departure" } }];
      report({ at: last ?? offers ?? node, message: "notCovered", severity, values: { needed }, related, fixes });
    } else if (last && end !== undefined) report({ at: last, message: "short", severity, values: { end, needed }, fixes });
    else report({ at: offers ?? node, message: "none", severity, values: { needed }, fixes });
  },
});
