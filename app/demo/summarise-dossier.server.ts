import type { Database } from "#app/data/database.server.ts";
import type { EventDocument } from "#app/data/audit-events.server.ts";
import { findDossierForSummary, type DossierForSummary } from "#app/data/dossier-summary.server.ts";

/**
 * What became of a dossier, for whoever wants to check it: states with actor and event, indices,
 * points in hundredths, money in cents, hashes of all documents.
 */
export async function summariseDossier({ read }: Database, dossierId: string) {
  const dossier = await findDossierForSummary(read, dossierId);
  return {
    dossier: dossier.code,
    company: dossier.company.name,
    state: dossier.state,
    ...toCase(dossier),
    states: dossier.auditEvents.filter(({ event }) => event !== "document.issue").map(toVisit),
    checkup: dossier.checkupResult && toIndices(dossier.checkupResult),
    score: dossier.scoreSheet && toScore(dossier.scoreSheet),
    rank: dossier.rankingRow && toRank(dossier.rankingRow),
    award: dossier.award && toAward(dossier.award),
    instalments: dossier.payments.map(toInstalment),
    ...toClosing(dossier),
    documents: dossier.documents.map(toDocument),
    auditHead: dossier.auditHead,
    auditEvents: dossier.auditSequence,
  };
}

function toCase({ call, application }: DossierForSummary) {
  return {
    call: call && { code: call.code, ruleSet: call.ruleSet },
    application: application && {
      protocol: toProtocol(application),
      sizeClass: application.computedClass,
      requestedCents: application.requestedCents,
    },
  };
}

/** `07-awardDecision.pdf`. */
export function documentFileName({ number, kind }: Pick<EventDocument, "number" | "kind">): string {
  return `${String(number).padStart(2, "0")}-${kind}.pdf`;
}

function toVisit(event: DossierForSummary["auditEvents"][number]) {
  const { sequence, actorName: actor, actorRole: role, fromState: from, toState: to } = event;
  return { sequence, at: event.at.toISOString(), event: event.event, actor, role, from, to };
}

function toIndices(result: NonNullable<DossierForSummary["checkupResult"]>) {
  return {
    imcHundredths: result.maturityHundredths,
    ibHundredths: result.needHundredths,
    ikHundredths: result.criticalityHundredths,
    indices: JSON.parse(result.indices) as unknown,
  };
}

function toProtocol(application: NonNullable<DossierForSummary["application"]>) {
  const { protocolYear: year, protocolNumber: number } = application;
  return number === null ? null : { year, number };
}

function toScore(sheet: NonNullable<DossierForSummary["scoreSheet"]>) {
  const { gridHundredths, bonusHundredths, totalHundredths, reachesThreshold } = sheet;
  return {
    criteria: Object.fromEntries(sheet.points.map((point) => [point.criterion, point.hundredths])),
    explanations: Object.fromEntries(
      sheet.points.map((point) => [point.criterion, point.explanation]),
    ),
    ...{ gridHundredths, bonusHundredths, totalHundredths, reachesThreshold },
  };
}

function toRank(row: NonNullable<DossierForSummary["rankingRow"]>) {
  const { position, outcome, awardedCents } = row;
  return { position, outcome, awardedCents };
}

function toAward(award: NonNullable<DossierForSummary["award"]>) {
  const { amountCents, intensityPercent, grantedOn, cup, cor } = award;
  return amountCents === null
    ? null
    : { amountCents, intensityPercent, grantedOn, cup, cor: cor === "" ? null : cor };
}

function toInstalment(payment: DossierForSummary["payments"][number]) {
  const { instalment, grossCents, capitalGoodsCents, withheldCents, netCents } = payment;
  const { executedOn, endToEndId } = payment;
  return {
    ...{ instalment, grossCents, capitalGoodsCents, withheldCents, netCents },
    ...{ executedOn, endToEndId },
  };
}

function toClosing({ finalReport, recovery, bonus }: DossierForSummary) {
  return {
    finalReport: finalReport && {
      eligibleCents: finalReport.eligibleCents,
      finalGrantCents: finalReport.finalGrantCents,
      balanceCents: finalReport.balanceCents,
    },
    recovery: recovery && { dueCents: recovery.dueCents, receivedCents: recovery.receivedCents },
    bonus: bonus && {
      line: bonus.line,
      examinedHundredths: bonus.examinedHundredths,
      granted: bonus.granted,
      amountCents: bonus.amountCents,
    },
  };
}

function toDocument(document: DossierForSummary["documents"][number]) {
  const { number, kind, title, issuedOn, sha256, contentHash } = document;
  return { file: documentFileName({ number, kind }), kind, title, issuedOn, sha256, contentHash };
}
