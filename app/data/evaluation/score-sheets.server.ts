import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { ComputedSheet } from "#workflows/evaluation/score-sheet.ts";

/** Roles that may read points: those who advise or sign agreements never do. */
const READERS = ["company", "caseOfficer", "evaluator", "manager"];

/** The score sheet of a dossier with its points; null for those who never see scores. */
export async function findScoreSheet(read: ReadClient, reader: Reader, dossierId: string) {
  if (!READERS.includes(reader.role)) return null;
  return read.scoreSheet.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    include: { points: true },
  });
}

/** Stores a sheet with its fifteen points and the frozen inputs it was computed from. */
export async function createScoreSheet(
  tx: Transaction,
  record: {
    dossierId: string;
    sheet: ComputedSheet;
    inputs: string;
    inputsHash: string;
    at: Date;
  },
): Promise<void> {
  const { dossierId, sheet, inputs, inputsHash, at } = record;
  await tx.scoreSheet.create({
    data: {
      dossierId,
      closedAt: at,
      totalHundredths: sheet.total,
      gridHundredths: sheet.gridTotal,
      bonusHundredths: sheet.bonus.reduce((sum, { points }) => sum + points, 0),
      reachesThreshold: sheet.failures.length === 0,
      thresholdReasons: JSON.stringify(sheet.failures),
      inputs,
      inputsHash,
    },
  });
  await tx.criterionPoint.createMany({
    data: sheet.lines.map(({ code, mode, points, explanation }) => ({
      dossierId,
      criterion: code,
      mode,
      hundredths: points,
      explanation,
    })),
  });
}
