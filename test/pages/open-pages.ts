// Pages in a real Chromium without a network: what they say on the console, what they ask the network for, and what axe-core finds.
// Run by `npm test`; one file alone with `npx mocha test/pages/report.test.ts`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installChromium, installPlaywright } from "../vscode/install.mjs";

/** The little that is used of playwright, which lies in the cache and not among the dependencies. */
export type Page = {
  evaluate<T>(script: string): Promise<T>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { colorScheme?: "light" | "dark"; media?: "screen" | "print" }): Promise<void>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  close(): Promise<void>;
};
type Event = { type(): string; text(): string };
type Request = { url(): string };
type Context = {
  newPage(): Promise<
    Page & {
      goto(url: string): Promise<unknown>;
      addInitScript(script: string): Promise<void>;
      on(event: "console", told: (event: Event) => void): void;
      on(event: "pageerror", told: (error: Error) => void): void;
      on(event: "request", told: (request: Request) => void): void;
    }
  >;
};
type Browser = { newContext(options: object): Promise<Context>; close(): Promise<void> };

export type Violation = {
  readonly id: string;
  readonly impact: "minor" | "moderate" | "serious" | "critical" | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};

/** An open page, and what it has done so far. */
export type Opened = {
  readonly page: Page;
  /** Errors and warnings on the console, exceptions, and every address asked for beside the page's own. */
  readonly complaints: readonly string[];
  /** What axe-core finds, one line for each place; empty when all is well. */
  readonly violations: () => Promise<readonly string[]>;
};

export type Open = (html: string, options?: { readonly before?: string; readonly colorScheme?: "light" | "dark" }) => Promise<Opened>;

/** A Chromium that opens pages from their HTML; `before` is a script that runs ahead of the page's own, as a host's would. */
export async function inChromium<Result>(use: (open: Open) => Promise<Result>): Promise<Result> {
  const [executablePath, module] = [await installChromium(console.log), await installPlaywright(console.log)];
  const { chromium } = (await import(pathToFileURL(module).href)) as { chromium: { launch(options: object): Promise<Browser> } };
  const folder = mkdtempSync(join(tmpdir(), "handleplan-pages-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  let pages = 0;
  try {
    return await use(async (html, { before, colorScheme = "light" } = {}) => {
      const context = await browser.newContext({ offline: true, colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      const file = join(folder, `page-${++pages}.html`);
      writeFileSync(file, html);
      const url = pathToFileURL(file).href;
      page.on("console", (event) => {
        if (["error", "warning"].includes(event.type())) complaints.push(`${event.type()}: ${event.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
      page.on("request", (request) => {
        if (request.url() !== url && !request.url().startsWith("data:")) complaints.push(`asks for ${request.url()}`);
      });
      if (before !== undefined) await page.addInitScript(before);
      await page.goto(url);
      return { page, complaints, violations: () => violationsOf(page) };
    });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violationsOf(page: Page): Promise<readonly string[]> {
  // The debugger's way in is not held to the page's content policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact ?? "?"} ${id}: ${target.join(" ")}`));
}
