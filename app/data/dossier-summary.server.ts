import type { ReadClient } from "./database.server.ts";

export type DossierForSummary = Awaited<ReturnType<typeof findDossierForSummary>>;

/** All that a dossier has come to, for the summary of a play. @throws when there is none. */
export function findDossierForSummary(read: ReadClient, dossierId: string) {
  return read.dossier.findUniqueOrThrow({
    where: { id: dossierId },
    include: {
      company: true,
      call: true,
      checkupResult: true,
      application: true,
      scoreSheet: { include: { points: { orderBy: { criterion: "asc" } } } },
      rankingRow: true,
      award: true,
      finalReport: true,
      recovery: true,
      bonus: true,
      payments: { where: { rejectedAt: null }, orderBy: { proposedAt: "asc" } },
      auditEvents: { orderBy: { sequence: "asc" } },
      documents: { orderBy: { number: "asc" }, omit: { bytes: true, snapshot: true } },
    },
  });
}
