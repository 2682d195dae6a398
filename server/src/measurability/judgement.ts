import type { Localized } from "../language/localized";
import type { EvidenceKind, Rule } from "./evidence";

export type Role = "formål" | "indsatsmål" | "delmål" | "succeskriterium";
export type Smell =
  | "vagt_ord" | "komparativ_uden_udgangspunkt" | "udefineret_niveau" | "indre_tilstand" | "aktivitet_ikke_maal" | "indsats_fra_personale"
  | "metode_dikteret" | "flere_maal_i_et"; // prettier-ignore

export type Evidence = {
  readonly rule: Rule;
  readonly kind: EvidenceKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: Localized;
  /** The smell it gives, where it gives one. */
  readonly smell?: Smell;
};

/** The rewriting that goes with a judgement is made on request, by `rewritings`: most readers never ask for it. */
export type Judgement = {
  readonly text: string;
  readonly measurable: boolean;
  readonly smells: readonly Smell[];
  readonly evidence: readonly Evidence[];
  readonly reason: Localized;
};
