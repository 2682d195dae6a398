import type { Node } from "../plan/node";
import type { Localized } from "../language/localized";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { ageOf } from "./child-plan";
import { isHeldConsent } from "./consent";
import { appendItem } from "../plan/edits";
import { insertField } from "../schema/insert-field";

const people: Readonly<Record<string, Localized>> = {
  borger: { da: "borgeren", en: "the citizen (borger)" },
  ung: { da: "den unge", en: "the young person (ung)" },
  forældremyndighed: { da: "den, der har forældremyndigheden", en: "the holder of custody (forældremyndighed)" },
};

export const helhedsplanSamtykke = defineRule({
  id: "helhedsplan-samtykke",
  severity: "error",
  source: { law: "hop-samtykke" },
  alsoServes: [{ law: "sel-141-7" }, { law: "bl-110" }, { law: "lab-40-3" }, { law: "sel-140a" }, { law: "bl-77" }, { law: "lab-gl-30b" }],
  appliesTo: {
    plantypes: ["helhedsplan"],
    path: "",
    about: ["samtykke", "samtykke[*].fra", "samtykke[*].omfatter", "erstatter", "borger.alder"],
  },
  title: { da: "Borgeren har sagt ja til den samlede plan", en: "The citizen agreed to the joint plan" },
  docs: {
    da: "En helhedsorienteret plan kræver borgerens samtykke, også til hvilke planer den træder i stedet for. Er borgeren 16 eller 17 år, skal både den unge og den, der har forældremyndigheden, sige ja; før det er det den, der har forældremyndigheden. Erstattes forældrenes del, skal de også sige ja. Trækkes samtykket tilbage, skal de erstattede planer laves igen.",
    en: "A joint plan takes the citizen's consent, also to which plans it replaces. At the age of 16 or 17 both the young person and the holder of custody must agree; before that it is the holder of custody. Where the parents' part is replaced, the parents must agree too. If consent is withdrawn, the replaced plans must be made again.",
  },
  messages: {
    missing: {
      da: "Der er intet samtykke fra {who}. En helhedsorienteret plan kræver det, også til hvilke planer den træder i stedet for.",
      en: "There is no consent (samtykke) from {who}. A joint plan requires it, also to which plans it replaces.",
    },
    notCovered: {
      da: "Samtykket omfatter ikke {plans}, som planen træder i stedet for. Borgeren skal have sagt ja til hver af dem.",
      en: "The consent (samtykke) does not cover {plans}, which the plan replaces. The citizen must have agreed to each of them.",
    },
    afterwards: {
      da: "Samtykket er fra {date}, men planen er fra {planned}. Borgeren skal have sagt ja, før planen træder i stedet for andre; ret den dato, der er forkert.",
      en: "The consent (samtykke) is of {date}, but the plan is of {planned}. The citizen must have agreed before the plan replaces others; correct the date that is wrong.",
    },
    withdrawn: {
      da: "Samtykket blev trukket tilbage {date}. Så skal de planer, der var erstattet, laves igen; afslut den samlede plan, eller indhent et nyt samtykke.",
      en: "The consent (samtykke) was withdrawn on {date}. The replaced plans must then be made again; end the joint plan (afsluttet), or get a new consent.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt samtykke", en: "Insert consent (samtykke)" }, safe: false },
    cover: { title: { da: "Skriv planerne i samtykket", en: "Write the plans into the consent" }, safe: false },
  },
  check({ node, plan, workspace, standing, report }) {
    const severity = demanded(standing, "hop-samtykke");
    if (!severity || node.has("afsluttet")) return;
    const replaced = node.at("erstatter")?.texts() ?? [];
    const age = ageOf(node);
    const isMinor = age !== undefined && age < 18;
    const isChild = age !== undefined && age < 16;
    const needed = [
      ...(isChild ? [] : [isMinor ? "ung" : "borger"]),
      ...(isMinor || replaced.includes("forældredel") ? ["forældremyndighed"] : []),
    ];
    const given = (node.at("samtykke")?.items() ?? []).filter((consent) => consent.has("omfatter") || !consent.has("til"));
    const holding = given.filter((consent) => isHeldConsent(consent, workspace.today));
    const at = node.at("samtykke") ?? node;
    const withdrawn = given
      .flatMap((consent) => consent.at("tilbagekaldt") ?? [])
      .find((each) => (each.date() ?? "9999") <= workspace.today);
    const withdrawnOn = withdrawn?.date();
    if (holding.length === 0 && withdrawn && withdrawnOn !== undefined) {
      report({ at: withdrawn, message: "withdrawn", severity, values: { date: withdrawnOn } });
      return;
    }
    const missing = needed.filter((who) => !holding.some((consent) => isFrom(consent, who)));
    if (missing.length > 0) {
      const consents = missing.map((fra) => ({
        fra,
        dato: "⟨åååå-mm-dd⟩",
        omfatter: replaced.length > 0 ? [...replaced] : ["⟨plantype⟩"],
      }));
      report({
        at,
        message: "missing",
        severity,
        values: { who: missing.map((who) => people[who] ?? { da: who, en: who }) },
        fixes: { insert: appendToField(plan, node, "samtykke", consents) },
      });
      return;
    }
    const planned = node.at("dato")?.date();
    for (const given of holding.flatMap((each) => each.at("dato") ?? [])) {
      const date = given.date();
      if (date !== undefined && planned !== undefined && date > planned)
        report({ at: given, message: "afterwards", severity: "warning", values: { date, planned } });
    }
    const covered = new Set(holding.flatMap((consent) => consent.at("omfatter")?.texts() ?? []));
    const open = covered.has("⟨plantype⟩") ? [] : replaced.filter((type) => !covered.has(type));
    const [consent] = holding;
    if (!consent || open.length === 0) return;
    const list = consent.at("omfatter");
    const cover =
      list?.kind === "list" && !list.isEmpty()
        ? open.flatMap((type) => appendItem(plan, list, type))
        : insertField(plan, consent, "omfatter", open);
    report({ at: list ?? at, message: "notCovered", severity, values: { plans: open.map((type) => `»${type}«`) }, fixes: { cover } });
  },
});

/** From whom a consent is; one that does not say is the citizen's own. */
function isFrom(consent: Node, who: string): boolean {
  const from = consent.at("fra")?.text()?.normalize("NFC") ?? "borger";
  return from === who || (who !== "forældremyndighed" && ["borger", "ung", "værge"].includes(from));
}
