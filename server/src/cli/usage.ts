import type { Localized } from "../language/localized";

export const usage: Localized = {
  da: `handleplan læser handleplaner og siger, hvad der mangler, og hvordan det rettes.

  handleplan check [stier…]        læs filer, mapper eller mønstre (uden stier: denne mappe)
      --format FORMAT              text, json, ndjson, sarif, junit, github, gitlab, csv eller html; gerne flere
      -o, --output FIL             hvor formatet foran skrives (ellers på skærmen)
      --rule REGEL=ALVOR           off, info, warning eller error for en regel
      --max-warnings N             fejl, når der er flere advarsler
      --baseline FIL               vis kun problemer, som grundlaget ikke kender
      --since REF                  kun filer, der er ændret siden git-referencen
      --staged                     kun det, der er lagt klar i git
      --shard DEL/ANTAL            kun denne del af filerne, som 1/4
      --jobs N                     så mange tråde (ellers én, og med mange filer én for hver kerne)
      --cache                      husk resultater i .handleplan-cache (--cache-folder MAPPE)
      --watch                      kør igen, når en fil ændres
      --fix                        ret det, der sikkert kan rettes, i filerne
      --diff                       vis, hvad --fix ville rette, og skriv intet
      --stdin                      læs én plan fra standard input (--stdin-filename NAVN)
      --today DATO                 regn med denne dag i stedet for i dag
      --allow-empty                ingen filer er også i orden
      --print-settings FIL         det samme som handleplan settings FIL
  handleplan merge-results FILER   saml resultater fra --format ndjson; formater som check
  handleplan baseline write|check|prune [stier…]
                                   skriv, hold mod eller ryd op i grundlaget (--baseline FIL)
  handleplan diff FØR EFTER        hvad en ny udgave af en plan bragte: nye problemer, dem, der er væk, og dem, der er uændrede
      --since REF                  hold filen op mod den, den var ved git-referencen: handleplan diff --since REF FIL
  handleplan assess [UDSAGN…]      bedøm, om et formål, mål eller kriterium kan måles (uden udsagn: en linje ad gangen fra stdin)
      --file NAVN                  læs udsagnene i en fil, et på hver linje
      --role ROLLE                 formål, indsatsmål, delmål eller succeskriterium
      --format text|json           hvordan svaret skrives
  handleplan report [stier…]       hvor mange planer følger auditens anbefalinger (--format html|json|csv, -o FIL)
      --earlier FIL                en tidligere rapport i JSON at sammenligne med; gerne flere
      --history REF                sammenlign med planerne, som git har dem ved en reference; gerne flere
  handleplan audit select [stier…] vælg planer til et panel (--count N, --seed TAL)
  handleplan audit new PLANER…     skemaer til et panel (--panel N, -o MAPPE)
  handleplan audit summary STIER…  panelets svar, enighed og udviklingsområder (--format text|json|html)
      --plans MAPPE                hold svarene mod det, værktøjet ser i planerne
      --before STI                 sammenlign med en tidligere audit
  handleplan join PLANER… -o FIL   saml flere planer for én borger i en kladde til én plan; intet afgøres
      --plantype TYPE              helhedsplan eller borgerens-plan (ellers den, der kan erstatte flest)
      --timeline                   vis forløbet i dag ved siden af det samlede, og skriv intet
  handleplan explain REGEL         forklar en regel
  handleplan rules                 vis alle regler (--format json)
  handleplan new [SKABELON]        skriv en skabelon til en ny plan (uden navn: vis skabelonerne)
  handleplan settings FIL          vis de indstillinger, der gælder for filen, og hvor de står (--format json)
      --schemas MAPPE              skriv skemaer med afdelingens ord i mappen, til editorer uden handleplan

  --lang da|en                     sproget i svaret (dansk, når intet er valgt)
  --help, --version

Filer, som .gitignore eller .handleplanignore nævner, læses kun, når de nævnes ved navn.

Slutkoder
  0   ingen fejl, og ikke flere advarsler end tilladt
  1   mindst én fejl (diff: en ny fejl), for mange advarsler, eller et forældet grundlag, hvor CI er sat
  2   forkert brug, noget kan ikke læses eller skrives, eller ingen fil passer
`,
  en: `handleplan reads action plans (handleplaner) and says what is missing and how to mend it.

  handleplan check [paths…]        read files, folders or patterns (without paths: this folder)
      --format FORMAT              text, json, ndjson, sarif, junit, github, gitlab, csv or html; several if you like
      -o, --output FILE            where the format before it is written (else to the screen)
      --rule RULE=LEVEL            off, info, warning or error for a rule
      --max-warnings N             fail when there are more warnings
      --baseline FILE              show only problems that the baseline does not know
      --since REF                  only files changed since the git reference
      --staged                     only what is staged in git
      --shard PART/PARTS           only this part of the files, such as 1/4
      --jobs N                     that many threads (else one, and with many files one a core)
      --cache                      remember results in .handleplan-cache (--cache-folder FOLDER)
      --watch                      run again when a file changes
      --fix                        mend in the files what can surely be mended
      --diff                       show what --fix would mend, and write nothing
      --stdin                      read one plan from standard input (--stdin-filename NAME)
      --today DATE                 count from this day instead of today
      --allow-empty                no file is fine too
      --print-settings FILE        the same as handleplan settings FILE
  handleplan merge-results FILES   join results of --format ndjson; formats as for check
  handleplan baseline write|check|prune [paths…]
                                   write, hold against or tidy the baseline (--baseline FILE)
  handleplan diff BEFORE AFTER     what a new version of a plan brought: problems new, gone and unchanged
      --since REF                  hold the file against what it was at the git reference: handleplan diff --since REF FILE
  handleplan assess [STATEMENT…]   judge whether a purpose, goal or criterion can be measured (without any: a line each from stdin)
      --file NAME                  read the statements in a file, one a line
      --role ROLE                  formål, indsatsmål, delmål or succeskriterium
      --format text|json           how the answer is written
  handleplan report [paths…]       how many plans follow the audit's recommendations (--format html|json|csv, -o FILE)
      --earlier FILE               an earlier report in JSON to compare with; several if you like
      --history REF                compare with the plans as git has them at a reference; several if you like
  handleplan audit select [paths…] draw plans for a panel (--count N, --seed NUMBER)
  handleplan audit new PLANS…      forms for a panel (--panel N, -o FOLDER)
  handleplan audit summary PATHS…  the panel's answers, agreement and areas to develop (--format text|json|html)
      --plans FOLDER               hold the answers against what the tool sees in the plans
      --before PATH                compare with an earlier audit
  handleplan join PLANS… -o FILE   join several plans for one citizen into a draft of one; nothing is decided
      --plantype TYPE              helhedsplan or borgerens-plan (else the one that can replace most)
      --timeline                   show today's course beside the joint one, and write nothing
  handleplan explain RULE          explain a rule
  handleplan rules                 list all rules (--format json)
  handleplan new [TEMPLATE]        write a template for a new plan (without a name: list the templates)
  handleplan settings FILE         show the settings that hold for the file, and where they stand (--format json)
      --schemas FOLDER             write schemas with the department's words to the folder, for editors without handleplan

  --lang da|en                     the language of the answer (Danish unless chosen)
  --help, --version

Files that .gitignore or .handleplanignore name are read only when named themselves.

Exit codes
  0   no error, and no more warnings than allowed
  1   at least one error (diff: a new one), too many warnings, or a stale baseline where CI is set
  2   wrong usage, something cannot be read or written, or no file matched
`,
};
