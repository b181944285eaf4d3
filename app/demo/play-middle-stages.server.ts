import { findGridCase } from "#app/data/evaluation/grid-inputs.server.ts";
import { admitApplication } from "#app/services/admissibility/admit-application.server.ts";
import { answerClarification } from "#app/services/admissibility/answer-clarification.server.ts";
import { closeNotice } from "#app/services/admissibility/close-notice.server.ts";
import { excludeApplication } from "#app/services/admissibility/exclude-application.server.ts";
import { noticeRefusal } from "#app/services/admissibility/notice-refusal.server.ts";
import { observeNotice } from "#app/services/admissibility/observe-notice.server.ts";
import { requestClarification } from "#app/services/admissibility/request-clarification.server.ts";
import { saveChecklist } from "#app/services/admissibility/save-checklist.server.ts";
import { takeCase } from "#app/services/admissibility/take-case.server.ts";
import { addEarlierAid } from "#app/services/application/add-earlier-aid.server.ts";
import { addRelatedEnterprise } from "#app/services/application/add-related-enterprise.server.ts";
import { chooseCall } from "#app/services/application/choose-call.server.ts";
import { saveDeclarations } from "#app/services/application/save-declarations.server.ts";
import { saveProfile } from "#app/services/application/save-profile.server.ts";
import { saveSize } from "#app/services/application/save-size.server.ts";
import { submitApplication } from "#app/services/application/submit-application.server.ts";
import { acceptAward } from "#app/services/award/accept-award.server.ts";
import { approveRanking } from "#app/services/award/approve-ranking.server.ts";
import { grantAward } from "#app/services/award/grant-award.server.ts";
import { recordAwardChecks } from "#app/services/award/record-award-checks.server.ts";
import { closeEvaluation } from "#app/services/evaluation/close-evaluation.server.ts";
import { confirmDocumentPoints } from "#app/services/evaluation/confirm-document-points.server.ts";
import { declareNoConflict } from "#app/services/evaluation/declare-no-conflict.server.ts";
import { handInScores } from "#app/services/evaluation/hand-in-scores.server.ts";
import { recordJointSession } from "#app/services/evaluation/record-joint-session.server.ts";
import { readFindings } from "#workflows/admissibility/checklist-schema.ts";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";
import { documentCodes } from "#workflows/evaluation/document-points-schema.ts";
import { readQualityScores } from "#workflows/evaluation/evaluator-scores.ts";
import type { DossierInput } from "./dossier-input.ts";
import { callIdOf } from "./played-call.ts";
import { expectDone, type Play } from "./player.server.ts";

type Admissibility = NonNullable<DossierInput["admissibility"]>;
type Evaluation = NonNullable<DossierInput["evaluation"]>;

/** The application to the call, from the company's profile to the protocol number. */
export async function playApplication({ input, dossierId, actOf }: Play): Promise<void> {
  const { application } = input;
  if (!application) return;
  const company = () => actOf("company", application.writtenOn);
  const callId = callIdOf(input.call);
  await expectDone("application.save", chooseCall({ act: company(), dossierId, callId }));
  const { profile } = input.company;
  await expectDone("application.save", saveProfile({ act: company(), dossierId, profile }));
  const size = { ...application.size, version: null };
  await expectDone("application.save", saveSize({ act: company(), dossierId, size }));
  for (const enterprise of application.related)
    await expectDone(
      "application.save",
      addRelatedEnterprise({ act: company(), dossierId, enterprise }),
    );
  for (const aid of application.aids)
    await expectDone("application.save", addEarlierAid({ act: company(), dossierId, aid }));
  const declared = { ...application.declarations, version: null };
  await expectDone("application.save", saveDeclarations({ act: company(), dossierId, declared }));
  if (application.submittedOn === undefined) return;
  const act = actOf("company", application.submittedOn);
  await expectDone("application.submit", submitApplication({ act, dossierId }));
}

/** The check by the case officer, with a round of questions when the input has one. */
export async function playAdmissibility(play: Play): Promise<void> {
  const { input, dossierId, actOf } = play;
  const { admissibility } = input;
  if (!admissibility) return;
  const officer = () => actOf("caseOfficer", admissibility.takenOn);
  await expectDone("admissibility.take", takeCase({ act: officer(), dossierId }));
  if (admissibility.clarification) await playClarification(play, admissibility.clarification);
  const { checklist, decision } = admissibility;
  if (!checklist) return;
  const findings = readFindings(checklist);
  const checkedOn = admissibility.clarification?.answeredOn ?? admissibility.takenOn;
  await expectDone(
    "admissibility.check",
    saveChecklist({ act: actOf("caseOfficer", checkedOn), dossierId, findings }),
  );
  if (!decision) return;
  if (decision.outcome === "excluded") return playExclusion(play, decision);
  const act = actOf("caseOfficer", decision.on);
  await expectDone("admissibility.admit", admitApplication({ act, dossierId }));
}

