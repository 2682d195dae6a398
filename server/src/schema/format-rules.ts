import type { Localized } from "../language/localized";
import type { FixMeta, RuleMeta } from "../problem/rule-meta";

/** What a plan's form must be like. These rules have no legal source: their source is the plan language itself. */
const source = { format: { da: "plansproget", en: "the plan language" } } as const;

function formatRule<const Messages extends Readonly<Record<string, Localized>>, const Fixes extends Readonly<Record<string, FixMeta>>>(
  meta: Omit<RuleMeta<Messages, Fixes>, "source">,
): RuleMeta<Messages, Fixes> {
  return { ...meta, source };
}

export const plantypeUkendt = formatRule({
  id: "plantype-ukendt",
  severity: "error",
  title: { da: "Plantypen er ikke kendt", en: "The plan type is unknown" },
  docs: {
    da: "Plantypen afgør, hvilken lov og hvilke felter der gælder for planen. Uden den kan planen ikke bedømmes.",
    en: "The type of plan (plantype) decides which law and fields apply. Without it the plan cannot be judged.",
  },
  messages: {
    missing: {
      da: "Plantypen mangler, så det vides ikke, hvilken lov planen hører under. Skriv {choices}.",
      en: "The type of plan (plantype) is missing, so it is not known which law applies. Write {choices}.",
    },
    unknown: {
      da: "»{found}« er ikke en kendt plantype. Skriv {choices}.",
      en: "»{found}« is not a known type of plan (plantype). Write {choices}.",
    },
    near: {
      da: "»{found}« er ikke en kendt plantype. Mente du »{nearest}«?",
      en: "»{found}« is not a known type of plan (plantype). Did you mean »{nearest}«?",
    },
  },
  fixes: {
    useNearest: { title: { da: "Ret til »{nearest}«", en: "Change to »{nearest}«" }, safe: true },
    insert: { title: { da: "Indsæt »plantype: {first}«", en: "Insert »plantype: {first}«" }, safe: false },
  },
});

