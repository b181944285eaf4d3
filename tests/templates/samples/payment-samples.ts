import type { SettlementSheetData } from "#templates/payment/settlement-sheet.ts";
import type { WithholdingCertificateData } from "#templates/payment/withholding-certificate.ts";
import { callTitle, sampleContext } from "./sample-context.ts";

const sums = {
  grossCents: 400_000,
  capitalGoodsCents: 100_000,
  taxableCents: 300_000,
  percent: 4,
  withheldCents: 12_000,
  netCents: 388_000,
};

export const settlementSheetSample: SettlementSheetData = {
  ...sampleContext,
  ...sums,
  instalment: "Anticipo",
  callTitle,
  awardCents: 976_000,
  paidCents: 0,
  withholdingExplanation:
    "Si trattiene il 4 % della parte che non serve a comprare beni strumentali.",
  paymentDay: "2026-12-15",
  companyTaxCode: "01234567897",
  iban: "IT60 X054 2811 1010 0000 0123 456",
  ibanHolder: "Cooperativa sociale Girasole",
  cup: "B41J26000070005",
  cor: "24518873",
  commitment: "2026/1187",
  checks: [
    {
      label: "DURC",
      outcome: "In regola",
      detail: "Valido fino al 2 febbraio 2027",
      source: "INPS",
    },
    {
      label: "Debiti fiscali",
      outcome: "Non dovuto",
      detail: "La somma non supera € 5.000,00",
      source: "Soglia in vigore",
    },
  ],
  proposedBy: "Carla Contabile",
  proposedAt: "1 dicembre 2026, ore 9:30",
};

export const withholdingCertificateSample: WithholdingCertificateData = {
  ...sampleContext,
  ...sums,
  instalment: "Anticipo",
  companyTaxCode: "01234567897",
  payerName: "Città metropolitana di Milano",
  payerTaxCode: "08911820960",
  explanation: "Si trattiene il 4 % della parte che non serve a comprare beni strumentali.",
  paidOn: "2026-12-15",
  cup: "B41J26000070005",
  endToEndId: "CIP20260007A",
  executedBy: "Ugo Tesoriere",
};
