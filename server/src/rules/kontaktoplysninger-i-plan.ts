import { emailsIn, phonesIn } from "../language/personal-data";
import type { Span, TextEdit } from "../plan/span";
import { defineRule } from "./define-rule";

export const kontaktoplysningerIPlan = defineRule({
  id: "kontaktoplysninger-i-plan",
  severity: "info",
  source: { law: "gdpr-5-9" },
  appliesTo: { document: ["plan", "bestilling", "journal", "vurdering"], path: "", about: ["borger.alias"] },
  title: { da: "Planen har ingen private kontaktoplysninger", en: "The plan holds no private contact details" },
  docs: {
    da: "Borgerens eller en pårørendes telefonnummer og e-mailadresse fører lige så sikkert til personen som et navn. De hører hjemme i fagsystemet, ikke i en fil, der deles. En afdelings egne oplysninger kan blive stående; fravælg så reglen dér.",
    en: "The phone number and e-mail address of the citizen or a relative lead to the person as surely as a name. They belong in the case system, not in a file that is shared. A department's own details may stay; turn the rule off there.",
  },
  messages: {
    email: {
      da: "Her står en e-mailadresse. Er den borgerens eller en pårørendes, kan planen føres tilbage til dem, så lad den stå i fagsystemet.",
      en: "Here is an e-mail address. If it is the citizen's or a relative's, the plan can be traced to them, so leave it in the case system.",
    },
    phone: {
      da: "Her står noget, der ligner et telefonnummer. Er det borgerens eller en pårørendes, så lad det stå i fagsystemet.",
      en: "Something here looks like a phone number. If it is the citizen's or a relative's, leave it in the case system.",
    },
  },
  fixes: { takeOut: { title: { da: "Erstat med ⟨kontakt⟩", en: "Replace with ⟨kontakt⟩ (contact)" }, safe: false } },
  check({ plan, report }) {
    const takeOut = (span: Span): readonly TextEdit[] => [{ span, text: "⟨kontakt⟩" }];
    for (const at of emailsIn(plan.text)) report({ at, message: "email", fixes: { takeOut: takeOut(at) } });
    for (const at of phonesIn(plan.text)) report({ at, message: "phone", fixes: { takeOut: takeOut(at) } });
  },
});
