import type { BonusDecisionData } from "#templates/bonus/bonus-decision.ts";
import { sampleContext } from "./sample-context.ts";

export const bonusDecisionSample: BonusDecisionData = {
  ...sampleContext,
  line: "Consolidamento",
  granted: true,
  amountCents: 250_000,
  decisionReason: "Le misure restano e l'accordo aziendale le rende stabili per tre anni.",
  motivation: "La fascia flessibile ha cambiato il modo di lavorare e costa poco mantenerla.",
  structuralAct: "Accordo aziendale",
  structuralActOn: "2028-03-08",
  actMonths: 36,
  keptMeasures: [
    "M01 Flessibilità in entrata e in uscita",
    "Banca del tempo tra colleghe e colleghi",
  ],
  points: [
    {
      heading: "Stabilità",
      hundredths: 4000,
      maxHundredths: 5000,
      explanation: "Accordo di 36 mesi",
    },
    { heading: "Persone", hundredths: 3500, maxHundredths: 5000, explanation: "7 persone su 8" },
  ],
  totalHundredths: 7500,
  thresholdHundredths: 6000,
  opinion: "Parere favorevole: l'accordo è depositato e le misure sono in uso.",
  examinedBy: "Davide Istruttore",
  decidedBy: "Silvia Dirigente",
  decidedAt: "20 aprile 2028, ore 16:10",
};
