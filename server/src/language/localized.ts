/** The languages a user can read. Danish is the default. */
export type Locale = "da" | "en";

/** A text in both languages; it stands where it is used, there is no message bundle. */
export type Localized = Readonly<Record<Locale, string>>;
