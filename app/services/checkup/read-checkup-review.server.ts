import { findLastRound, listCorrections } from "#app/data/checkup/checkup-rounds.server.ts";
import { countNotes } from "#app/data/checkup/consultant-notes.server.ts";
import { listConsultants } from "#app/data/checkup/consultants.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import {
  describeReview,
  filterShows,
  isChanged,
  listNoLongerAsked,
  reviewFilters,
  type ReviewedSection,
  type ReviewFilter,
} from "#workflows/checkup/review-view.ts";
import type { ConsultantAtWork } from "#workflows/checkup/assignment.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { readCheckup } from "./read-checkup.server.ts";

type ReviewReading = { act: Act; dossierId: string; filter: ReviewFilter };

/** The review of a check-up: answers, remarks, what has changed since the last round, who has it. */
export async function readCheckupReview({ act, dossierId, filter }: ReviewReading) {
  const { actor, database, questionnaires } = act;
  const { read } = database;
  const dossier = await findDossier(read, actor, dossierId);
  if (!dossier) return null;
  const checkup = await readCheckup(read, actor, dossier, questionnaires);
  const lastRound = await findRoundToCompare(act, dossier);
  const [corrections, notes, consultants] = await Promise.all([
    listCorrections(read, actor, dossierId),
    countNotes(read, actor, dossierId),
    listConsultants(read, dayInRome(act.now)),
  ]);
  const holder = consultants.find(({ id }) => id === dossier.consultantId) ?? null;
  const view = { ...checkup, corrections, lastRound: lastRound?.answers ?? null };
  return {
    checkupHome: `/dossiers/${dossierId}/checkup`,
    home: `/dossiers/${dossierId}/checkup/review`,
    dossierHome: `/dossiers/${dossierId}`,
    companyName: dossier.company.name,
    questionnaire: dossier.questionnaire,
    filter,
    notes,
    ...describeTurn(act, dossier, holder),
    round: lastRound && {
      number: lastRound.number,
      requestedAt: lastRound.requestedAt,
      by: lastRound.requestedByName,
    },
    noLongerAsked: listNoLongerAsked(view),
    ...chooseQuestions(describeReview(view), filter),
  };
}

type Dossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>;

/** What the company does with a check-up sent back is read when it is handed in again. */
function findRoundToCompare({ actor, database }: Act, dossier: Dossier) {
  if (dossier.state === "checkup.changesRequested") return null;
  return findLastRound(database.read, actor, dossier.id);
}

function describeTurn({ actor, now }: Act, dossier: Dossier, holder: ConsultantAtWork | null) {
  const { state, termEndsOn, termExplanation } = dossier;
  const isTurn = mayAct(actor.role, state, "checkup.remark");
  const colleague = holder === null || holder.id === actor.userId ? null : holder.fullName;
  return {
    /** Remarks can be written now, by this reader. */
    isOpen: isTurn && colleague === null,
    /** Whoever else has the dossier. */
    colleague,
    isMine: holder?.id === actor.userId,
    term:
      isTurn && termEndsOn !== null
        ? {
            endsOn: termEndsOn,
            explanation: termExplanation ?? "",
            isLate: hasExpired(termEndsOn, dayInRome(now)),
          }
        : null,
  };
}

/** The questions a filter shows, and how many each of the filters would. */
function chooseQuestions(sections: readonly ReviewedSection[], filter: ReviewFilter) {
  const all = sections.flatMap(({ questions }) => questions);
  const counts = reviewFilters.map((one) => [
    one,
    all.filter((question) => filterShows(one, question)).length,
  ]);
  return {
    openRemarks: all.filter(({ remark }) => remark !== "").length,
    counts: Object.fromEntries(counts) as Record<ReviewFilter, number>,
    changed: all.filter(isChanged).map(({ id }) => id),
    sections: sections
      .map((section) => ({
        ...section,
        questions: section.questions.filter((question) => filterShows(filter, question)),
      }))
      .filter(({ questions }) => questions.length > 0),
  };
}
