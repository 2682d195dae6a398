import {
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnostics, report, type Report } from "../features/diagnostics";
import { fingerprint } from "../plan/fingerprint";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { breathe } from "./disk";
import type { Fit } from "./fit";

type Access = {
  readonly connection: Connection;
  readonly workspace: () => Workspace;
  readonly planOf: (uri: string) => Plan;
  /** Settles when the disk is read: before that, a document that others speak of may seem to be missing. */
  readonly settled: () => Promise<void>;
  /** Turns positions to the editor's units. */
  readonly send: <T>(message: T, uri: string) => T;
  /** What the editor can show. */
  readonly shown: () => Fit;
};

/** How long problems are computed before the editor is heard again, in milliseconds. */
const stretch = 25;

/** Problems for editors that ask: of one document, and of all. */
export function answerDiagnostics({ connection, workspace, planOf, settled, send, shown }: Access): void {
  // An editor may keep a name longer than the server lives that gave it.
  const session = Math.floor(performance.timeOrigin).toString(36);
  const names = new WeakMap<Workspace, string>();
  let count = 0;
  /** Every edit makes a new workspace, so one that is the same says the same. */
  const nameOf = (now: Workspace): string => {
    let name = names.get(now);
    if (name === undefined) names.set(now, (name = `${session}-${++count}`));
    return name;
  };
  const fitted = (found: Report): Report => (found.kind === "full" ? { ...found, items: shown().diagnostics(found.items) } : found);

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
    await settled();
    return send(fitted(report(workspace(), planOf(uri), nameOf(workspace()), previousResultId)), uri);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, workDone, partial) => {
    await settled();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const add = (item: WorkspaceDocumentDiagnosticReport): void => {
      if (partial) partial.report({ items: [item] });
      else items.push(item);
    };
    let now = workspace();
    let under = nameOf(now);
    const uris = [...now.plans.keys()];
    workDone.begin("Handleplan", 0, undefined, true);
    let started = performance.now();
    try {
      for (const [index, uri] of uris.entries()) {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
        const plan = now.plans.get(uri);
        if (plan) add(send({ uri, version: now.versions.get(uri) ?? null, ...fitted(report(now, plan, under, previous.get(uri))) }, uri));
        if (performance.now() - started < stretch) continue;
        workDone.report(Math.round((100 * (index + 1)) / uris.length));
        await breathe();
        started = performance.now();
        if (workspace() === now) continue;
        // Edited in the meantime: the plans that were are no more.
        now = workspace();
        under = nameOf(now);
      }
    } finally {
      workDone.done();
    }
    // What is gone has no problems any more.
    for (const uri of previous.keys()) if (!workspace().plans.has(uri)) add({ uri, version: null, kind: "full", items: [] });
    return { items };
  });
}

export type Push = {
  /** Sends the problems of every open document that they have changed for; of the one named in any case. */
  readonly all: (changed?: string) => void;
  readonly clear: (uri: string) => void;
};

/** Problems for editors that cannot ask: sent after each change, also for other open documents that it bears on. */
export function pushDiagnostics({ connection, workspace, settled, send, shown }: Omit<Access, "planOf">): Push {
  const sent = new Map<string, string>();
  return {
    all: (changed) => {
      void settled().then(() => {
        // All at one instant: what is sent later is always newer.
        const now = workspace();
        for (const [uri, version] of now.versions) {
          const plan = now.plans.get(uri);
          if (!plan) continue;
          const items: Diagnostic[] = diagnostics(now, plan);
          const name = fingerprint(JSON.stringify(items));
          if (uri !== changed && sent.get(uri) === name) continue;
          sent.set(uri, name);
          void connection.sendDiagnostics({
            uri,
            ...(shown().versions ? { version } : {}),
            diagnostics: send(shown().diagnostics(items), uri),
          });
        }
      });
    },
    clear: (uri) => {
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
