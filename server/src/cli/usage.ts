import type { Localized } from "../language/localized";

export const usage: Localized = {
  da: `handleplan læser handleplaner og siger, hvad der mangler, og hvordan det rettes.

  handleplan check [stier…]        læs filer, mapper eller mønstre (uden stier: denne mappe)
      --format text|json           hvordan svaret skrives
      --fix                        ret det, der sikkert kan rettes, i filerne
      --diff                       vis, hvad --fix ville rette, og skriv intet
      --stdin                      læs én plan fra standard input
      --stdin-filename NAVN        navnet på den plan
      --today DATO                 regn med denne dag i stedet for i dag
  handleplan assess [UDSAGN…]      bedøm, om et formål, mål eller kriterium kan måles (uden udsagn: en linje ad gangen fra stdin)
      --file NAVN                  læs udsagnene i en fil, et på hver linje
      --role ROLLE                 formål, indsatsmål, delmål eller succeskriterium
      --format text|json           hvordan svaret skrives
  handleplan explain REGEL         forklar en regel
  handleplan rules                 vis alle regler (--format json)
  handleplan settings FIL          vis de indstillinger, der gælder for filen, og hvor de står (--format json)

  --lang da|en                     sproget i svaret (dansk, når intet er valgt)
  --help, --version

Slutkoder: 0 ingen fejl · 1 mindst én fejl · 2 forkert brug, noget kan ikke læses, eller ingen fil passer
`,
  en: `handleplan reads action plans (handleplaner) and says what is missing and how to mend it.

  handleplan check [paths…]        read files, folders or patterns (without paths: this folder)
      --format text|json           how the answer is written
      --fix                        mend in the files what can surely be mended
      --diff                       show what --fix would mend, and write nothing
      --stdin                      read one plan from standard input
      --stdin-filename NAME        the name of that plan
      --today DATE                 count from this day instead of today
  handleplan assess [STATEMENT…]   judge whether a purpose, goal or criterion can be measured (without any: a line each from stdin)
      --file NAME                  read the statements in a file, one a line
      --role ROLE                  formål, indsatsmål, delmål or succeskriterium
      --format text|json           how the answer is written
  handleplan explain RULE          explain a rule
  handleplan rules                 list all rules (--format json)
  handleplan settings FILE         show the settings that hold for the file, and where they stand (--format json)

  --lang da|en                     the language of the answer (Danish unless chosen)
  --help, --version

Exit codes: 0 no error · 1 at least one error · 2 wrong usage, something cannot be read, or no file matched
`,
};
