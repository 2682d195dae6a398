import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { say } from "./language";

/** What the server says of one statement. */
type Assessment = {
  readonly measurable: boolean;
  readonly reason: string;
  readonly suggestions: readonly { readonly title: string; readonly text: string; readonly snippet: string }[];
};

/** Says whether the marked words, or else the line's text, can be measured, and offers the first rewriting. */
export async function assessSelection(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const range = editor.selection.isEmpty ? textOfLine(editor) : editor.selection;
  const text = editor.document.getText(range).trim();
  if (text === "") {
    void vscode.window.showInformationMessage(
      say("Markér det formål, mål eller kriterium, der skal bedømmes.", "Select the purpose, goal or criterion to assess."),
    );
    return;
  }
  const { measurable, reason, suggestions } = await client.sendRequest<Assessment>("handleplan/assess", {
    text,
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
  });
  const verdict = measurable ? say("Kan måles.", "Can be measured.") : say("Ikke målbart endnu.", "Not measurable yet.");
  const [suggestion] = suggestions;
  const use = say("Brug forslaget", "Use the suggestion");
  const message = suggestion ? `${verdict} ${reason} – ${suggestion.title}: »${suggestion.text}«` : `${verdict} ${reason}`;
  const chosen = await vscode.window.showInformationMessage(message, ...(suggestion ? [use] : []));
  if (chosen === use && suggestion) await editor.insertSnippet(new vscode.SnippetString(suggestion.snippet), range);
}

/** The value on the cursor's line: what stands behind `key:` or `-`. */
function textOfLine(editor: vscode.TextEditor): vscode.Range {
  const { text, lineNumber, range } = editor.document.lineAt(editor.selection.active.line);
  const start = /^\s*(?:-\s+)*(?:[^\s:#]+:\s+)?/.exec(text)?.[0].length ?? 0;
  return new vscode.Range(lineNumber, start, lineNumber, range.end.character);
}
