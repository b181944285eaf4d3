import { addJobs } from "#app/data/outbox.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import {
  findLastResultDay,
  findSurvey,
  saveOpenedSurvey,
} from "#app/data/survey/surveys.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
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
 * few answered may be opened again. Its remains are erased a year after its last day.
 */
export function openSurvey({ act, dossierId, opening }: Opening): Promise<Outcome<StateName>> {
  const { slips, closesOn } = opening;
  return performStep({
    act,
    dossierId,
    event: "checkup.openSurvey",
    prepare: async (tx, dossier) => {
      const refusal = await findObstacle({ tx, act, dossier, slips });
      if (refusal) return refused(refusal);
      const openedOn = dayInRome(act.now);
      await saveOpenedSurvey(tx, { dossierId, openedOn, closesOn, slips });
      const erasure = {
        id: act.newId(),
        kind: "survey.erase" as const,
        dossierId,
        payload: { dossierId, closesOn },
        dueAt: new Date(`${addMonths(closesOn, MONTHS_KEPT)}T02:00:00Z`),
      };
      await addJobs(tx, [erasure], act.now);
      const changes = [
        { field: "Foglietti", from: "", to: String(slips) },
        { field: "Si risponde fino al", from: "", to: formatDay(closesOn) },
      ];
      return proceed({ changes });
    },
  });
}

type Attempt = { tx: Transaction; act: Act; dossier: DossierForStep; slips: number };

async function findObstacle(attempt: Attempt): Promise<Refusal | null> {
  const { staffHeads } = await findStaffCounts(attempt.tx, attempt.dossier.id);
  if (staffHeads < FEWEST) return staffTooSmall;
  if (attempt.slips > mostSlips(staffHeads)) return tooManySlips;
  return findEarlierSurvey(attempt);
}

async function findEarlierSurvey({ tx, act, dossier }: Attempt): Promise<Refusal | null> {
  const survey = await findSurvey(tx, act.actor, dossier.id);
  if (survey?.state === "open") return surveyIsOpen;
  if (survey?.result) return surveyIsDone;
  const lastDay = await findLastResultDay(tx, dossier.companyId);
  const again = lastDay === null ? "" : addMonths(lastDay, MONTHS_BETWEEN);
  return lastDay !== null && dayInRome(act.now) < again ? askedRecently(lastDay, again) : null;
}
