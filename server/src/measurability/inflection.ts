/**
 * Danish inflection, backwards: from a form to the base forms it may come from, one list for each part of speech.
 * It guesses generously; the lexicon decides which guess is a word.
 */
export type PartOfSpeech = "noun" | "verb" | "adjective" | "adverb";

const irregular: readonly [base: string, forms: string][] = [
  ["være", "er var været vær"],
  ["blive", "bliver blev blevet bliv bli"],
  ["have", "har havde haft hav ha"],
  ["få", "får fik fået fåes fås"],
  ["gøre", "gør gjorde gjort gøres"],
  ["kunne", "kan kunne kunnet ku"],
  ["skulle", "skal skulle skullet sku"],
  ["ville", "vil ville villet"],
  ["måtte", "må måtte måttet"],
  ["burde", "bør burde"],
  ["turde", "tør turde turdet"],
  ["komme", "kom kommet kommer kommes"],
  ["gå", "går gik gået gåes"],
  ["stå", "står stod stået"],
  ["sidde", "sad siddet"],
  ["ligge", "lå ligget"],
  ["tage", "tog taget tages tag ta"],
  ["give", "gav givet gives gi"],
  ["se", "ser så set ses"],
  ["sige", "sagde sagt siges"],
  ["sove", "sov sovet"],
  ["skrive", "skrev skrevet"],
  ["drikke", "drak drukket"],
  ["holde", "holdt holdes"],
  ["lægge", "lagde lagt lægges"],
  ["sætte", "satte sat"],
  ["bede", "bad bedt"],
  ["finde", "fandt fundet"],
  ["løbe", "løb løbet"],
  ["ride", "red redet"],
  ["synge", "sang sunget"],
  ["slå", "slår slog slået slås"],
  ["bryde", "brød brudt"],
  ["binde", "bandt bundet"],
  ["bære", "bar båret"],
  ["skære", "skar skåret"],
  ["vinde", "vandt vundet"],
  ["træde", "trådte trådt"],
  ["følge", "fulgte fulgt"],
  ["sælge", "solgte solgt"],
  ["spørge", "spurgte spurgt"],
  ["vide", "ved vidste vidst"],
  ["bringe", "bragte bragt"],
  ["nå", "når nåede nået nås"],
  ["gribe", "greb grebet"],
  ["bide", "bed bidt"],
  ["stige", "steg steget"],
  ["falde", "faldt faldet"],
  ["skride", "skred skredet"],
  ["lyve", "løj løjet"],
  ["ryge", "røg røget"],
  ["byde", "bød budt"],
  ["flyve", "fløj fløjet"],
  ["skyde", "skød skudt"],
  ["stjæle", "stjal stjålet"],
  ["hjælpe", "hjalp hjulpet hjælpes"],
  ["dø", "døde død"],
  ["le", "lo leet"],
  ["klippe", "klip"],
  ["møde", "mødte mødt mødes"],
  ["betale", "betalt"],
  ["tilbyde", "tilbød tilbudt"],
  ["opretholde", "opretholdt"],
  ["overholde", "overholdt"],
  ["fastholde", "fastholdt"],
  ["afholde", "afholdt"],
  ["opsige", "opsagt"],
  ["foretage", "foretaget"],
  ["deltage", "deltog deltaget"],
  ["optage", "optog optaget"],
  ["bestå", "består bestod bestået"],
  ["forstå", "forstår forstod forstået"],
  ["indgå", "indgår indgik indgået"],
  ["undgå", "undgår undgik undgået"],
  ["opnå", "opnår opnåede opnået"],
  ["tro", "tror troede troet"],
  ["føre", "fører førte ført"],
  ["bevise", "bevist"],
  ["trække", "trak trukket"],
  ["drive", "drev drevet"],
  ["rive", "rev revet"],
  ["stikke", "stak stukket"],
  ["stryge", "strøg strøget"],
  ["smide", "smed smidt"],
  ["skrige", "skreg skreget"],
  ["vride", "vred vredet"],
  ["svinge", "svang svunget"],
  ["springe", "sprang sprunget"],
  ["synke", "sank sunket"],
  ["spinde", "spandt spundet"],
  ["nyde", "nød nydt"],
  ["fryse", "frøs frosset"],
  ["krybe", "krøb krøbet"],
  ["fare", "for faret"],
  ["grave", "gravede gravet"],
  ["hænge", "hang hængt"],
  ["knibe", "kneb knebet"],
  ["kigge", "kiggede kigget"],
  ["klinge", "klang klinget"],
  ["lade", "lod ladet"],
  ["lide", "led lidt"],
  ["nyse", "nøs nyst"],
  ["pibe", "peb pebet"],
  ["skælde", "skældte skældt"],
  ["slippe", "slap sluppet"],
  ["slide", "sled slidt"],
  ["smøre", "smurte smurt"],
  ["snyde", "snød snydt"],
  ["svide", "sved svedet"],
  ["svinde", "svandt svundet"],
  ["træffe", "traf truffet"],
  ["tvinge", "tvang tvunget"],
  ["tie", "tav tiet"],
  ["vie", "viede viet"],
  ["æde", "åd ædt"],
  ["gælde", "gjaldt gældt"],
  ["kvæle", "kvalte kvalt"],
  ["lyde", "lød lydt"],
  ["rejse", "rejste rejst"],
  ["tælle", "talte talt"],
  ["vælge", "valgte valgt"],
  ["dølge", "dulgte dulgt"],
  ["stræbe", "stræbte"],
  ["vække", "vakte vakt vækket"],
  ["række", "rakte rakt"],
  ["strække", "strakte strakt"],
  ["dække", "dækkede dækket"],
  ["smække", "smak"],
  ["tygge", "tyggede tygget"],
  ["sætte", "sættes"],
  ["sidde", "sidder"],
  ["ligge", "ligger"],
  ["græde", "græd grædt"],
  ["hedde", "hed heddet"],
  ["hugge", "huggede"],
  ["fnyse", "fnøs"],
  ["bage", "bagte bagt"],
  ["tabe", "tabte tabt"],
  ["købe", "købte købt"],
  ["spise", "spiste spist"],
  ["læse", "læste læst"],
  ["vise", "viste vist"],
  ["kende", "kendte kendt"],
  ["nævne", "nævnte nævnt"],
  ["tømme", "tømte tømt"],
  ["glemme", "glemte glemt"],
  ["gemme", "gemte gemt"],
  ["drømme", "drømte drømt"],
  ["svømme", "svømmede svømmet"],
  ["lære", "lærte lært"],
  ["høre", "hørte hørt"],
  ["køre", "kørte kørt"],
  ["tegne", "tegnede tegnet"],
  ["hente", "hentede hentet"],
  ["vente", "ventede ventet"],
  ["rense", "rensede renset"],
  ["bruge", "brugte brugt"],
  ["søge", "søgte søgt"],
  ["stille", "stillede stillet"],
  ["fylde", "fyldte fyldt"],
  ["begynde", "begyndte begyndt"],
  ["hilse", "hilste hilst"],
  ["tage", "tager"],
  ["give", "giver"],
  ["tænde", "tændte tændt"],
  ["sende", "sendte sendt"],
  ["vende", "vendte vendt"],
  ["skille", "skilte skilt"],
  ["bestille", "bestilte bestilt"],
  ["tilmelde", "tilmeldt"],
  ["melde", "meldte meldt"],
  ["opleve", "oplevede"],
  ["udfylde", "udfyldt"],
];
const irregularNouns: readonly [base: string, forms: string][] = [
  ["barn", "børn børnene børnenes børns barnet"],
  ["bog", "bøger bøgerne"],
  ["tand", "tænder tænderne"],
  ["hånd", "hænder hænderne"],
  ["nat", "nætter nætterne"],
  ["mand", "mænd mændene"],
  ["far", "faren fædre faderen"],
  ["mor", "moren mødre moderen"],
  ["bror", "brødre broren"],
  ["søster", "søstre"],
  ["datter", "døtre"],
  ["forælder", "forældre forældrene forældres"],
  ["ko", "køer"],
  ["bonde", "bønder"],
  ["fod", "fødder"],
  ["øje", "øjne øjnene"],
  ["sko", "skoene"],
  ["måned", "mdr md mdr."],
  ["kilo", "kg"],
  ["krone", "kr"],
  ["stk", "stk."],
];

