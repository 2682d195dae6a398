import type { Localized } from "../language/localized";

/** A way to word a text, with ⟨places⟩ for what only the author knows. Plans are written in Danish, so the wordings are. */
export type Wording = { readonly text: string; readonly use: Localized };

const seen = { da: "noget, man kan se eller tælle", en: "something that can be seen or counted" };
const lookedUp = { da: "noget, man kan slå op", en: "something that can be looked up" };
const now = { da: "hvordan det er nu", en: "how it is now" };
const far = { da: "hvor langt", en: "how far" };

const signs: readonly Wording[] = [
  { text: "Er sammen med mindst ⟨antal⟩ venner eller familiemedlemmer hver uge", use: seen },
  { text: "Møder til mindst ⟨antal⟩ af ⟨antal⟩ aftaler om måneden", use: seen },
  { text: "Står op før kl. ⟨klokkeslæt⟩ mindst ⟨antal⟩ dage om ugen", use: seen },
  { text: "Har betalt husleje til tiden i ⟨antal⟩ måneder i træk", use: lookedUp },
  { text: "Har gennemført ⟨uddannelse eller kursus⟩ senest ⟨dato⟩", use: lookedUp },
];

const wordings: Readonly<Record<string, readonly Wording[]>> = {
  tekst: signs,
  udgangspunkt: [
    { text: "⟨antal⟩ gange om ugen", use: now },
    { text: "ikke set den seneste måned", use: now },
  ],
  mål: [
    { text: "mindst ⟨antal⟩ gange om ugen", use: far },
    { text: "fra ⟨antal nu⟩ til ⟨antal⟩ gange om ugen", use: far },
  ],
  måles_ved: [
    { text: "borgerens egen kalender", use: { da: "borgeren selv", en: "the citizen" } },
    { text: "udførers notater, set igennem hver måned", use: { da: "udfører", en: "the provider" } },
    { text: "fremmødelisten hos ⟨sted⟩", use: lookedUp },
  ],
};

/** Wordings that fit the path, where there are any. */
export function wordingsFor(path: readonly (string | number)[]): readonly Wording[] {
  return path.at(-3) === "succeskriterier" ? (wordings[String(path.at(-1))] ?? []) : [];
}
