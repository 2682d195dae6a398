let format: Intl.DateTimeFormat | undefined;

/** The day it is in Denmark, `YYYY-MM-DD`. Only a program's entry asks; everything below is given the day. */
export function danishDay(): string {
  // Made once: to make it takes longer than to start a connection.
  format ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" });
  return format.format(new Date());
}
