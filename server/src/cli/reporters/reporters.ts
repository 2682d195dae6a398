import type { CheckFormat } from "../arguments";
import { csvReporter } from "./csv";
import { githubReporter } from "./github";
import { gitlabReporter } from "./gitlab";
import { htmlReporter } from "./html";
import { jsonReporter } from "./json";
import { junitReporter } from "./junit";
import { ndjsonReporter } from "./ndjson";
import type { MakeReporter } from "./reporter";
import { sarifReporter } from "./sarif";
import { textReporter } from "./text";

export const reporters: Readonly<Record<CheckFormat, MakeReporter>> = {
  text: textReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  csv: csvReporter,
  html: htmlReporter,
};
