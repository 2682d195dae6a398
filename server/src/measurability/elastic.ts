/** The categories whose words are elastic, and those whose words stand for something solid. */

export const elastic: readonly string[] = ["vague", "vagueFrequency", "inner", "level", "escape", "escapeTry", "escapeFocus", "escapeWork"];
export const overlaid = ["vague", "vagueFrequency", "level", "inner"];
export const elasticWords = [...elastic, "compare", "support", "staff", "domain", "manage"];
export const solid = ["settled", "registered", "thing", "chore", "ownRhythm"];
