/** The two lines of the bonus at the end of a trial, with the name people read. */
export const bonusLines = {
  CONSOLIDAMENTO: {
    label: "Consolidamento",
    meaning: "Hai concluso la sperimentazione e rendi stabili le misure adottate.",
  },
  NUOVE_IMPRESE: {
    label: "Nuove imprese",
    meaning: "Non hai ancora avuto un incentivo e adotti il modello C.I.P. per la prima volta.",
  },
} as const;

export type BonusLine = keyof typeof bonusLines;

/** The written act that proves the measures to be structural. */
export const structuralActs = {
  regulation: "Regolamento aziendale",
  companyAgreement: "Accordo aziendale o di rete",
  contract: "Contratto con un fornitore o un ente",
} as const;

export type StructuralAct = keyof typeof structuralActs;

/** Shortest life of the act, in months, from the day it was made. */
export const SHORTEST_ACT_MONTHS = 24;

export type BonusCase = {
  line: BonusLine;
  reportIsVerified: boolean;
  incentiveWasPaid: boolean;
  recoveryIsOpen: boolean;
  structuralMeasuresKept: number;
  actMonths: number;
};

export type BonusCondition = { label: string; met: boolean; remedy: string };

/**
 * The conditions of a line, each with what to do when it is not met. Domain: the bonus rewards who
 * keeps structural measures at the end of the trial, and further firms that adopt the model.
 */
export function listBonusConditions(request: BonusCase): BonusCondition[] {
  const own =
    request.line === "CONSOLIDAMENTO"
      ? consolidationConditions(request)
      : newFirmConditions(request);
  return [...own, ...lastingConditions(request)];
}

/** Whether every condition of the line is met. */
export function bonusIsRequestable(conditions: readonly BonusCondition[]): boolean {
  return conditions.every((condition) => condition.met);
}

function consolidationConditions(request: BonusCase): BonusCondition[] {
  return [
    {
      label: "Il rendiconto è verificato",
      met: request.reportIsVerified,
      remedy: "Aspetta l'esito della verifica.",
    },
    {
      label: "Non ci sono somme da restituire",
      met: !request.recoveryIsOpen,
      remedy: "Restituisci la somma dovuta.",
    },
  ];
}

function newFirmConditions(request: BonusCase): BonusCondition[] {
  return [
    {
      label: "L'impresa non ha ancora avuto incentivi C.I.P.",
      met: !request.incentiveWasPaid,
      remedy: "Hai già avuto un incentivo: chiedi la linea Consolidamento.",
    },
  ];
}

function lastingConditions(request: BonusCase): BonusCondition[] {
  return [
    {
      label: "Resta almeno una misura strutturale",
      met: request.structuralMeasuresKept > 0,
      remedy: "Indica tra le misure che restano almeno una misura strutturale del piano.",
    },
    {
      label: `Un atto scritto vale almeno ${String(SHORTEST_ACT_MONTHS)} mesi`,
      met: request.actMonths >= SHORTEST_ACT_MONTHS,
      remedy: `Prolunga l'atto ad almeno ${String(SHORTEST_ACT_MONTHS)} mesi.`,
    },
  ];
}
