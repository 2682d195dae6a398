import type { DocumentLink } from "vscode-languageserver-types";
import { isProvision, provisions } from "../law/provisions";
import { trials } from "../law/trials";
import { ruleById } from "../lint/lint";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { sameFile } from "../workspace/file-system";
import type { Workspace } from "../workspace/workspace";
import { fileReferences } from "./file-references";
import { descendants, insideQuotes, rangeOf } from "./range";
import { definitionsOf, occurrencesIn } from "./symbols";

/** Links to what a document rests on: provisions and trials by their ids, templates and other files, pages of rules, and addresses. */
export function documentLinks(workspace: Workspace, plan: Plan): DocumentLink[] {
  return [...sources(workspace, plan), ...files(workspace, plan), ...addresses(plan), ...rulePages(workspace, plan)]
    .toSorted((a, b) => a.span[0] - b.span[0])
    .map(({ span, target, tooltip }) => ({ range: rangeOf(plan, span), target, ...(tooltip ? { tooltip } : {}) }));
}

type Link = { readonly span: Span; readonly target: string; readonly tooltip?: string };

/** The keys that hold the id of a provision, or a list of such ids. */
const provisionKeys = new Set(["lovgrundlag", "fra", "hjemmel", "fritager_for", "bestemmelse"]);

function sources(workspace: Workspace, plan: Plan): readonly Link[] {
  return [...descendants(plan.root)].flatMap((node): Link[] => {
    const id = node.text();
    const key = keyOf(node);
    if (id === undefined || key === undefined || node.multiline) return [];
    const span = insideQuotes(plan, node.span);
    if (provisionKeys.has(key) && isProvision(id)) {
      return [{ span, target: provisions[id].href, tooltip: provisions[id].fullTitle[workspace.locale] }];
    }
    const trial = key === "forsøg" ? trials.find((known) => known.id === id) : undefined;
    return trial ? [{ span, target: trial.href, tooltip: trial.title[workspace.locale] }] : [];
  });
}

function files(workspace: Workspace, plan: Plan): readonly Link[] {
  const named = occurrencesIn(plan, ["template", "trial"])
    .filter(({ role }) => role === "use")
    .flatMap((use) => definitionsOf(workspace, use).slice(0, 1).map((found) => ({ span: insideQuotes(plan, use.node.span), target: found.plan.uri }))); // prettier-ignore
  const paths = fileReferences(plan).flatMap(({ span, uri }) => {
    const target = [...workspace.plans.keys()].find((known) => sameFile(known, uri));
    return target === undefined ? [] : [{ span, target }];
  });
  return [...named, ...paths];
}

function addresses(plan: Plan): readonly Link[] {
  return [...plan.text.matchAll(/https?:\/\/[^\s<>"'«»⟨⟩]+/giu)].map((match) => {
    const address = match[0].replace(/(?<![.,;:!?)\]}])[.,;:!?)\]}]+$/, "");
    return { span: [match.index, match.index + address.length], target: address };
  });
}

/** The rules that a comment turns off with a reason. */
function rulePages(workspace: Workspace, plan: Plan): readonly Link[] {
  return rulesInComments(plan).flatMap(({ span, rule }) => {
    const meta = ruleById(rule);
    if (!meta || workspace.docsUri === undefined) return [];
    return [{ span, target: `${workspace.docsUri}/${workspace.locale}/${rule}.md`, tooltip: meta.title[workspace.locale] }];
  });
}

/** Each rule id in a `# handleplan: fravælg …` comment. */
export function rulesInComments(plan: Plan): readonly { readonly span: Span; readonly rule: string }[] {
  return plan.comments.flatMap(({ span }) => {
    const text = plan.text.slice(...span);
    const lead = /^#\s*handleplan:\s*frav(?:æ|ae)lg\s+/iu.exec(text.normalize("NFC"))?.[0].length;
    if (lead === undefined || text !== text.normalize("NFC")) return [];
    const ids = text.slice(lead).split(/(?<!\s)\s+[–—-]\s/u, 1)[0] ?? "";
    return [...ids.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9]{3,}/g)].map(({ index, 0: rule }): { span: Span; rule: string } => ({
      span: [span[0] + lead + index, span[0] + lead + index + rule.length],
      rule,
    }));
  });
}

function keyOf(node: Node): string | undefined {
  return node.key ?? node.parent?.key;
}
