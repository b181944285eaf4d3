import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";

/** The PDF bytes of a stored snapshot. The same snapshot always gives the same bytes. */
export type RenderDocument = (kind: DocumentKind, snapshot: string) => Promise<Buffer>;

/**
 * The same rendering, which keeps what it has rendered last: the minutes of a ranking are one text
 * for every dossier in it, drawn once and stored for each.
 */
export function keepLatest(render: RenderDocument): RenderDocument {
  let latest: { key: string; bytes: Promise<Buffer> } | null = null;
  return (kind, snapshot) => {
    const key = `${kind}|${snapshot}`;
    if (latest?.key === key) return latest.bytes;
    const bytes = render(kind, snapshot);
    latest = { key, bytes };
    // What failed once is drawn again when it is asked for again.
    bytes.catch(() => {
      latest = null;
    });
    return bytes;
  };
}
