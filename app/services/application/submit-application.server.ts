import { findApplicationFile } from "#app/data/application/application-file.server.ts";
import {
  registerProtocolEntry,
  saveSubmission,
  takeProtocolNumber,
} from "#app/data/application/application-submission.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { dossierNotFound, refused, type Act, type Refusal } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import {
  assessApplication,
  type ApplicationAssessment,
} from "#workflows/application/application-completeness.ts";
import type { ApplicationInput, CallTerms } from "#workflows/application/application-input.ts";
import { explainClosedCall } from "#workflows/application/call-window.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { formatProtocolNumber } from "#workflows/application/protocol-number.ts";
import { writeApplication, writeReceipt } from "./application-documents.server.ts";
import { applicationIsIncomplete, callIsClosed, companyIsNotSme } from "./application-refusals.ts";

/**
 * Submits an application: the inputs are fixed with their hash, the register gives the next number
 * of the year, the application and its receipt are issued. All of it or nothing.
 */
export function submitApplication({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "application.submit",
    gather: (tx) => findApplicationFile(tx, act.actor, { dossierId, today: dayInRome(act.now) }),
    prepare: async (tx, dossier, file) => {
      if (!file) return refused(dossierNotFound);
      const { input } = file;
      const assessment = assessApplication(input);
      const refusal = findRefusal(input, assessment);
      if (refusal) return refused(refusal);
      if (!input.call) return refused(applicationIsIncomplete(assessment.problems));
      const complete = { ...input, call: input.call };
      return proceed(await fixSubmission(tx, { act, dossier, input: complete, assessment }));
    },
  });
}

/** Why an application may not be submitted: first what no filling-in can mend. */
function findRefusal(input: ApplicationInput, assessment: ApplicationAssessment): Refusal | null {
  const { size, problems } = assessment;
  if (size?.smeClass === "notSme") return companyIsNotSme(size.lines);
  const closed = input.call && explainClosedCall(input.call, input.today);
  if (closed !== null) return callIsClosed(closed);
  return problems.length > 0 ? applicationIsIncomplete(problems) : null;
}

type Complete = {
  act: Act;
  dossier: DossierForStep;
  input: ApplicationInput & { call: CallTerms };
  assessment: ApplicationAssessment;
};

async function fixSubmission(tx: Transaction, { act, dossier, input, assessment }: Complete) {
  const dossierId = dossier.id;
  const taken = await takeProtocolNumber(tx, act.now);
  const protocol = formatProtocolNumber(taken.year, taken.number);
  const snapshot = canonicalJson(input);
  const snapshotHash = sha256(snapshot);
  const submitted = {
    context: await documentContext(tx, { act, dossier, issuer: "province" }),
    ...{ input, assessment, protocol, snapshotHash },
    submittedAt: act.now,
    submittedBy: act.actor.fullName,
  };
  const application = writeApplication(submitted);
  const contentHash = sha256(canonicalJson(application));
  const subject = `Domanda di incentivo di ${input.companyName}, bando ${input.call.code}`;
  await saveSubmission(tx, {
    ...{ dossierId, snapshot, snapshotHash },
    protocol: taken,
    submittedAt: act.now,
    computedClass: assessment.size?.smeClass ?? "",
  });
  await registerProtocolEntry(tx, { ...taken, dossierId, subject, at: act.now, contentHash });
  return {
    facts: assessment.facts,
    changes: [{ field: "Protocollo", from: "", to: protocol }],
    documents: {
      application,
      protocolReceipt: writeReceipt(submitted, { subject, contentHash }),
    },
  };
}
