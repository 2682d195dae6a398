/**
 * What the runner tells the suite; `bundle-suite.mjs` puts it in. `mark` begins each line for the terminal, `pictures` is
 * empty where nobody takes any, `webviews` is an address that looks into webviews, empty where nobody can, and `look` is a file to
 * show instead of running the tests.
 */
declare const RUNNER: { kind: "node" | "web"; mark: string; color: boolean; pictures: string; webviews: string; look: string };
