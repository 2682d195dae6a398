import { approval, citizen, followUp, goals, head, intro, involvement } from "./blocks";

const offers = `tilbud:
  - tekst: ⟨tilbud⟩
    start: ⟨åååå-mm-dd⟩
    slut: ⟨åååå-mm-dd⟩
`;

const jobGoal = `jobmål:
  tekst: ⟨job⟩
  # Er der brug for den slags arbejdskraft?
  efterspørgsel: ⟨ja / nej⟩
# Er uddannelse ikke aktuel, så skriv det med borgerens grund.
uddannelsesmål: ⟨uddannelse⟩
`;

export const minPlan = `# Min Plan efter lov om en aktiv beskæftigelsesindsats §§ 40-41.
${intro}${head("min-plan")}${citizen}# Målgruppen efter lovens § 6.
målgruppe: ⟨målgruppe⟩
udarbejdet_af: ⟨kommune / a-kasse⟩
første_samtale: ⟨åååå-mm-dd⟩
lovgrundlag: [lab-40, lab-41-2]

# Vejen til arbejde, som borgeren selv ser den.
vej_til_beskæftigelse: ⟨vejen til arbejde, skridt for skridt⟩

${jobGoal}
# Hvor, hvordan og hvor tit borgeren søger.
jobsøgning:
  - ⟨hvad borgeren søger, og hvor tit⟩

# Det, der er aftalt, hvem der melder til, og hvem der følger op hvornår.
${offers}    selvtilmelding: nej
    opfølgning:
      ansvarlig: jobcenteret
      dato: ⟨åååå-mm-dd⟩
    tilstand: ⟨planlagt / i gang / afsluttet⟩
    # Er det afsluttet, så skriv »resultat« i stedet.
    status: ⟨hvordan det går⟩

${followUp("jobcenteret")}
${involvement}${approval}`;

export const rehabPlan = `# Rehabiliteringsplanens forberedende del og indsatsdel.
${intro}${head("rehab-plan")}${citizen}målgruppe: ⟨målgruppe⟩
# En rolle, aldrig et navn.
koordinerende_sagsbehandler: ⟨rolle⟩
lovgrundlag: [lab-40]

${jobGoal}
# Skrives sammen med borgeren, før sagen kommer for rehabiliteringsteamet.
forberedende_del:
  ressourcer:
    beskæftigelse: ⟨hvad borgeren kan⟩
    social: ⟨hvem og hvad der støtter⟩
    helbred: ⟨hvad der går godt⟩
  udfordringer:
    beskæftigelse: ⟨hvad der står i vejen⟩
    social: ⟨hvad der står i vejen⟩
    helbred: ⟨hvad der står i vejen⟩
  tidligere_indsats: ⟨hvad der er prøvet, og hvordan det gik⟩
  lægens_vurdering: ⟨hvad lægen siger om arbejde⟩
  erfaring: ⟨arbejde og uddannelse⟩
  netværk: ⟨familie, venner og tidligere kolleger⟩
  borgerens_ønsker: ⟨hvad borgeren vil⟩
  forsørgelse: ⟨forsørgelse og siden hvornår⟩

forelagt_rehabteam:
  dato: ⟨åååå-mm-dd⟩
  indstilling: ⟨hvad teamet anbefaler⟩

${goals("beskæftigelse")}
${offers}    mål: [M1]
    opfølgning:
      ansvarlig: ⟨rolle⟩
      dato: ⟨åååå-mm-dd⟩
    tilstand: ⟨planlagt / i gang / afsluttet⟩
    status: ⟨hvordan det går⟩

${followUp("koordinerende sagsbehandler")}
${involvement}${approval}`;
