import { child, followUp, goal, head, help, intro, involvement } from "./blocks";

const decision = (basis: string): string => `afgørelse:
  dato: ⟨åååå-mm-dd⟩
  # Den bestemmelse, støtten gives efter.
  hjemmel: ${basis}
  samtykke: ⟨ja / nej⟩
  akut: ⟨ja / nej⟩
  # Hvad støtten skal føre til. Afgørelsen og planen siger det samme.
  formål: ⟨hvad støtten skal føre til⟩
  journal: j-1
start: ⟨åååå-mm-dd⟩
`;

const study = (basis: string): string => `undersøgelse:
  hjemmel: ${basis}
  dato: ⟨åååå-mm-dd⟩
  resultat: ⟨hvad undersøgelsen viste⟩
`;

const voice = `# Barnets egne ord, også når de peger en anden vej end planen.
barnets_perspektiv: ⟨hvordan barnet ser på sit liv⟩
barnets_ønsker: ⟨hvad barnet ønsker⟩
barnets_behov: ⟨hvad barnet har brug for⟩
# Dem, der har været med til at formulere målene. Kunne nogen ikke, så skriv hvorfor i »ikke_inddraget«.
inddraget:
  - ⟨barn / ung⟩
  - ⟨forældre / forældremyndighed⟩
rettigheder:
  # Dagen, barnet fik at vide, at det må have en bisidder og kan klage.
  oplyst: ⟨åååå-mm-dd⟩
  bisidder: ⟨ja / nej⟩
`;

const note = `# Afgørelsen noteres samme dag med sin grund. Har I en journal ved siden af, så slet blokken.
journal:
  - id: j-1
    dato: ⟨åååå-mm-dd⟩
    type: afgørelse
    tekst: ⟨hvad der blev afgjort⟩
    begrundelse: ⟨hvorfor⟩
`;

const purpose = `# Retningen på længere sigt, sagt så man ved opfølgningen kan svare på, om den er nået.
formål: ⟨hvad der er anderledes for barnet, når støtten slutter⟩
# Hvad en ny voksen skal kunne se eller tælle, når formålet er nået.
niveau: ⟨tegn, der kan ses eller tælles⟩
`;

export const sel140 = `# Handleplan for et barn efter servicelovens § 140. Gælder planer til og med 2023; derefter bruges barnets plan.
${intro}${head("sel-140")}${child}${decision("sel-52")}lovgrundlag: [sel-140]
${study("sel-50")}
${purpose}
# Et resultat for barnet i trivsel og i udvikling. Gentag blokken for flere mål; få mål er til at overskue.
indsatsmål:
${goal("trivsel")}${goal("udvikling", "M2")}
${help(true, "M1, M2")}
barnets_ønsker: ⟨hvad barnet ønsker⟩
inddraget:
  - ⟨barn / ung⟩
  - ⟨forældre / forældremyndighed⟩
# Skal barnet bo et andet sted, så skriv »ja«, og beskriv i »familiestøtte«, hvad familien får imens og bagefter.
anbragt: ⟨ja / nej⟩

${followUp("børnesagsbehandleren")}
${involvement}${note}`;

export const barnetsPlan = `# Barnets plan efter barnets lov §§ 91-94.
${intro}${head("barnets-plan")}${child}${decision("bl-32")}lovgrundlag: [bl-32, bl-91]
${study("bl-20")}# Hvorfor netop denne støtte er valgt, ud fra undersøgelsen.
grundlag: ⟨hvorfor støtten er valgt⟩

${voice}
${purpose}
# Et resultat for barnet i trivsel og i udvikling. Gentag blokken for flere mål; få mål er til at overskue.
indsatsmål:
${goal("trivsel")}${goal("udvikling", "M2")}
${help(true, "M1, M2")}
# Skal barnet bo et andet sted, så skriv »ja«, og beskriv i »familiestøtte«, hvad familien får imens og bagefter.
anbragt: ⟨ja / nej⟩

# Den første opfølgning ligger senest tre måneder efter, at støtten begynder.
${followUp("børnesagsbehandleren")}
videre_opfølgning:
  plan: ⟨hvor tit der følges op derefter⟩
  begrundelse: ⟨hvorfor så tit⟩

${involvement}${note}`;

export const ungeplan = `# Ungeplan efter barnets lov §§ 108-110, fra det fyldte 16. år.
${intro}${head("ungeplan")}# Et kendenavn som »Ung 17«. Aldrig navn eller CPR-nummer.
barn:
  alias: ⟨alias⟩
  alder: ⟨alder⟩
stillingtagen_ungeplan:
  # Senest tre måneder efter det fyldte 16. år.
  dato: ⟨åååå-mm-dd⟩
  resultat: ungeplan
  begrundelse: ⟨hvorfor der laves en ungeplan⟩
${decision("bl-32")}lovgrundlag: [bl-32, bl-108]
${study("bl-20")}# Hvorfor netop denne støtte er valgt, ud fra undersøgelsen.
grundlag: ⟨hvorfor støtten er valgt⟩

${voice}
${purpose}
# Et resultat i hvert område, så den unge er på vej mod voksenlivet hele vejen rundt.
indsatsmål:
${goal("trivsel")}${goal("udvikling", "M2")}${goal("uddannelse", "M3")}${goal("beskæftigelse", "M4")}${goal("overgang", "M5")}
${help(true, "M1, M2, M3, M4, M5")}
anbragt: ⟨ja / nej⟩

# Den første opfølgning ligger senest tre måneder efter, at støtten begynder.
${followUp("ungesagsbehandleren")}
videre_opfølgning:
  plan: ⟨hvor tit der følges op derefter⟩
  begrundelse: ⟨hvorfor så tit⟩

# Hvad der skal være på plads, når den unge fylder 18. Er der intet, så skriv »ingen«.
forberedelse_voksenliv:
  støttebehov: ⟨støtte efter det fyldte 18. år⟩
  uddannelse: ⟨uddannelse⟩
  beskæftigelse: ⟨arbejde⟩
  bolig: ⟨hvor den unge skal bo⟩
  sociale_forhold: ⟨familie, venner og netværk⟩

${involvement}${note}`;
