import { addJobs, type NewJob } from "#app/data/outbox.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { listSurveysOfCompany, saveOpenedSurvey } from "#app/data/survey/surveys.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { addMonths } from "#workflows/deadlines/days.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome, formatDay } from "#workflows/italian-dates.ts";
import { FEWEST } from "#workflows/survey/survey-figures.ts";
import {
  MONTHS_BETWEEN,
  MONTHS_KEPT,
  mostSlips,
  type SurveyOpening,
} from "#workflows/survey/survey-opening-schema.ts";
import {
  askedRecently,
  staffTooSmall,
  surveyIsDone,
  surveyIsOpen,
  tooManySlips,
} from "./survey-refusals.ts";

type Opening = { act: Act; dossierId: string; opening: SurveyOpening };

/**
 * Opens the anonymous survey of a firm's staff. A dossier has one that tells something; one that too
 * few answered may be opened again. Consultants are told that its slips have to be printed; its
 * remains are erased a year after its last day.
 */
export function openSurvey({ act, dossierId, opening }: Opening): Promise<Outcome<StateName>> {
  const { slips, closesOn } = opening;
  return performStep({
    act,
    dossierId,
    event: "checkup.openSurvey",
    prepare: async (tx, dossier) => {
      const earlier = await listSurveysOfCompany(tx, dossier.companyId);
      const { staffHeads: people } = await findStaffCounts(tx, dossierId);
      const today = dayInRome(act.now);
      const refusal =
        findStaffObstacle(people, slips) ?? findEarlierSurvey({ dossierId, earlier, today });
      if (refusal) return refused(refusal);
      const replacesEarlier = earlier.some((survey) => survey.dossierId === dossierId);
      const survey = { dossierId, openedOn: today, closesOn, slips };
      await saveOpenedSurvey(tx, survey, replacesEarlier);
      const about = { dossierId, payload: { dossierId, closesOn } };
      const erasedAt = new Date(`${addMonths(closesOn, MONTHS_KEPT)}T02:00:00Z`);
      const jobs: NewJob[] = [
        { id: act.newId(), kind: "survey.tell", ...about, dueAt: act.now },
        { id: act.newId(), kind: "survey.erase", ...about, dueAt: erasedAt },
      ];
      await addJobs(tx, jobs, act.now);
      const changes = [
        { field: "Foglietti", from: "", to: String(slips) },
        { field: "Si risponde fino al", from: "", to: formatDay(closesOn) },
      ];
      return proceed({ changes });
    },
  });
}

function findStaffObstacle(people: number, slips: number): Refusal | null {
  if (people < FEWEST) return staffTooSmall;
  return slips > mostSlips(people) ? tooManySlips : null;
}

type Earlier = {
  dossierId: string;
  earlier: Awaited<ReturnType<typeof listSurveysOfCompany>>;
  today: string;
};

/** Why an earlier survey of the company stands in the way of another. */
function findEarlierSurvey({ dossierId, earlier, today }: Earlier): Refusal | null {
  const own = earlier.find((survey) => survey.dossierId === dossierId);
  if (own?.state === "open") return surveyIsOpen;
  if (own && own.figures !== "") return surveyIsDone;
  return findRecentResult(earlier, today);
}

function findRecentResult(earlier: Earlier["earlier"], today: string): Refusal | null {
  const lastDay = earlier.find(({ figures }) => figures !== "")?.closedOn;
  if (!lastDay) return null;
  const again = addMonths(lastDay, MONTHS_BETWEEN);
  return today < again ? askedRecently(lastDay, again) : null;
}
