import type { ReadClient } from "#app/data/database.server.ts";
import { findDossier, type Reader } from "#app/data/dossiers.server.ts";
import { listDocumentPoints } from "#app/data/evaluation/evaluations.server.ts";
import { findGridCase } from "#app/data/evaluation/grid-inputs.server.ts";
import { byDocumentCode } from "#workflows/evaluation/document-points-schema.ts";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";

/**
 * The points proposed on documents with their evidence, and those the officer has confirmed so far.
 * Null when the dossier is not the reader's or was not submitted to a call.
 */
export async function readDocumentProposals(read: ReadClient, reader: Reader, dossierId: string) {
  const dossier = await findDossier(read, reader, dossierId);
  if (!dossier?.callId) return null;
  const { inputs } = await findGridCase(read, dossierId);
  const proposals = proposeDocumentPoints(inputs);
  const confirmed = await listDocumentPoints(read, dossierId);
  return {
    proposed: byDocumentCode(proposals),
    criteria: proposals.map(({ code, points, explanation }) => {
      const earlier = confirmed.find(({ criterion }) => criterion === code);
      return {
        code,
        evidence: explanation,
        proposed: points,
        chosen: earlier?.confirmedHundredths ?? points,
        motivation: earlier?.motivation ?? "",
      };
    }),
  };
}
