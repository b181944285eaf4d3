import type { Act } from "#app/services/act.server.ts";
import { issuePendingDocuments } from "#app/services/issue-pending-documents.server.ts";

/**
 * Sees to the documents an act has just ordered. Behind the web a worker makes them and this only
 * waits a moment; where there is no worker, as in the demonstration, they are made here and now.
 * The act is committed already: nothing that fails here takes it back, and the outbox tries again.
 */
export async function finishAct(act: Act, dossierIds: readonly string[]): Promise<void> {
  if (act.hurry) {
    await act.hurry(dossierIds);
    return;
  }
  for (const dossierId of dossierIds) await issuePendingDocuments(act, dossierId);
}
