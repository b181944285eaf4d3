import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { findAwardBasis, updateAward, type AwardBasis } from "#app/data/award/awards.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { AwardDecisionData } from "#templates/award/award-decision.ts";
import { formatProtocolNumber } from "#workflows/application/protocol-number.ts";
import {
  checkGrant,
  grantableCents,
  grantMayGo,
  grantProblems,
  type GrantCheck,
} from "#workflows/award/grant-checks.ts";
import { computeTerm, type Term } from "#workflows/deadlines/terms.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import { splitAward } from "#workflows/payment/instalments.ts";
import { ruleSets, type RuleSetId, type SizeClass } from "#workflows/programme/rule-sets.ts";
import { checksNotPassed } from "./award-refusals.ts";
import { toGrantCase } from "./grant-case.ts";

/**
 * The manager grants the incentive. Every check is done again on the day of the act; the sum is cut
 * down to the de minimis room when that is smaller. The term to accept starts.
 */
export function grantAward(request: { act: Act; dossierId: string }): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "award.grant",
    prepare: async (tx, dossier) => {
      const basis = await findAwardBasis(tx, act.actor, dossierId);
      if (!basis?.award || !dossier.call) return refused(dossierNotFound);
      const grantedOn = dayInRome(act.now);
      const grantCase = toGrantCase(basis, grantedOn);
      const checks = checkGrant(grantCase);
      if (!grantMayGo(checks)) return refused(checksNotPassed(grantProblems(checks)));
      const amountCents = grantableCents(grantCase);
      const rules = ruleSets[dossier.call.ruleSet as RuleSetId];
      const term = computeTerm({ startedOn: grantedOn, days: rules.acceptanceDays.value });
      await updateAward(tx, dossierId, {
        amountCents,
        intensityPercent: rules.intensityPercent.value[sizeOf(basis)],
        grantedAt: act.now,
        grantedById: act.actor.userId,
        grantedOn,
      });
      const decision = { act, dossier, basis, checks, amountCents, term };
      return proceed({
        facts: { grantChecksArePassed: true },
        changes: [{ field: "Incentivo concesso", from: "", to: formatEuro(amountCents) }],
        term: { endsOn: term.dueOn ?? grantedOn, explanation: term.explanation },
        documents: { awardDecision: await writeDecision(tx, decision) },
      });
    },
  });
}

function sizeOf({ application }: AwardBasis): SizeClass {
  return (application?.computedClass ?? "micro") as SizeClass;
}

type Decision = {
  act: Act;
  dossier: DossierForStep;
  basis: AwardBasis;
  checks: readonly GrantCheck[];
  amountCents: Cents;
  term: Term;
};

async function writeDecision(tx: Transaction, decision: Decision): Promise<AwardDecisionData> {
  const { act, dossier, basis, checks, amountCents, term } = decision;
  const { call, award, rankingRow } = basis;
  if (!call || !award || !rankingRow) throw new Error(`Dossier ${basis.code} was never ranked`);
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const parts = splitAward(amountCents, rules.advancePercent.value);
  return {
    ...context,
    callTitle: call.title,
    callCode: call.code,
    protocol: protocolOf(basis),
    rankedOn: dayInRome(rankingRow.ranking.approvedAt),
    position: rankingRow.position,
    totalHundredths: rankingRow.totalHundredths,
    requestedCents: rankingRow.requestedCents,
    amountCents,
    advancePercent: rules.advancePercent.value,
    advanceCents: parts.advance,
    balanceCents: parts.balance,
    reduction: explainReduction({ ...rankingRow, ...award, amountCents }),
    cup: award.cup ?? "",
    cor: award.cor ?? "",
    ruleSetTitle: rules.title,
    checks: checks.map(({ label, detail, source }) => ({ label, detail, source })),
    decidedBy: act.actor.fullName,
    acceptBy: term.dueOn ?? context.issuedOn,
  };
}

function protocolOf({ application, code }: AwardBasis): string {
  const { protocolYear, protocolNumber } = application ?? {};
  if (!protocolYear || !protocolNumber) return code;
  return formatProtocolNumber(protocolYear, protocolNumber);
}

function explainReduction(sums: {
  requestedCents: Cents;
  proposedCents: Cents;
  amountCents: Cents;
}): string {
  const { requestedCents, proposedCents, amountCents } = sums;
  if (amountCents < proposedCents)
    return `La somma è ridotta a ${formatEuro(amountCents)}, quanto resta nel massimale de minimis nel giorno dell'atto.`;
  return amountCents < requestedCents
    ? `Il budget del bando copre la domanda solo in parte: ${formatEuro(amountCents)} su ${formatEuro(requestedCents)}.`
    : "";
}
