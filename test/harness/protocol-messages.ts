import type * as lsp from "vscode-languageserver-protocol";

/** What a message carries, taken from the protocol's own declaration of it. */
type Request<T> =
  // eslint-disable-next-line typescript/no-explicit-any -- only these two of the declaration's types matter
  T extends lsp.ProtocolRequestType<infer Params, infer Result, any, any, any>
    ? { params: Params; result: Result }
    : // eslint-disable-next-line typescript/no-explicit-any
      T extends lsp.ProtocolRequestType0<infer Result, any, any, any>
      ? { result: Result }
      : // eslint-disable-next-line typescript/no-explicit-any
        T extends lsp.RequestType<infer Params, infer Result, any>
        ? { params: Params; result: Result }
        : // eslint-disable-next-line typescript/no-explicit-any
          T extends lsp.RequestType0<infer Result, any>
          ? { result: Result }
          : never;

type Notification<T> =
  // eslint-disable-next-line typescript/no-explicit-any
  T extends lsp.ProtocolNotificationType<infer Params, any>
    ? { params: Params }
    : T extends lsp.NotificationType<infer Params>
      ? { params: Params }
      : never;

/** Every message of the protocol that client and server send each other, by its method. */
export interface ProtocolMessages {
  initialize: Request<typeof lsp.InitializeRequest.type>;
  shutdown: Request<typeof lsp.ShutdownRequest.type>;
  "textDocument/codeAction": Request<typeof lsp.CodeActionRequest.type>;
  "codeAction/resolve": Request<typeof lsp.CodeActionResolveRequest.type>;
  "textDocument/codeLens": Request<typeof lsp.CodeLensRequest.type>;
  "textDocument/completion": Request<typeof lsp.CompletionRequest.type>;
  "completionItem/resolve": Request<typeof lsp.CompletionResolveRequest.type>;
  "textDocument/definition": Request<typeof lsp.DefinitionRequest.type>;
  "textDocument/diagnostic": Request<typeof lsp.DocumentDiagnosticRequest.type>;
  "textDocument/documentHighlight": Request<typeof lsp.DocumentHighlightRequest.type>;
  "textDocument/documentLink": Request<typeof lsp.DocumentLinkRequest.type>;
  "textDocument/documentSymbol": Request<typeof lsp.DocumentSymbolRequest.type>;
  "textDocument/foldingRange": Request<typeof lsp.FoldingRangeRequest.type>;
  "textDocument/formatting": Request<typeof lsp.DocumentFormattingRequest.type>;
  "textDocument/hover": Request<typeof lsp.HoverRequest.type>;
  "textDocument/inlayHint": Request<typeof lsp.InlayHintRequest.type>;
  "textDocument/linkedEditingRange": Request<typeof lsp.LinkedEditingRangeRequest.type>;
  "textDocument/onTypeFormatting": Request<typeof lsp.DocumentOnTypeFormattingRequest.type>;
  "textDocument/prepareCallHierarchy": Request<typeof lsp.CallHierarchyPrepareRequest.type>;
  "callHierarchy/incomingCalls": Request<typeof lsp.CallHierarchyIncomingCallsRequest.type>;
  "callHierarchy/outgoingCalls": Request<typeof lsp.CallHierarchyOutgoingCallsRequest.type>;
  "textDocument/prepareRename": Request<typeof lsp.PrepareRenameRequest.type>;
  "textDocument/rangeFormatting": Request<typeof lsp.DocumentRangeFormattingRequest.type>;
  "textDocument/references": Request<typeof lsp.ReferencesRequest.type>;
  "textDocument/rename": Request<typeof lsp.RenameRequest.type>;
  "textDocument/selectionRange": Request<typeof lsp.SelectionRangeRequest.type>;
  "textDocument/semanticTokens/full": Request<typeof lsp.SemanticTokensRequest.type>;
  "textDocument/semanticTokens/full/delta": Request<typeof lsp.SemanticTokensDeltaRequest.type>;
  "textDocument/semanticTokens/range": Request<typeof lsp.SemanticTokensRangeRequest.type>;
  "workspace/diagnostic": Request<typeof lsp.WorkspaceDiagnosticRequest.type>;
  "workspace/executeCommand": Request<typeof lsp.ExecuteCommandRequest.type>;
  "workspace/symbol": Request<typeof lsp.WorkspaceSymbolRequest.type>;
  "workspace/willRenameFiles": Request<typeof lsp.WillRenameFilesRequest.type>;
  "client/registerCapability": Request<typeof lsp.RegistrationRequest.type>;
  "client/unregisterCapability": Request<typeof lsp.UnregistrationRequest.type>;
  "window/showDocument": Request<typeof lsp.ShowDocumentRequest.type>;
  "window/showMessageRequest": Request<typeof lsp.ShowMessageRequest.type>;
  "window/workDoneProgress/create": Request<typeof lsp.WorkDoneProgressCreateRequest.type>;
  "workspace/applyEdit": Request<typeof lsp.ApplyWorkspaceEditRequest.type>;
  "workspace/codeLens/refresh": Request<typeof lsp.CodeLensRefreshRequest.type>;
  "workspace/configuration": { params: lsp.ConfigurationParams; result: unknown[] };
  "workspace/diagnostic/refresh": Request<typeof lsp.DiagnosticRefreshRequest.type>;
  "workspace/inlayHint/refresh": Request<typeof lsp.InlayHintRefreshRequest.type>;
  "workspace/semanticTokens/refresh": Request<typeof lsp.SemanticTokensRefreshRequest.type>;
  "workspace/workspaceFolders": Request<typeof lsp.WorkspaceFoldersRequest.type>;

  initialized: Notification<typeof lsp.InitializedNotification.type>;
  exit: { params?: object | null };
  "$/cancelRequest": { params: { id: number | string } };
  "$/setTrace": Notification<typeof lsp.SetTraceNotification.type>;
  "$/logTrace": Notification<typeof lsp.LogTraceNotification.type>;
  "$/progress": { params: { token: lsp.ProgressToken; value: unknown } };
  "textDocument/didOpen": Notification<typeof lsp.DidOpenTextDocumentNotification.type>;
  "textDocument/didChange": Notification<typeof lsp.DidChangeTextDocumentNotification.type>;
  "textDocument/didClose": Notification<typeof lsp.DidCloseTextDocumentNotification.type>;
  "textDocument/didSave": Notification<typeof lsp.DidSaveTextDocumentNotification.type>;
  "textDocument/publishDiagnostics": Notification<typeof lsp.PublishDiagnosticsNotification.type>;
  "window/logMessage": Notification<typeof lsp.LogMessageNotification.type>;
  "window/showMessage": Notification<typeof lsp.ShowMessageNotification.type>;
  "window/workDoneProgress/cancel": Notification<typeof lsp.WorkDoneProgressCancelNotification.type>;
  "workspace/didChangeConfiguration": Notification<typeof lsp.DidChangeConfigurationNotification.type>;
  "workspace/didChangeWatchedFiles": Notification<typeof lsp.DidChangeWatchedFilesNotification.type>;
  "workspace/didChangeWorkspaceFolders": Notification<typeof lsp.DidChangeWorkspaceFoldersNotification.type>;

  /** What `$/progress` carries, by what it reports on. */
  "progress: work done": lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd;
  "progress: workspace/diagnostic": lsp.WorkspaceDiagnosticReportPartialResult;
  "progress: workspace/symbol": lsp.WorkspaceSymbol[];
}
