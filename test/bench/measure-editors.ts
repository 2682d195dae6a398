import { editorSession, type Figures, type Peer } from "./editor-session";
import { ours } from "./editor-peers";
import { median } from "./process-figures";
import type { Row, Target } from "./table";

const sizes = [
  { name: "100", lines: 111 },
  { name: "1,000", lines: 1032 },
  { name: "10,000", lines: 10154 },
] as const;

const json = "vscode-json-languageserver";

const shown = {
  initialize: "start → initialize",
  open: "open → problems",
  key: "key → problems",
  cpu: "server CPU a key",
  completion: "completion after an edit",
  completionCpu: "its CPU",
  memory: "memory at the end",
} as const satisfies Record<keyof Figures, string>;

/** Every server in turn, round after round, at each length. */
export async function measureEditors(
  peers: readonly Peer[],
  quick: boolean,
  rounds: number,
  tell: (text: string) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let smaller: Figures | undefined;
  for (const { name, lines } of quick ? sizes.slice(0, 2) : sizes) {
    const found = new Map<string, Figures[]>();
    for (let round = 0; round < rounds; round++) {
      for (const peer of [ours, ...peers]) {
        tell(`${peer.name}, ${name} lines, round ${round + 1}`);
        const figures = await editorSession(peer, lines, quick ? 20 : 60);
        found.set(peer.name, [...(found.get(peer.name) ?? []), figures]);
      }
    }
    const medians = new Map([...found].map(([peer, all]) => [peer, mediansOf(all)]));
    const own = medians.get(ours.name);
    if (!own) continue;
    for (const what of Object.keys(shown) as (keyof Figures)[]) {
      const others = Object.fromEntries(
        [...medians].filter(([peer]) => peer !== ours.name).map(([peer, figures]) => [peer, figures[what]]),
      );
      const target = targetOf(what, name, others[json] ?? NaN, smaller);
      rows.push({
        what: `${shown[what]}, ${name} lines`,
        unit: what === "memory" ? "MB" : "ms",
        ours: own[what],
        peers: others,
        ...(target ? { target } : {}),
      });
    }
    smaller = own;
  }
  return rows;
}

function mediansOf(all: readonly Figures[]): Figures {
  const of = (what: keyof Figures): number => median(all.map((figures) => figures[what]));
  return {
    initialize: of("initialize"),
    open: of("open"),
    key: of("key"),
    cpu: of("cpu"),
    completion: of("completion"),
    completionCpu: of("completionCpu"),
    memory: of("memory"),
  };
}

function targetOf(what: keyof Figures, size: string, jsonFigure: number, smaller: Figures | undefined): Target | undefined {
  const timesJson = (factor: number): Target => ({ text: `≤ ${factor} × ${json}`, most: factor * jsonFigure });
  const atMost = (most: number, unit: string): Target => ({ text: `≤ ${most} ${unit}`, most });
  switch (what) {
    case "initialize":
      return timesJson(0.5);
    case "open":
      return size === "1,000" ? timesJson(2) : undefined;
    case "key":
      return timesJson(1.5);
    case "cpu":
      return size === "10,000" && smaller ? { text: "≤ 3 × that at 1,000 lines", most: 3 * smaller.cpu } : undefined;
    case "completionCpu":
      return size === "1,000" ? atMost(10, "ms") : undefined;
    case "memory":
      return size === "1,000" ? atMost(90, "MB") : size === "10,000" ? atMost(160, "MB") : undefined;
    case "completion":
      return undefined;
    default:
      throw new Error(what satisfies never);
  }
}
