import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { findAwardBasis, updateAward, type AwardBasis } from "#app/data/award/awards.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { AcceptanceDeedData } from "#templates/award/acceptance-deed.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { splitAward } from "#workflows/payment/instalments.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { acceptanceExpired } from "./award-refusals.ts";

/** The company accepts the grant and its duties, within the term. */
export function acceptAward(request: { act: Act; dossierId: string }): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "award.accept",
    prepare: async (tx, dossier) => {
      const { termEndsOn } = dossier;
      if (termEndsOn !== null && hasExpired(termEndsOn, dayInRome(act.now)))
        return refused(acceptanceExpired(termEndsOn));
      const basis = await findAwardBasis(tx, act.actor, dossierId);
      if (!basis) return refused(dossierNotFound);
      const deed = await writeDeed(tx, { act, dossier, basis });
      await updateAward(tx, dossierId, { acceptedAt: act.now, acceptedById: act.actor.userId });
      return proceed({
        changes: [{ field: "Incentivo accettato", from: "", to: formatEuro(deed.amountCents) }],
        documents: { acceptanceDeed: deed },
      });
    },
  });
}

async function writeDeed(
  tx: Transaction,
  { act, dossier, basis }: { act: Act; dossier: DossierForStep; basis: AwardBasis },
): Promise<AcceptanceDeedData> {
  const { call, award, plan } = basis;
  if (!call || !plan || !award?.grantedOn || award.amountCents === null)
    throw new Error(`Dossier ${basis.code} was granted nothing`);
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const parts = splitAward(award.amountCents, rules.advancePercent.value);
  return {
    ...(await documentContext(tx, { act, dossier, issuer: "province" })),
    callTitle: call.title,
    grantedOn: award.grantedOn,
    amountCents: award.amountCents,
    advanceCents: parts.advance,
    balanceCents: parts.balance,
    cup: award.cup ?? "",
    acceptedBy: act.actor.fullName,
    acceptedAt: formatInstant(act.now),
    endsOn: plan.endsOn,
    maintenanceMonths: plan.maintenanceMonths,
  };
}
