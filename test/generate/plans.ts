import { addMonths } from "../../server/src/law/calendar";
import { toYaml, type Value } from "../../server/src/plan/edits";

/** An invented plan, and how many problems of each rule were put into it. */
export type Generated = { readonly path: string; readonly text: string; readonly planted: Readonly<Record<string, number>> };

/** The day the plans are to be judged on: what lies before it has been held. */
export const today = "2026-03-02";

type Fields = Record<string, Value>;
type Draft = Omit<Fields, "indsatsmål" | "indsatser"> & { indsatsmål: Fields[]; indsatser: Fields[] };
type Random = () => number;

/** Mulberry32: the same seed gives the same plans on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

const municipalities = ["Nordby", "Sydby", "Østerlund", "Vestervig", "Midtkøbing"];
const departments = ["Socialpsykiatri", "Voksenhandicap", "Rusmidler", "Udsatte voksne"];
const goals = [
  ["Står op før kl. 9 fem dage om ugen", "Er oppe og i tøjet før kl. 9 mindst fem dage om ugen fire uger i træk", "står op omkring middag"],
  ["Går en tur på en halv time hver dag", "Har gået en halv time hver dag i tre uger", "går ud en gang om ugen"],
  ["Laver aftensmad mindst tre dage om ugen", "Har lavet aftensmad mindst tre dage om ugen i to måneder", "spiser færdigretter"],
  ["Er sammen med en ven mindst to gange om ugen", "Har aftalt og gennemført mindst to besøg om ugen i en måned", "ser ingen i hverdagen"],
  ["Betaler sin husleje senest den første hver måned", "Huslejen er betalt til tiden tre måneder i træk", "er bagud med to måneder"],
  ["Møder i værestedet mindst to dage om ugen", "Er mødt i værestedet mindst to dage om ugen i seks uger", "kommer der ikke"],
  ["Tager sin medicin hver dag", "Har taget medicinen hver dag i en måned", "glemmer den to dage om ugen"],
  ["Vasker tøj mindst en gang om ugen", "Har selv vasket tøj hver uge i otte uger", "vasker, når der ikke er mere"],
] as const;
const wishes = ["Vil have sin formiddag tilbage", "Savner at se sin søster", "Vil slippe for breve fra banken", "Vil kunne invitere hjem"];

function adultPlan(random: Random, index: number): Draft {
  const date = `202${4 + Math.floor(random() * 2)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const first = Math.floor(random() * goals.length);
  const count = 2 + Math.floor(random() * 3);
  const isNew = random() < 0.3;
  return {
    format: 1,
    plantype: "sel-141",
    id: `b-${String(index).padStart(5, "0")}`,
    dato: date,
    kommune: pick(random, municipalities),
    afdeling: pick(random, departments),
    borger: { alias: `Borger ${index}`, alder: 20 + Math.floor(random() * 50) },
    målgruppe: "voksne med psykiske vanskeligheder",
    ...(isNew ? { sag: ["ny"] } : {}),
    lovgrundlag: ["sel-141", "sel-85"],
    formål: "At hverdagen bliver overskuelig og struktureret uden selvskadende adfærd",
    niveau: "Holder mindst fem aftaler hver uge og har ikke skadet sig selv i tre måneder",
    indsatsmål: Array.from({ length: count }, (_, i) => goal(random, goals[(first + i) % goals.length]!, i, date)),
    indsatser: [
      {
        id: "I1",
        tekst: "Bostøtte i eget hjem",
        mål: Array.from({ length: count }, (_, i) => `M${i + 1}`),
        start: addMonths(date, 1),
        varighed: { fra: addMonths(date, 1), til: addMonths(date, 13) },
        bestilling: `best-${index}`,
        tilstand: "planlagt",
      },
    ],
    særlige_forhold: {
      boform: "Egen lejlighed",
      beskæftigelse: "Førtidspension",
      personlig_hjælp: "ingen",
      behandling: "Samtaler i regionens psykiatri hver anden torsdag",
      hjælpemidler: "ingen",
    },
    opfølgning: [2, 8].map((months) => followUp(addMonths(date, months), "myndighed")),
    borgerinddragelse: { medvirket: "ja", hvordan: "To samtaler og et møde med bostøtten; formål og mål er skrevet sammen" },
    bemærkninger_borger: "Er glad for, at det er få mål. Vil have planen på papir.",
  };
}

function followUp(dato: string, ansvarlig: string): Fields {
  return dato < today ? { dato, ansvarlig, holdt: "ja", resultat: "Målene er gennemgået, og planen fortsætter" } : { dato, ansvarlig };
}

function goal(random: Random, [tekst, sign, now]: (typeof goals)[number], i: number, date: string): Fields {
  return {
    id: `M${i + 1}`,
    tekst,
    område: "social",
    måltype: "udviklende",
    prioritet: i + 1,
    begrundelse_prioritet: i === 0 ? "Det er her, borgeren selv vil begynde" : "Bliver lettere, når det første er på plads",
    sigt: i < 2 ? "kort" : "lang",
    forventet_opfyldt: addMonths(date, 3 + 2 * i),
    borgerens_ønske: pick(random, wishes),
    borger_enig: "ja",
    succeskriterier: [{ tekst: sign, udgangspunkt: now, måles_ved: "borgerens egen kalender" }],
  };
}

function employmentPlan(random: Random, index: number): Draft {
  const date = `20${18 + Math.floor(random() * 3)}-0${1 + Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)}`;
  const talks = [date, addMonths(date, 1), addMonths(date, 2)];
  return {
    format: 1,
    plantype: "indsatsplan",
    id: `r-${String(index).padStart(5, "0")}`,
    dato: date,
    kommune: "Vesthimmerland",
    afdeling: "Jobcenter",
    borger: { alias: `Borger ${index}`, alder: 20 + Math.floor(random() * 40) },
    målgruppe: "visiteret til ressourceforløb",
    forløb_start: addMonths(date, -4),
    formål: "At borgeren er i ordinære løntimer mindst otte timer om ugen, når ressourceforløbet slutter",
    indsatsmål: [goal(random, goals[0], 0, date), goal(random, goals[6], 1, date)],
    indsatser: [],
    tilbud: [{ tekst: "Virksomhedspraktik i et gartneri", start: addMonths(date, 0), slut: addMonths(date, 2), mål: ["M1"] }],
    kontaktforløb: talks,
    opfølgning: [followUp(addMonths(date, 2), "jobcenter")],
    borgerinddragelse: { medvirket: "ja", hvordan: "Planen er skrevet ved samtalen, hvor mentor også var med" },
    bemærkninger_borger: "Vil helst tage en ting ad gangen",
    fravigelser: [
      {
        fra: "lab-gl-6mdr",
        forsøg: "vesthimmerland-6mdr",
        status: "godkendt",
        vedtægt: { dato: "2017-06-30", url: "https://example.org/vedtaegt" },
        grund: "afventer status",
        faglig_vurdering: "Praktikken viser, om arbejdstiden kan sættes op. At lægge tilbud fast nu ville være gætværk.",
      },
    ],
    journal: talks.map((dato, i) => ({
      id: `J${i + 1}`,
      dato,
      type: "stillingtagen",
      tekst: "Gennemgået praktik og mentor.",
      begrundelse: "Evaluering fra gartneriet ventes; før den er der intet grundlag for flere tilbud.",
    })),
  };
}

/** Each takes something good out of a plan, or puts something bad in, and says which problem that is. */
type Flaw = {
  readonly rule: string;
  readonly of: "sel-141" | "indsatsplan" | "both";
  readonly plant: (draft: Draft) => void;
  readonly along?: string;
};
const flaws: readonly Flaw[] = [
  { rule: "maal-uden-succeskriterier", of: "both", plant: ({ indsatsmål: [first] }) => delete first!["succeskriterier"] },
  {
    // A vague goal with a measurable criterion can be measured after all.
    rule: "maal-kan-ikke-maales",
    of: "both",
    plant: ({ indsatsmål, indsatser }) => {
      indsatsmål.push({ ...indsatsmål[1]!, id: "M9", prioritet: 9, sigt: "lang", tekst: "Få skabt mere netværk" });
      for (const indsats of indsatser) indsats["mål"] = [...(indsats["mål"] as string[]), "M9"];
      indsatsmål.at(-1)!["succeskriterier"] = [{ tekst: "Føler sig mindre ensom", måles_ved: "samtale" }];
    },
    along: "succeskriterium-kan-ikke-maales",
  },
  {
    rule: "succeskriterium-kan-ikke-maales",
    of: "both",
    plant: ({ indsatsmål }) => (indsatsmål[1]!["succeskriterier"] = [{ tekst: "Føler sig mindre ensom", måles_ved: "samtale" }]),
  },
  {
    rule: "formaal-kan-ikke-vurderes",
    of: "sel-141",
    plant: (draft) => {
      draft["formål"] = "At komme op på samme gode funktionsniveau som sidste år";
      delete draft["niveau"];
    },
  },
  {
    rule: "opfoelgning-overskredet",
    of: "sel-141",
    plant: (draft) => {
      const list = draft["opfølgning"] as Fields[];
      draft["opfølgning"] = [{ dato: addMonths(today, -1), ansvarlig: "myndighed" }, ...list];
    },
  },
  { rule: "borgerens-bemaerkninger", of: "sel-141", plant: (draft) => delete draft["bemærkninger_borger"] },
  { rule: "borgerinddragelse-fremgaar", of: "sel-141", plant: (draft) => delete draft["borgerinddragelse"] },
  { rule: "sel141-saerlige-forhold", of: "sel-141", plant: (draft) => delete draft["særlige_forhold"] },
  { rule: "sel141-varighed", of: "sel-141", plant: ({ indsatser: [first] }) => delete first!["varighed"] },
  { rule: "uenighed-uden-begrundelse", of: "sel-141", plant: ({ indsatsmål: [first] }) => (first!["borger_enig"] = "nej") },
  { rule: "sigt-og-opfyldelse", of: "sel-141", plant: ({ indsatsmål }) => delete indsatsmål[1]!["sigt"] },
  { rule: "ukendt-felt", of: "both", plant: (draft) => (draft["yndlingsfarve"] = "grøn") },
  {
    rule: "skabelonrest",
    of: "both",
    plant: ({ indsatsmål: [first] }) => (first!["begrundelse_prioritet"] = "⟨hvorfor netop dette mål⟩"),
  },
  { rule: "udokumenteret-fravigelse", of: "indsatsplan", plant: (draft) => delete (draft["fravigelser"] as Fields[])[0]!["grund"] },
  { rule: "ukendt-vaerdi", of: "both", plant: ({ indsatsmål: [first] }) => (first!["område"] = "vejret") },
];

