import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading C: the people the plan reaches, 15 points. */
export const coverageCriteria = [
  {
    code: "C1",
    title: "Lavoratrici e lavoratori coperti",
    max: 800,
    mode: "automatic",
    levels: [],
    rule: "Otto punti quando il piano copre l'80 % delle persone, in proporzione al di sotto.",
    source: GRID_SOURCE,
  },
  {
    code: "C2",
    title: "Forza lavoro femminile",
    max: 400,
    mode: "automatic",
    levels: [
      { points: 0, description: "Donne sotto il 20 % del personale" },
      { points: 100, description: "Donne dal 20 % a meno del 40 %" },
      { points: 200, description: "Donne dal 40 % a meno del 60 %" },
      { points: 300, description: "Donne al 60 % o più" },
    ],
    rule: "Un punto in più se tra le persone coperte le donne pesano almeno quanto nel personale.",
    source: GRID_SOURCE,
  },
  {
    code: "C3",
    title: "Copertura di chi ha carichi di cura",
    max: 300,
    mode: "automatic",
    levels: [],
    rule: "Tre punti quando il piano copre il 90 % di chi ha carichi di cura, in proporzione al di sotto. Un punto se nessuno ne ha.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
