import type { SemanticTokensEdit } from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "../features/announced";
import type { Token } from "../features/semantic-tokens";
import type { Plan } from "../plan/plan";
import { unitsOf, type Encoding } from "./position-encoding";

/** Five numbers for each token: lines and characters from the one before, length, type and modifiers. */
export function tokenData(plan: Plan, tokens: readonly Token[], encoding: Encoding): number[] {
  const data: number[] = [];
  let [line, start] = [0, 0];
  for (const { span, type, modifiers } of tokens) {
    const at = plan.lines.positionAt(span[0]);
    const character = unitsOf(plan.lines.lineText(at.line).slice(0, at.character), encoding);
    const bits = modifiers.reduce((sum, modifier) => sum + 2 ** tokenModifiers.indexOf(modifier), 0);
    data.push(at.line - line, at.line === line ? character - start : character, unitsOf(plan.text.slice(...span), encoding), tokenTypes.indexOf(type), bits); // prettier-ignore
    [line, start] = [at.line, character];
  }
  return data;
}

/** The one change that turns the numbers the editor has into the new ones. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) }];
}
