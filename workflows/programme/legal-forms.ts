/** Legal forms a company can declare, with what the money and stamp rules read off them. */
export const legalForms = {
  soleTrader: {
    label: "Ditta individuale",
    enterprise: true,
    cooperative: false,
    stampExempt: false,
  },
  partnership: {
    label: "Società di persone",
    enterprise: true,
    cooperative: false,
    stampExempt: false,
  },
  limitedCompany: {
    label: "Società di capitali",
    enterprise: true,
    cooperative: false,
    stampExempt: false,
  },
  cooperative: { label: "Cooperativa", enterprise: true, cooperative: true, stampExempt: false },
  socialCooperative: {
    label: "Cooperativa sociale",
    enterprise: true,
    cooperative: true,
    stampExempt: true,
  },
  consortium: { label: "Consorzio", enterprise: true, cooperative: false, stampExempt: false },
  socialEnterprise: {
    label: "Impresa sociale o ETS",
    enterprise: true,
    cooperative: false,
    stampExempt: true,
  },
  professional: {
    label: "Libero professionista o studio",
    enterprise: false,
    cooperative: false,
    stampExempt: false,
  },
} as const;

export type LegalForm = keyof typeof legalForms;
