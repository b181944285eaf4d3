import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading E: what the plan costs and who pays, 12 points. */
export const economyCriteria = [
  {
    code: "E1",
    title: "Cofinanziamento oltre il minimo della propria classe",
    max: 600,
    mode: "automatic",
    levels: [
      { points: 0, description: "Pari al minimo" },
      { points: 100, description: "Meno di 5 punti percentuali oltre il minimo" },
      { points: 200, description: "Da 5 a meno di 10 punti oltre il minimo" },
      { points: 400, description: "Da 10 a meno di 20 punti oltre il minimo" },
      { points: 600, description: "20 punti o più oltre il minimo" },
    ],
    rule: "Punti percentuali oltre il minimo: 20 % per le micro, 30 % per le piccole, 40 % per le medie imprese.",
    source: GRID_SOURCE,
  },
  {
    code: "E2",
    title: "Rapporto tra costo e risultati",
    max: 600,
    mode: "automatic",
    levels: [
      { points: 0, description: "Oltre 1,6 volte la mediana" },
      { points: 100, description: "Fino a 1,6 volte la mediana" },
      { points: 200, description: "Fino a 1,3 volte la mediana" },
      { points: 400, description: "Fino alla mediana" },
      { points: 500, description: "Fino a 0,8 volte la mediana" },
      { points: 600, description: "Fino a metà della mediana" },
    ],
    rule: "Contributo richiesto per persona coperta e per mese, a confronto con la mediana delle domande ammesse o con il valore del bando se le domande sono poche.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
