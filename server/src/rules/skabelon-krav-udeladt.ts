import { replaceScalar, type Value } from "../plan/edits";
import { hasPlaceholder, isTemplateWord, type Node, type Path } from "../plan/node";
import type { Plan } from "../plan/plan";
import { describe, subjectOf } from "../schema/describe";
import { insertField, lacks } from "../schema/insert-field";
import { nearest } from "../schema/nearest";
import { placeholderFor } from "../schema/validate";
import { ownTemplates, templateFor, type OwnTemplate, type TemplateField } from "../workspace/templates";
import { appendToField } from "./append-field";
import { defineRule, parsePath } from "./define-rule";

export const skabelonKravUdeladt = defineRule({
  id: "skabelon-krav-udeladt",
  severity: "warning",
  source: { format: { da: "jeres skabelon", en: "your template" } },
  appliesTo: { path: "", about: ["skabelon", "udeladt", "udeladt[*].felt", "udeladt[*].begrundelse"] },
  title: { da: "Det, skabelonen kræver, er med eller begrundet", en: "What the template asks for is there, or its absence explained" },
  docs: {
    da: "En afdeling kan have sin egen skabelon og sige, hvilke dele af den der hører med i hver plan. Passer en del ikke til borgeren, kan den udelades; planen siger så hvorfor, så den næste kan se, at det er et valg og ikke en forglemmelse.",
    en: "A department may have a template of its own and say which parts of it belong in every plan. A part that does not fit the citizen can be left out; the plan then says why, so that the next reader sees a choice and not an oversight.",
  },
  messages: {
    leftOut: {
      da: "»{field}« hører med i skabelonen {template}, men mangler uden begrundelse. Udfyld det, eller skriv under »udeladt« hvorfor.",
      en: "»{field}« belongs in the template {template} but is missing without a reason. Fill it in, or write why under »udeladt« (left out).",
    },
    noReason: {
      da: "»{field}« er udeladt, men der står ikke hvorfor. Skriv begrundelsen, så den næste kan se, at det er et valg.",
      en: "»{field}« is left out (udeladt), but it does not say why. Write the reason, so that the next reader sees a choice.",
    },
    near: {
      da: "Skabelonen »{found}« findes ikke. Mente du »{suggestion}«?",
      en: "There is no template »{found}«. Did you mean »{suggestion}«?",
    },
    unknown: {
      da: "Skabelonen »{found}« findes ikke her, så det kan ikke ses, om planen følger den.",
      en: "There is no template »{found}« here, so it cannot be seen whether the plan follows it.",
    },
    plantype: {
      da: "Skabelonen {template} er til en anden slags plan (»{other}«). Vælg en skabelon til denne plantype.",
      en: "The template {template} is for another kind of plan (»{other}«). Choose one for this type of plan.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »{field}«", en: "Insert »{field}«" }, safe: false },
    explain: { title: { da: "Begrund, at »{field}« er udeladt", en: "Give a reason for leaving »{field}« out" }, safe: false },
    writeReason: { title: { da: "Indsæt plads til begrundelsen", en: "Insert a place for the reason" }, safe: false },
    useNearest: { title: { da: "Ret til »{suggestion}«", en: "Change to »{suggestion}«" }, safe: false },
  },
  check({ node, plan, workspace, report }) {
    const reference = node.at("skabelon");
    const found = reference?.text();
    if (!reference || found === undefined || hasPlaceholder(found) || !found.includes("@")) return;
    const { template, named } = templateFor(workspace, plan.uri, found);
    if (!template) {
      const all = ownTemplates(workspace).map(referenceTo);
      const [latest] = named;
      const suggestion = latest ? referenceTo(latest) : nearest(found, all);
      if (suggestion === undefined) report({ at: reference, message: "unknown", values: { found } });
      else {
        const useNearest = [replaceScalar(plan, reference, suggestion)];
        report({ at: reference, message: "near", values: { found, suggestion }, fixes: { useNearest } });
      }
      return;
    }
    const name = { da: `»${referenceTo(template)}«`, en: `»${referenceTo(template)}«` };
    const plantype = node.at("plantype")?.text();
    if (template.plantype !== undefined && plantype !== undefined && template.plantype !== plantype) {
      report({ at: reference, message: "plantype", values: { template: name, other: template.plantype } });
      return;
    }
    const explained = leftOutIn(plan);
    for (const field of template.fields.filter(({ mandatory }) => mandatory)) {
      const path = plan.names.read(parsePath(field.path));
      const key = path.at(-1) ?? "";
      const entry = explained.get(path.join("."));
      if (entry) {
        const reason = entry.at("begrundelse")?.text();
        if (reason !== undefined && !isTemplateWord(reason)) continue;
        const writeReason = insertField(plan, entry, "begrundelse", "⟨hvorfor feltet er udeladt⟩");
        report({ at: entry.at("felt") ?? entry, message: "noReason", values: { field: key }, fixes: { writeReason } });
        continue;
      }
      for (const { block, rest } of gapsAt(plan, path)) {
        report({
          at: block.parent ? (block.at("tekst") ?? block.at("id") ?? block) : reference,
          message: "leftOut",
          values: { field: key, template: name },
          related: relatedTo(template, field),
          fixes: {
            insert: insertField(plan, block, rest[0] ?? "", valueAt(plan, block.path, rest, field.placeholder)),
            explain: appendToField(plan, node, "udeladt", [{ felt: field.path, begrundelse: "⟨hvorfor feltet er udeladt⟩" }]),
          },
        });
      }
    }
  },
});

export function referenceTo(template: OwnTemplate): string {
  return `${template.name}@${template.version}`;
}

/** What the plan says it leaves out, by the place's path. */
function leftOutIn(plan: Plan): ReadonlyMap<string, Node> {
  const entries = (plan.root.at("udeladt")?.items() ?? []).flatMap((entry): [string, Node][] => {
    const path = entry.at("felt")?.text()?.normalize("NFC");
    return path === undefined ? [] : [[plan.names.read(parsePath(path)).join("."), entry]];
  });
  return new Map(entries);
}

type Gap = { readonly block: Node; readonly rest: readonly string[] };

/** The blocks in which the field, or a block on the way to it, should stand and does not. A list without items has no such blocks. */
function gapsAt(plan: Plan, path: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let blocks: readonly Node[] = [plan.root];
  for (const [index, step] of path.entries()) {
    if (step === "*") {
      blocks = blocks.flatMap((block) => block.items());
      continue;
    }
    const rest = path.slice(index);
    if (!rest.includes("*")) gaps.push(...blocks.filter((block) => lacks(plan, block, step)).map((block) => ({ block, rest })));
    blocks = blocks.flatMap((block) => (block.has(step) ? (block.at(step) ?? []) : []));
  }
  return gaps;
}

/** What a fix writes: the template's own placeholder, in the blocks that lead to it. */
function valueAt(plan: Plan, path: Path, rest: readonly string[], placeholder: string | undefined): Value {
  const [step = "", next, ...more] = rest;
  if (next !== undefined) return { [next]: valueAt(plan, [...path, step], [next, ...more], placeholder) };
  const field = describe(subjectOf(plan), [...path, step]);
  const value = placeholder ?? placeholderFor(step, field);
  return field?.kind === "list" ? [value] : value;
}

function relatedTo(template: OwnTemplate, field: TemplateField) {
  const item = template.file.root
    .at("felter")
    ?.items()
    .find((each) => each.at("felt")?.text()?.normalize("NFC") === field.path);
  const message = { da: "Her siger skabelonen det", en: "The template says so here" };
  return item ? [{ uri: template.file.uri, span: item.head, message }] : [];
}
