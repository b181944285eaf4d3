import type { CheckupReceiptData } from "#templates/checkup/checkup-receipt.ts";
import type { CheckupReportData } from "#templates/checkup/checkup-report-data.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import { sampleContext, someHash } from "./sample-context.ts";

export const checkupReceiptSample: CheckupReceiptData = {
  ...sampleContext,
  submittedBy: "Giulia Prova",
  submittedAt: "9 novembre 2026, ore 21:14",
  referenceDay: "2026-10-31",
  questionnaire: "cip-1",
  form: "full",
  sections: [
    { section: "A", title: "Profilo dell'impresa", asked: 8, answered: 8 },
    { section: "B", title: "Composizione del personale", asked: 6, answered: 6 },
    { section: "C", title: "Carichi di cura e spostamenti", asked: 6, answered: 6 },
  ],
  warnings: [
    {
      questionId: "B05",
      message: "Le unità lavorative sono meno di 0,3 per persona: controlla il dato.",
      note: "Quasi tutto il personale lavora solo in estate.",
    },
  ],
  answeredRemarks: 1,
  answersHash: someHash,
};

export const checkupReportSample: CheckupReportData = {
  ...sampleContext,
  validatedBy: "Marta Esempio",
  validatedAt: "13 novembre 2026, ore 10:05",
  referenceDay: "2026-10-31",
  profile: [
    { label: "Forma giuridica", value: "Cooperativa sociale" },
    { label: "Attività (ATECO)", value: "88.91.00, Sanità e assistenza sociale" },
    { label: "Sede", value: "Milano, zona 3" },
    { label: "Persone", value: "12" },
    { label: "Di cui donne", value: "7" },
    { label: "Unità lavorative annue", value: "9,40" },
    { label: "Questionario", value: "completo" },
  ],
  result: drawCheckupResult(answersOfTwelve),
  medians: null,
  questionnaire: "cip-1",
  priorities: [
    {
      area: "WEL",
      weakest: [
        "Con chi collaborate per offrire servizi alle famiglie?",
        "Quanto ha speso l'impresa nell'ultimo anno per welfare e conciliazione?",
        "Quali misure o servizi sono attivi oggi?",
      ],
    },
    { area: "CON", weakest: ["Il congedo parentale può essere preso a ore?"] },
    { area: "LUO", weakest: ["È possibile svolgere una parte del lavoro da remoto?"] },
  ],
  unknown: [
    {
      questionId: "C02",
      text: "Quante persone, per quanto ne sapete, assistono un familiare anziano, malato o con disabilità?",
    },
  ],
};
