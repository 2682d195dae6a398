/** Pieces that several templates share, so that the guidance on one field is worded once. Each ends in a line break. */

export const intro = "# Udfyld pladserne i vinkler. Slet de linjer, der ikke passer, og kommentarerne, når de ikke hjælper mere.\n";

export const head = (plantype: string): string => `format: 1
plantype: ${plantype}
id: ⟨planens nummer⟩
dato: ⟨åååå-mm-dd⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
`;

export const citizen = `# Et kendenavn som »Borger 17«. Aldrig navn eller CPR-nummer.
borger:
  alias: ⟨alias⟩
  alder: ⟨alder⟩
`;

export const child = `# Et kendenavn som »Barn 17«. Aldrig navn eller CPR-nummer.
barn:
  alias: ⟨alias⟩
  alder: ⟨alder⟩
`;

export const purpose = (when: string): string => `# Retningen på længere sigt, sagt så man ved opfølgningen kan svare på, om den er nået.
formål: ⟨hvad der er anderledes for borgeren, når ${when}⟩
# Hvad en ny udfører skal kunne se eller tælle, når formålet er nået.
niveau: ⟨tegn, der kan ses eller tælles⟩
`;

/** What a goal ends with, from how far ahead it lies to how it is measured. */
export const goalEnd = `    sigt: ⟨kort / lang⟩
    forventet_opfyldt: ⟨åååå-mm-dd⟩
    borgerens_ønske: ⟨borgerens egne ord⟩
    # Er svaret nej, så skriv i »faglig_vurdering«, hvorfor målet alligevel er nødvendigt.
    borger_enig: ⟨ja / nej⟩
    succeskriterier:
      # Virkningen for borgeren, ikke antallet af besøg. To kolleger skal kunne svare ens: nået eller ikke nået.
      - tekst: ⟨tegn på, at målet er nået⟩
        udgangspunkt: ⟨hvordan det er nu⟩
        mål: ⟨hvor langt, fx antal gange om ugen⟩
        måles_ved: ⟨hvor det kan ses, og hvem der ser efter⟩
`;

/** One goal; `id` and `area` are given where the law asks for a goal in each area. */
export const goal = (area: string, id = "M1"): string => `  - id: ${id}
    tekst: ⟨hvad borgeren gør eller har, når målet er nået⟩
    område: ${area}
    måltype: ⟨udviklende / vedligeholdende / kompenserende⟩
    # Aftal rækkefølgen med borgeren, og begynd dér, hvor lysten er.
    prioritet: ${id.slice(1)}
${goalEnd}`;

export const goals = (area: string): string =>
  `# Resultater for borgeren, ikke hjælp eller metode. Gentag blokken for hvert mål; få mål er til at overskue.
indsatsmål:
${goal(area)}`;

export const help = (order = true, goalIds = "M1"): string => `indsatser:
  - id: I1
    tekst: ⟨hvilken hjælp borgeren får⟩
    mål: [${goalIds}]
    start: ⟨åååå-mm-dd⟩
    # Den tid, hjælpen ventes at vare. Det er ikke opfølgningsdagen.
    varighed:
      fra: ⟨åååå-mm-dd⟩
      til: ⟨åååå-mm-dd⟩
${order ? "    # Timer og omfang står i bestillingen, ikke her.\n    bestilling: ⟨bestillingens nummer⟩\n" : ""}`;

export const followUp = (responsible: string): string => `# Den dag, I ser på, om hjælpen stadig virker.
opfølgning:
  - dato: ⟨åååå-mm-dd⟩
    ansvarlig: ${responsible}
`;

export const involvement = `# Har borgeren ikke kunnet være med, så skriv »nej«, og brug »hvorfor_ikke« i stedet for »hvordan«.
borgerinddragelse:
  medvirket: ⟨ja / nej⟩
  hvordan: ⟨hvordan borgeren har været med⟩
# Har borgeren ingen, så skriv »ingen«.
bemærkninger_borger: ⟨hvad borgeren siger til planen⟩
`;

export const approval = `borgerens_godkendelse:
  dato: ⟨åååå-mm-dd⟩
  kopi: ⟨ja / nej⟩
`;

export const areas = "⟨trivsel / udvikling / overgang / beskæftigelse / uddannelse / social / sundhed⟩";