/** The plan with this number. Most have up to three flaws; every fifth has none. */
export function generatePlan(seed: number, index: number): Generated {
  const random = randomFrom(seed * 1_000_003 + index);
  const draft = index % 7 === 3 ? employmentPlan(random, index) : adultPlan(random, index);
  const planted: Record<string, number> = {};
  const fitting = flaws.filter(({ of }) => of === "both" || of === draft["plantype"]);
  const count = index % 5 === 0 ? 0 : 1 + Math.floor(random() * 3);
  for (let i = 0; i < count; i++) {
    const { rule, plant, along } = pick(random, fitting);
    if ([rule, along].some((name) => name !== undefined && Object.hasOwn(planted, name))) continue;
    plant(draft);
    planted[rule] = 1;
    if (along !== undefined) planted[along] = 1;
  }
  const { indsatser, ...rest } = draft;
  const fields: Fields = indsatser.length > 0 ? { ...rest, indsatser } : rest;
  const folder = `${draft["kommune"] as string}/${draft["afdeling"] as string}`.toLowerCase().replaceAll(" ", "-");
  const id = draft["id"] as string;
  return { path: `${folder}/${id}.plan.yaml`, text: `# Opdigtet plan. Ingen virkelige personer.\n${toYaml(fields)}\n`, planted };
}
