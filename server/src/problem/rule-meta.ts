import type { Localized } from "../language/localized";
import { masked } from "../language/personal-data";
import { sourceOf, type Citation } from "../law/source";
import { plainNames, type Names } from "../plan/names";
import type { Node } from "../plan/node";
import type { Span, TextEdit } from "../plan/span";
import { fill, type SlotsOf, type SlotValue } from "./message";
import type { Fix, Problem, Related, Severity, Tag } from "./problem";

/** What stands on a rule's page, whoever finds its problems. */
export type RuleMeta<
  Messages extends Readonly<Record<string, Localized>> = Readonly<Record<string, Localized>>,
  Fixes extends Readonly<Record<string, FixMeta>> = Readonly<Record<string, FixMeta>>,
> = {
  /** Kebab-case Danish in ASCII; what users type in settings and suppressions. Published once, never reused. */
  readonly id: string;
  readonly severity: Severity;
  readonly source: Citation;
  /** Further provisions and recommendations that the rule serves. */
  readonly alsoServes?: readonly Citation[];
  /** What the rule is about, as a heading. */
  readonly title: Localized;
  /** Why it exists. */
  readonly docs: Localized;
  readonly messages: Messages;
  readonly fixes: Fixes;
  /** Said on the rule's page where `fixes` is empty. */
  readonly noFix?: Localized;
};

export type FixMeta = { readonly title: Localized; readonly safe: boolean };

type FixEdits<Fixes> = { readonly [FixId in keyof Fixes & string]?: readonly TextEdit[] | undefined };

/** One finding of a rule. `values` must fill every slot of the message and of the titles of the fixes offered. */
export type Finding<Messages extends Readonly<Record<string, Localized>>, Fixes extends Readonly<Record<string, FixMeta>>> = {
  [Id in keyof Messages & string]: {
    /** A span, or a node for its head. */
    readonly at: Span | Node;
    readonly message: Id;
    readonly severity?: Severity;
    /** Overrides the rule's own source where another provision asks for the same. */
    readonly source?: Citation;
    readonly related?: readonly Related[];
    readonly tag?: Tag;
    /** The edits of each fix offered; as a function where many problems are found and few of their fixes asked for. */
    readonly fixes?: FixEdits<Fixes> | (() => FixEdits<Fixes>);
  } & (SlotsOf<Messages[Id]> extends never
    ? { readonly values?: Readonly<Record<string, SlotValue>> }
    : { readonly values: Readonly<Record<SlotsOf<Messages[Id]>, SlotValue>> & Readonly<Record<string, SlotValue>> });
}[keyof Messages & string];

/** Words a finding in both languages. What can point to a person is blotted out here, whatever rule quotes it. */
export function toProblem<Messages extends Readonly<Record<string, Localized>>, Fixes extends Readonly<Record<string, FixMeta>>>(
  meta: RuleMeta<Messages, Fixes>,
  finding: Finding<Messages, Fixes>,
  names: Names = plainNames,
): Problem {
  const values = inOwnWords(finding.values ?? {}, names);
  const message: Localized | undefined = meta.messages[finding.message];
  if (!message) throw new Error(`${meta.id}: no message ${finding.message}`);
  let fixes: readonly Fix[] | undefined;
  return {
    rule: meta.id,
    messageId: finding.message,
    severity: finding.severity ?? meta.severity,
    message: worded(names.inText(message), values),
    source: sourceOf(finding.source ?? meta.source),
    span: "head" in finding.at ? finding.at.head : finding.at,
    related: (finding.related ?? []).map((related) => ({ ...related, message: worded(names.inText(related.message), {}) })),
    get fixes() {
      return (fixes ??= offered(meta.fixes, (typeof finding.fixes === "function" ? finding.fixes() : finding.fixes) ?? {}, (title) =>
        worded(names.inText(title), values),
      ));
    },
    ...(finding.tag === undefined ? {} : { tag: finding.tag }),
  };
}

/** The fixes that have something to change. */
function offered(
  metas: Readonly<Record<string, FixMeta>>,
  found: Readonly<Record<string, readonly TextEdit[] | undefined>>,
  worded: (title: Localized) => Localized,
): readonly Fix[] {
  return Object.entries(metas).flatMap(([id, { title, safe }]) => {
    const edits = found[id];
    return edits && edits.length > 0 && !clash(edits) ? [{ id, title: worded(title), safe, edits }] : [];
  });
}

/** The text in each language, filled in and blotted out when it is first asked for: one of the two is mostly never read. */
function worded(text: Localized, values: Readonly<Record<string, SlotValue>>): Localized {
  let [da, en]: (string | undefined)[] = [];
  return {
    get da() {
      return (da ??= masked(fill(text, values, "da")));
    },
    get en() {
      return (en ??= masked(fill(text, values, "en")));
    },
  };
}

/** The slots that hold words of ours; all others hold the author's, or the law's. */
const ours: ReadonlySet<string> = new Set(["field", "nearest", "where", "meaning", "parts", "why"]);

function inOwnWords(values: Readonly<Record<string, SlotValue>>, names: Names): Readonly<Record<string, SlotValue>> {
  if (names === plainNames) return values;
  const own = (value: SlotValue): SlotValue => {
    if (typeof value === "number") return value;
    if (typeof value === "string") return names.key(value);
    return "da" in value ? names.inText(value) : value.map(own);
  };
  return Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, ours.has(slot) ? own(value) : value]));
}

/** Several things put into an empty bracket would run together: then there is no such fix. */
function clash(edits: readonly TextEdit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.span[0] - b.span[0]);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    if (!next) return false;
    return next.span[0] < edit.span[1] || (next.span[0] === edit.span[0] && !/^[,\r\n]|[\r\n] *$/.test(next.text));
  });
}
