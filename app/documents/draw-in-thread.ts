import { documentTemplates } from "#templates/document-templates.ts";
import { prepareRendering, renderPdf } from "#templates/render-pdf.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { keepLatest } from "./keep-latest.ts";

prepareRendering();

// With templates loaded beforehand: what a thread imports later is beyond the loader of the sources.
const draw = keepLatest(async (kind, snapshot) =>
  renderPdf(documentTemplates[kind](JSON.parse(snapshot) as never)),
);

/** The work of one thread of the pool: a snapshot in, the bytes of its PDF out. */
export default function drawInThread(order: {
  kind: DocumentKind;
  snapshot: string;
}): Promise<Uint8Array> {
  return draw(order.kind, order.snapshot);
}
