/** The scripts that run inside webviews, put here by the build as text: a webview then needs no file of the extension. */
declare const webviewScripts: { readonly preview: string; readonly assessment: string };

export type WebviewScript = keyof typeof webviewScripts;

const bodies: Readonly<Record<WebviewScript, string>> = {
  preview: `<header class="bar"><div role="tablist"></div><button id="print" type="button"></button></header>
<p id="notice" role="status" hidden></p>
<main><div id="page" class="page"></div></main>`,
  assessment: `<main><div id="page" class="page"></div></main>
<footer class="save"><span id="progress"></span><span id="state" role="status"></span><button id="save" type="button"></button></footer>`,
};

export const webviewOptions = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] } as const;

/** The frame of a webview. Only its own script may run and nothing is fetched; the script draws what it is sent. */
export function webviewPage(script: WebviewScript): string {
  const nonce = newNonce();
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handleplan</title>
</head>
<body>
${bodies[script]}
<script nonce="${nonce}">${webviewScripts[script]}</script>
</body>
</html>`;
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
