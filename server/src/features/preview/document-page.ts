import { describe, subjectOf } from "../../schema/describe";
import { documentKind, documentName } from "../../schema/documents";
import { contentOf, titleOf, valueOf } from "./fields";
import { markup, type Markup } from "./markup";
import type { Sheet } from "./sheet";

const inHead = ["id", "dato", "kommune", "afdeling", "borger"];

/** An order, a journal or another document beside the plans, laid out to be read. */
export function documentPage(sheet: Sheet): Markup {
  const { plan, say } = sheet;
  const { root } = plan;
  const title = describe(subjectOf(plan), [])?.title;
  const name = say(title && title.da !== "" ? title : documentName(documentKind(plan.uri)));
  const told = inHead.flatMap((key) => {
    const node = key === "borger" ? root.at("borger", "alias") : root.at(key);
    return node && node.text() !== undefined ? [valueOf(sheet, node)] : [];
  });
  const rest = root.children.filter(({ key }) => key !== undefined && key !== "format" && !inHead.includes(key));
  return markup`<header>
      <h1>${name.charAt(0).toUpperCase() + name.slice(1)}</h1>
      <p class="lead">${told.map((part, index) => markup`${index > 0 && " · "}${part}`)}</p>
    </header>
    ${rest
      .filter((field) => !field.isEmpty())
      .map(
        (field) =>
          markup`<section>
            <h2>${sheet.link(titleOf(sheet, field), field)}</h2>
            ${contentOf(sheet, field)}
          </section>`,
      )} `;
}
