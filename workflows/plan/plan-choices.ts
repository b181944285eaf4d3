/** How the plan was shared with the people who work in the company. */
export const sharingManners = {
  meeting: "Riunione con tutto il personale",
  talks: "Colloqui con ciascuna persona",
  representatives: "Incontro con le rappresentanze sindacali",
  questionnaire: "Questionario e restituzione dei risultati",
} as const;

export type SharingManner = keyof typeof sharingManners;

export const sharingMannerKeys = Object.keys(sharingManners) as [SharingManner, ...SharingManner[]];

/** Second-level bargaining on the measures of the plan, from nothing to a filed agreement. */
export const bargainingLevels = {
  none: "Nessuna",
  consultation: "Verbale di consultazione del personale o della RSU",
  territorial: "Si applica un contratto territoriale o di settore sulle misure",
  companyAgreement: "Accordo aziendale o di rete, firmato e depositato",
} as const;

export type BargainingLevel = keyof typeof bargainingLevels;

export const bargainingLevelKeys = Object.keys(bargainingLevels) as [
  BargainingLevel,
  ...BargainingLevel[],
];

/** Whether a measure stays for good or for a time. */
export const permanences = {
  structural: "Strutturale: resta anche dopo l'incentivo",
  temporary: "Temporanea: finisce con il progetto",
} as const;

export type Permanence = keyof typeof permanences;

export const permanenceKeys = Object.keys(permanences) as [Permanence, ...Permanence[]];

/** The kinds of cost of a measure. Capital goods are apart: the withholding leaves them out. */
export const costItems = {
  staffCents: "Personale interno",
  servicesCents: "Servizi",
  capitalGoodsCents: "Beni strumentali",
  trainingCents: "Formazione",
  consultingCents: "Consulenza e avvio",
} as const;

export type CostItem = keyof typeof costItems;

export const costItemKeys = Object.keys(costItems) as [CostItem, ...CostItem[]];
