import type { FinalReportData } from "#templates/monitoring/final-report.ts";
import type { VerificationReportData } from "#templates/monitoring/verification-report.ts";
import { sampleContext } from "./sample-context.ts";

export const finalReportSample: FinalReportData = {
  ...sampleContext,
  planTitle: "Tempo che torna",
  cup: "B41J26000070005",
  awardCents: 976_000,
  activities:
    "Abbiamo introdotto la fascia flessibile dal 15 gennaio.\nIl contributo per i servizi è stato usato da sei famiglie.",
  results:
    "Le assenze non programmate sono scese da 41 a 22 giorni. Nessuno ha rinunciato a ore di lavoro per la cura.",
  coveredHeads: 7,
  plannedHeads: 8,
  indicators: [
    {
      measure: "Flessibilità in entrata e in uscita",
      indicator: "Persone che usano la fascia flessibile",
      baseline: "0",
      target: "almeno 6",
      reached: "7",
    },
    {
      measure: "Contributo per i servizi",
      indicator: "Giorni di assenza non programmata in un anno",
      baseline: "41",
      target: "meno di 25",
      reached: "22",
    },
  ],
  expenses: [
    {
      kind: "Servizi e voucher",
      measure: "M12",
      supplier: "Welfare Facile S.r.l.",
      documentNumber: "FPR-118/27",
      documentOn: "2027-04-30",
      description: "Voucher per nido e centri estivi",
      amountCents: 940_000,
      capitalGoods: false,
      cupOnDocument: true,
    },
    {
      kind: "Software",
      measure: "Banca del tempo",
      supplier: "Turni Semplici S.r.l.",
      documentNumber: "77",
      documentOn: "2027-02-11",
      description: "Licenza di un anno",
      amountCents: 180_000,
      capitalGoods: true,
      cupOnDocument: false,
    },
  ],
  submittedBy: "Giulia Prova",
  submittedAt: "10 marzo 2028, ore 18:20",
};

export const verificationReportSample: VerificationReportData = {
  ...sampleContext,
  cup: "B41J26000070005",
  awardCents: 976_000,
  intensityPercent: 80,
  declaredCents: 1_120_000,
  eligibleCents: 940_000,
  shareOfEligibleCents: 752_000,
  finalGrantCents: 752_000,
  paidCents: 683_200,
  balanceCents: 68_800,
  expenses: [
    {
      label: "Welfare Facile S.r.l., n. FPR-118/27",
      declaredCents: 940_000,
      admittedCents: 940_000,
      note: "",
    },
    {
      label: "Turni Semplici S.r.l., n. 77",
      declaredCents: 180_000,
      admittedCents: 0,
      note: "Il CUP non è sul documento e non è stato aggiunto nei termini",
    },
  ],
  note: "La fattura n. 77 può essere ripresentata con il CUP entro dieci giorni.",
  verifiedBy: "Davide Istruttore",
  verifiedAt: "2 aprile 2028, ore 12:00",
};
