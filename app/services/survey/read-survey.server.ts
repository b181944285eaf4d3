import { findDossier } from "#app/data/dossiers.server.ts";
import {
  findSurvey,
  listSurveyTexts,
  surveyHasEnough,
  type StoredSurvey,
} from "#app/data/survey/surveys.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { dayInRome, formatDay } from "#workflows/italian-dates.ts";
import { FEWEST, wordCount } from "#workflows/survey/survey-figures.ts";
import { proposeOpening } from "#workflows/survey/survey-opening-schema.ts";
import { surveyFigures } from "#workflows/survey/survey-questions.ts";

/** Figures of one question, in words. */
export type FigureGroup = { question: string; rows: [label: string, value: string][] };

/**
 * The page of a survey, for the company and its consultant; null for everybody else. While it is
 * open it says of the answers only whether they are enough: a count would tell who has just answered.
 */
export async function readSurvey(act: Act, dossierId: string) {
  const { actor, database } = act;
  if (!seesSmallCounts(actor.role)) return null;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const survey = await findSurvey(database.read, actor, dossierId);
  const { staffHeads: people } = await findStaffCounts(database.read, dossierId);
  const today = dayInRome(act.now);
  return {
    dossierId,
    people,
    today,
    opening: people < FEWEST ? null : proposeOpening({ people, today }),
    may: mayNow(actor.role, dossier.state),
    survey: survey && describeSurvey(survey, today),
    ...(await readUrnPart(act, dossierId, survey)),
  };
}

function mayNow(role: Role, state: StateName) {
  return {
    open: mayAct(role, state, "checkup.openSurvey"),
    print: mayAct(role, state, "checkup.printSurvey"),
    close: mayAct(role, state, "checkup.closeSurvey"),
    use: mayAct(role, state, "checkup.useSurvey"),
  };
}

/** Of the urn: whether an open one has enough, and what people wrote, for the consultant. */
async function readUrnPart(
  { actor, database: { read } }: Act,
  dossierId: string,
  survey: StoredSurvey | null,
): Promise<{ hasEnough: boolean; texts: string[] }> {
  const isOpen = survey?.state === "open";
  const hasTexts = survey?.state === "closed" && actor.role === "consultant";
  return {
    hasEnough: isOpen && (await surveyHasEnough(read, dossierId, FEWEST)),
    texts: hasTexts ? await listSurveyTexts(read, actor, dossierId) : [],
  };
}

function describeSurvey(survey: StoredSurvey, today: string) {
  const { state, slips, printedOn, result } = survey;
  return {
    state,
    slips,
    isPrinted: printedOn !== null,
    isOver: state === "open" && today > survey.closesOn,
    openedOn: formatDay(survey.openedOn),
    closesOn: formatDay(survey.closesOn),
    closedOn: survey.closedOn === null ? null : formatDay(survey.closedOn),
    usedOn: survey.usedOn === null ? null : formatDay(survey.usedOn),
    answers: result?.answers ?? null,
    figures: result === null ? [] : groupFigures(result),
    tellsFigures: result !== null && Object.values(result.figures).some(isTold),
  };
}

function isTold({ kind }: { kind: string }): boolean {
  return kind !== "untold";
}

function groupFigures({ figures, answers }: NonNullable<StoredSurvey["result"]>): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const { name, question, label } of surveyFigures) {
    const group = groups.get(question) ?? { question, rows: [] };
    group.rows.push([label, wordCount(figures[name] ?? { kind: "untold" }, answers)]);
    groups.set(question, group);
  }
  return [...groups.values()];
}
