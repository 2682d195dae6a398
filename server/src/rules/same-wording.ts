import { isSameWord } from "../schema/nearest";

/** Whether two texts say the same, apart from signs, capitals and mended spelling. */
export function sameWording(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return first.length === second.length && first.every((word, index) => isSameWord(word, second[index] ?? ""));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
