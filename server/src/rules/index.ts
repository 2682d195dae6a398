import { barnetsOensker } from "./barnets-oensker";
import { barnetsPerspektiv } from "./barnets-perspektiv";
import { barnetsRettigheder } from "./barnets-rettigheder";
import { begreberBlandet } from "./begreber-blandet";
import { begreberIHierarkiet } from "./begreber-i-hierarkiet";
import { beskaeftigelsesmaalUdskudt } from "./beskaeftigelsesmaal-udskudt";
import { bestemmelseIkkeIKraft } from "./bestemmelse-ikke-i-kraft";
import { boerneplanFrist } from "./boerneplan-frist";
import { boerneplanGrundlag } from "./boerneplan-grundlag";
import { boerneplanHoldtOpfoelgning } from "./boerneplan-holdt-opfoelgning";
import { boerneplanMaal } from "./boerneplan-maal";
import { boerneplanOpfoelgning } from "./boerneplan-opfoelgning";
import { borgerensBemaerkninger } from "./borgerens-bemaerkninger";
import { borgerensMotivation } from "./borgerens-motivation";
import { borgerinddragelseFremgaar } from "./borgerinddragelse-fremgaar";
import { brudtHenvisning } from "./brudt-henvisning";
import { cprIPlan } from "./cpr-i-plan";
import { datoerIUorden } from "./datoer-i-uorden";
import { faellesLaering } from "./faelles-laering";
import { familiestoetteVedAnbringelse } from "./familiestoette-ved-anbringelse";
import { fireHensyn } from "./fire-hensyn";
import { flereMaalIEt } from "./flere-maal-i-et";
import { flerePlanerForSammeBorger } from "./flere-planer-for-samme-borger";
import { forberedendeDelKanIkkeErstattes } from "./forberedende-del-kan-ikke-erstattes";
import { formaalKanIkkeVurderes } from "./formaal-kan-ikke-vurderes";
import { formaalLiggerFast } from "./formaal-ligger-fast";
import { formaalViserRetning } from "./formaal-viser-retning";
import { fravigelseUdenForForsoeg } from "./fravigelse-uden-for-forsoeg";
import { fravigelseUdenVedtaegt } from "./fravigelse-uden-vedtaegt";
import { fremskudtBorgermaal } from "./fremskudt-borgermaal";
import { fremskudtKoordinerendeMoede } from "./fremskudt-koordinerende-moede";
import { fremskudtSagsaabning } from "./fremskudt-sagsaabning";
import { fremskudtStartOgSlip } from "./fremskudt-start-og-slip";
import { helhedsplanBetingelser } from "./helhedsplan-betingelser";
import { helhedsplanSamtykke } from "./helhedsplan-samtykke";
import { indholdTabt } from "./indhold-tabt";
import { indsatsSkrevetSomMaal } from "./indsats-skrevet-som-maal";
import { indsatsmaalMangler } from "./indsatsmaal-mangler";
import { kontaktoplysningerIPlan } from "./kontaktoplysninger-i-plan";
import { kriteriumMaalerYdelse } from "./kriterium-maaler-ydelse";
import { maalDiktererMetode } from "./maal-dikterer-metode";
import { maalErPrioriterede } from "./maal-er-prioriterede";
import { maalKanIkkeMaales } from "./maal-kan-ikke-maales";
import { maalUdenSucceskriterier } from "./maal-uden-succeskriterier";
import { maalUdgaaetUdenResultat } from "./maal-udgaaet-uden-resultat";
import { maaltypeMangler } from "./maaltype-mangler";
import { metodeSkrevetSomKrav } from "./metode-skrevet-som-krav";
import { minplanAftalteTilbud } from "./minplan-aftalte-tilbud";
import { minplanFoerIndsats } from "./minplan-foer-indsats";
import { minplanMaal } from "./minplan-maal";
import { minplanStatus } from "./minplan-status";
import { notatMangler } from "./notat-mangler";
import { omfangForkertSted } from "./omfang-forkert-sted";
import { opfoelgningMangler } from "./opfoelgning-mangler";
import { opfoelgningOverskredet } from "./opfoelgning-overskredet";
import { opfyldelseITidsrammen } from "./opfyldelse-i-tidsrammen";
import { paalaegTrin } from "./paalaeg-trin";
import { rehabplanForberedendeDel } from "./rehabplan-forberedende-del";
import { ressourceforloebEfterReformen } from "./ressourceforloeb-efter-reformen";
import { ressourceforloebNogetIGang } from "./ressourceforloeb-noget-i-gang";
import { ressourceforloebSeksMaaneder } from "./ressourceforloeb-seks-maaneder";
import { rollerOgAnsvar } from "./roller-og-ansvar";
import { sammenhaengMaalIndsats } from "./sammenhaeng-maal-indsats";
import { sammenligningUdenUdgangspunkt } from "./sammenligning-uden-udgangspunkt";
import { samtykkeDeling } from "./samtykke-deling";
import { samtykkeUspecifikt } from "./samtykke-uspecifikt";
import { sel140Indhold } from "./sel140-indhold";
import { sel140Saerplan } from "./sel140-saerplan";
import { sel141Formaal } from "./sel141-formaal";
import { sel141Indsatser } from "./sel141-indsatser";
import { sel141SaerligeForhold } from "./sel141-saerlige-forhold";
import { sel141Tilbud } from "./sel141-tilbud";
import { sel141Udlevering } from "./sel141-udlevering";
import { sel141Varighed } from "./sel141-varighed";
import { sel70Opfoelgning } from "./sel70-opfoelgning";
import { sigtOgOpfyldelse } from "./sigt-og-opfyldelse";
import { skabelonKravUdeladt } from "./skabelon-krav-udeladt";
import { skabelonensFelter } from "./skabelonens-felter";
import { skabelonrest } from "./skabelonrest";
import { soeskendeEgneMaal } from "./soeskende-egne-maal";
import { styringsredskabSamlet } from "./styringsredskab-samlet";
import { succeskriteriumKanIkkeMaales } from "./succeskriterium-kan-ikke-maales";
import { taetOpfoelgning } from "./taet-opfoelgning";
import { udokumenteretFravigelse } from "./udokumenteret-fravigelse";
import { uenighedUdenBegrundelse } from "./uenighed-uden-begrundelse";
import { ungeplanStillingtagen } from "./ungeplan-stillingtagen";
import { ungeplanVoksenliv } from "./ungeplan-voksenliv";
import { varighedErIkkeOpfoelgning } from "./varighed-er-ikke-opfoelgning";
import { voksenlivForberedelse } from "./voksenliv-forberedelse";
import { vurderingUfuldstaendig } from "./vurdering-ufuldstaendig";
import type { Rule } from "./define-rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  barnetsOensker,
  barnetsPerspektiv,
  barnetsRettigheder,
  begreberBlandet,
  begreberIHierarkiet,
  beskaeftigelsesmaalUdskudt,
  bestemmelseIkkeIKraft,
  boerneplanFrist,
  boerneplanGrundlag,
  boerneplanHoldtOpfoelgning,
  boerneplanMaal,
  boerneplanOpfoelgning,
  borgerensBemaerkninger,
  borgerensMotivation,
  borgerinddragelseFremgaar,
  brudtHenvisning,
  cprIPlan,
  datoerIUorden,
  faellesLaering,
  familiestoetteVedAnbringelse,
  fireHensyn,
  flereMaalIEt,
  flerePlanerForSammeBorger,
  forberedendeDelKanIkkeErstattes,
  formaalKanIkkeVurderes,
  formaalLiggerFast,
  formaalViserRetning,
  fravigelseUdenForForsoeg,
  fravigelseUdenVedtaegt,
  fremskudtBorgermaal,
  fremskudtKoordinerendeMoede,
  fremskudtSagsaabning,
  fremskudtStartOgSlip,
  helhedsplanBetingelser,
  helhedsplanSamtykke,
  indholdTabt,
  indsatsSkrevetSomMaal,
  indsatsmaalMangler,
  kontaktoplysningerIPlan,
  kriteriumMaalerYdelse,
  maalDiktererMetode,
  maalErPrioriterede,
  maalKanIkkeMaales,
  maalUdenSucceskriterier,
  maalUdgaaetUdenResultat,
  maaltypeMangler,
  metodeSkrevetSomKrav,
  minplanAftalteTilbud,
  minplanFoerIndsats,
  minplanMaal,
  minplanStatus,
  notatMangler,
  omfangForkertSted,
  opfoelgningMangler,
  opfoelgningOverskredet,
  opfyldelseITidsrammen,
  paalaegTrin,
  rehabplanForberedendeDel,
  ressourceforloebEfterReformen,
  ressourceforloebNogetIGang,
  ressourceforloebSeksMaaneder,
  rollerOgAnsvar,
  sammenhaengMaalIndsats,
  sammenligningUdenUdgangspunkt,
  samtykkeDeling,
  samtykkeUspecifikt,
  sel140Indhold,
  sel140Saerplan,
  sel141Formaal,
  sel141Indsatser,
  sel141SaerligeForhold,
  sel141Tilbud,
  sel141Udlevering,
  sel141Varighed,
  sel70Opfoelgning,
  sigtOgOpfyldelse,
  skabelonKravUdeladt,
  skabelonensFelter,
  skabelonrest,
  soeskendeEgneMaal,
  styringsredskabSamlet,
  succeskriteriumKanIkkeMaales,
  taetOpfoelgning,
  udokumenteretFravigelse,
  uenighedUdenBegrundelse,
  ungeplanStillingtagen,
  ungeplanVoksenliv,
  varighedErIkkeOpfoelgning,
  voksenlivForberedelse,
  vurderingUfuldstaendig,
];
