import type { Transaction } from "#app/data/database.server.ts";
import { listPendingDocuments, recordDocumentFailure } from "#app/data/documents.server.ts";
import { lockDossier } from "#app/data/row-locks.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { documentStore } from "#app/documents/document-store.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { logger } from "#app/http/logger.server.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import type { Act } from "./act.server.ts";
import { issueSharedDocuments } from "./issue-shared-documents.server.ts";
import { linkIssue } from "./link-issue.ts";

type Pending = Awaited<ReturnType<typeof listPendingDocuments>>[number];
type Rendered = Pending & { content: Uint8Array<ArrayBuffer>; digest: string };

/** The bytes of a stored snapshot: drawn in this very thread, or by somebody else. */
export type DrawDocument = (kind: DocumentKind, snapshot: string) => Promise<Uint8Array>;

/**
 * Renders what the last steps of a dossier have ordered, stores the bytes and adds their SHA-256
 * to the audit chain. The act that ordered them is committed already: a document that cannot be
 * rendered becomes visible as failed and is tried again by the next call.
 * @returns how many could not be rendered.
 */
export async function issuePendingDocuments(
  act: Pick<Act, "database" | "now" | "newId">,
  dossierId: string,
  draw: DrawDocument = renderDocument,
): Promise<number> {
  const pending = await listPendingDocuments(act.database.read, dossierId);
  const rendered: Rendered[] = [];
  const results = await Promise.all(
    pending.map(async (document) => ({ document, result: await render(document, draw) })),
  );
  for (const { document, result } of results) {
    if (result.ok) rendered.push(result.document);
    else {
      logger.error({ documentId: document.id, err: result.error }, "document not rendered");
      await act.database.inTransaction((tx) =>
        recordDocumentFailure(tx, document.id, String(result.error).slice(0, 500)),
      );
    }
  }
  if (rendered.length > 0)
    await act.database.inTransaction((tx) => storeDocuments({ tx, act, dossierId, rendered }));
  await issueSharedDocuments(act, dossierId);
  return pending.length - rendered.length;
}

async function render(
  document: Pending,
  draw: DrawDocument,
): Promise<{ ok: true; document: Rendered } | { ok: false; error: unknown }> {
  try {
    const bytes = await draw(document.kind as DocumentKind, document.snapshot);
    const content = new Uint8Array(bytes);
    return { ok: true, document: { ...document, content, digest: sha256(content) } };
  } catch (error) {
    return { ok: false, error };
  }
}

async function storeDocuments(work: {
  tx: Transaction;
  act: Pick<Act, "now" | "newId">;
  dossierId: string;
  rendered: readonly Rendered[];
}): Promise<void> {
  const { tx, act, dossierId, rendered } = work;
  // An act that extends the chain meanwhile waits, or is waited for.
  await lockDossier(tx, dossierId);
  const stored: Rendered[] = [];
  for (const document of rendered) {
    const { id, content: bytes, digest } = document;
    if (await documentStore.keep(tx, { id, bytes, sha256: digest })) stored.push(document);
  }
  if (stored.length === 0) return;
  const dossier = await tx.dossier.findUniqueOrThrow({ where: { id: dossierId } });
  const documents = stored.map(({ kind, number, contentHash, digest }) => ({
    ...{ kind, number, contentHash, sha256: digest },
  }));
  const link = linkIssue(act, dossier, documents);
  await tx.auditEvent.createMany({ data: [link] });
  const { count } = await tx.dossier.updateMany({
    where: { id: dossierId, auditSequence: dossier.auditSequence },
    data: { auditSequence: link.sequence, auditHead: link.hash },
  });
  if (count === 0) throw new Error("The chain of the dossier moved while documents were stored");
}
