/** Words that say how often or for whom, and so make no two goals alike. */
const plain = new Set(
  "alle altid anden bliver blive borger borgeren efter eller flere fremover gange gang ganger have haft hele hver ikke ikkes indtil inden kommer kunne mellem mere mest mindst måned måneder måneden over selv sine siden skal stadig timer uden ugen uger ville være været".split(
    " ",
  ),
);

/** Whether two goals may be the same in other words: most of the telling words of the shorter one stand in both. */
export function alike(a: string, b: string): boolean {
  const [first, second] = [stems(a), stems(b)];
  const fewest = Math.min(first.size, second.size);
  const shared = [...first].filter((stem) => second.has(stem)).length;
  return fewest > 0 && shared / fewest >= 0.6 && (shared > 1 || first.size === second.size);
}

function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !plain.has(word)).map((word) => word.slice(0, 6)));
}
