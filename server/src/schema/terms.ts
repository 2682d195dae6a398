import type { Node } from "../plan/node";
import { fold } from "./nearest";

/** Words that departments use for the levels of a plan, with the shared term (audit, recommendation 3). */
const ofPlan: Readonly<Record<string, string>> = {
  vision: "formål", hensigt: "formål", hovedmaal: "formål", "overordnet-maal": "formål", "overordnede-maal": "formål", "langsigtet-maal": "formål",
  maal: "indsatsmål", delmaal: "indsatsmål", maalsaetning: "indsatsmål", maalsaetninger: "indsatsmål", fokusomraader: "indsatsmål",
  aktivitet: "indsatser", aktiviteter: "indsatser", tiltag: "indsatser", foranstaltninger: "indsatser", ydelser: "indsatser",
  handlinger: "indsatser", opgaver: "indsatser",
}; // prettier-ignore

const ofGoal: Readonly<Record<string, string>> = {
  kriterier: "succeskriterier", tegn: "succeskriterier", indikatorer: "succeskriterier", maalepunkter: "succeskriterier",
  resultatmaal: "succeskriterier", trin: "delmål",
}; // prettier-ignore

const ofIntervention: Readonly<Record<string, string>> = {
  metode: "forslag_til_udfører", metoder: "forslag_til_udfører", redskab: "forslag_til_udfører", redskaber: "forslag_til_udfører",
}; // prettier-ignore

/** The field that a key of one's own stands for in a plan, where it is such a word. */
export function sharedTerm(map: Node, key: string): string | undefined {
  const [list, item, ...more] = map.path;
  const terms =
    list === undefined ? ofPlan : item === undefined || more.length > 0 ? {} : { indsatsmål: ofGoal, indsatser: ofIntervention }[list];
  const word = fold(key);
  return terms && Object.hasOwn(terms, word) ? terms[word] : undefined;
}
