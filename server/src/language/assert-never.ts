/** The end of a `switch` that names every case: a new one does not compile until it is named too. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
