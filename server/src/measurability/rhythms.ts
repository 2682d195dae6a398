/** Words of rhythm and amount that stand without a figure: "hver mandag", "timen ud", "halvdelen". */
import type { Categories, Quantity, QuantityKind } from "./quantities";
import type { Token } from "./tokens";

const isNumber = (token: Token | undefined) => token?.kind === "number" || token?.kind === "year";

const dayKinds = new Set(["hverdag", "hverdage", "hverdagene", "skoledag", "skoledage", "arbejdsdag", "arbejdsdage"]);
const partsOfDay = new Set("morgenen formiddagen middagen eftermiddagen aftenen natten vinteren sommeren foråret efteråret".split(" "));

const apart = new Set(["sit", "sin", "sine", "især", "for", "vores", "deres"]);

export function rhythmAt(list: readonly Token[], categories: Categories, at: number): Quantity | undefined {
  const token = list[at];
  const here = categories[at];
  if (!token || !here || token.kind === "mark") return undefined;
  const next = list[at + 1];
  const period = (index: number) => categories[index]?.has("period") === true;
  // "bor hver sit sted", "hver især"
  if (token.word === "hver" && apart.has(next?.word ?? "")) return undefined;
  if (["hver", "hvert", "alle", "samtlige"].includes(token.word)) {
    for (let ahead = at + 1; ahead < at + 4; ahead++)
      if (period(ahead) || dayKinds.has(list[ahead]?.word ?? "")) return { kind: "rhythm", from: at, to: ahead + 1 };
    if (token.word === "hvert" && categories[at + 1]?.has("citizen")) return { kind: "all", from: at, to: at + 2 };
    if (token.word === "hver" || token.word === "hvert") return { kind: "rhythm", from: at, to: at + 2 };
    return { kind: "all", from: at, to: at + 1 };
  }
  if ((token.word === "om" || token.word === "pr" || token.word === "per") && (period(at + 1) || period(at + 2))) {
    const to = period(at + 1) ? at + 2 : at + 3;
    // "om morgenen" says when on a day, not on which days.
    if (token.word === "om" && partsOfDay.has(list[to - 1]?.word ?? "")) return undefined;
    const definite = list[to - 1]?.word.endsWith("n") || list[to - 1]?.word.endsWith("t") || token.word !== "om";
    if (definite) return { kind: "rhythm", from: at, to };
  }
  // "daglige gøremål": which ones, not how often.
  if (here.has("rhythm") && /^(dag|ugent|måned)lige$/.test(token.word) && ["domain", "vague"].some((each) => categories[at + 1]?.has(each)))
    return { kind: "scope", from: at, to: at + 1 };
  if (here.has("rhythm")) {
    let to = at + 1;
    while (categories[to]?.has("rhythm")) to++;
    return { kind: "rhythm", from: at, to };
  }
  if (here.has("weekday") && list[at - 1]?.word !== "på") return { kind: "rhythm", from: at, to: at + 1 };
  if (
    ["på", "i"].includes(token.word) &&
    ["hverdage", "skoledage", "hverdagene", "weekenden", "weekender", "skoledagene", "arbejdsdage", "weekenderne"].includes(
      next?.word ?? "",
    )
  )
    return { kind: "rhythm", from: at, to: at + 2 };
  return undefined;
}

const amounts: Readonly<Record<string, QuantityKind>> = {
  ingen: "none", intet: "none", aldrig: "none", hverken: "none", nul: "none", kun: "all", udelukkende: "all", halvdelen: "ratio", fleste: "ratio", begge: "all", flertallet: "ratio",
}; // prettier-ignore

export function amountAt(list: readonly Token[], categories: Categories, at: number): Quantity | undefined {
  const token = list[at];
  const next = list[at + 1];
  const means = (index: number, ...any: readonly string[]) => any.some((each) => categories[index]?.has(each));
  switch (token?.word) {
    // "Bliver i lokalet timen ud", "tager kuren ud": to its end.
    case "ud": {
      const before = list[at - 1]?.word ?? "";
      const ends = /[nt]$/.test(before) && (/(kuren|forløbet|kurset|bogen)$/.test(before) || means(at - 1, "period", "moment"));
      return next?.kind !== "word" && ends ? { kind: "number", from: at - 1, to: at + 1 } : undefined;
    }
    case "under":
    case "over":
      // "under første halvårs"
      if (["første", "sidste", "forrige"].includes(next?.word ?? "") && list[at + 2]?.word.endsWith("s") && means(at + 2, "period"))
        return { kind: "number", from: at, to: at + 3 };
      return height(next) ? { kind: "number", from: at, to: at + 2 } : undefined;
    case "til":
    case "i":
      return height(next) ? { kind: "number", from: at, to: at + 2 } : undefined;
    // "dagens udgifter": those of each day.
    case "dagens":
    case "ugens":
    case "månedens":
      if (!means(at + 1, "thing", "registered", "settled", "unit") || means(at + 1, "domain")) return undefined;
      return { kind: "rhythm", from: at, to: at + 2 };
    case "hele": {
      const stretch = /[nt]$/.test(next?.word ?? "") && means(at + 1, "period", "moment", "activity");
      return stretch || wholes.has(next?.word ?? "") ? { kind: "all", from: at, to: at + 2 } : undefined;
    }
    case "fra":
      return reachesFrom(list, categories, at) ? { kind: "ratio", from: at, to: at + 2 } : undefined;
    default: {
      const kind = amounts[token?.word ?? ""];
      return kind && { kind, from: at, to: at + 1 };
    }
  }
}

const wholes = new Set(["dagen", "ugen", "natten", "skoledagen", "året", "måneden", "aftenen", "perioden"]);

/** "over skulderhøjde" */
const height = (token: Token | undefined) => token?.word !== "øjenhøjde" && /(højde|højden|grænsen)$/.test(token?.word ?? "");

/** "fra at … til at …", "fra ingen til to": from where to where. */
function reachesFrom(list: readonly Token[], categories: Categories, at: number): boolean {
  const acts = list.slice(at + 3, at + 12).some((each, index, rest) => each.word === "til" && rest[index + 1]?.word === "at");
  const open = categories.slice(at + 2, at + 8).some((each) => each.has("vague") || each.has("inner"));
  if (list[at + 1]?.word === "at" && acts) return !open;
  return (
    list[at + 1]?.categories.has("vagueFrequency") !== true &&
    list.slice(at + 2, at + 8).some((each) => each.word === "til") &&
    list.slice(at + 1, at + 9).some((each) => each.word === "kun" || isNumber(each) || each.categories.has("rhythm"))
  );
}
