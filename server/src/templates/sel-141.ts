import { goalEnd } from "./blocks";

/** An adult plan to start from. The comments follow the audit's recommendations; whoever fills it in may delete them. */
export const sel141 = `# Handleplan for voksne efter servicelovens § 141.
# Udfyld pladserne i vinkler. Slet de linjer, der ikke passer, og kommentarerne, når de ikke hjælper mere.
format: 1
plantype: sel-141
id: ⟨planens nummer⟩
dato: ⟨åååå-mm-dd⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
# Et kendenavn som »Borger 17«. Aldrig navn eller CPR-nummer.
borger:
  alias: ⟨alias⟩
  alder: ⟨alder⟩
målgruppe: ⟨målgruppe⟩
# Er sagen ny, omkostningstung eller kompliceret, bør der følges op inden tre måneder. Ellers slet linjen.
sag: [⟨ny / omkostningstung / kompliceret⟩]
lovgrundlag: [sel-141]

# Retningen på længere sigt, sagt så man ved opfølgningen kan svare på, om den er nået.
formål: ⟨hvad der er anderledes for borgeren, når indsatsen er slut⟩
# Hvad en ny udfører skal kunne se eller tælle, når formålet er nået.
niveau: ⟨tegn, der kan ses eller tælles⟩

# Resultater for borgeren, ikke hjælp eller metode. Gentag blokken for hvert mål; få mål er til at overskue.
indsatsmål:
  - id: M1
    tekst: ⟨hvad borgeren gør eller har, når målet er nået⟩
    område: ⟨trivsel / udvikling / overgang / beskæftigelse / uddannelse / social / sundhed⟩
    # Skal borgeren kunne mere, holde fast i noget eller have noget opvejet?
    måltype: ⟨udviklende / vedligeholdende / kompenserende⟩
    # Aftal rækkefølgen med borgeren, og begynd dér, hvor lysten er.
    prioritet: 1
    begrundelse_prioritet: ⟨hvorfor målet kommer her i rækken⟩
${goalEnd}
indsatser:
  - id: I1
    tekst: ⟨hvilken hjælp borgeren får⟩
    mål: [M1]
    start: ⟨åååå-mm-dd⟩
    # Den tid, hjælpen ventes at vare. Det er ikke opfølgningsdagen.
    varighed:
      fra: ⟨åååå-mm-dd⟩
      til: ⟨åååå-mm-dd⟩
    # Timer og omfang står i bestillingen, ikke her.
    bestilling: ⟨bestillingens nummer⟩
    tilstand: ⟨planlagt / i gang / afsluttet⟩
    # Greb, der plejer at virke. Udfører vælger selv metoden.
    forslag_til_udfører:
      - ⟨hvad der plejer at virke for borgeren⟩

# Er der intet særligt at sige, så skriv »ingen«.
særlige_forhold:
  boform: ⟨hvordan borgeren bor⟩
  beskæftigelse: ⟨arbejde, uddannelse eller aktivitet⟩
  personlig_hjælp: ⟨hjælp til pleje og praktiske ting⟩
  behandling: ⟨behandling, borgeren får⟩
  hjælpemidler: ⟨hjælpemidler i brug eller på vej⟩

# Den dag, I ser på, om hjælpen stadig virker.
opfølgning:
  - dato: ⟨åååå-mm-dd⟩
    ansvarlig: myndighed

# Har borgeren ikke kunnet være med, så skriv »nej«, og brug »hvorfor_ikke« i stedet for »hvordan«.
borgerinddragelse:
  medvirket: ⟨ja / nej⟩
  hvordan: ⟨hvordan borgeren har været med⟩
# Har borgeren ingen, så skriv »ingen«.
bemærkninger_borger: ⟨hvad borgeren siger til planen⟩
`;
