import { answers, questions } from "../law/questions";
import { intro } from "./blocks";

export const bestilling = `# Bestilling til en udfører. Målene står i planen; her står, hvor meget hjælp der bevilges.
${intro}format: 1
id: ⟨bestillingens nummer⟩
dato: ⟨åååå-mm-dd⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
# Et kendenavn som »Borger 17«. Aldrig navn eller CPR-nummer.
borger:
  alias: ⟨alias⟩
plan: ⟨planens nummer⟩
# Roller og enheder, aldrig navne.
myndighed: ⟨enhed⟩
udfører: ⟨udfører⟩
hjemmel: ⟨den bestemmelse, hjælpen gives efter⟩
ydelse: ⟨hvilken hjælp⟩
# De mål i planen, hjælpen skal føre til.
mål: [⟨målets nummer⟩]
omfang:
  antal: ⟨antal⟩
  enhed: ⟨timer om ugen / timer om måneden / besøg om ugen / dage om ugen / døgn om ugen / timer i alt / pladser⟩
varighed:
  fra: ⟨åååå-mm-dd⟩
  til: ⟨åååå-mm-dd⟩
# Den dag, myndighed og udfører ser på, om hjælpen virker.
opfølgning:
  - dato: ⟨åååå-mm-dd⟩
    ansvarlig: ⟨enhed⟩
# Skridt under et mål, som udfører og borger sætter. De kan vente, til de har mødt hinanden.
delmål:
  - id: ⟨delmålets nummer⟩
    tekst: ⟨hvad borgeren gør eller har, når skridtet er taget⟩
    succeskriterier:
      - tekst: ⟨tegn på, at skridtet er taget⟩
# Greb, der plejer at virke. Udfører vælger selv metoden.
forslag_til_udfører:
  - ⟨hvad der plejer at virke for borgeren⟩
`;

export const journal = `# Journal ved siden af en plan: en post for hver samtale, stillingtagen, afgørelse og opfølgning.
${intro}format: 1
id: ⟨journalens nummer⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
# Et kendenavn som »Borger 17«. Aldrig navn eller CPR-nummer.
borger:
  alias: ⟨alias⟩
plan: ⟨planens nummer⟩
# Gentag blokken for hver post, den nyeste sidst.
journal:
  - id: ⟨postens nummer⟩
    dato: ⟨åååå-mm-dd⟩
    type: ⟨samtale / stillingtagen / afgørelse / opfølgning / notat⟩
    tekst: ⟨hvad der skete⟩
    # Ved stillingtagen og afgørelse: hvorfor, så borgeren og den næste kan følge det.
    begrundelse: ⟨hvorfor⟩
    # Det, posten handler om: planens, målets eller fravigelsens nummer.
    vedrører: [⟨nummer⟩]
    # En rolle, aldrig et navn.
    forfatter: ⟨rolle⟩
`;

const scale = `⟨${answers.map(({ da }) => da).join(" / ")}⟩`;

const asked = questions
  .filter(({ answeredBy }) => answeredBy === "scale")
  .map(({ number, asks }) => `  # ${asks.da}\n  spørgsmål_${number}:\n    vurdering: ${scale}\n    begrundelse: ⟨hvorfor⟩\n`)
  .join("");

export const vurdering = `# Et panelmedlems vurdering af én plan: et svar og en grund til hvert spørgsmål og tre ting, der kan blive bedre.
# Svar hver for sig, før I taler sammen. Skalaen er den samme for alle ni spørgsmål.
${intro}format: 1
id: ⟨vurderingens nummer⟩
dato: ⟨åååå-mm-dd⟩
kommune: ⟨kommune⟩
afdeling: ⟨afdeling⟩
plan: ⟨planens nummer⟩
# En rolle, aldrig et navn.
bedømmer: ⟨rolle⟩
svar:
${asked}# Tre ting, der ville gøre planen bedre for borgeren.
udviklingsområder:
${"  - område: ⟨hvad der kan blive bedre⟩\n    forslag: ⟨hvordan⟩\n".repeat(3)}`;
