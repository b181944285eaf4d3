import { documentTemplates } from "#templates/document-templates.ts";
import { renderPdf } from "#templates/render-pdf.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";

/**
 * The PDF bytes of a stored snapshot. The same snapshot always gives the same bytes.
 * @throws Error when the kind has no template.
 */
export function renderDocument(kind: DocumentKind, snapshot: string): Promise<Buffer> {
  const template = documentTemplates[kind];
  if (!template) throw new Error(`No template for ${kind}`);
  return renderPdf(template(JSON.parse(snapshot) as never));
}
