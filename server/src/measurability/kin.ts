/** The family: who a result is about, not what it is about. */
export const kin: ReadonlySet<string> = new Set(
  "mor far moren faren moderen faderen datter datteren søn sønnen drengene pigerne børnene storesøster lillebror stedfar barnet børnene forældrene mormor farmor bedstemor plejemor plejefar søskende manden kvinden konen".split(
    " ",
  ),
);
