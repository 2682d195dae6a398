import type { Localized } from "../language/localized";
import { isProvision, provisions } from "../law/provisions";
import type { Trial } from "../law/trials";
import { replaceScalar } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { insertField } from "../schema/insert-field";
import { nearest } from "../schema/nearest";
import { defineRule } from "./define-rule";
import { frameOf, isWaivedBy, municipalityOf } from "./departure";

export const fravigelseUdenForForsoeg = defineRule({
  id: "fravigelse-uden-for-forsoeg",
  severity: "error",
  source: { law: "frik-lov" },
  alsoServes: [
    { law: "frik-vesthimmerland" },
    { law: "frik-en-plan" },
    { law: "frik-vedtaegt" },
    { statement: "en-plan-ansoegning-er-ikke-hjemmel" },
    { statement: "en-plan-ni-kommuner" },
    { statement: "en-plan-maalgruppe" },
    { statement: "en-plan-uden-for-maalgruppen" },
    { statement: "en-plan-fritagelser" },
    { statement: "vesthimmerland-kun-kommunen" },
    { statement: "vesthimmerland-maalgruppe" },
  ],
  appliesTo: {
    path: "fravigelser[*]",
    about: ["fravigelser[*].fra", "fravigelser[*].forsøg", "fravigelser[*].status", "fravigelser[*].godkendt"],
  },
  title: { da: "Fravigelsen ligger inden for et forsøg", en: "The departure lies within a trial" },
  docs: {
    da: "Et forsøg fritager kun bestemte kommuner for bestemte bestemmelser, for en bestemt målgruppe og i en bestemt periode. Uden for den ramme gælder kravet, også selv om det er noteret som fraveget. En ansøgning er ikke en tilladelse.",
    en: "A trial waives only certain provisions for certain municipalities, for one target group and one period. Outside that frame the demand stands, even where a departure is noted. An application is not a permission.",
  },
  messages: {
    noTrial: {
      da: "Fravigelsen fra {from} nævner intet kendt forsøg og ingen hjemmel, så kravet gælder. Skriv forsøget eller hjemlen.",
      en: "The departure (fravigelse) from {from} names no known trial (forsøg) and no legal basis, so the demand stands. Write the trial or the legal basis.",
    },
    noTrialKnown: {
      da: "Fravigelsen fra {from} bygger på lov om frikommunenetværk, men intet kendt forsøg fritager for det. Skriv forsøget, eller følg kravet.",
      en: "The departure (fravigelse) from {from} rests on the act on free municipalities, but no known trial (forsøg) waives it. Write the trial, or follow the demand.",
    },
    applied: {
      da: "Fritagelsen fra {from} er kun ansøgt, så kravet gælder stadig. Følg kravet, eller skriv, hvornår der blev givet lov.",
      en: "The waiver from {from} is only applied for, so the demand still stands. Follow it, or write when the waiver was granted.",
    },
    grantedLater: {
      da: "Fritagelsen fra {from} blev først givet {granted}, efter planens dato, så kravet gælder for denne plan. Følg det, eller ret datoen.",
      en: "The waiver from {from} was granted only on {granted}, after the plan's date, so the demand stands for this plan. Follow it, or correct the date.",
    },
    expired: {
      da: "Fritagelsen fra {from} er udløbet, så kravet gælder igen. Følg det, eller skriv den hjemmel, der gælder nu.",
      en: "The waiver from {from} has expired, so the demand stands again. Follow it, or write the legal basis that holds now.",
    },
    provision: {
      da: "{trial} fritager ikke fra {from}, så kravet gælder. Følg det, eller ret, hvad der fraviges.",
      en: "{trial} does not waive {from}, so the demand stands. Follow it, or correct what is departed from.",
    },
    municipality: {
      da: "{trial} gælder kun i {municipalities}, og planens kommune er {municipality}. Kravet gælder derfor; følg det.",
      en: "{trial} covers only {municipalities}, and the plan's municipality (kommune) is {municipality}. So the demand stands; follow it.",
    },
    noMunicipality: {
      da: "{trial} gælder kun i {municipalities}, og planen nævner ingen kommune. Skriv »kommune«, eller følg kravet.",
      en: "{trial} covers only {municipalities}, and the plan names no municipality. Write »kommune«, or follow the demand.",
    },
    plantype: {
      da: "{trial} dækker ikke denne plantype, så fritagelsen fra {from} gælder ikke her. Følg kravet.",
      en: "{trial} does not cover this type of plan, so the waiver from {from} does not hold here. Follow the demand.",
    },
    targetGroup: {
      da: "{trial} gælder kun {group}, og det fremgår ikke af planens »målgruppe«. Skriv målgruppen, eller følg kravet.",
      en: "{trial} covers only {group}, which the plan's target group (målgruppe) does not show. Write the target group, or follow the demand.",
    },
    period: {
      da: "{trial} løb højst fra {start} til {end}, og planens dato ligger uden for. Kravet gælder derfor.",
      en: "{trial} ran at most from {start} to {end}, and the plan's date lies outside. So the demand stands.",
    },
    uncertain: {
      da: "{trial} er kun sikkert dokumenteret til {certain}. Slå forsøgets slutdato op, før fravigelsen bruges.",
      en: "{trial} is only surely documented until {certain}. Look up when the trial ended before relying on the departure.",
    },
    unconfirmed: {
      da: "Det er ikke slået fast, om {trial} blev godkendt i kommunen. Slå kommunens vedtægt op, før fravigelsen bruges.",
      en: "It was not established whether {trial} was granted in the municipality. Look up its statute before relying on the departure.",
    },
  },
  fixes: {
    nameTrial: { title: { da: "Skriv forsøget »{trialId}«", en: "Write the trial »{trialId}«" }, safe: false },
    insertBasis: { title: { da: "Indsæt »hjemmel«", en: "Insert »hjemmel« (legal basis)" }, safe: false },
    insertGroup: { title: { da: "Indsæt »målgruppe«", en: "Insert »målgruppe« (target group)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const fra = node.at("fra");
    const from = provisionTitle(fra?.text());
    if (!fra || !from) return;
    const frame = frameOf(standing, node);
    const at = fra;
    switch (frame.kind) {
      case "inside":
        if (frame.trial.status !== "granted")
          report({ at, message: "unconfirmed", severity: "warning", values: { trial: frame.trial.title } });
        else if (!frame.certain) {
          report({
            at,
            message: "uncertain",
            severity: "warning",
            values: { trial: frame.trial.title, certain: frame.trial.certainUntil },
          });
        }
        return;
      case "still-to-be-written":
      case "own-basis":
        return;
      case "no-trial": {
        const candidate = candidateTrial(node, standing.trials);
        report({
          at: node.at("forsøg") ?? node.at("hjemmel") ?? at,
          message: node.has("hjemmel") ? "noTrialKnown" : "noTrial",
          values: { from, trialId: candidate?.id ?? "" },
          fixes: {
            nameTrial: candidate && nameTrial(plan, node, candidate),
            insertBasis: node.has("forsøg") || node.has("hjemmel") ? undefined : insertField(plan, node, "hjemmel", "⟨hjemmel⟩"),
          },
        });
        return;
      }
      case "granted-later":
        report({ at: node.at("godkendt") ?? at, message: "grantedLater", values: { from, granted: frame.granted } });
        return;
      case "applied":
      case "expired":
        report({ at: node.at("status") ?? at, message: frame.kind, values: { from } });
        return;
      case "provision":
      case "plantype":
        report({ at: node.at("forsøg") ?? at, message: frame.kind, values: { trial: frame.trial.title, from } });
        return;
      case "municipality": {
        const municipality = municipalityOf(standing);
        const values = { trial: frame.trial.title, municipalities: frame.trial.municipalities };
        if (municipality === undefined) report({ at: node.at("forsøg") ?? at, message: "noMunicipality", values });
        else report({ at: node.at("forsøg") ?? at, message: "municipality", values: { ...values, municipality } });
        return;
      }
      case "target-group":
        report({
          at: node.root.at("målgruppe") ?? at,
          message: "targetGroup",
          values: { trial: frame.trial.title, group: frame.trial.targetGroup },
          fixes: {
            insertGroup: node.root.has("målgruppe") ? undefined : insertField(plan, node.root, "målgruppe", frame.trial.targetGroup.da),
          },
        });
        return;
      case "period":
        // Without a date nobody can tell; that it is missing is told elsewhere.
        if (node.root.at("dato")?.date() === undefined) return;
        report({
          at: node.at("forsøg") ?? at,
          message: "period",
          values: { trial: frame.trial.title, start: frame.trial.from, end: frame.trial.latestUntil },
        });
    }
  },
});

function provisionTitle(id: string | undefined): Localized | undefined {
  if (id === undefined) return undefined;
  return isProvision(id) ? provisions[id].title : { da: `»${id}«`, en: `»${id}«` };
}

/** The trial that was meant: a misspelled one, or the one that waives this provision. */
function candidateTrial(departure: Node, known: readonly Trial[]): Trial | undefined {
  const written = departure.at("forsøg")?.text();
  const near =
    written === undefined
      ? undefined
      : nearest(
          written,
          known.map((trial) => trial.id),
        );
  return known.find((trial) => (near === undefined ? isWaivedBy(trial, departure) : trial.id === near));
}

function nameTrial(plan: Plan, departure: Node, trial: Trial): readonly TextEdit[] {
  const written = departure.at("forsøg");
  return written?.text() === undefined ? insertField(plan, departure, "forsøg", trial.id) : [replaceScalar(plan, written, trial.id)];
}