const vowels = "aeiouyæøåé";
const isVowel = (char: string | undefined) => char !== undefined && vowels.includes(char);

const irregularForms: ReadonlyMap<string, readonly (readonly [PartOfSpeech, string])[]> = buildIrregular();

function buildIrregular(): Map<string, (readonly [PartOfSpeech, string])[]> {
  const map = new Map<string, (readonly [PartOfSpeech, string])[]>();
  const add = (partOfSpeech: PartOfSpeech, rows: readonly [string, string][]) => {
    for (const [base, forms] of rows) for (const form of forms.split(" ")) map.set(form, [...(map.get(form) ?? []), [partOfSpeech, base]]);
  };
  add("verb", irregular);
  add("noun", irregularNouns);
  return map;
}

const prefixes = "af an be bi bort efter for frem gen ind ned om op over på sam til tilbage ud und under ved".split(" ");

/** "overtaget" comes from "overtage", as "taget" comes from "tage". */
export function irregularBases(form: string): readonly (readonly [PartOfSpeech, string])[] {
  const whole = irregularForms.get(form);
  if (whole) return whole;
  for (const prefix of prefixes) {
    if (!form.startsWith(prefix)) continue;
    const found = irregularForms.get(form.slice(prefix.length))?.filter(([partOfSpeech]) => partOfSpeech === "verb");
    if (found && found.length > 0) return found.map(([partOfSpeech, base]) => [partOfSpeech, prefix + base] as const);
  }
  return [];
}

