/** What is known of words, as it is written. A build puts what comes of it in its place: reading the lists takes longer than judging a plan. */
import abilities from "./lexicon/verbs.json";
import anchors from "./lexicon/anchors.json";
import areas from "./lexicon/areas.json";
import doing from "./lexicon/doing.json";
import fields from "./lexicon/fields.json";
import help from "./lexicon/help.json";
import idioms from "./lexicon/idioms.json";
import inner from "./lexicon/inner.json";
import level from "./lexicon/level.json";
import quantity from "./lexicon/quantity.json";
import things from "./lexicon/things.json";
import vague from "./lexicon/vague.json";
import type { Additions } from "./lexicon";
import type { PackedLexicon } from "./packed-lexicon";

export const wordLists: readonly Additions[] | PackedLexicon = [
  vague,
  inner,
  level,
  idioms,
  anchors,
  abilities,
  doing,
  things,
  quantity,
  help,
  areas,
  fields,
].map((file) => file.entries);
