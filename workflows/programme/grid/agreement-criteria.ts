import { GRID_SOURCE, type GridCriterion } from "./grid-criterion.ts";

/** Heading A: the Accordo Territoriale and bargaining, 25 points. */
export const agreementCriteria = [
  {
    code: "A1",
    title: "Adesione all'Accordo Territoriale",
    max: 1200,
    mode: "document",
    levels: [
      { points: 0, description: "Nessuna adesione" },
      { points: 500, description: "Impegno ad aderire entro la concessione" },
      { points: 900, description: "Adesione firmata dall'impresa e trasmessa" },
      {
        points: 1200,
        description: "Adesione firmata dall'impresa e dai sindacati entro la scadenza del bando",
      },
    ],
    rule: "Conta lo stato dell'adesione alla scadenza del bando.",
    source: GRID_SOURCE,
  },
  {
    code: "A2",
    title: "Congedi parentali a ore attivati tramite l'Accordo",
    max: 500,
    mode: "document",
    levels: [
      { points: 0, description: "Non previsti" },
      { points: 200, description: "Previsti nel piano" },
      {
        points: 400,
        description: "Regolati: base oraria, preavviso, equivalenza tra ore e giorni",
      },
      {
        points: 500,
        description: "Regolati e già fruibili o comunicati a tutto il personale",
      },
    ],
    rule: "Contano le clausole dell'adesione e le misure del piano.",
    source: GRID_SOURCE,
  },
  {
    code: "A3",
    title: "Contrattazione di secondo livello sulle misure",
    max: 800,
    mode: "document",
    levels: [
      { points: 0, description: "Nessuna" },
      { points: 200, description: "Verbale di consultazione del personale o della RSU" },
      { points: 500, description: "Applicazione di un contratto territoriale o di settore" },
      { points: 800, description: "Accordo aziendale o di rete firmato e depositato" },
    ],
    rule: "Conta l'atto più forte tra quelli documentati.",
    source: GRID_SOURCE,
  },
] as const satisfies readonly GridCriterion[];
