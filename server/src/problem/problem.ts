/**
 * What one thing told to a user consists of, as plain data. This folder may not look at plans or decide anything: rules and
 * `schema/` make problems, `lint/` collects them, editor and terminal show them.
 */
import type { Localized } from "../language/localized";
import type { Source } from "../law/source";
import type { Span, TextEdit } from "../plan/span";

/** `error`: the law or the format asks for it, and we are sure. `warning`: the audit or an unsure provision. `info`: advice. */
export type Severity = "error" | "warning" | "info";

export const severities: readonly Severity[] = ["error", "warning", "info"];

export type Fix = {
  readonly id: string;
  readonly title: Localized;
  /** Surely wanted, and nothing the author wrote is lost. Only safe fixes are applied unasked (`--fix`, fix on save). */
  readonly safe: boolean;
  /** Texts may hold `⟨placeholders⟩` for the author to fill in. */
  readonly edits: readonly TextEdit[];
};

export type Related = { readonly uri: string; readonly span: Span; readonly message: Localized };

export type Tag = "unnecessary" | "deprecated";

export type Problem = {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly source: Source;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** What an editor may show by how it draws the text: nothing depends on it, or the law has replaced it. */
  readonly tag?: Tag;
  /** Turned off by a comment, with the reason that it gives. */
  readonly suppressed?: { readonly reason: string; readonly span: Span };
};
