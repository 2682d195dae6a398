import { begreberIHierarkiet } from "./begreber-i-hierarkiet";
import { borgerensBemaerkninger } from "./borgerens-bemaerkninger";
import { borgerensMotivation } from "./borgerens-motivation";
import { borgerinddragelseFremgaar } from "./borgerinddragelse-fremgaar";
import { faellesLaering } from "./faelles-laering";
import { flereMaalIEt } from "./flere-maal-i-et";
import { formaalKanIkkeVurderes } from "./formaal-kan-ikke-vurderes";
import { formaalViserRetning } from "./formaal-viser-retning";
import { fravigelseUdenForForsoeg } from "./fravigelse-uden-for-forsoeg";
import { indsatsSkrevetSomMaal } from "./indsats-skrevet-som-maal";
import { indsatsmaalMangler } from "./indsatsmaal-mangler";
import { kriteriumMaalerYdelse } from "./kriterium-maaler-ydelse";
import { maalDiktererMetode } from "./maal-dikterer-metode";
import { maalErPrioriterede } from "./maal-er-prioriterede";
import { maalKanIkkeMaales } from "./maal-kan-ikke-maales";
import { maalUdenSucceskriterier } from "./maal-uden-succeskriterier";
import { maaltypeMangler } from "./maaltype-mangler";
import { metodeSkrevetSomKrav } from "./metode-skrevet-som-krav";
import { omfangForkertSted } from "./omfang-forkert-sted";
import { opfoelgningMangler } from "./opfoelgning-mangler";
import { opfyldelseITidsrammen } from "./opfyldelse-i-tidsrammen";
import { ressourceforloebSeksMaaneder } from "./ressourceforloeb-seks-maaneder";
import { sammenhaengMaalIndsats } from "./sammenhaeng-maal-indsats";
import { sammenligningUdenUdgangspunkt } from "./sammenligning-uden-udgangspunkt";
import { sel141Formaal } from "./sel141-formaal";
import { sel141Indsatser } from "./sel141-indsatser";
import { sel141SaerligeForhold } from "./sel141-saerlige-forhold";
import { sel141Varighed } from "./sel141-varighed";
import { sigtOgOpfyldelse } from "./sigt-og-opfyldelse";
import { skabelonrest } from "./skabelonrest";
import { styringsredskabSamlet } from "./styringsredskab-samlet";
import { succeskriteriumKanIkkeMaales } from "./succeskriterium-kan-ikke-maales";
import { taetOpfoelgning } from "./taet-opfoelgning";
import { udokumenteretFravigelse } from "./udokumenteret-fravigelse";
import { uenighedUdenBegrundelse } from "./uenighed-uden-begrundelse";
import { varighedErIkkeOpfoelgning } from "./varighed-er-ikke-opfoelgning";
import { vurderingUfuldstaendig } from "./vurdering-ufuldstaendig";
import type { Rule } from "./define-rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  begreberIHierarkiet,
  borgerensBemaerkninger,
  borgerensMotivation,
  borgerinddragelseFremgaar,
  faellesLaering,
  flereMaalIEt,
  formaalKanIkkeVurderes,
  formaalViserRetning,
  fravigelseUdenForForsoeg,
  indsatsSkrevetSomMaal,
  indsatsmaalMangler,
  kriteriumMaalerYdelse,
  maalDiktererMetode,
  maalErPrioriterede,
  maalKanIkkeMaales,
  maalUdenSucceskriterier,
  maaltypeMangler,
  metodeSkrevetSomKrav,
  omfangForkertSted,
  opfoelgningMangler,
  opfyldelseITidsrammen,
  ressourceforloebSeksMaaneder,
  sammenhaengMaalIndsats,
  sammenligningUdenUdgangspunkt,
  sel141Formaal,
  sel141Indsatser,
  sel141SaerligeForhold,
  sel141Varighed,
  sigtOgOpfyldelse,
  skabelonrest,
  styringsredskabSamlet,
  succeskriteriumKanIkkeMaales,
  taetOpfoelgning,
  udokumenteretFravigelse,
  uenighedUdenBegrundelse,
  varighedErIkkeOpfoelgning,
  vurderingUfuldstaendig,
];
