import type { AdmissibilityDecisionData } from "#templates/admissibility/admissibility-decision.ts";
import type { ClarificationRequestData } from "#templates/admissibility/clarification-request.ts";
import type { RefusalNoticeData } from "#templates/admissibility/refusal-notice.ts";
import type { ApplicationData } from "#templates/application/application.ts";
import type { ProtocolReceiptData } from "#templates/application/protocol-receipt.ts";
import { callTitle, sampleContext, someHash } from "./sample-context.ts";

const protocol = "CIP/2026/0000123";

export const applicationSample: ApplicationData = {
  ...sampleContext,
  protocol,
  submittedAt: "16 novembre 2026, ore 19:02",
  submittedBy: "Giulia Prova",
  callTitle,
  callCode: "BANDO-2026",
  ruleSetTitle: "Regole 2026",
  requested: "€ 10.080,00",
  limits: [
    ["Costo del piano", "€ 12.600,00"],
    ["Intensità dell'aiuto", "80 %"],
    ["Massimo del bando", "€ 30.000,00"],
    ["Spazio de minimis", "€ 241.300,00"],
  ],
  company: [
    ["Codice fiscale", "01234567897"],
    ["Partita IVA", "01234567897"],
    ["Forma giuridica", "Società cooperativa sociale"],
    ["ATECO", "88.10.00 Assistenza sociale non residenziale per anziani e disabili"],
    ["Sede", "Via dei Mille 12, 20092 Cinisello Balsamo (MI)"],
    ["IBAN", "IT60 X054 2811 1010 0000 0123 456"],
  ],
  size: [
    ["ULA", "7,50"],
    ["Fatturato", "€ 612.000,00"],
    ["Totale di bilancio", "€ 388.000,00"],
  ],
  sizeClass: "Micro impresa",
  sizeLines: [
    "Meno di 10 unità lavorative.",
    "Fatturato fino a 2 milioni di euro.",
    "Nessun cambio nei due esercizi.",
  ],
  related: [
    {
      name: "Consorzio Filo d'Argento",
      taxCode: "09876543217",
      relation: "Associata, 30 %",
      figures: "12 unità, fatturato € 1.100.000,00, bilancio € 640.000,00",
    },
  ],
  aids: [
    {
      beneficiary: sampleContext.companyName,
      grantor: "Regione Esempio",
      grantedOn: "3 maggio 2025",
      amount: "€ 58.700,00",
    },
  ],
  aidsRoom: "Restano € 241.300,00 su € 300.000,00 nei tre anni.",
  request: [
    ["Contributo chiesto", "€ 10.080,00"],
    ["Marca da bollo", "Marca n. 01234567890123 del 14 novembre 2026"],
  ],
  declarationsVersion: "2026.1",
  declarations: [
    "Il legale rappresentante dichiara che l'impresa è attiva e iscritta al registro delle imprese.",
    "Le stesse spese non sono coperte da altri contributi pubblici.",
    "L'impresa rispetta il contratto collettivo e le norme sulla sicurezza.",
  ],
  snapshotHash: someHash,
};

export const protocolReceiptSample: ProtocolReceiptData = {
  ...sampleContext,
  protocol,
  registeredAt: "16 novembre 2026, ore 19:02",
  sender: sampleContext.companyName,
  recipient: sampleContext.letterhead.organisation,
  subject: "Domanda di incentivo nel bando «Conciliazione In Pratica 2026»",
  submittedBy: "Giulia Prova",
  requested: "€ 10.080,00",
  contentHash: someHash,
  procedureTerm:
    "Il procedimento si conclude entro il 14 febbraio 2027, 90 giorni dopo la presentazione.",
};

const term = {
  due: "il 2 dicembre 2026",
  term: "Dieci giorni dal ricevimento, il 22 novembre 2026: il primo giorno non conta.",
  officer: "Davide Istruttore",
};

export const clarificationRequestSample: ClarificationRequestData = {
  ...sampleContext,
  ...term,
  protocol,
  callTitle,
  request: "Manca la data del verbale dell'assemblea. Indica anche chi ha partecipato.",
};

export const refusalNoticeSample: RefusalNoticeData = {
  ...sampleContext,
  ...term,
  protocol,
  callTitle,
  failures: [
    {
      title: "Sede nel territorio",
      note: "La sede operativa risulta fuori dal territorio del bando.",
      source: "Avviso, art. 3",
    },
  ],
  reasons: "La visura camerale non riporta unità locali nel territorio del bando.",
  effect:
    "Il termine del procedimento è sospeso e ricomincia dieci giorni dopo le tue osservazioni.",
};

export const admissibilityDecisionSample: AdmissibilityDecisionData = {
  ...sampleContext,
  protocol,
  callTitle,
  callCode: "BANDO-2026",
  admitted: false,
  checks: [
    {
      title: "Classe dimensionale",
      outcome: "Superato",
      note: "Micro impresa",
      source: "Raccomandazione 2003/361/CE",
    },
    {
      title: "Sede nel territorio",
      outcome: "Non superato",
      note: "Nessuna unità locale",
      source: "Avviso, art. 3",
    },
    { title: "Imposta di bollo", outcome: "Superato", note: "", source: "DPR 642/1972" },
  ],
  rounds: [
    {
      title: "Prima richiesta, 18 novembre 2026",
      request: "Indica la sede operativa.",
      answer: "La sede è in affitto da gennaio.",
    },
  ],
  reason: "L'impresa non ha una sede operativa nel territorio del bando.",
  replyToObservations: "Il contratto di affitto decorre dopo la scadenza del bando.",
  procedureTerm: "Il procedimento si è concluso nei 90 giorni.",
  officer: "Davide Istruttore",
};