async function playClarification(
  { dossierId, actOf }: Play,
  round: NonNullable<Admissibility["clarification"]>,
): Promise<void> {
  const asks = actOf("caseOfficer", round.requestedOn);
  await expectDone(
    "admissibility.requestClarification",
    requestClarification({ act: asks, dossierId, request: round.request }),
  );
  if (round.answer === undefined || round.answeredOn === undefined) return;
  const answers = actOf("company", round.answeredOn);
  await expectDone(
    "admissibility.answerClarification",
    answerClarification({ act: answers, dossierId, answer: round.answer }),
  );
}

type Exclusion = Extract<NonNullable<Admissibility["decision"]>, { outcome: "excluded" }>;

async function playExclusion({ dossierId, actOf }: Play, exclusion: Exclusion): Promise<void> {
  const { notice, observations, reason, replyToObservations, on } = exclusion;
  if (notice) {
    const act = actOf("caseOfficer", notice.on);
    const { reasons } = notice;
    await expectDone("admissibility.noticeRefusal", noticeRefusal({ act, dossierId, reasons }));
  }
  if (on === undefined || reason === undefined) return;
  if (notice && observations) {
    const act = actOf("company", observations.on);
    const { answer } = observations;
    await expectDone("admissibility.observe", observeNotice({ act, dossierId, answer }));
  } else if (notice) {
    const act = actOf("caseOfficer", on);
    await expectDone("admissibility.closeNotice", closeNotice({ act, dossierId }));
  }
  await expectDone(
    "admissibility.exclude",
    excludeApplication({
      act: actOf("caseOfficer", on),
      dossierId,
      exclusion: { reason, replyToObservations },
    }),
  );
}

/** Confirmed documents, two blind evaluators, the meeting when they differ, the score sheet. */
export async function playEvaluation(play: Play): Promise<void> {
  const { input, dossierId, actOf } = play;
  const { evaluation } = input;
  if (!evaluation) return;
  await playDocumentPoints(play, evaluation);
  for (const [index, { on, scores: posted }] of evaluation.evaluators.entries()) {
    const evaluator = index === 0 ? "evaluator1" : "evaluator2";
    const act = () => actOf(evaluator, on);
    await expectDone("evaluation.score", declareNoConflict({ act: act(), dossierId }));
    const scores = readQualityScores(posted);
    await expectDone("evaluation.score", handInScores({ act: act(), dossierId, scores }));
  }
  if (evaluation.closedOn === undefined) return;
  const act = actOf("caseOfficer", evaluation.closedOn);
  await expectDone("evaluation.close", closeEvaluation({ act, dossierId }));
  if (evaluation.jointSession) await playJointSession(play, evaluation.jointSession);
}

async function playJointSession(
  { dossierId, actOf }: Play,
  { on, scores }: NonNullable<Evaluation["jointSession"]>,
): Promise<void> {
  const { heldOn, minutes } = scores;
  const agreed = readQualityScores(scores);
  const act = actOf("caseOfficer", on);
  await expectDone(
    "evaluation.recordJointSession",
    recordJointSession({ act, dossierId, heldOn, minutes, agreed }),
  );
}

async function playDocumentPoints(play: Play, evaluation: Evaluation): Promise<void> {
  const { database, dossierId, actOf } = play;
  const { inputs } = await findGridCase(database.read, dossierId);
  const proposed = new Map(proposeDocumentPoints(inputs).map(({ code, points }) => [code, points]));
  const points = documentCodes.map((code) => {
    const override = evaluation.documentPoints[code];
    if (override) return { code, points: override.points, motivation: override.motivation };
    return { code, points: proposed.get(code) ?? 0, motivation: "" };
  });
  const act = actOf("caseOfficer", evaluation.confirmedOn);
  await expectDone(
    "evaluation.confirmDocuments",
    confirmDocumentPoints({ act, dossierId, points }),
  );
}

/** The ranking of the call, approved by the manager. */
export async function playRanking({ input, actOf }: Play): Promise<void> {
  const { award } = input;
  if (!award) return;
  const act = actOf("manager", award.rankedOn);
  await expectDone("award.rank", approveRanking({ act, callId: callIdOf(input.call) }));
}

/** Checks, grant and acceptance. */
export async function playAward({ input, dossierId, actOf }: Play): Promise<void> {
  const { award } = input;
  if (award?.checks === undefined || award.checkedOn === undefined) return;
  const { checks } = award;
  const officer = actOf("caseOfficer", award.checkedOn);
  await expectDone("award.recordChecks", recordAwardChecks({ act: officer, dossierId, checks }));
  if (award.grantedOn === undefined) return;
  const manager = actOf("manager", award.grantedOn);
  await expectDone("award.grant", grantAward({ act: manager, dossierId }));
  if (award.acceptedOn === undefined) return;
  const company = actOf("company", award.acceptedOn);
  await expectDone("award.accept", acceptAward({ act: company, dossierId }));
}
