/** Numbers in words. */
const units: Readonly<Record<string, number>> = {
  nul: 0, én: 1, èn: 1, ét: 1, èt: 1, halvanden: 1.5, halvandet: 1.5, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10,
  elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17, atten: 18, nitten: 19, tyve: 20, tredive: 30,
  fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90, hundrede: 100, tusind: 1000, tusinde: 1000, dusin: 12,
  halv: 0.5, halvt: 0.5, halve: 0.5, kvart: 0.25, tredjedel: 1 / 3, fjerdedel: 0.25, trefjerdedele: 0.75, totredjedele: 2 / 3,
}; // prettier-ignore
const tens = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"].map((ten) => `og${ten}`);

/** "fem", "femogtyve", "tre-fire". */
export function numberWord(word: string): number | undefined {
  const simple = units[word];
  if (simple !== undefined) return simple;
  if (word.length > 24) return undefined;
  const ten = tens.find((name) => word.endsWith(name));
  if (ten !== undefined) {
    const one = units[word.slice(0, -ten.length)] ?? (word.startsWith("enog") ? 1 : undefined);
    if (one !== undefined) return one + (units[ten.slice(2)] ?? 0);
  }
  const dash = word.indexOf("-");
  if (dash > 0) {
    const low = units[word.slice(0, dash)] ?? (word.slice(0, dash) === "en" ? 1 : undefined);
    if (low !== undefined && units[word.slice(dash + 1)] !== undefined) return low;
  }
  return undefined;
}
