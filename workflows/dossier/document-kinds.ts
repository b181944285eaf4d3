/** Every document the programme issues, with the Italian name people know it by. */
export const documentKinds = {
  checkupReceipt: "Ricevuta del check-up",
  checkupReport: "Relazione del check-up",
  plan: "Piano di conciliazione",
  sharingMinutes: "Verbale della condivisione con il personale",
  agreement: "Adesione all'Accordo Territoriale",
  application: "Domanda di incentivo",
  protocolReceipt: "Ricevuta di protocollo",
  clarificationRequest: "Richiesta di integrazioni",
  refusalNotice: "Comunicazione dei motivi ostativi",
  admissibilityDecision: "Esito dell'istruttoria",
  scoreSheet: "Scheda di valutazione",
  rankingMinutes: "Verbale di graduatoria",
  awardDecision: "Provvedimento di concessione",
  acceptanceDeed: "Atto di accettazione",
  settlementSheet: "Atto di liquidazione",
  withholdingCertificate: "Certificazione della ritenuta",
  finalReport: "Rendiconto finale",
  verificationReport: "Verbale di verifica del rendiconto",
  bonusDecision: "Decisione sulla premialità",
  closureNotice: "Comunicazione di chiusura",
} as const;

export type DocumentKind = keyof typeof documentKinds;
