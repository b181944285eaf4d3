import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";

/** The minutes of a ranking are one text for every dossier in it: drawn once, stored for each. */
let latest: { key: string; bytes: Promise<Buffer> } | null = null;

/** The PDF bytes of a stored snapshot. The same snapshot always gives the same bytes. */
export function renderDocument(kind: DocumentKind, snapshot: string): Promise<Buffer> {
  const key = `${kind}|${snapshot}`;
  if (latest?.key === key) return latest.bytes;
  const bytes = draw(kind, snapshot);
  latest = { key, bytes };
  // What failed once is drawn again when it is asked for again.
  bytes.catch(() => {
    latest = null;
  });
  return bytes;
}

/** Templates, PDF and fonts are loaded with the first document: most processes draw none. */
async function draw(kind: DocumentKind, snapshot: string): Promise<Buffer> {
  const [{ documentTemplates }, { renderPdf }] = await Promise.all([
    import("#templates/document-templates.ts"),
    import("#templates/render-pdf.ts"),
  ]);
  return renderPdf(documentTemplates[kind](JSON.parse(snapshot) as never));
}
