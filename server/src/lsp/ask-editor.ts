import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from "vscode-languageserver";
import { faultText } from "../language/fault";
import { documentGlobs } from "../workspace/file-system";
import { pullsDiagnostics } from "./capabilities";

export type Editor = {
  /** To be told of changes to settings and files. */
  readonly watch: () => void;
  /** To ask again for what was computed for it. */
  readonly refresh: () => void;
  /** The settings a person has chosen; absent where it has none to give. */
  readonly settings: () => Promise<unknown>;
};

/** What the server asks of the editor: only what it says it can, and an editor that refuses all the same is served without. */
export function askEditor(connection: Connection, capabilities: () => ClientCapabilities): Editor {
  const asked = <T>(request: Promise<T>): Promise<T | undefined> =>
    request.catch((error: unknown) => {
      connection.console.log(faultText(error));
      return undefined;
    });
  return {
    watch: () => {
      const { didChangeConfiguration, didChangeWatchedFiles } = capabilities().workspace ?? {};
      if (didChangeConfiguration?.dynamicRegistration)
        void asked(connection.client.register(DidChangeConfigurationNotification.type, { section: "handleplan" }));
      if (didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = documentGlobs.map((globPattern) => ({ globPattern }));
        void asked(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      }
    },
    refresh: () => {
      const { diagnostics, inlayHint, codeLens } = capabilities().workspace ?? {};
      if (diagnostics?.refreshSupport && pullsDiagnostics(capabilities())) void asked(connection.languages.diagnostics.refresh());
      if (inlayHint?.refreshSupport) void asked(connection.languages.inlayHint.refresh());
      if (codeLens?.refreshSupport) void asked(connection.sendRequest(CodeLensRefreshRequest.type));
    },
    settings: () => asked<unknown>(connection.workspace.getConfiguration("handleplan")),
  };
}
