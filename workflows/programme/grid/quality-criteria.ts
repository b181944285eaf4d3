import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading D: what two evaluators judge, 20 points. */
export const qualityCriteria = [
  {
    code: "D1",
    title: "Coerenza tra check-up, bisogni prioritari e misure",
    max: 800,
    mode: "evaluator",
    levels: [
      { points: 0, description: "Assente" },
      { points: 200, description: "Generica" },
      { points: 400, description: "Parziale: risponde a un'area prioritaria su tre" },
      { points: 600, description: "Buona: risponde a due aree prioritarie su tre" },
      { points: 800, description: "Piena, con la condivisione del personale documentata" },
    ],
    rule: "Media dei due valutatori.",
    source: GRID_SOURCE,
  },
  {
    code: "D2",
    title: "Innovatività e trasferibilità del modello",
    max: 600,
    mode: "evaluator",
    levels: [
      { points: 0, description: "Nessuna" },
      { points: 200, description: "Pratica già diffusa" },
      { points: 400, description: "Nuova per il settore o per la dimensione" },
      { points: 600, description: "Nuova, con materiali che altre imprese possono riusare" },
    ],
    rule: "Media dei due valutatori.",
    source: GRID_SOURCE,
  },
  {
    code: "D3",
    title: "Fattibilità: responsabilità, tempi, indicatori",
    max: 600,
    mode: "evaluator",
    levels: [
      { points: 0, description: "Assenti" },
      { points: 200, description: "Incompleti" },
      { points: 400, description: "Chiari" },
      { points: 600, description: "Chiari, con valori di partenza e valori attesi" },
    ],
    rule: "Media dei due valutatori.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
