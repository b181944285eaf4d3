import type { AcceptanceDeedData } from "#templates/award/acceptance-deed.ts";
import type { AwardDecisionData } from "#templates/award/award-decision.ts";
import type { ClosureNoticeData } from "#templates/award/closure-notice.ts";
import type { RankingMinutesData } from "#templates/award/ranking-minutes.ts";
import { callTitle, sampleContext, someHash } from "./sample-context.ts";

const firms = [
  "Cooperativa sociale Girasole",
  "Officina Tre Ponti S.r.l.",
  "Panificio Aurora di Rossi Anna & C. S.n.c.",
  "Studio Lumen",
  "Tessitura Brianza S.p.A.",
  "Libreria del Naviglio",
];

export const rankingMinutesSample: RankingMinutesData = {
  ...sampleContext,
  dossierCode: "BANDO-2026",
  callTitle,
  budgetCents: 4_000_000,
  approvedBy: "Silvia Dirigente",
  approvedAt: "22 novembre 2026, ore 10:00",
  drawSeed: "girasole-74",
  drawUsed: false,
  inputsHash: someHash,
  partialFromPercent: 60,
  thresholds: { totalHundredths: 6000, qualityHundredths: 1000 },
  rows: firms.map((companyName, index) => ({
    position: index + 1,
    code: `CIP-2026-000${String(index + 1)}`,
    companyName,
    totalHundredths: 8125 - index * 250,
    headings: [1300, 900, 1950, 1700, 1275, 1000 - index * 250],
    requestedCents: 1_008_000,
    awardedCents: index < 3 ? 1_008_000 : index === 3 ? 976_000 : 0,
    leftCents: Math.max(0, 4_000_000 - (index + 1) * 1_008_000),
    outcome: index < 3 ? "Finanziata" : index === 3 ? "Finanziata in parte" : "In lista d'attesa",
    tieBreak: index === 5 ? "Meno punti del criterio A" : "",
  })),
  excluded: [
    {
      code: "CIP-2026-0009",
      companyName: "Autotrasporti Lambro",
      outcome: "sotto la soglia di 60,00",
    },
  ],
  recalculated: ["CIP-2026-0004: E1 da 5,00 a 6,00"],
};

export const awardDecisionSample: AwardDecisionData = {
  ...sampleContext,
  callTitle,
  callCode: "BANDO-2026",
  protocol: "CIP/2026/0000123",
  rankedOn: "2026-11-22",
  position: 4,
  totalHundredths: 7375,
  requestedCents: 1_008_000,
  amountCents: 976_000,
  advancePercent: 70,
  advanceCents: 683_200,
  balanceCents: 292_800,
  reduction:
    "Le risorse del bando coprono € 976.000: resta più del 60 % della richiesta, quindi la domanda è finanziata in parte.",
  cup: "B41J26000070005",
  cor: "24518873",
  ruleSetTitle: "Regole 2026",
  checks: [
    {
      label: "Regolarità contributiva",
      detail: "DURC regolare, valido fino al 2 febbraio 2027",
      source: "INPS, richiesta del 5 ottobre 2026",
    },
    {
      label: "Aiuti de minimis",
      detail: "Restano € 241.300,00 su € 300.000,00 nei tre anni",
      source: "Registro nazionale aiuti, visura del 21 novembre 2026",
    },
    { label: "Accordo", detail: "Adesione firmata", source: "Pratica" },
  ],
  decidedBy: "Silvia Dirigente",
  acceptBy: "2026-12-02",
};

export const acceptanceDeedSample: AcceptanceDeedData = {
  ...sampleContext,
  callTitle,
  grantedOn: "2026-11-22",
  amountCents: 976_000,
  advanceCents: 683_200,
  balanceCents: 292_800,
  cup: "B41J26000070005",
  acceptedBy: "Giulia Prova",
  acceptedAt: "24 novembre 2026, ore 8:55",
  endsOn: "2028-02-29",
  maintenanceMonths: 12,
};

export const closureNoticeSample: ClosureNoticeData = {
  ...sampleContext,
  outcome: "lapsed",
  closedOn: "2026-12-03",
  decidedBy: "Silvia Dirigente",
  reason: "L'accettazione non è arrivata entro il 2 dicembre 2026.",
  details: [["Somma che torna al bando", "€ 9.760,00"]],
};
