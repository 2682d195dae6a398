import type { Localized } from "../language/localized";
import type { ProvisionId } from "./provisions";
import type { RecommendationId } from "./recommendations";

export type StatementSource = "vesthimmerland" | "en-handleplan" | "borgerens-plan" | "randers-audit" | "rudersdal";

export type Statement = {
  readonly source: StatementSource;
  /** The documents in which it can be seen whether it is followed. */
  readonly shownIn: readonly ("plan" | "journal" | "trial" | "settings" | "order" | "assessment")[];
  readonly says: Localized;
  /** The recommendation or the question of the assessment form that says the same. */
  readonly recommendation?: RecommendationId;
  readonly question?: number;
  /** The provision that asks for the same. */
  readonly provision?: ProvisionId;
};
