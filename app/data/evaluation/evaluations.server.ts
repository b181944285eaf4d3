import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import {
  qualityCodes,
  type QualityCode,
  type QualityScores,
} from "#workflows/evaluation/evaluator-scores.ts";
import type { ConfirmedPoint } from "#workflows/evaluation/document-points-schema.ts";

/** Evaluators an application has. */
export const EVALUATORS = 2;

/** An evaluator's own work on a dossier; null before the declaration of no conflict. */
export async function findOwnEvaluation(read: ReadClient, reader: Reader, dossierId: string) {
  return read.evaluation.findUnique({
    where: { dossierId_evaluatorId: { dossierId, evaluatorId: reader.userId } },
    include: { scores: true },
  });
}

/** Who has declared and who has handed in: names and times, never a point. */
export function listEvaluators(read: ReadClient, dossierId: string) {
  return read.evaluation.findMany({
    where: { dossierId },
    orderBy: [{ noConflictDeclaredAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      evaluatorId: true,
      evaluatorName: true,
      noConflictDeclaredAt: true,
      handedInAt: true,
    },
  });
}

/**
 * The judgements of a dossier, only for those who may ever read them and only when every evaluator
 * has handed in: until then the answer is empty, whoever asks.
 */
export async function listHandedInEvaluations(read: ReadClient, reader: Reader, dossierId: string) {
  if (!["caseOfficer", "evaluator", "manager"].includes(reader.role)) return [];
  const rows = await read.evaluation.findMany({
    where: { dossierId, handedInAt: { not: null }, dossier: { is: dossiersOf(reader) } },
    orderBy: [{ noConflictDeclaredAt: "asc" }, { id: "asc" }],
    include: { scores: true },
  });
  return rows.length === EVALUATORS ? rows : [];
}

/** As {@link listHandedInEvaluations}, for a step that has already asked whose dossier it is. */
export async function listJudgements(tx: Transaction, dossierId: string) {
  const rows = await tx.evaluation.findMany({
    where: { dossierId, handedInAt: { not: null } },
    orderBy: [{ noConflictDeclaredAt: "asc" }, { id: "asc" }],
    include: { scores: true },
  });
  return rows.map(({ scores }) => ({ scores: toQualityScores(scores) }));
}

type ScoreRow = { criterion: string; hundredths: number; motivation: string };

/** Stored scores by criterion. @throws Error when one is missing: what is handed in is whole. */
export function toQualityScores(rows: readonly ScoreRow[]): QualityScores {
  function read(code: QualityCode) {
    const row = rows.find(({ criterion }) => criterion === code);
    if (!row) throw new Error(`An evaluation was handed in without ${code}`);
    return { points: row.hundredths, motivation: row.motivation };
  }
  return { D1: read("D1"), D2: read("D2"), D3: read("D3") };
}

export async function createEvaluation(
  tx: Transaction,
  evaluation: { id: string; dossierId: string; evaluatorId: string; name: string; at: Date },
): Promise<void> {
  const { id, dossierId, evaluatorId, name, at } = evaluation;
  await tx.evaluation.create({
    data: { id, dossierId, evaluatorId, evaluatorName: name, noConflictDeclaredAt: at },
  });
}

/** Stores the scores of an evaluator once; false when they were handed in already. */
export async function handInEvaluation(
  tx: Transaction,
  { evaluationId, scores, at }: { evaluationId: string; scores: QualityScores; at: Date },
): Promise<boolean> {
  const { count } = await tx.evaluation.updateMany({
    where: { id: evaluationId, handedInAt: null },
    data: { handedInAt: at },
  });
  if (count === 0) return false;
  await tx.evaluatorScore.createMany({
    data: qualityCodes.map((criterion) => ({
      evaluationId,
      criterion,
      hundredths: scores[criterion].points,
      motivation: scores[criterion].motivation,
    })),
  });
  return true;
}

/** The officer's points on documents, in the order of the grid. */
export function listDocumentPoints(read: ReadClient, dossierId: string) {
  return read.documentPoint.findMany({ where: { dossierId }, orderBy: { criterion: "asc" } });
}

/** Replaces the officer's points on documents. */
export async function saveDocumentPoints(
  tx: Transaction,
  confirmation: {
    dossierId: string;
    points: readonly (ConfirmedPoint & { proposed: number; evidence: string })[];
    confirmedById: string;
    at: Date;
  },
): Promise<void> {
  const { dossierId, points, confirmedById, at } = confirmation;
  await tx.documentPoint.deleteMany({ where: { dossierId } });
  await tx.documentPoint.createMany({
    data: points.map((point) => ({
      dossierId,
      criterion: point.code,
      proposedHundredths: point.proposed,
      confirmedHundredths: point.points,
      evidence: point.evidence,
      motivation: point.motivation,
      confirmedById,
      confirmedAt: at,
    })),
  });
}

export async function saveJointSession(
  tx: Transaction,
  session: {
    dossierId: string;
    heldOn: string;
    minutes: string;
    agreed: QualityScores;
    recordedById: string;
    at: Date;
  },
): Promise<void> {
  const { dossierId, heldOn, minutes, agreed, recordedById, at } = session;
  await tx.jointSession.create({
    data: {
      dossierId,
      heldOn,
      minutes,
      agreed: JSON.stringify(agreed),
      recordedById,
      recordedAt: at,
    },
  });
}

/** Applications of the dossier's call whose admissibility is not decided yet. */
export function countPendingAdmissibility(read: ReadClient, dossierId: string): Promise<number> {
  return read.dossier.count({
    where: {
      call: { dossiers: { some: { id: dossierId } } },
      state: { startsWith: "admissibility." },
    },
  });
}

/** Takes away the place of an evaluator who has not handed in; false when there is none. */
export async function removeOpenEvaluation(
  tx: Transaction,
  { dossierId, evaluatorId }: { dossierId: string; evaluatorId: string },
): Promise<boolean> {
  const { count } = await tx.evaluation.deleteMany({
    where: { dossierId, evaluatorId, handedInAt: null },
  });
  return count === 1;
}
