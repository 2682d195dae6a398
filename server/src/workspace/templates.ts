import type { Plan } from "../plan/plan";
import { ofKind } from "./document-index";
import { found, type Workspace } from "./workspace";

/** A template of the department's own: `*.skabelon.yaml`. */
export type OwnTemplate = {
  readonly file: Plan;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly plantype: string | undefined;
  readonly municipality: string | undefined;
  readonly department: string | undefined;
  readonly fields: readonly TemplateField[];
};

export type TemplateField = {
  /** As written, with `[*]` for every item of a list. */
  readonly path: string;
  readonly guidance: string | undefined;
  readonly placeholder: string | undefined;
  readonly mandatory: boolean;
};

/** The templates in the workspace, by name and newest version first. */
export function ownTemplates(workspace: Workspace): readonly OwnTemplate[] {
  let templates = templatesIn.get(workspace.plans);
  if (!templates) {
    templates = found(workspace, ofKind("skabelon"))
      .flatMap((plan) => readTemplate(plan) ?? [])
      .toSorted(
        (a, b) => compare(a.name, b.name) || b.version.localeCompare(a.version, "da", { numeric: true }) || compare(a.file.uri, b.file.uri),
      );
    templatesIn.set(workspace.plans, templates);
  }
  return templates;
}

const templatesIn = new WeakMap<Workspace["plans"], readonly OwnTemplate[]>();

/** The template a plan was started from, and what it names when there is no such one. */
export function templateFor(
  workspace: Workspace,
  uri: string,
  reference: string,
): { readonly template: OwnTemplate | undefined; readonly named: readonly OwnTemplate[] } {
  const [name = "", version = ""] = reference.normalize("NFC").split("@");
  const named = ownTemplates(workspace)
    .filter((template) => template.name === name)
    .toSorted((a, b) => shared(b.file.uri, uri) - shared(a.file.uri, uri));
  return { template: named.find((template) => template.version === version), named };
}

function readTemplate(file: Plan): OwnTemplate | undefined {
  const { root } = file;
  const [name, version] = [root.at("navn")?.text()?.normalize("NFC"), root.at("version")?.text()];
  if (name === undefined || version === undefined) return undefined;
  return {
    file,
    name,
    version,
    title: root.at("titel")?.text() ?? name,
    plantype: root.at("plantype")?.text(),
    municipality: root.at("kommune")?.text(),
    department: root.at("afdeling")?.text(),
    fields: (root.at("felter")?.items() ?? []).flatMap((field) => {
      const path = field.at("felt")?.text()?.normalize("NFC");
      if (path === undefined) return [];
      const [guidance, placeholder] = [field.at("vejledning")?.text(), field.at("pladsholder")?.text()];
      return [{ path, guidance, placeholder, mandatory: field.at("obligatorisk")?.flag() === true }];
    }),
  };
}

/** How far two addresses go together: of two templates of one name, the one in the plan's own folder is meant. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.lastIndexOf("/", length);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
