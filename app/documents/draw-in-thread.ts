import { renderDocument } from "./render-document.server.ts";
import { prepareRendering } from "#templates/render-pdf.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";

prepareRendering();

/** The work of one thread of the pool: a snapshot in, the bytes of its PDF out. */
export default function drawInThread(order: {
  kind: DocumentKind;
  snapshot: string;
}): Promise<Uint8Array> {
  return renderDocument(order.kind, order.snapshot);
}