export const feltMangler = formatRule({
  id: "felt-mangler",
  severity: "error",
  title: { da: "Et nødvendigt felt mangler", en: "A necessary field is missing" },
  docs: {
    da: "Nogle felter bærer resten: uden dato vides det ikke, hvilken lov der gælder, og uden id kan en indsats ikke pege på sit mål.",
    en: "Some fields carry the rest: without a date it is unknown which law applies, and without an id no intervention can point to its goal.",
  },
  messages: {
    missing: {
      da: "Feltet »{field}« mangler i {where}: {meaning}",
      en: "The field »{field}« is missing in {where}: {meaning}",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »{field}«", en: "Insert »{field}«" }, safe: false } },
});

export const ukendtFelt = formatRule({
  id: "ukendt-felt",
  severity: "warning",
  title: { da: "Feltet kendes ikke her", en: "The field is not known here" },
  docs: {
    da: "Et felt, som plansproget ikke kender, bliver ikke læst af nogen regel. Ofte er det en stavemåde; er det jeres eget, så begynd det med »x-«.",
    en: "No rule reads a field that the plan language does not know. Often it is a matter of spelling; if it is your own, begin it with »x-«.",
  },
  messages: {
    comma: {
      da: "»{words}« er skilt fra »{field}«, fordi et komma mellem krøllede parenteser begynder et nyt felt. Sæt anførselstegn om hele teksten.",
      en: "»{words}« is split from »{field}« because a comma between braces begins a new field. Put quotes round the whole text.",
    },
    near: { da: "»{field}« kendes ikke her. Mente du »{nearest}«?", en: "»{field}« is not known here. Did you mean »{nearest}«?" },
    unknown: {
      da: "»{field}« kendes ikke i {where}, så det bliver ikke læst. Jeres egne felter begynder med »x-«.",
      en: "»{field}« is not known in {where}, so it is not read. Fields of your own begin with »x-«.",
    },
    belongsInOrder: {
      da: "»{field}« hører ikke til i {where}: det bevilgede omfang står i bestillingen til udfører, så planen ikke ændres, når timerne gør.",
      en: "»{field}« does not belong in {where}: the extent granted stands in the order to the provider, so that the plan stays when the hours change.",
    },
  },
  fixes: {
    quote: { title: { da: "Sæt anførselstegn om hele teksten", en: "Put quotes round the whole text" }, safe: true },
    rename: { title: { da: "Ret til »{nearest}«", en: "Change to »{nearest}«" }, safe: true },
    makeOwn: { title: { da: "Behold som jeres eget: »x-{field}«", en: "Keep as your own: »x-{field}«" }, safe: false },
  },
});

export const forkertSlags = formatRule({
  id: "forkert-slags",
  severity: "error",
  title: { da: "Værdien er af en anden slags end feltet", en: "The value is of another kind than the field" },
  docs: {
    da: "Hvert felt rummer en tekst, et tal, en liste eller en blok af felter. Står der noget andet, kan feltet ikke læses.",
    en: "Each field holds a text, a number, a list or a block of fields. Anything else cannot be read.",
  },
  messages: {
    wrong: { da: "I »{field}« står {found}; her passer {expected}.", en: "»{field}« holds {found}; {expected} fits here." },
    outside: {
      da: "»{found}« ligger uden for det, »{field}« kan være: {expected}.",
      en: "»{found}« is outside what »{field}« can be: {expected}.",
    },
    form: {
      da: "»{found}« passer ikke i »{field}«. Skriv {expected}.",
      en: "»{found}« does not fit »{field}«. Write {expected}.",
    },
    notYetPlan: {
      da: "Filen er ikke en plan endnu: her står tekst uden felter. Begynd med »plantype: sel-141« og »dato:« på hver sin linje, eller brug en skabelon.",
      en: "The file is not a plan yet: it holds text without fields. Begin with »plantype: sel-141« and »dato:« on a line each, or use a template.",
    },
    repeated: {
      da: "Listen »{field}« nævner det samme to gange. Slet det ene.",
      en: "The list »{field}« names the same thing twice. Delete one of them.",
    },
  },
  fixes: { makeList: { title: { da: "Gør »{field}« til en liste", en: "Make »{field}« a list" }, safe: true } },
});

export const ukendtVaerdi = formatRule({
  id: "ukendt-vaerdi",
  severity: "error",
  title: { da: "Værdien er ikke en af dem, feltet kender", en: "The value is not one the field knows" },
  docs: {
    da: "Nogle felter har faste svar, så planer kan sammenlignes på tværs. Andre ord bliver ikke forstået.",
    en: "Some fields have fixed answers so that plans can be compared. Other words are not understood.",
  },
  messages: {
    near: {
      da: "»{found}« passer ikke i »{field}«. Mente du »{nearest}«?",
      en: "»{found}« does not fit »{field}«. Did you mean »{nearest}«?",
    },
    unknown: { da: "»{found}« passer ikke i »{field}«. Vælg {choices}.", en: "»{found}« does not fit »{field}«. Choose {choices}." },
  },
  fixes: { useNearest: { title: { da: "Ret til »{nearest}«", en: "Change to »{nearest}«" }, safe: true } },
});

export const datoUlaeselig = formatRule({
  id: "dato-ulaeselig",
  severity: "error",
  title: { da: "Datoen kan ikke læses", en: "The date cannot be read" },
  docs: {
    da: "Frister regnes ud fra datoer. De skrives år-måned-dag, så de betyder det samme for alle.",
    en: "Deadlines are counted from dates. They are written year-month-day, so that they mean the same to all.",
  },
  messages: {
    unreadable: {
      da: "»{found}« i »{field}« kan ikke læses som en dato. Skriv år-måned-dag, fx 2026-03-02.",
      en: "»{found}« in »{field}« cannot be read as a date. Write year-month-day, such as 2026-03-02.",
    },
    otherForm: {
      da: "»{found}« i »{field}« er ikke skrevet år-måned-dag. Er det {meant}?",
      en: "»{found}« in »{field}« is not written year-month-day. Is it {meant}?",
    },
  },
  fixes: { rewrite: { title: { da: "Skriv {meant} som år-måned-dag", en: "Write {meant} as year-month-day" }, safe: true } },
});

export const schemaRules: readonly RuleMeta[] = [datoUlaeselig, feltMangler, forkertSlags, plantypeUkendt, ukendtFelt, ukendtVaerdi];
