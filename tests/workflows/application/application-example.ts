import type { ApplicationInput } from "#workflows/application/application-input.ts";
import { declarations, DECLARATIONS_VERSION } from "#workflows/application/declarations.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

/** An application with everything in order: a fictitious micro firm asking for the most it can. */
export function completeApplication(fields: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    today: "2026-05-10",
    companyName: "Officine Girasole Srl",
    profile: {
      taxCode: "01234567897",
      vatNumber: "01234567897",
      legalForm: "limitedCompany",
      onlusRegistered: false,
      roadFreight: false,
      publicShareQuarter: false,
      atecoCode: "62.01",
      municipality: "sestoSanGiovanni",
      address: "Via dei Tigli 4",
      legalRepresentative: "Marta Colli",
      email: "girasole@pec.example",
      iban: "IT60X0542811101000000123456",
      ibanHolder: "Officine Girasole Srl",
    },
    size: {
      last: { workUnitsHundredths: 940, turnoverCents: 90_000_000, balanceCents: 40_000_000 },
      previous: { workUnitsHundredths: 900, turnoverCents: 85_000_000, balanceCents: 39_000_000 },
      declaredClass: "micro",
    },
    related: [],
    aids: [],
    declarations: {
      version: DECLARATIONS_VERSION,
      ticked: declarations.map(({ code }) => code),
    },
    requestedCents: 280_000,
    stamp: { kind: "serial", serial: "01234567890123", day: "2026-05-02" },
    genderCertificate: false,
    whpMember: false,
    plan: { costCents: 400_000, ownShareCents: 120_000, otherFundsCents: 0 },
    call: {
      code: "CIP-2026",
      title: "Incentivi 2026",
      ruleSet: ruleSets["cip-2026"],
      opensOn: "2026-03-01",
      closesOn: "2026-06-30",
    },
    ...fields,
  };
}
