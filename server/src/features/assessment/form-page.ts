import type { Localized } from "../../language/localized";
import { answers, questions, type Question } from "../../law/questions";
import type { Plan } from "../../plan/plan";
import { findings, type Finding } from "../questions";
import { markup, type Markup } from "../preview/markup";
import { problemList } from "../preview/problem-notes";
import { said, type Sheet } from "../preview/sheet";
import { areaCount, scaleQuestions } from "./form-fields";

/** The form: for each question what the tool found, the five answers and the reason; then the three areas and remarks. */
export function formPage(sheet: Sheet, plan: Plan | undefined): Markup {
  const { say } = sheet;
  const found = plan ? findings(sheet.workspace, plan) : [];
  const id = sheet.plan.root.at(plan ? "id" : "plan")?.text();
  return markup`<form id="form" novalidate="">
    <header>
      <h1>${say({ da: "Vurdering af planen", en: "Assessment of the plan" })}${id !== undefined && markup` <span class="id">${said(sheet, id)}</span>`}</h1>
      <p class="lead">${say(plan ? lead : withoutPlan)}</p>
    </header>
    ${textField(sheet, "bedømmer", { da: "Hvem vurderer?", en: "Who assesses?" }, { da: "En rolle, aldrig et navn, fx »myndighedssagsbehandler 2«.", en: "A role, never a name, such as »myndighedssagsbehandler 2« (caseworker 2)." })}
    ${scaleQuestions.map((question) => questionSet(sheet, question, plan && found.find((each) => each.question === question)))}
    ${areas(sheet, found)}
    <fieldset>
      <legend>${say({ da: "Andet", en: "Anything else" })}</legend>
      ${textArea(sheet, "bemærkninger", { da: "Bemærkninger", en: "Remarks" })}
    </fieldset>
  </form>`;
}

const lead = {
  da: "Under hvert spørgsmål står, hvad værktøjet har set i planen. Svaret er dit: Værktøjet foreslår ingen.",
  en: "Below each question stands what the tool has seen in the plan. The answer is yours: the tool suggests none.",
};
const withoutPlan = {
  da: "Planen er ikke åben, så værktøjet kan ikke vise, hvad det har set i den.",
  en: "The plan is not open, so the tool cannot show what it has seen in it.",
};

function questionSet(sheet: Sheet, question: Question, found: Finding | undefined): Markup {
  const { number, asks } = question;
  const { say } = sheet;
  const options = [
    ...answers.map((answer) => ({ value: answer.da, label: say(answer) })),
    { value: "", label: say({ da: "ikke besvaret", en: "not answered" }) },
  ];
  return markup`<fieldset>
    <legend><span class="number">${number}.</span> ${say(asks)}</legend>
    <div class="evidence" id="evidence-${number}">${evidence(sheet, found)}</div>
    <div class="answers">
      ${options.map(
        ({ value, label }, index) =>
          markup`<label for="answer-${number}-${index}"><input type="radio" id="answer-${number}-${index}" name="vurdering-${number}" value="${value}" aria-describedby="evidence-${number}"/> ${label}</label>`,
      )}
    </div>
    ${textArea(sheet, `begrundelse-${number}`, { da: "Begrundelse", en: "Reason" })}
  </fieldset>`;
}

function evidence(sheet: Sheet, found: Finding | undefined): Markup {
  const { say } = sheet;
  if (!found) {
    return markup`<p class="note">${say({ da: "Værktøjet har ikke set på det spørgsmål.", en: "The tool has not looked at this question." })}</p>`;
  }
  if (found.problems.length > 0) {
    return markup`<p class="label">${say({ da: "Værktøjet har set", en: "The tool has seen" })}</p>${problemList(sheet, found.problems)}`;
  }
  const nothing = { da: "Værktøjet har intet at bemærke. Om svaret er godt, må du vurdere.", en: "The tool has nothing to remark. Whether the answer is good is for you to judge." }; // prettier-ignore
  return markup`<p class="note">${say(nothing)}</p>`;
}

function areas(sheet: Sheet, found: readonly Finding[]): Markup {
  const { say } = sheet;
  const asked = questions.find(({ answeredBy }) => answeredBy === "three areas");
  const most = found.filter(({ problems }) => problems.length > 0).toSorted((a, b) => b.problems.length - a.problems.length);
  const list = most
    .slice(0, areaCount)
    .map(({ question, problems }) => markup`<li>${question.number}. ${say(question.asks)} (${problems.length})</li>`);
  const each = Array.from({ length: areaCount }, (_, index) => {
    const number = index + 1;
    return markup`<div class="area">
      ${textField(sheet, `område-${number}`, { da: `Område ${number}`, en: `Area ${number}` })}
      ${textArea(sheet, `forslag-${number}`, { da: `Forslag til område ${number}`, en: `Proposal for area ${number}` })}
    </div>`;
  });
  return markup`<fieldset>
    <legend>${asked && markup`<span class="number">${asked.number}.</span> ${say(asked.asks)}`}</legend>
    <div class="evidence">
      ${list.length > 0 && markup`<p class="label">${say({ da: "Flest bemærkninger fra værktøjet", en: "Most remarks from the tool" })}</p><ul>${list}</ul>`}
    </div>
    ${each}
  </fieldset>`;
}

function textField(sheet: Sheet, name: string, label: Localized, hint?: Localized): Markup {
  return markup`<div class="field">
    <label for="${name}">${sheet.say(label)}</label>
    ${hint && markup`<span class="hint" id="hint-${name}">${sheet.say(hint)}</span>`}
    <input type="text" id="${name}" name="${name}" autocomplete="off"${hint && markup` aria-describedby="hint-${name}"`}/>
  </div>`;
}

function textArea(sheet: Sheet, name: string, label: Localized): Markup {
  return markup`<div class="field">
    <label for="${name}">${sheet.say(label)}</label>
    <textarea id="${name}" name="${name}" rows="2"></textarea>
  </div>`;
}
