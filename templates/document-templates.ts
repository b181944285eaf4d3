import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import type { ProgrammeDocument } from "./programme-document.ts";

/**
 * The template of each kind of document. A template takes the snapshot its step stored; the type
 * of that snapshot is the template's own affair.
 */
export const documentTemplates: Partial<
  Record<DocumentKind, (snapshot: never) => ProgrammeDocument>
> = {};
