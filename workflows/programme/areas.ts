/**
 * The eight maturity areas of the check-up with their weight in the overall index (sum 100), in the
 * order in which pages and documents show them.
 */
export const areas = {
  TEM: { label: "Tempi di lavoro", weight: 20 },
  LUO: { label: "Luoghi, processi e tecnologie", weight: 12 },
  CON: { label: "Congedi, genitorialità, caregiver", weight: 18 },
  WEL: { label: "Welfare e servizi", weight: 14 },
  CUL: { label: "Cultura e responsabili", weight: 12 },
  COM: { label: "Comunicazione e ascolto", weight: 8 },
  REL: { label: "Relazioni sindacali e contrattazione", weight: 10 },
  MIS: { label: "Misurazione e sostenibilità", weight: 6 },
} as const;

export type Area = keyof typeof areas;

/** The codes in table order; equal priorities fall back on it. */
export const areaCodes = Object.keys(areas) as [Area, ...Area[]];
