/** One measured figure beside the others of its kind. Lower is better in all of them. */
export type Row = {
  readonly what: string;
  readonly unit: "ms" | "MB";
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  readonly target?: Target;
};

/** At most so many times a peer's figure, another figure of ours, or a number. */
export type Target = { readonly text: string; readonly most: number };

/** Whether the target is met, and by how much it is not. */
export function verdict({ ours, target }: Row): string {
  if (!target) return "";
  const share = ours / target.most;
  return share <= 1 ? `met (${share.toFixed(2)})` : `missed (${share.toFixed(2)})`;
}

/** As Markdown. A peer's cell holds its figure and how many times ours it is. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ peers }) => Object.keys(peers)))];
  const lines = rows.map((row) => {
    const others = names.map((name) => {
      const figure = row.peers[name];
      return figure === undefined || Number.isNaN(figure) ? "" : `${shown(figure)} (×${(figure / row.ours).toFixed(1)})`;
    });
    return [`${row.what}, ${row.unit}`, shown(row.ours), ...others, row.target?.text ?? "", verdict(row)];
  });
  return [["", "handleplan", ...names, "target", "share of the target"], ["---", ...names.map(() => "---"), "---", "---", "---"], ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function shown(figure: number): string {
  return figure < 10 ? figure.toFixed(1) : String(Math.round(figure));
}
