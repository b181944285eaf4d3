import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { toUrn, type StoredUrn } from "./surveys.server.ts";

/** The survey a code belongs to, spent or not: who asks must not learn which. */
export async function findSurveyOfCode(client: Pick<ReadClient, "surveyCode">, hash: string) {
  const code = await client.surveyCode.findUnique({
    where: { hash },
    select: {
      survey: {
        select: {
          dossierId: true,
          state: true,
          closesOn: true,
          dossier: { select: { company: { select: { name: true } } } },
        },
      },
    },
  });
  return code?.survey ?? null;
}

/** The dossier whose survey a code belongs to; null for a code that is not one. */
export async function findDossierOfCode(tx: Transaction, hash: string): Promise<string | null> {
  const code = await tx.surveyCode.findUnique({ where: { hash }, select: { dossierId: true } });
  return code?.dossierId ?? null;
}

/** Makes others who answer the same survey, or close it, wait for this transaction. */
export async function lockSurvey(tx: Transaction, dossierId: string): Promise<void> {
  await tx.lockRows({ table: "survey", column: "dossierId", values: [dossierId] });
}

/** A survey while its row is locked: its state, its urn, and the code if it still is one of its own. */
export async function findUrnForAnswer(
  tx: Transaction,
  { dossierId, hash }: { dossierId: string; hash: string },
): Promise<{ state: string; closesOn: string; urn: StoredUrn; codeIsKnown: boolean } | null> {
  const survey = await tx.survey.findUnique({
    where: { dossierId },
    select: { state: true, closesOn: true, urn: true, codes: { where: { hash } } },
  });
  if (!survey?.urn) return null;
  const { state, closesOn, urn, codes } = survey;
  return { state, closesOn, urn: toUrn(urn), codeIsKnown: codes.length === 1 };
}

/** Spends a code; false when it was spent before. */
export async function spendCode(tx: Transaction, hash: string): Promise<boolean> {
  const { count } = await tx.surveyCode.updateMany({
    where: { hash, spent: false },
    data: { spent: true },
  });
  return count === 1;
}

/** Puts the new sums in place of the old ones: one row, whoever and how many have answered. */
export async function saveUrn(
  tx: Transaction,
  dossierId: string,
  { answers, tallies, texts }: StoredUrn,
): Promise<void> {
  await tx.surveyUrn.updateMany({
    where: { dossierId },
    data: { answers, tallies: JSON.stringify(tallies), texts: JSON.stringify(texts) },
  });
}
