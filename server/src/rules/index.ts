import { borgerensBemaerkninger } from "./borgerens-bemaerkninger";
import { borgerensMotivation } from "./borgerens-motivation";
import { borgerinddragelseFremgaar } from "./borgerinddragelse-fremgaar";
import { formaalKanIkkeVurderes } from "./formaal-kan-ikke-vurderes";
import { fravigelseUdenForForsoeg } from "./fravigelse-uden-for-forsoeg";
import { maalKanIkkeMaales } from "./maal-kan-ikke-maales";
import { maalUdenSucceskriterier } from "./maal-uden-succeskriterier";
import { opfoelgningMangler } from "./opfoelgning-mangler";
import { ressourceforloebSeksMaaneder } from "./ressourceforloeb-seks-maaneder";
import { sel141Formaal } from "./sel141-formaal";
import { sel141Indsatser } from "./sel141-indsatser";
import { sel141SaerligeForhold } from "./sel141-saerlige-forhold";
import { sel141Varighed } from "./sel141-varighed";
import { sigtOgOpfyldelse } from "./sigt-og-opfyldelse";
import { skabelonrest } from "./skabelonrest";
import { succeskriteriumKanIkkeMaales } from "./succeskriterium-kan-ikke-maales";
import { taetOpfoelgning } from "./taet-opfoelgning";
import { udokumenteretFravigelse } from "./udokumenteret-fravigelse";
import { uenighedUdenBegrundelse } from "./uenighed-uden-begrundelse";
import { varighedErIkkeOpfoelgning } from "./varighed-er-ikke-opfoelgning";
import type { Rule } from "./define-rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  borgerensBemaerkninger,
  borgerensMotivation,
  borgerinddragelseFremgaar,
  formaalKanIkkeVurderes,
  fravigelseUdenForForsoeg,
  maalKanIkkeMaales,
  maalUdenSucceskriterier,
  opfoelgningMangler,
  ressourceforloebSeksMaaneder,
  sel141Formaal,
  sel141Indsatser,
  sel141SaerligeForhold,
  sel141Varighed,
  sigtOgOpfyldelse,
  skabelonrest,
  succeskriteriumKanIkkeMaales,
  taetOpfoelgning,
  udokumenteretFravigelse,
  uenighedUdenBegrundelse,
  varighedErIkkeOpfoelgning,
];
