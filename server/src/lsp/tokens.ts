import type { Connection, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { spanOf } from "../features/range";
import { semanticTokens } from "../features/semantic-tokens";
import { fingerprint } from "../plan/fingerprint";
import type { Plan } from "../plan/plan";
import type { Encoding } from "./position-encoding";
import { tokenData, tokenEdits } from "./token-data";

type About = { readonly textDocument: { readonly uri: string } };
type On = <P extends About, R>(feature: (plan: Plan, params: P) => R) => (params: P) => R;

/** Semantic tokens, whole, as changes and for a range. The numbers last sent are kept, since a change is counted from them. */
export function answerTokens(connection: Connection, on: On, encoding: () => Encoding): { readonly forget: (uri: string) => void } {
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  const whole = (plan: Plan): SemanticTokens & { resultId: string } => {
    const data = tokenData(plan, semanticTokens(plan), encoding());
    const result = { resultId: fingerprint(data.join()), data };
    sent.set(plan.uri, result);
    return result;
  };
  connection.languages.semanticTokens.on(on((plan) => whole(plan)));
  connection.languages.semanticTokens.onDelta(
    on((plan, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const before = sent.get(plan.uri);
      const now = whole(plan);
      return before?.resultId === previousResultId ? { resultId: now.resultId, edits: tokenEdits(before.data, now.data) } : now;
    }),
  );
  connection.languages.semanticTokens.onRange(
    on((plan, { range }) => ({ data: tokenData(plan, semanticTokens(plan, spanOf(plan, range)), encoding()) })),
  );
  return { forget: (uri) => void sent.delete(uri) };
}
