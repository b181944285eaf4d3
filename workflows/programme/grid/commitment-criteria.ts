import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading B: how long and how firmly the company commits itself, 20 points. */
export const commitmentCriteria = [
  {
    code: "B1",
    title: "Quota strutturale del piano",
    max: 1000,
    mode: "document",
    levels: [],
    rule: "Dieci punti per la quota strutturale: metà dal costo, metà dal numero delle misure. Se il piano non ha costi conta solo il numero.",
    source: GRID_SOURCE,
  },
  {
    code: "B2",
    title: "Mesi di mantenimento dopo la fine dell'incentivo",
    max: 1000,
    mode: "automatic",
    levels: [
      { points: 0, description: "Meno di 6 mesi" },
      { points: 300, description: "Da 6 a 11 mesi" },
      { points: 600, description: "Da 12 a 23 mesi" },
      { points: 800, description: "Da 24 a 35 mesi" },
      { points: 1000, description: "36 mesi o più" },
    ],
    rule: "Contano i mesi dichiarati nel piano.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
