import type { Question, Questionnaire, Section, SectionId } from "./question-types.ts";
import { sectionA } from "./section-a.ts";
import { sectionB } from "./section-b.ts";
import { sectionC } from "./section-c.ts";
import { sectionD } from "./section-d.ts";
import { sectionE } from "./section-e.ts";
import { sectionF } from "./section-f.ts";
import { sectionG } from "./section-g.ts";
import { sectionH } from "./section-h.ts";
import { sectionI } from "./section-i.ts";

/** The check-up of the programme: nine sections, 55 questions. A dossier keeps the version it was filled with. */
export const questionnaire: Questionnaire = {
  version: "cip-1",
  sections: [
    sectionA,
    sectionB,
    sectionC,
    sectionD,
    sectionE,
    sectionF,
    sectionG,
    sectionH,
    sectionI,
  ],
};

/** All questions in the order in which they are asked. */
export const questions: readonly Question[] = questionnaire.sections.flatMap(
  (section) => section.questions,
);

const byId = new Map(questions.map((question) => [question.id, question]));

/** The question of an id such as `D01`; undefined when there is none. */
export function findQuestion(id: string): Question | undefined {
  return byId.get(id);
}

/** The section of a letter, as it stands in an address; undefined when there is none. */
export function findSection(id: string): Section | undefined {
  return questionnaire.sections.find((section) => section.id === id.toUpperCase());
}

/** The section a question belongs to: the letter of its id. */
export function sectionOf(questionId: string): SectionId {
  return questionId.slice(0, 1) as SectionId;
}
