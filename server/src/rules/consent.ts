import type { Node } from "../plan/node";

/** Whether the consent was not withdrawn on the day. */
export function isHeldConsent(consent: Node, day: string): boolean {
  const withdrawn = consent.at("tilbagekaldt")?.date();
  return withdrawn === undefined || withdrawn > day;
}
