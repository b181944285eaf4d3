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

const byId = new WeakMap<Questionnaire, ReadonlyMap<string, Question>>();

/** All questions of the present version, in the order in which they are asked. */
export const questions: readonly Question[] = listQuestions(questionnaire);

/** All questions of a version, in the order in which they are asked. */
export function listQuestions(version: Questionnaire): readonly Question[] {
  return [...indexOf(version).values()];
}

/** The question of an id such as `D01` in a version; undefined when there is none. */
export function findQuestion(id: string, version = questionnaire): Question | undefined {
  return indexOf(version).get(id);
}

/** The section of a letter, as it stands in an address; undefined when there is none. */
export function findSection(id: string, version = questionnaire): Section | undefined {
  return version.sections.find((section) => section.id === id.toUpperCase());
}

function indexOf(version: Questionnaire): ReadonlyMap<string, Question> {
  const known = byId.get(version);
  if (known) return known;
  const all = version.sections.flatMap((section) => section.questions);
  const index = new Map(all.map((question) => [question.id, question]));
  byId.set(version, index);
  return index;
}

/** The section a question belongs to: the letter of its id. */
export function sectionOf(questionId: string): SectionId {
  return questionId.slice(0, 1) as SectionId;
}
