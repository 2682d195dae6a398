/** What one question settles, or somebody's word: what is known, permitted, answered (R9, R13). */
import { isContent } from "./context";
import type { Scene } from "./scene";

export function asked(scene: Scene): void {
  knows(scene);
  permitted(scene);
  answered(scene);
}

const looked = new Set(
  "navn kode pinkode adgangskode adresse telefonnummer nummer fødselsdag cpr-nummer dato alder vej rute ugedag bogstav farve tal".split(
    " ",
  ),
);

/** "Kender navnet på sin far": asked once, the answer is right or wrong (R13). */
function knows({ reading, positions, opposed, add }: Scene): void {
  const { tokens } = reading;
  const at = positions.find((each) => tokens[each]?.bases.includes("kende") || tokens[each]?.bases.includes("huske"));
  if (at === undefined) return;
  const fact = [at + 1, at + 2, at + 3].find((each) => tokens[each]?.bases.some((base) => looked.has(base)));
  if (fact !== undefined && !opposed(fact)) add("R13", "ability", at, fact + 1);
}

const answering = new Set(["svare", "sige", "krydse", "vælge", "markere"]);

/** "Svarer »tit« på spørgsmålet": the answer is heard or read, word for word (R9). */
function answered({ reading: { tokens }, positions, add }: Scene): void {
  const at = positions.find(
    (each) =>
      tokens[each]?.verb && tokens[each]?.bases.some((base) => answering.has(base)) && "»\"“„'‘".includes(tokens[each + 1]?.word ?? " "),
  );
  if (at !== undefined) add("R9", "threshold", at, at + 3);
}

/** "Må køre bil igen": somebody has said so. */
function permitted({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find((each) => tokens[each]?.word === "må" && tokens[each + 1]?.word !== "ikke");
  if (at === undefined) return;
  const act = [at + 1, at + 2].find((each) => categories[each]?.has("observable") && tokens[each]?.verb);
  if (act !== undefined && !opposed(act) && isContent(tokens[act + 1])) add("R1", "state", at, act + 1);
}
