import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { findDocument } from "#app/data/documents.server.ts";
import { documentStore } from "#app/documents/document-store.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { documentIsVisible } from "#workflows/dossier/document-visibility.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** The PDF of a document, for whoever may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "dossier.read").catch(
    rethrowForFile,
  );
  const documentId = requireParam(params, "documentId");
  const document = await findDocument(database.read, actor, documentId);
  if (!document) return refuseFile(documentNotFound);
  const reader = { role: actor.role, state: document.dossier.state as StateName };
  if (!documentIsVisible(reader, document.kind as DocumentKind))
    return refuseFile(documentNotFound);
  const bytes = await documentStore.fetch(database.read, document.id);
  if (bytes === null) return refuseFile(notRenderedYet);
  const { code } = document.dossier;
  const name = `${code}-${String(document.number).padStart(2, "0")}-${fileWords(document.title)}.pdf`;
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** `adesione-all-accordo-territoriale`: a title fit for the name of a file. */
function fileWords(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{Mark}/gu, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const documentNotFound = {
  reason: "not-found",
  what: "Questo documento non c'è.",
  why: "L'indirizzo è sbagliato oppure il documento non è tra quelli che puoi vedere.",
  remedy: "Torna alla scrivania e aprilo dalla pagina della pratica.",
} as const;

const notRenderedYet = {
  reason: "not-ready",
  what: "Il documento non è ancora pronto.",
  why: "Lo stiamo preparando: l'atto è già registrato, manca solo il file.",
  remedy: "Riprova tra un minuto dalla pagina della pratica.",
} as const;
