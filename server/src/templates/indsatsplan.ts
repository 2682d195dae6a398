/** A resource programme plan to start from. */
export const indsatsplan = `# Indsatsplan for en borger i ressourceforløb.
# Udfyld pladserne i vinkler. Slet de linjer, der ikke passer, og kommentarerne, når de ikke hjælper mere.
format: 1
plantype: indsatsplan
id: ⟨planens nummer⟩
dato: ⟨åååå-mm-dd⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
# Et kendenavn som »Borger 17«. Aldrig navn eller CPR-nummer.
borger:
  alias: ⟨alias⟩
  alder: ⟨alder⟩
målgruppe: visiteret til ressourceforløb
forløb_start: ⟨åååå-mm-dd⟩

# Retningen på længere sigt, sagt så man kan svare på, om den er nået, når forløbet slutter.
formål: ⟨hvad der er anderledes for borgeren, når forløbet slutter⟩
# Hvad man skal kunne se eller tælle, når formålet er nået.
niveau: ⟨tegn, der kan ses eller tælles⟩

# Resultater for borgeren, ikke tilbud. Gentag blokken for hvert mål; få mål er til at overskue.
indsatsmål:
  - id: M1
    tekst: ⟨hvad borgeren gør eller har, når målet er nået⟩
    område: ⟨beskæftigelse / uddannelse / social / sundhed⟩
    måltype: ⟨udviklende / vedligeholdende / kompenserende⟩
    # Aftal rækkefølgen med borgeren, og begynd dér, hvor lysten er.
    prioritet: 1
    begrundelse_prioritet: ⟨hvorfor målet kommer her i rækken⟩
    sigt: ⟨kort / lang⟩
    forventet_opfyldt: ⟨åååå-mm-dd⟩
    borgerens_ønske: ⟨borgerens egne ord⟩
    # Er svaret nej, så skriv i »faglig_vurdering«, hvorfor målet alligevel er nødvendigt.
    borger_enig: ⟨ja / nej⟩
    succeskriterier:
      # Virkningen for borgeren. To kolleger skal kunne svare ens: nået eller ikke nået.
      - tekst: ⟨tegn på, at målet er nået⟩
        udgangspunkt: ⟨hvordan det er nu⟩
        mål: ⟨hvor langt, fx antal dage om ugen⟩
        måles_ved: ⟨hvor det kan ses, og hvem der ser efter⟩

# Læg tilbud fast seks måneder frem fra planens dato. Giver et forsøg lov til mindre, så skriv det i »fravigelser« med
# grund og faglig vurdering, og skriv ved hver samtale i »journal«, hvad I tog stilling til og hvorfor.
tilbud:
  - tekst: ⟨tilbud⟩
    start: ⟨åååå-mm-dd⟩
    slut: ⟨åååå-mm-dd⟩
    mål: [M1]

# Støtte ved siden af tilbuddene, fx en mentor. Er der ingen, så slet blokken.
indsatser:
  - id: I1
    tekst: ⟨hvilken støtte borgeren får⟩
    mål: [M1]
    start: ⟨åååå-mm-dd⟩
    varighed:
      fra: ⟨åååå-mm-dd⟩
      til: ⟨åååå-mm-dd⟩
    tilstand: ⟨planlagt / i gang / afsluttet⟩

# De dage, I taler sammen.
kontaktforløb:
  - ⟨åååå-mm-dd⟩

# Den dag, I ser på, om planen stadig passer.
opfølgning:
  - dato: ⟨åååå-mm-dd⟩
    ansvarlig: jobcenter

# Har borgeren ikke kunnet være med, så skriv »nej«, og brug »hvorfor_ikke« i stedet for »hvordan«.
borgerinddragelse:
  medvirket: ⟨ja / nej⟩
  hvordan: ⟨hvordan borgeren har været med⟩
# Har borgeren ingen, så skriv »ingen«.
bemærkninger_borger: ⟨hvad borgeren siger til planen⟩
`;