type Visit = (partsOfSpeech: readonly PartOfSpeech[], base: string, ending: string) => void;

const nounOnly: readonly PartOfSpeech[] = ["noun"];
const verbOnly: readonly PartOfSpeech[] = ["verb"];
const adjectiveOnly: readonly PartOfSpeech[] = ["adjective"];
const inflected: readonly PartOfSpeech[] = ["noun", "verb", "adjective"];

const endings: Readonly<Partial<Record<PartOfSpeech, string>>> = {
  noun: "ernes enes erne ens ets ene rne ers en et er ne es n t r e s",
  verb: "edes ende ede tes et te es de er t r s",
  adjective: "este est ere ste st re e t",
};
const longestEnding = 5;
/** Which parts of speech an ending belongs to; asked once for each length of ending. */
const endingOf: ReadonlyMap<string, readonly PartOfSpeech[]> = buildEndings();

function buildEndings(): Map<string, PartOfSpeech[]> {
  const map = new Map<string, PartOfSpeech[]>();
  for (const partOfSpeech of inflected)
    for (const ending of endings[partOfSpeech]?.split(" ") ?? []) map.set(ending, [...(map.get(ending) ?? []), partOfSpeech]);
  return map;
}

export const irregularNounForms: readonly (readonly [form: string, base: string])[] = irregularNouns.flatMap(([base, forms]) =>
  forms.split(" ").map((form) => [form, base] as const),
);

/** As `eachBase`, for nouns only. */
export function eachNounBase(word: string, visit: Visit): void {
  for (const [partOfSpeech, base] of irregularBases(word)) if (partOfSpeech === "noun") visit(nounOnly, base, word);
  visit(nounOnly, word, "");
  eachEnding(word, (parts, ending) => {
    if (parts.includes("noun")) eachStem(word, ending, (base) => visit(nounOnly, base, ending));
  });
}

/** Calls `visit` with every base form the word may have come from; the word itself first. */
export function eachBase(word: string, visit: Visit): void {
  for (const [partOfSpeech, base] of irregularBases(word)) visit([partOfSpeech], base, word);
  visit(inflected, word, "");
  eachEnding(word, (parts, ending) => eachStem(word, ending, (base) => visit(parts, base, ending)));
  if (word.endsWith("ede")) visit(adjectiveOnly, `${word.slice(0, -3)}et`, "ede");
}

/** As `eachBase`, for orders: "ring", "sov", "drik". */
export function eachImperativeBase(word: string, visit: Visit): void {
  visit(verbOnly, `${word}e`, "-");
  if (word.length > 2 && !isVowel(word.at(-1)) && isVowel(word.at(-2))) visit(verbOnly, `${word}${word.at(-1)}e`, "-");
}

function eachEnding(word: string, visit: (partsOfSpeech: readonly PartOfSpeech[], ending: string) => void): void {
  for (let length = Math.min(longestEnding, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    const parts = endingOf.get(ending);
    if (parts) visit(parts, ending);
  }
}

function eachStem(word: string, ending: string, visit: (base: string) => void): void {
  const stem = word.slice(0, word.length - ending.length);
  if (stem.length < 2) return;
  visit(stem);
  visit(`${stem}e`);
  const last = stem.at(-1) ?? "";
  if (isVowel(last)) {
    if (last === "i") visit(`${stem}um`);
    return;
  }
  // "venner" comes from "ven", "cykler" from "cykel", "sikre" from "sikker", "gamle" from "gammel".
  const before = stem.at(-2);
  if (last === before) visit(stem.slice(0, -1));
  if ("lrn".includes(last) && before !== undefined && !isVowel(before)) {
    visit(`${stem.slice(0, -1)}e${last}`);
    visit(`${stem.slice(0, -1)}${before}e${last}`);
  }
}
