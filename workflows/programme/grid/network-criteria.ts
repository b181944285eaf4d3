import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading F: other firms and the services of the territory, 8 points. */
export const networkCriteria = [
  {
    code: "F1",
    title: "Domanda aggregata o condivisione tra imprese",
    max: 400,
    mode: "document",
    levels: [
      { points: 0, description: "Una sola impresa" },
      { points: 200, description: "Due imprese" },
      { points: 300, description: "Tre imprese" },
      { points: 400, description: "Quattro imprese o più, oppure contratto di rete" },
    ],
    rule: "Contano le imprese che condividono le misure, compresa chi fa domanda.",
    source: GRID_SOURCE,
  },
  {
    code: "F2",
    title: "Collegamento con i servizi del territorio",
    max: 400,
    mode: "document",
    levels: [
      { points: 0, description: "Nessuno" },
      { points: 200, description: "Una convenzione con un ente della filiera" },
      { points: 300, description: "Due convenzioni" },
      {
        points: 400,
        description: "Due o più di almeno 12 mesi, oppure un servizio sperimentale del programma",
      },
    ],
    rule: "Contano le convenzioni documentate.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
