import { webviewScripts } from "../../server/build/webview-scripts.mjs";

/** A webview's page as the extension makes it. */
export async function webview(name: "preview" | "assessment"): Promise<string> {
  Object.assign(globalThis, { webviewScripts: await webviewScripts() });
  const { webviewPage } = await import("../../client/src/webview-page");
  return webviewPage(name);
}

/** What VS Code gives a webview: a state that is kept, and a way to send messages, which are kept for the test. */
export function host(state?: object): string {
  return `globalThis.sent = []; globalThis.kept = ${JSON.stringify(state)};
    globalThis.acquireVsCodeApi = () => ({ getState: () => kept, setState: (next) => { kept = next; }, postMessage: (message) => { sent.push(message); } });`;
}

/** A script that sends the page a message as the extension would, and waits until it was read. */
export function message(content: object): string {
  return `new Promise((done) => { addEventListener("message", () => done(), { once: true }); postMessage(${JSON.stringify(content)}, "*"); })`;
}
