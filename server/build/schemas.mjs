/** Nothing is compiled ahead of the tests any more; scripts beside the project still ask. */
export function compileSchemas() {}
