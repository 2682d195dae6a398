import assert from "node:assert/strict";
import { provisions } from "../../server/src/law/provisions";
import { describe as describeField } from "../../server/src/schema/describe";
import { parsePath } from "../../server/src/rules/define-rule";

/** What a provision or method asks of a document must have a place in it: provision → documents → the keys that hold the answer. */
const demands = `
  sel-140-1       sel-140                   afgørelse.dato afgørelse.akut afgørelse.formål formål dato overskredet_frist
  sel-140-2       sel-140                   formål indsatser undersøgelse.hjemmel undersøgelse.dato indsatsmål[*].område
  sel-140-16plus  sel-140                   barn.alder indsatsmål[*].område
  sel-140-3       sel-140                   anbragt familiestøtte.under familiestøtte.efter
  sel-140-5       sel-140                   børn[*].alias børn[*].mål børn[*].hensyn
  sel-140-saerplan sel-140                  særlig_handleplan lovgrundlag
  sel-70          sel-140                   start opfølgning[*].dato opfølgning[*].tilsyn opfølgning[*].kontakt_forældremyndighed opfølgning[*].justering
  sel-140a        helhedsplan               erstatter samtykke[*].fra betingelser
  sel-141-1       sel-141                   tilbud_om_plan.vurderet tilbud_om_plan.borgerens_ønske tilbud_om_plan.begrundelse
  sel-141-2       sel-141                   målgruppe tilbud_om_plan.tilbudt tilbud_om_plan.svar
  sel-141-3       sel-141,helhedsplan,borgerens-plan  formål indsatser varighed.fra varighed.til særlige_forhold
  sel-141-3-3     sel-141,helhedsplan,borgerens-plan  indsatser[*].varighed
  sel-141-3-4     sel-141,helhedsplan,borgerens-plan  særlige_forhold.boform særlige_forhold.beskæftigelse særlige_forhold.personlig_hjælp særlige_forhold.behandling særlige_forhold.hjælpemidler
  sel-141-4       sel-141,helhedsplan,borgerens-plan  borgerinddragelse.hvordan borgerinddragelse.hvorfor_ikke
  sel-141-5       sel-141,helhedsplan,borgerens-plan  visiteret_til udleveret.modtager udleveret.dato udleveret.dele
  sel-141-6       sel-141                   visiteret_til
  sel-141-7       helhedsplan               betingelser samtykke
  sel-148         sel-141,helhedsplan,borgerens-plan  opfølgning[*].dato opfølgning[*].holdt opfølgning[*].resultat sag
  bl-2            barnets-plan,ungeplan     barnets_perspektiv ikke_inddraget
  bl-3-6          barnets-plan,ungeplan     barn.alder rettigheder.oplyst rettigheder.bisidder
  bl-91           barnets-plan              afgørelse.dato afgørelse.hjemmel afgørelse.samtykke dato
  bl-91-1         barnets-plan              stillingtagen_barnets_plan.dato stillingtagen_barnets_plan.resultat
  bl-91-3         barnets-plan,ungeplan     børn[*].hensyn
  bl-92           barnets-plan,ungeplan     indsatsmål[*].område indsatsmål[*].ansvarlig formål barnets_ønsker barnets_behov inddraget ikke_inddraget grundlag undersøgelse.resultat anbragt familiestøtte.under familiestøtte.efter
  bl-95           barnets-plan,ungeplan     start undersøgelse.dato opfølgning[*].dato videre_opfølgning.plan videre_opfølgning.begrundelse
  bl-95-4         barnets-plan,ungeplan     opfølgning[*].justering
  bl-96           barnets-plan,ungeplan     opfølgning[*].tilsyn opfølgning[*].kontakt_forældremyndighed undersøgelse
  bl-156-5        barnets-plan,ungeplan     tilsynsbesøg[*].dato tilsynsbesøg[*].samtale_med_barnet tilsynsbesøg[*].uden_personale
  bl-77           helhedsplan               erstatter samtykke
  bl-108          barnets-plan              barn.alder barn.fylder_16 stillingtagen_ungeplan.dato stillingtagen_ungeplan.resultat
  bl-108-2        ungeplan                  anbragt afgørelse.hjemmel
  bl-108-4        ungeplan                  afgørelse.samtykke
  bl-109          ungeplan                  barnets_ønsker barnets_behov indsatsmål[*].område inddraget
  bl-109-2        ungeplan                  samtykke[*].fra inddraget
  bl-109-3        ungeplan                  grundlag undersøgelse
  bl-109-4        ungeplan                  familiestøtte
  bl-109-5        ungeplan                  visiteret_til udleveret
  bl-110          helhedsplan               barnets_ønsker inddraget grundlag anbragt familiestøtte samtykke[*].fra borger.alder
  bl-122          barnets-plan,ungeplan     forberedelse_voksenliv.støttebehov forberedelse_voksenliv.uddannelse forberedelse_voksenliv.beskæftigelse forberedelse_voksenliv.bolig forberedelse_voksenliv.sociale_forhold forberedelse_voksenliv.andet
  lab-gl-27       min-plan                  dato indsatser[*].start vej_til_beskæftigelse jobmål.udskudt.grund jobmål.udskudt.tages_op
  lab-gl-27-2     min-plan                  jobmål.tekst jobmål.efterspørgsel målgruppe
  lab-gl-28       min-plan                  stabiliserende
  lab-gl-30a      rehab-plan                forberedende_del indsatser forelagt_rehabteam.dato
  lab-gl-30b      helhedsplan               erstatter koordinerende_sagsbehandler
  lab-gl-21b      min-plan,helhedsplan      pålæg.trin[*].nr pålæg.trin[*].frist
  lab-30          min-plan,helhedsplan      pålæg.trin[*].nr pålæg.trin[*].frist
  lab-gl-6mdr     indsatsplan               tilbud[*].slut dato fravigelser[*].fra
  lab-40          min-plan,rehab-plan,helhedsplan  dato målgruppe
  lab-41-2-1      min-plan,rehab-plan       jobmål.tekst
  lab-41-2-2      min-plan,rehab-plan       uddannelsesmål
  lab-41-2-3      min-plan                  jobsøgning
  lab-41-2-4      min-plan,rehab-plan       tilbud
  lab-41-2-5      min-plan,rehab-plan       stabiliserende
  lab-41-2-6      min-plan,rehab-plan       øvrige_indsatser
  lab-41-2-7      min-plan,rehab-plan       indsatser[*].tilstand indsatser[*].status indsatser[*].resultat tilbud[*].status tilbud[*].resultat
  lab-41-3        min-plan                  jobmål.efterspørgsel jobmål.begrundelse
  lab-42          min-plan                  udarbejdet_af første_samtale
  lab-44          rehab-plan                jobmål uddannelsesmål forberedende_del.ressourcer.beskæftigelse forberedende_del.ressourcer.social forberedende_del.ressourcer.helbred forberedende_del.udfordringer.helbred forberedende_del.tidligere_indsats forberedende_del.lægens_vurdering forberedende_del.erfaring forberedende_del.netværk forberedende_del.borgerens_ønsker forberedende_del.forsørgelse
  lab-112         indsatsplan               adgang.komplekse_problemer adgang.grund adgang.udviklingsperspektiv adgang.eget_ønske
  lab-113-2       indsatsplan               forløb_start indsatser[*].start forelagt_rehabteam.dato særlige_grunde undtaget
  lab-reform-2026 indsatsplan               forløb_start
  bab-52-3-1      min-plan                  jobmål uddannelsesmål aktiviteter
  bab-52-3-2      min-plan                  tilbud aktiviteter
  bab-52-3-3      min-plan                  tilbud[*].selvtilmelding tilbud[*].ansvar_tilmelding
  bab-52-3-4      min-plan                  tilbud[*].start
  bab-52-3-5      min-plan                  tilbud[*].opfølgning.ansvarlig tilbud[*].opfølgning.dato
  bab-52-5        min-plan                  pålæg.trin[*].frist uddannelsesmål
  bab-nyere       min-plan                  borgerinddragelse borgerens_godkendelse.dato borgerens_godkendelse.kopi
  hop-betingelser helhedsplan               betingelser.komplekse_problemer betingelser.flere_planer betingelser.koordinationsbehov
  hop-samtykke    helhedsplan               samtykke[*].dato samtykke[*].fra samtykke[*].omfatter samtykke[*].tilbagekaldt
  hop-indhold     helhedsplan               tilbud indsatser jobmål hensyn.beskæftigelse hensyn.social hensyn.uddannelse hensyn.sundhed
  hop-erstatter   helhedsplan               erstatter erstattede_planer
  frik-vedtaegt   indsatsplan,helhedsplan   fravigelser[*].vedtægt.url fravigelser[*].vedtægt.dato
  frik-vesthimmerland indsatsplan           kommune målgruppe kontaktforløb fravigelser[*].grund fravigelser[*].faglig_vurdering journal[*].dato journal[*].begrundelse
  frik-en-plan    helhedsplan               kommune målgruppe erstatter undersøgelse
  frik-efter      forsøg                    fritager_for kommuner fra sikker_til højst_til betingelser
  frik-lov        forsøg                    status ansøgt godkendt vedtægt ansøgning.beskrivelse ansøgning.fritagelser[*].begrundelse ansøgning.evaluering
  rsl-4           sel-141,helhedsplan,borgerens-plan,fremskudt  borgerinddragelse.medvirket
  rsl-5           helhedsplan,borgerens-plan  hensyn
  fvl-28          borgerens-plan,helhedsplan,fremskudt,bestilling  samtykke[*].fra samtykke[*].til samtykke[*].emne samtykke[*].formål samtykke[*].dato samtykke[*].tilbagekaldt
  offl-13         sel-141,barnets-plan,indsatsplan,helhedsplan,journal  journal[*].dato journal[*].tekst journal[*].begrundelse
  offl-13         sel-141,barnets-plan      afgørelse.journal fravigelser[*].journal opfølgning[*].journal
  gdpr-5-9        sel-141,bestilling,journal  borger.alias
  met-begreber    sel-141                   formål indsatsmål indsatsmål[*].delmål indsatser indsatser[*].forslag_til_udfører
  met-maaltyper   sel-141                   indsatsmål[*].måltype
  met-maaltyper   indstillinger             begrebssæt
  met-vum         sel-141                   indsatsmål[*].tema
  met-vum         bestilling                formål mål indsatsmål
  met-fko         bestilling                delmål[*].tekst opfølgning
  met-forandringskompas opholdsplan,borgerens-plan  forandringskompas[*].dimension forandringskompas[*].trin
  met-borgerens-plan borgerens-plan         myndighedsansvarlig netværksmøde.dato netværksmøde.deltagere[*].rolle netværksmøde.deltagere[*].enhed aftaler.mål aftaler.roller aftaler.ansvar aftaler.prioritering aftaler.opfølgning erstatter
  met-fremskudt   fremskudt                 screening.dato screening.resultat sagsåbning.dato første_kontakt koordinerende_møde.dato koordinerende_møde.borger_deltager hjemmebesøg it_rygsæk.brugt borgermål borgermål_planlagt akutbevillinger overdragelse.kriterium overdragelse.modtager overskredet_frist
  met-audit-randers sel-141                 niveau sag indsatsmål[*].succeskriterier[*].tekst indsatsmål[*].prioritet indsatsmål[*].sigt indsatsmål[*].forventet_opfyldt indsatsmål[*].borgerens_ønske indsatsmål[*].borger_enig indsatsmål[*].faglig_vurdering bemærkninger_borger
  met-audit-randers bestilling              omfang.antal omfang.enhed
  met-audit-randers vurdering               svar.spørgsmål_1.vurdering svar.spørgsmål_9.begrundelse udviklingsområder[*].forslag
  met-audit-randers indstillinger           begreber.indsatsmål anbefalinger.gælder frister.tæt_opfølgning erfaringsudveksling.hvem
  kal-arbejdsdage indstillinger             lukkedage frister.koordinerende_møde
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

/** Provisions that ask nothing of a document's content: how to count, what an act is, where a basis is found. */
const without = `
  sel-140 sel-141 sel-81 sel-praksis-2019 sel-141-3-1 sel-141-3-2 bl-32 bl-46 bl-47 bl-91-2 bl-108-3 bl-108-5 lab-gl-68a lab-40-1 lab-40-2 lab-40-3
  lab-41-2 lab-43 lab-45 lab-47 bab-52-3 bab-2636 hop-indhold-sel-141 frik-bek frik-bek-besk rsl-3 rsl-11 fvl-29 fvl-19-22-25 cpr-format
  met-vum2 met-smart met-ics-dubu met-dhuv kal-helligdage kal-maaneder kal-bibliotek
`
  .trim()
  .split(/\s+/);

describe("what provisions ask for", () => {
  for (const [provision = "", documents = "", ...paths] of demands) {
    it(`${provision} has a place in ${documents}`, () => {
      assert.ok(provision in provisions, provision);
      for (const subject of documents.split(",")) {
        for (const path of paths) assert.ok(describeField(subject, parsePath(path)), `${subject}: ${path}`);
      }
    });
  }

  it("is looked at for every provision", () => {
    const seen = new Set([...demands.map(([provision]) => provision), ...without]);
    assert.deepEqual(
      Object.keys(provisions).filter((id) => !seen.has(id)),
      [],
    );
    assert.deepEqual(
      without.filter((id) => !(id in provisions) || demands.some(([provision]) => provision === id)),
      [],
    );
  });
});
