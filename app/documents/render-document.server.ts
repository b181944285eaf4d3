import { keepLatest } from "./keep-latest.ts";

/**
 * The PDF bytes of a stored snapshot, drawn in this very thread. Templates, PDF and fonts are loaded
 * with the first document: most processes draw none.
 */
export const renderDocument = keepLatest(async (kind, snapshot) => {
  const [{ documentTemplates }, { renderPdf }] = await Promise.all([
    import("#templates/document-templates.ts"),
    import("#templates/render-pdf.ts"),
  ]);
  return renderPdf(documentTemplates[kind](JSON.parse(snapshot) as never));
});
