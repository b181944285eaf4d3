import type { ProgrammeDocument } from "#templates/programme-document.ts";

/**
 * The bytes of a document drawn here and now. PDF and fonts are loaded with the first one: most
 * processes draw none.
 */
export async function printDocument(document: ProgrammeDocument): Promise<Buffer> {
  const { renderPdf } = await import("#templates/render-pdf.ts");
  return renderPdf(document);
}
