import { hasPlaceholder, type Node } from "../plan/node";
import { quote } from "../problem/message";
import { fold } from "../schema/nearest";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";

export const samtykkeDeling = defineRule({
  id: "samtykke-deling",
  severity: "error",
  source: { law: "fvl-28" },
  alsoServes: [{ law: "rsl-11" }, { law: "met-borgerens-plan" }, { statement: "herberg-samtykke" }],
  appliesTo: {
    plantypes: ["borgerens-plan"],
    path: "netværksmøde.deltagere[*]",
    about: ["netværksmøde.deltagere", "netværksmøde.deltagere[*].enhed", "samtykke[*].til", "samtykke[*].tilbagekaldt"],
  },
  title: { da: "Borgeren har sagt ja til dem, der får noget at vide", en: "The citizen agreed to those who are told" },
  docs: {
    da: "Sidder en anden myndighed eller en privat part med ved bordet, deles der fortrolige oplysninger. Det skal borgeren have sagt ja til, for den enkelte part og før mødet, medmindre loven giver en anden hjemmel.",
    en: "Where another authority or a private party sits at the table, confidential information is shared. The citizen must have agreed, for each party and before the meeting, unless the law gives another basis.",
  },
  messages: {
    missing: {
      da: "{role} var med til mødet, men intet samtykke nævner den part. Borgeren skal have sagt ja, før der deles fortrolige oplysninger, medmindre en lov giver lov.",
      en: "{role} took part in the meeting, but no consent (samtykke) names that party. The citizen must have agreed before confidential information is shared, unless an act allows it.",
    },
    late: {
      da: "Samtykket til at dele med {role} er fra {given}, men mødet var {meeting}. Borgeren skal have sagt ja først.",
      en: "The consent (samtykke) to share with {role} is of {given}, but the meeting was on {meeting}. The citizen must have agreed first.",
    },
    withdrawn: {
      da: "Samtykket til at dele med {role} blev trukket tilbage {withdrawn}, og mødet var {meeting}. Så må der kun deles fortrolige oplysninger med den part, når en lov giver lov.",
      en: "The consent (samtykke) to share with {role} was withdrawn on {withdrawn}, and the meeting was on {meeting}. Confidential information may then only be shared where an act allows it.",
    },
  },
  fixes: {
    insertConsent: { title: { da: "Indsæt et samtykke for parten", en: "Insert a consent (samtykke) for the party" }, safe: false },
  },
  check({ node, plan, report }) {
    const role = node.at("rolle");
    const name = role?.text();
    const unit = node.at("enhed")?.text()?.normalize("NFC");
    if (!role || name === undefined || hasPlaceholder(name) || unit === undefined || !["anden", "privat", "pårørende"].includes(unit))
      return;
    const meeting = node.root.at("netværksmøde", "dato")?.date();
    const consents = (node.root.at("samtykke")?.items() ?? []).filter((consent) => covers(consent, name));
    const shown = quote(name);
    if (consents.length === 0) {
      const consent = { fra: "borger", til: name, emne: "⟨hvad der må deles⟩", formål: "⟨hvad det skal bruges til⟩", dato: "⟨åååå-mm-dd⟩" };
      const insertConsent = appendToField(plan, node.root, "samtykke", [consent]);
      report({ at: role, message: "missing", values: { role: shown }, fixes: { insertConsent } });
      return;
    }
    if (meeting === undefined) return;
    const holds = consents.some((consent) => {
      const given = consent.at("dato")?.date();
      const withdrawn = consent.at("tilbagekaldt")?.date();
      return (given === undefined || given <= meeting) && (withdrawn === undefined || withdrawn > meeting);
    });
    if (holds) return;
    const [consent] = consents;
    const [given, withdrawn] = [consent?.at("dato"), consent?.at("tilbagekaldt")];
    const [givenDay, withdrawnDay] = [given?.date(), withdrawn?.date()];
    const relatedAt = (at: Node | undefined) =>
      at ? [{ uri: plan.uri, span: at.head, message: { da: "Samtykket", en: "The consent" } }] : [];
    if (withdrawnDay !== undefined && withdrawnDay <= meeting)
      report({ at: role, message: "withdrawn", values: { role: shown, withdrawn: withdrawnDay, meeting }, related: relatedAt(withdrawn) });
    else if (givenDay !== undefined)
      report({ at: role, message: "late", values: { role: shown, given: givenDay, meeting }, related: relatedAt(given) });
  },
});

/** Whether the consent names the party: the same words, in any case and with or without the ending. */
function covers(consent: Node, role: string): boolean {
  const to = fold(consent.at("til")?.text() ?? "");
  const wanted = fold(role);
  return to !== "" && (to.includes(wanted) || wanted.includes(to));
}
