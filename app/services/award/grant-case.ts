import type { AwardBasis } from "#app/data/award/awards.server.ts";
import { computeDeMinimisRoom } from "#workflows/application/de-minimis.ts";
import type { DurcOutcome } from "#workflows/award/award-checks-schema.ts";
import type { GrantCase } from "#workflows/award/grant-checks.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

/**
 * The case of a grant as it stands on a day (YYYY-MM-DD), with the de minimis room of that very
 * day. @throws Error when the dossier has no award or no call, which its state rules out.
 */
export function toGrantCase(basis: AwardBasis, grantDay: string): GrantCase {
  const { award, call, company, application } = basis;
  if (!award || !call) throw new Error(`Dossier ${basis.code} has no award`);
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const { roomCents } = computeDeMinimisRoom({
    rule: rules.deMinimis,
    aids: application?.aids ?? [],
    roadFreight: company.profile?.roadFreight ?? false,
    grantDay,
  });
  return {
    grantDay,
    proposedCents: award.proposedCents,
    cup: award.cup,
    cor: award.cor,
    corOn: award.corOn,
    durcOutcome: award.durcOutcome as DurcOutcome | null,
    durcProtocol: award.durcProtocol,
    durcRequestedOn: award.durcRequestedOn,
    deMinimisRoomCents: roomCents,
    deMinimisCheckedOn: award.deMinimisCheckedOn,
    agreementDue: call.agreementDue as GrantCase["agreementDue"],
    agreementKind: toAgreementKind(basis.agreement?.kind),
    rules,
  };
}

function toAgreementKind(kind: string | undefined): GrantCase["agreementKind"] {
  return kind === "adhesion" || kind === "commitment" ? kind : "none";
}
