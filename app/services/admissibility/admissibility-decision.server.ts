import type {
  AdmissibilityFile,
  OfficeRound,
} from "#app/data/admissibility/admissibility-file.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import type { AdmissibilityDecisionData } from "#templates/admissibility/admissibility-decision.ts";
import { checklist, checklistOutcomes } from "#workflows/admissibility/checklist.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { procedureTermOf } from "./read-admissibility.server.ts";

type Decision = {
  act: Act;
  dossier: DossierForStep;
  file: AdmissibilityFile;
  admitted: boolean;
  reason: string;
  replyToObservations: string;
};

/** What the decision on an application says, as a snapshot for its template. */
export async function writeDecision(
  tx: Transaction,
  { act, dossier, file, ...decided }: Decision,
): Promise<AdmissibilityDecisionData> {
  return {
    ...(await documentContext(tx, { act, dossier, issuer: "province" })),
    ...decided,
    protocol: file.protocol,
    callTitle: file.call.title,
    callCode: file.call.code,
    checks: checklist.map(({ code, title, source }) => {
      const finding = file.findings.find((candidate) => candidate.code === code);
      const outcome = finding ? checklistOutcomes[finding.outcome] : "Non controllato";
      return { title, outcome, note: finding?.note ?? "", source };
    }),
    rounds: file.rounds.map(describeRound),
    procedureTerm: procedureTermOf(file).explanation,
    officer: act.actor.fullName,
  };
}

function describeRound({ kind, request, requestedOn, answer, answeredOn }: OfficeRound) {
  const what = kind === "clarification" ? "Integrazioni chieste" : "Motivi ostativi comunicati";
  const reply =
    answer === null || answeredOn === null
      ? "L'impresa non ha risposto entro il termine."
      : `Risposta del ${formatDay(answeredOn)}: ${answer}`;
  return { title: `${what} il ${formatDay(requestedOn)}`, request, answer: reply };
}
