import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import {
  countPendingAdmissibility,
  EVALUATORS,
  listJudgements,
} from "#app/data/evaluation/evaluations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { documentCodes } from "#workflows/evaluation/document-points-schema.ts";
import {
  evaluatorsMustMeet,
  meanOfEvaluators,
  pointsOf,
  type QualityScores,
} from "#workflows/evaluation/evaluator-scores.ts";
import { formatPoints } from "#workflows/points.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import {
  drawUpScoreSheet,
  gatherSheetSources,
  type SheetSources,
} from "./draw-up-score-sheet.server.ts";

/** What is known of an evaluation that the officer wants to close. */
type Readiness = {
  documentPointsAreConfirmed: boolean;
  evaluationsHandedIn: number;
  admissibilityPendingInCall: number;
};

/**
 * Closes the evaluation: with two judgements close enough the sheet is drawn up; with two that are
 * too far apart the evaluators are called to a joint session and no sheet exists yet.
 */
export function closeEvaluation(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "evaluation.close",
    gather: (tx) =>
      Promise.all([
        listJudgements(tx, dossierId),
        gatherSheetSources(tx, dossierId),
        countPendingAdmissibility(tx, dossierId),
      ]),
    prepare: async (tx, dossier, [judgements, sources, admissibilityPendingInCall]) => {
      const readiness = {
        documentPointsAreConfirmed: sources.documentPoints.length === documentCodes.length,
        evaluationsHandedIn: judgements.length,
        admissibilityPendingInCall,
      };
      const [first, second] = judgements.map(({ scores }) => scores);
      const problems = tellProblems(readiness);
      if (problems.length > 0 || !first || !second) return refused(notReady(problems));
      return mustMeet(dossier, first, second)
        ? proceed({ facts: { ...readiness, evaluatorsDisagree: true } })
        : closeWithMean(tx, { act, dossier, readiness, sources, first, second });
    },
  });
}

async function closeWithMean(
  tx: Transaction,
  closing: {
    act: Act;
    dossier: DossierForStep;
    readiness: Readiness;
    sources: SheetSources;
    first: QualityScores;
    second: QualityScores;
  },
) {
  const { act, dossier, readiness, sources, first, second } = closing;
  const { sheet, document } = await drawUpScoreSheet(tx, {
    act,
    dossier,
    quality: meanOfEvaluators(pointsOf(first), pointsOf(second)),
    qualityExplanation: "Media dei due valutatori.",
    voices: [
      { name: "Valutatore 1", scores: first },
      { name: "Valutatore 2", scores: second },
    ],
    jointMinutes: "",
    sources,
  });
  return proceed({
    facts: { ...readiness, evaluatorsDisagree: false },
    changes: [{ field: "Punteggio", from: "", to: formatPoints(sheet.total) }],
    documents: { scoreSheet: document },
  });
}

function mustMeet(dossier: DossierForStep, first: QualityScores, second: QualityScores): boolean {
  const rules = ruleSets[(dossier.call?.ruleSet ?? "cip-2026") as RuleSetId];
  return evaluatorsMustMeet(
    pointsOf(first),
    pointsOf(second),
    rules.jointSessionAboveHundredths.value,
  );
}

function tellProblems(readiness: Readiness): string[] {
  const { documentPointsAreConfirmed, evaluationsHandedIn, admissibilityPendingInCall } = readiness;
  return [
    ...(documentPointsAreConfirmed ? [] : ["I punti sui documenti non sono ancora confermati."]),
    ...(evaluationsHandedIn === EVALUATORS
      ? []
      : [
          `Valutatori che hanno consegnato: ${String(evaluationsHandedIn)} su ${String(EVALUATORS)}.`,
        ]),
    ...(admissibilityPendingInCall === 0
      ? []
      : [
          `Nel bando ci sono ancora ${String(admissibilityPendingInCall)} domande in istruttoria: contano per la mediana del criterio E2.`,
        ]),
  ];
}

function notReady(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "La valutazione non si può ancora chiudere.",
    why: "Manca qualcosa perché il punteggio sia completo.",
    remedy: "Completa ciò che segue, poi chiudi.",
    problems,
  };
}
