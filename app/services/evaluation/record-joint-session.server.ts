import { listJudgements, saveJointSession } from "#app/data/evaluation/evaluations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { pointsOf, type QualityScores } from "#workflows/evaluation/evaluator-scores.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { formatPoints } from "#workflows/points.ts";
import { drawUpScoreSheet, gatherSheetSources } from "./draw-up-score-sheet.server.ts";

const notYetHeld: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato la seduta.",
  why: "La data della seduta è nel futuro.",
  remedy: "Scrivi il giorno in cui la seduta si è tenuta.",
};

/** Records the minuted session of two distant evaluators; its points take the place of the mean. */
export function recordJointSession(request: {
  act: Act;
  dossierId: string;
  heldOn: string;
  minutes: string;
  agreed: QualityScores;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, heldOn, minutes, agreed } = request;
  return performStep({
    act,
    dossierId,
    event: "evaluation.recordJointSession",
    gather: (tx) => Promise.all([listJudgements(tx, dossierId), gatherSheetSources(tx, dossierId)]),
    prepare: async (tx, dossier, [judgements, sources]) => {
      if (heldOn > dayInRome(act.now)) return refused(notYetHeld);
      const recordedById = act.actor.userId;
      await saveJointSession(tx, { dossierId, heldOn, minutes, agreed, recordedById, at: act.now });
      const { sheet, document } = await drawUpScoreSheet(tx, {
        act,
        dossier,
        quality: pointsOf(agreed),
        qualityExplanation: "Punti concordati in seduta congiunta.",
        voices: [
          ...judgements.map(({ scores }, index) => ({
            name: `Valutatore ${String(index + 1)}`,
            scores,
          })),
          { name: "Seduta congiunta", scores: agreed },
        ],
        jointMinutes: minutes,
        sources,
      });
      return proceed({
        reason: minutes,
        changes: [{ field: "Punteggio", from: "", to: formatPoints(sheet.total) }],
        documents: { scoreSheet: document },
      });
    },
  });
}
