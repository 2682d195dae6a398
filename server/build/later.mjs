// Modules that most runs need nothing of: they are loaded when something of them is first asked for, not when the program starts.

const modules = /^(?:node:(?:child_process|crypto|fs\/promises|readline)|diff|tinyglobby|yaml)$/;

/** @type {import("esbuild").Plugin} */
export const later = {
  name: "later",
  setup(builder) {
    builder.onResolve({ filter: modules }, ({ path, namespace }) => (namespace === "later" ? undefined : { path, namespace: "later" }));
    builder.onLoad({ filter: /./, namespace: "later" }, async ({ path }) => {
      const names = Object.keys(/** @type {object} */ (await import(path))).filter((name) => /^(?!default$)\w+$/.test(name));
      const getters = names.map((name) => `get ${name}() { return require("${path}").${name}; },`);
      return { contents: `module.exports = {\n${getters.join("\n")}\n};`, resolveDir: builder.initialOptions.absWorkingDir ?? "" };
    });
  },
};
