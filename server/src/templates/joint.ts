import { approval, areas, citizen, followUp, goal, goals, head, help, intro, involvement, purpose } from "./blocks";

const consent = (from: string): string => `# Borgerens samtykke til hver part for sig: hvad der deles, og hvorfor.
samtykke:
  - id: S1
    fra: ${from}
    til: ⟨parten⟩
    emne: ⟨hvilke oplysninger⟩
    formål: ⟨hvad de skal bruges til⟩
    dato: ⟨åååå-mm-dd⟩
`;

const circumstances = `# Er der intet særligt at sige, så skriv »ingen«.
særlige_forhold:
  boform: ⟨hvordan borgeren bor⟩
  beskæftigelse: ⟨arbejde, uddannelse eller aktivitet⟩
  personlig_hjælp: ⟨hjælp til pleje og praktiske ting⟩
  behandling: ⟨behandling, borgeren får⟩
  hjælpemidler: ⟨hjælpemidler i brug eller på vej⟩
`;

const span = `# Den tid, planen ventes at løbe.
varighed:
  fra: ⟨åååå-mm-dd⟩
  til: ⟨åååå-mm-dd⟩
`;

const considered = `# Hvilket mål der tager hånd om hvert område, eller hvorfor det ikke er aktuelt.
hensyn:
  beskæftigelse: ⟨mål eller grund⟩
  social: ⟨mål eller grund⟩
  uddannelse: ⟨mål eller grund⟩
  sundhed: ⟨mål eller grund⟩
`;

export const helhedsplan = `# Helhedsplan: én plan i stedet for flere, når flere afdelinger er med.
${intro}${head("helhedsplan")}${citizen}målgruppe: ⟨målgruppe⟩

# Planen kan træde i stedet for andre, når alle tre passer.
betingelser:
  komplekse_problemer: ⟨ja / nej⟩
  flere_planer: ⟨ja / nej⟩
  koordinationsbehov: ⟨ja / nej⟩
  begrundelse: ⟨hvorfor én plan hjælper borgeren⟩

${consent("borger")}    # De planer, samtykket omfatter.
    omfatter: [sel-141]

erstatter: [sel-141]
# En rolle, aldrig et navn.
koordinerende_sagsbehandler: ⟨rolle⟩
lovgrundlag: [sel-141, sel-141-7]

${purpose("planen er slut")}
${considered}
# Resultater for borgeren, ikke hjælp eller metode. Gentag blokken for hvert mål; få mål er til at overskue.
indsatsmål:
${goal("beskæftigelse")}${goal("social", "M2")}${goal("sundhed", "M3")}
${help(true, "M1, M2, M3")}
${span}
${circumstances}
${followUp("koordinerende sagsbehandler")}
${involvement}${approval}`;

export const borgerensPlan = `# Borgerens Plan: aftalt på ét netværksmøde, med borgeren og alle parter omkring bordet.
${intro}${head("borgerens-plan")}${citizen}målgruppe: ⟨målgruppe⟩
# Den enhed, der har ansvaret som myndighed.
myndighedsansvarlig: ⟨enhed⟩

${consent("borger")}
netværksmøde:
  dato: ⟨åååå-mm-dd⟩
  sted: ⟨hvor mødet blev holdt⟩
  borger_deltog: ⟨ja / nej⟩
  # Roller, aldrig navne. Mindst én fra en anden enhed.
  deltagere:
    - rolle: ⟨rolle⟩
      enhed: egen
    - rolle: ⟨rolle⟩
      enhed: anden

# De slags planer, denne træder i stedet for.
erstatter: [sel-141]
# Er sagen ny, omkostningstung eller kompliceret, bør der følges op inden tre måneder. Ellers slet linjen.
sag: [⟨ny / omkostningstung / kompliceret⟩]
lovgrundlag: [sel-141]

${purpose("planen er slut")}
${considered}
# Borgerens egne mål, aftalt på mødet. Gentag blokken for hvert mål; få mål er til at overskue.
indsatsmål:
${goal(areas)}
# Det, mødet aftalte: hvem gør hvad, i hvilken rækkefølge, og hvornår ses I igen.
aftaler:
  mål: [M1]
  roller:
    - rolle: ⟨rolle⟩
      opgave: ⟨opgave⟩
  ansvar:
    - hvem: ⟨rolle⟩
      hvad: ⟨ansvar⟩
  prioritering: [M1]
  opfølgning: ⟨åååå-mm-dd⟩

${help()}
${span}
${circumstances}
${followUp("⟨rolle⟩")}
${involvement}`;

export const opholdsplan = `# Opholdsplan på herberg eller forsorgshjem.
${intro}${head("opholdsplan")}${citizen}visiteret_til: sel-110
indflytning: ⟨åååå-mm-dd⟩
forventet_udflytning: ⟨åååå-mm-dd⟩
# En rolle, aldrig et navn.
kontaktperson: ⟨rolle⟩
lovgrundlag: [sel-110]

# Hvad opholdet skal føre til, sagt så man kan svare på, om det er nået.
formål: ⟨hvad der er anderledes for borgeren, når opholdet slutter⟩

${goals(areas)}
${help(false)}
# Det, I er enige om for hverdagen på stedet.
aftaler_om_opholdet:
  - ⟨aftale⟩

${followUp("kontaktpersonen")}
${involvement}`;

export const fremskudt = `# Fremskudt sagsbehandling: hurtigt møde, ét sted at henvende sig, mål i borgerens egne ord.
${intro}${head("fremskudt")}${citizen}målgruppe: ⟨målgruppe⟩

henvendelse:
  dato: ⟨åååå-mm-dd⟩
  fra: ⟨borger / pårørende / praktiserende læge⟩
  tekst: ⟨hvad der blev fortalt⟩
screening:
  dato: ⟨åååå-mm-dd⟩
  resultat: i målgruppen
  begrundelse: ⟨hvorfor borgeren er i målgruppen⟩
første_kontakt: ⟨åååå-mm-dd⟩

sagsåbning:
  dato: ⟨åååå-mm-dd⟩
  sammen_med_borger: ⟨ja / nej⟩
  temaer: [⟨tema⟩]
  støttebehov: ⟨hvad borgeren har brug for⟩

${consent("borger")}
# Senest fem arbejdsdage efter første kontakt. Borgeren behøver ikke være med.
koordinerende_møde:
  dato: ⟨åååå-mm-dd⟩
  borger_deltager: ⟨ja / nej⟩
  deltagere: [⟨enhed⟩]
  resultat: ⟨hvad der blev aftalt⟩

hjemmebesøg:
  - dato: ⟨åååå-mm-dd⟩
    sted: ⟨hvor I mødtes⟩
    resultat: ⟨hvad der kom ud af det⟩

it_rygsæk:
  brugt: ⟨ja / nej⟩
  hvordan: ⟨hvordan borgeren kunne læse med⟩

${purpose("sagen slippes")}
# Borgerens egne ord, som de blev sagt.
borgermål:
  - tekst: ⟨borgerens egne ord⟩
    dato: ⟨åååå-mm-dd⟩
    mål: [M1]

${goals(areas)}
${help(false)}
koordinering:
  - dato: ⟨åååå-mm-dd⟩
    part: ⟨part⟩
    aftale: ⟨aftale⟩

# Hvornår den fremskudte sagsbehandler kan slippe, og hvem der tager over.
overdragelse:
  kriterium: ⟨hvad der skal være på plads⟩
  modtager: ⟨enhed⟩

${followUp("fremskudt sagsbehandler")}
${involvement}`;
