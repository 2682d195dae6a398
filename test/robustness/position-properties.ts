import assert from "node:assert/strict";
import * as fc from "fast-check";
import { rangeOf, spanOf } from "../../server/src/features/range";
import { incoming, outgoing, type Encoding } from "../../server/src/lsp/position-encoding";
import { LineIndex } from "../../server/src/plan/line-index";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { anyText } from "./arbitraries";
import { uri } from "./sound";

export const encodings: readonly Encoding[] = ["utf-8", "utf-16", "utf-32"];

/** How an editor counts, told anew: what stands on the line before the place, in units of the encoding. */
export function positionIn(text: string, offset: number, encoding: Encoding): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const last = before.at(-1) ?? "";
  const character = encoding === "utf-8" ? Buffer.byteLength(last) : encoding === "utf-32" ? Array.from(last).length : last.length;
  return { line: before.length - 1, character };
}

/** Whether a place lies between two characters, and not inside one or inside a line break. */
export function isBetween(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 1), offset + 1);
  return around !== "\r\n" && !/^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}

export const positionProperties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  "offsets and positions lead to each other": fc.property(anyText, fc.nat({ max: 400 }), (text, wanted) => {
    const lines = new LineIndex(text);
    const offset = Math.min(wanted, text.length);
    const position = lines.positionAt(offset);
    // A place between \r and \n is no place in a line; the way back leads before the break.
    const inBreak = text.charAt(offset - 1) === "\r" && text.charAt(offset) === "\n";
    assert.equal(lines.offsetAt(position), inBreak ? offset - 1 : offset);
    assert.ok(lines.start(position.line) <= offset && position.line < lines.lineCount);
    const whole = Array.from({ length: lines.lineCount }, (_, line) => text.slice(lines.start(line), lines.start(line + 1))).join("");
    assert.equal(whole, text);
    const plan = parsePlan(uri, text);
    assert.deepEqual(spanOf(plan, rangeOf(plan, [0, text.length])), [0, text.length]);
  }),

  "positions lead back to their offsets in every encoding": fc.property(anyText, (text) => {
    const lines = new LineIndex(text);
    const planOf = () => ({ lines });
    for (const encoding of encodings)
      for (let offset = 0; offset <= text.length; offset++) {
        const sent = outgoing(encoding, { uri, at: lines.positionAt(offset) }, planOf, undefined);
        const back = lines.offsetAt(incoming(encoding, sent, planOf).at);
        if (!isBetween(text, offset)) continue;
        assert.deepEqual(sent.at, positionIn(text, offset, encoding), `${encoding} ${offset}`);
        assert.equal(back, offset, `${encoding} ${offset}`);
      }
  }),
};
