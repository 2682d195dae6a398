/**
 * Krippendorff's alpha: how far observers agree beyond chance, for any number of observers and with answers missing.
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), https://repository.upenn.edu/asc_papers/43.
 */
export type Metric = "nominal" | "ordinal" | "interval";

/** A unit's ratings by those who gave one. */
export type Ratings = readonly number[];

/** `undefined` where fewer than two units can be compared, or everybody gave the same answer everywhere. */
export function alpha(units: readonly Ratings[], metric: Metric): number | undefined {
  const pairable = units.filter((ratings) => ratings.length > 1);
  const values = [...new Set(pairable.flat())].toSorted((a, b) => a - b);
  const counts = new Map(values.map((value) => [value, pairable.flat().filter((rating) => rating === value).length]));
  const total = pairable.reduce((sum, ratings) => sum + ratings.length, 0);
  if (pairable.length < 2 || values.length < 2) return undefined;
  const distance = distances(values, counts, metric);
  let observed = 0;
  for (const ratings of pairable) {
    let within = 0;
    for (const a of ratings) for (const b of ratings) within += distance(a, b);
    observed += within / (ratings.length - 1);
  }
  let expected = 0;
  for (const [a, often] of counts) for (const [b, other] of counts) expected += often * other * distance(a, b);
  return 1 - (observed * (total - 1)) / expected;
}

/** The squared difference between two values. On an ordinal scale it is how many ratings lie between them. */
function distances(values: readonly number[], counts: ReadonlyMap<number, number>, metric: Metric): (a: number, b: number) => number {
  const of = (value: number): number => counts.get(value) ?? 0;
  return (a, b) => {
    if (a === b) return 0;
    if (metric === "nominal") return 1;
    if (metric === "interval") return (a - b) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = values.filter((value) => low <= value && value <= high).reduce((sum, value) => sum + of(value), 0);
    return (between - (of(low) + of(high)) / 2) ** 2;
  };
}

export type Interval = readonly [low: number, high: number];

const draws = 1000;

/** The middle 95 % of what the statistic becomes when units are drawn anew with replacement; the same for the same units. */
export function bootstrap<Unit>(units: readonly Unit[], statistic: (drawn: readonly Unit[]) => number | undefined): Interval | undefined {
  const random = randomFrom(units.length * 7919 + 1);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = Array.from(units, () => units[Math.floor(random() * units.length)]).filter((unit) => unit !== undefined);
    const value = statistic(drawn);
    if (value !== undefined) found.push(value);
  }
  // Where most draws say nothing, an interval would say more than is known.
  if (found.length < draws / 2) return undefined;
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.min(found.length - 1, Math.floor(share * found.length))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** Mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
