/** Our Markdown as it reads where none is shown: without its marks, with the addresses of links behind their texts. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (_, text: string, address: string) => (text === address ? text : `${text} (${address})`))
    .replace(/^(?:#{1,6}|>) +/gm, "")
    .replace(/(?<!\\)(\*\*|`)([^*`\n]+)(?<!\\)\1/g, "$2")
    .replace(/(?<!\\)\*([^*\n]+)(?<!\\)\*/g, "$1")
    .replace(/\\([\\`*_[\]<>#-])/g, "$1");
}
