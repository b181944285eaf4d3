import type { DocumentBlock } from "../programme-document.ts";

/** A later version of a plan: its number, why it was made, and in what it differs. */
export type PlanVersionData = {
  number: number;
  reason: string;
  differences: readonly { field: string; from: string; to: string }[];
};

/** What a later version says of itself before the plan: the reason, old and new side by side. */
export function versionBlocks(version: PlanVersionData | undefined): DocumentBlock[] {
  if (!version) return [];
  return [
    { kind: "heading", text: "Che cosa cambia in questa versione" },
    { kind: "paragraph", text: version.reason },
    {
      kind: "table",
      caption: "Differenze dalla versione precedente",
      columns: [
        { title: "Che cosa", width: 30 },
        { title: "Prima", width: 35 },
        { title: "Adesso", width: 35 },
      ],
      rows: version.differences.map(({ field, from, to }) => [field, from || "—", to || "—"]),
    },
  ];
}
