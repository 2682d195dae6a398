import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { startSession } from "./session";

const { argv } = process;

if (argv.includes("--version")) {
  process.stdout.write(`handleplan-language-server ${version}\n`);
} else if (argv.some((word) => /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/.test(word))) {
  // The bundle lies in server/dist; the pages beside it in server/docs.
  const docs = join(__dirname, "..", "docs");
  startSession(createConnection(ProposedFeatures.all), {
    version,
    today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }),
    ...(existsSync(docs) ? { docsUri: pathToFileURL(docs).href } : {}),
  });
} else {
  process.stderr.write("handleplan-language-server: an editor starts it with --stdio, --node-ipc or --socket=PORT.\n");
  process.exitCode = 2;
}
