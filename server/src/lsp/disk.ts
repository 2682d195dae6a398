import type { Connection } from "vscode-languageserver";
import { faultText } from "../language/fault";
import { decodePlan } from "../plan/decode-plan";
import type { Plan } from "../plan/plan";
import { isDocument, readable, sameFile, type FileSystem } from "../workspace/file-system";
import { withoutPlans, withPlans, type Workspace } from "../workspace/workspace";

/** What the session lets the disk know and do. */
type Access = {
  readonly connection: Connection;
  readonly files: FileSystem | undefined;
  readonly workspace: () => Workspace;
  /** Takes a new workspace; the open documents in it are the session's own. */
  readonly update: (workspace: Workspace) => void;
  readonly isOpen: (uri: string) => boolean;
  readonly showsProgress: () => boolean;
};

export type Disk = {
  /** Settles when everything asked for so far is read. */
  readonly settled: () => Promise<void>;
  readonly readFolders: (folders: readonly string[]) => void;
  /** Reads the files again; those that are gone leave the workspace. */
  readonly readFiles: (uris: readonly string[]) => void;
};

/** How many files are read between two looks at what the editor says. */
const batch = 32;

/** Keeps the documents that are not open in step with the disk, one thing after another. The text of an open document wins. */
export function disk({ connection, files, workspace, update, isOpen, showsProgress }: Access): Disk {
  let settled: Promise<void> = Promise.resolve();
  const after = (work: () => Promise<void>): void => {
    settled = settled.then(work).catch((error: unknown) => connection.console.error(faultText(error)));
  };

  async function read(uris: readonly string[], tell?: (done: number) => void): Promise<void> {
    for (let start = 0; start < uris.length; start += batch) {
      const some = uris.slice(start, start + batch).filter((uri) => !isOpen(uri));
      const read = await Promise.all(some.map(async (uri): Promise<Plan | string> => decoded(uri, await files?.read(uri))));
      // Who opened one of them meanwhile has the newer text.
      const still = read.filter((found) => !isOpen(typeof found === "string" ? found : found.uri));
      const gone = still.filter((found) => typeof found === "string");
      const here = still.filter((found) => typeof found !== "string");
      update(withPlans(withoutPlans(workspace(), gone), here));
      tell?.(start + some.length);
      await breathe();
    }
  }

  return {
    settled: () => settled,
    readFolders: (folders) =>
      after(async () => {
        if (!files || folders.length === 0) return;
        // Who refuses to show it has its files read all the same.
        const progress = showsProgress() ? await connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
        progress?.begin("Handleplan", 0);
        try {
          const found = (await Promise.all(folders.map(files.list))).flat();
          await read([...new Set(found)], (done) => progress?.report(Math.round((100 * done) / found.length)));
        } finally {
          progress?.done();
        }
      }),
    readFiles: (uris) =>
      after(async () => {
        const known = [...workspace().plans.keys()];
        await read(
          uris
            .filter((uri) => isDocument(readable(uri.slice(uri.lastIndexOf("/") + 1))) || known.includes(uri))
            .map((uri) => known.find((other) => sameFile(other, uri)) ?? uri),
        );
      }),
  };
}

function decoded(uri: string, bytes: Uint8Array | undefined): Plan | string {
  return bytes ? decodePlan(uri, bytes) : uri;
}

/** Lets messages from the editor in, so that a request can be cancelled. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
