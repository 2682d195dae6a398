/** What a fault of our own is told by: its kind, and where in our code. Its message is left out, for it may hold words of a plan. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const stack = error.stack ?? "";
  const from = stack.indexOf(error.message) + error.message.length;
  return `${error.name}${code}${stack.slice(from).replace(/^(?!\n)[^\n]*/, "")}`;
}
