import type { Localized } from "../language/localized";

export type Template = { readonly id: string; readonly plantype: string; readonly title: Localized; readonly text: string };

export const templates: readonly Template[] = [];
