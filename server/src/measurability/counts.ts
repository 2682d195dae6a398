/** What a rewriting can ask for: figures, a place on a scale, or something told. */

/** Where less is better on a scale from 1 to 10. */
export const hurting =
  /(bange|angst|frygt|skræk|ensom|trang|stress|vred|sorg|uro|bekymr|ked af|trist|nervøs|utryg|skam|skyld|mistillid|mindreværd|depressi|fortvivl|savn|magtesløs|usikker|irrit|frustr|jaloux|stemmerne|smerte)/iu;

/** What somebody knows can be told (R13). */
export const knowing = /(forstå|indsigt|viden|^kende|bevidst om|klar over|opmærksom)/iu;

const counting =
  /^(f[æl]\p{L}*re|mere|mindre|hyppigere|oftere|sjældnere|længere|kortere|øge|øget|reducer|nedbring|halver|minimer|mindsk|begræns|sænk|dæmp|ned|op|skær|skru|trap|sæt|skal|fald|stig|hæv)/iu;

/** "færre opkald" and "nedbringe gælden" have figures; "bedre forhold" and "mere rolig" have none. */
export function counts(words: string): boolean {
  if (!counting.test(words)) return false;
  return !/^(mere|mindre) \p{L}*(ig|igt|ige|t|iv|sk|som|bar|fuld|løs|parat|tryg|en|et|ende)( |$)/iu.test(words);
}
