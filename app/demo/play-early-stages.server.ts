import { contentOfAgreement } from "#app/services/agreement/agreement-content.ts";
import { commitToAgreement } from "#app/services/agreement/commit-to-agreement.server.ts";
import { countersignAgreement } from "#app/services/agreement/countersign-agreement.server.ts";
import { declineAgreement } from "#app/services/agreement/decline-agreement.server.ts";
import { proceedWithoutUnions } from "#app/services/agreement/proceed-without-unions.server.ts";
import { refuseAgreement } from "#app/services/agreement/refuse-agreement.server.ts";
import { saveClauses } from "#app/services/agreement/save-clauses.server.ts";
import { signAgreement } from "#app/services/agreement/sign-agreement.server.ts";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { validateCheckup } from "#app/services/checkup/validate-checkup.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { approvePlan } from "#app/services/plan/approve-plan.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { submitPlan } from "#app/services/plan/submit-plan.server.ts";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import { readAnswers } from "./checkup-answers-part.ts";
import { DEMO_PASSWORD } from "./demo-accounts.ts";
import { expectDone, type Play } from "./player.server.ts";

/** The check-up: nine sections, a round of changes when the input has one, the validation. */
export async function playCheckup(play: Play): Promise<void> {
  const { input, dossierId, actOf } = play;
  const { answers, writtenOn, submittedOn, changes, validatedOn } = input.checkup;
  await saveAnswers(play, { posted: answers, day: writtenOn, version: 0 });
  if (submittedOn === undefined) return;
  await expectDone(
    "checkup.submit",
    submitCheckup({ act: actOf("company", submittedOn), dossierId }),
  );
  if (changes) await playChanges(play, changes);
  if (validatedOn === undefined) return;
  await expectDone(
    "checkup.validate",
    validateCheckup({ act: actOf("consultant", validatedOn), dossierId, reason: "" }),
  );
}

type Changes = NonNullable<Play["input"]["checkup"]["changes"]>;

async function playChanges(play: Play, changes: Changes): Promise<void> {
  const { dossierId, actOf, input } = play;
  const remarks = Object.entries(changes.remarks).map(([questionId, remark]) => ({
    questionId,
    from: "",
    to: remark,
  }));
  await expectDone(
    "checkup.requestChanges",
    requestChanges({
      act: actOf("consultant", changes.requestedOn),
      dossierId,
      changes: remarks,
    }),
  );
  const { resubmittedOn } = changes;
  if (resubmittedOn === undefined) return;
  const posted = { ...input.checkup.answers, ...changes.answers };
  await saveAnswers(play, { posted, day: resubmittedOn, version: 1 });
  const act = actOf("company", resubmittedOn);
  await expectDone("checkup.submit", submitCheckup({ act, dossierId }));
}

async function saveAnswers(
  { input, dossierId, actOf }: Play,
  round: { posted: Play["input"]["checkup"]["answers"]; day: string; version: number },
): Promise<void> {
  const { sections } = readAnswers(round.posted, referenceDayOf(input.company.registeredOn));
  for (const { section, answers } of sections) {
    const act = actOf("company", round.day);
    const save = { version: round.version, answers, replies: {} };
    await expectDone("checkup.save", saveSection({ act, dossierId, section, save }));
  }
}

/** The plan: general part, sharing, measures, and the consultant's approval. */
export async function playPlan({ input, dossierId, actOf }: Play): Promise<void> {
  const { plan } = input;
  if (!plan) return;
  let version = 0;
  const write = () => actOf("company", plan.writtenOn);
  const general = { ...plan.general, version };
  await expectDone("plan.save", savePlanGeneral({ act: write(), dossierId, general }));
  version += 1;
  const sharing = { ...plan.sharing, version };
  await expectDone("plan.save", savePlanSharing({ act: write(), dossierId, sharing }));
  for (const measure of plan.measures)
    await expectDone("plan.save", addMeasure({ act: write(), dossierId, measure }));
  if (plan.submittedOn === undefined) return;
  await expectDone(
    "plan.submit",
    submitPlan({ act: actOf("company", plan.submittedOn), dossierId }),
  );
  if (plan.approvedOn === undefined) return;
  await expectDone(
    "plan.approve",
    approvePlan({ act: actOf("consultant", plan.approvedOn), dossierId }),
  );
}

/** The agreement: adhesion with the unions' answers, a promise, or a refusal. */
export async function playAgreement(play: Play): Promise<void> {
  const { input, dossierId, actOf } = play;
  const { agreement } = input;
  if (!agreement) return;
  const company = () => actOf("company", agreement.on);
  if (agreement.choice === "commitment") {
    await expectDone("agreement.commit", commitToAgreement({ act: company(), dossierId }));
    return;
  }
  if (agreement.choice === "declined") {
    const form = { declineReason: agreement.reason };
    await expectDone("agreement.decline", declineAgreement({ act: company(), dossierId, form }));
    return;
  }
  const { clauses } = agreement;
  await expectDone("agreement.save", saveClauses({ act: company(), dossierId, clauses }));
  await expectDone(
    "agreement.sign",
    signAgreement({ act: company(), dossierId, form: signature(play, clauses) }),
  );
  await playUnions(play, agreement);
  if (agreement.proceedsOn === undefined) return;
  const act = actOf("company", agreement.proceedsOn);
  await expectDone("agreement.proceed", proceedWithoutUnions({ act, dossierId }));
}

type Adhesion = Extract<NonNullable<Play["input"]["agreement"]>, { choice: "adhesion" }>;

async function playUnions(play: Play, { unions, clauses }: Adhesion): Promise<void> {
  const { dossierId, actOf } = play;
  const answers = (["CGIL", "CISL", "UIL"] as const).flatMap((union) => {
    const answer = unions[union];
    return answer ? [{ union, answer }] : [];
  });
  answers.sort((a, b) => (a.answer.on < b.answer.on ? -1 : Number(a.answer.on > b.answer.on)));
  for (const { union, answer } of answers) {
    const act = actOf(union, answer.on);
    if (answer.act === "signs") {
      const form = signature(play, clauses);
      await expectDone("agreement.countersign", countersignAgreement({ act, dossierId, form }));
    } else {
      const form = { reason: answer.reason, password: DEMO_PASSWORD };
      await expectDone("agreement.refuse", refuseAgreement({ act, dossierId, form }));
    }
  }
}

function signature({ input }: Play, clauses: Adhesion["clauses"]) {
  const { contentHash } = contentOfAgreement(input.company.name, clauses);
  return { contentHash, read: true as const, password: DEMO_PASSWORD };
}
