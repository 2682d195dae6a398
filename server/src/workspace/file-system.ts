/** How the language server reads files: the machine's own in Node, requests to the editor in a browser. It never writes. */
export type FileSystem = {
  /** The URIs of every document at or below the folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The file's bytes; `undefined` where there is none that can be read. */
  readonly read: (uri: string) => Promise<Uint8Array | undefined>;
};

/** The files that are documents, as editors write such patterns. Both spellings of »forsøg« count. */
export const documentGlobs = ["**/*.{plan,bestilling,journal,forsøg,forsoeg,skabelon,vurdering}.{yaml,yml}", "**/handleplan.{yaml,yml}"];

export function isDocument(name: string): boolean {
  return /.\.(?:plan|bestilling|journal|forsøg|forsoeg|skabelon|vurdering)\.ya?ml$|^handleplan\.ya?ml$/iu.test(name.normalize("NFC"));
}

/** Whether two URIs mean one file: editors differ in which letters they write as `%C3%B8`, and in the case of drives. */
export function sameFile(a: string, b: string): boolean {
  return a === b || readable(a) === readable(b);
}

/** The URI in letters, as a person would write it. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri)
      .normalize("NFC")
      .replace(/^(file:\/\/\/)([A-Z]):/, (_, start: string, drive: string) => `${start}${drive.toLowerCase()}:`);
  } catch {
    // A bare `%` in a name.
    return uri;
  }
}
