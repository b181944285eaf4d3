/** What a document says, as data: a template returns it, the renderer draws it. */
export type ProgrammeDocument = {
  /** Title in the file's metadata and on its first page. */
  title: string;
  /** One line under the title: the dossier, the company. */
  subtitle?: string;
  /** Protocol number or reference printed beside the date. */
  reference?: string;
  /** Day of issue, YYYY-MM-DD in Europe/Rome; also the file's creation date, so bytes repeat. */
  issuedOn: string;
  letterhead: Letterhead;
  blocks: readonly DocumentBlock[];
};

/** The name a body bore on the day of issue: the Provincia became Città metropolitana in 2015. */
export type Letterhead = { organisation: string; office: string; address: string };

/**
 * A part of a document. A heading of level 3 belongs to the one of level 2 above it; fields with
 * `prose` hold sentences and are set light, else the renderer judges by their length.
 */
export type DocumentBlock =
  | { kind: "heading"; text: string; level?: 2 | 3 }
  | { kind: "paragraph"; text: string }
  | { kind: "fields"; rows: readonly (readonly [label: string, value: string])[]; prose?: boolean }
  | { kind: "list"; ordered?: boolean; items: readonly string[] }
  | {
      kind: "table";
      caption: string;
      columns: readonly TableColumn[];
      rows: readonly (readonly string[])[];
      totals?: readonly string[];
    }
  | { kind: "callout"; tone: "note" | "warning"; title: string; text: string }
  | { kind: "figures"; items: readonly KeyFigure[] }
  | { kind: "radar"; alternative: string; axes: readonly RadarAxis[] }
  | {
      kind: "bars";
      alternative: string;
      unit: string;
      bars: readonly { label: string; from: number; to: number; text: string }[];
      scale: readonly { at: number; label: string }[];
    }
  | { kind: "linkCode"; address: string; code: LinkCode }
  | { kind: "slips"; slips: readonly PaperSlip[] }
  | { kind: "signatures"; parties: readonly SignatureLine[] }
  | { kind: "pageBreak" };

/** A QR code: its rows of dark (1) and light (0) squares, white margin included. */
export type LinkCode = readonly string[];

/** A slip to cut out: what it is for, what to do, a code to scan or to type at an address. */
export type PaperSlip = {
  title: string;
  text: string;
  address: string;
  /** As it is typed, in groups. */
  typed: string;
  code: LinkCode;
};

/** Width is a share of the line; columns of amounts are set right. */
export type TableColumn = { title: string; width: number; align?: "left" | "right" };

/** A figure worth a glance: big value, what it means, one line of remark. Up to eight on a page. */
export type KeyFigure = { value: string; label: string; note?: string };

/** Value from 0 to 100, or null where the figure cannot be computed. */
export type RadarAxis = { code: string; label: string; value: number | null };

/** A party and what is known of its signature; `signedAt` is readable Italian text. */
export type SignatureLine = {
  party: string;
  signer?: string;
  state: "signed" | "refused" | "awaited";
  signedAt?: string;
  /** Hash of what was signed, in short form. */
  contentHash?: string;
  remark?: string;
};
