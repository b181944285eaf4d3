import type { Draw } from "./seeded-draw.ts";
import { instantOf, simulateSnapshot, type simulateChain } from "./simulated-dossier.ts";
import type { SimulatedFirm } from "./simulated-firm.ts";
import type { SimulatedPlan } from "./simulated-plan.ts";

const PROJECT = { startsOn: "2027-03-01", endsOn: "2028-02-29" };

type Chain = ReturnType<typeof simulateChain>;

export type CompanyRows = ReturnType<typeof companyRows>;

/** The rows of a company: the body, its account, what is true of it whatever the call. */
export function companyRows(firm: SimulatedFirm, at: Date, passwordHash: string) {
  const { organisationId, name, contact } = firm;
  return {
    organisation: { id: organisationId, kind: "company", name, createdAt: at },
    user: {
      ...{ id: firm.userId, email: firm.email, fullName: contact, passwordHash },
      ...{ role: "company", organisationId, createdAt: at },
    },
    profile: {
      ...{ organisationId, taxCode: firm.vatNumber, vatNumber: firm.vatNumber, legalForm: "srl" },
      ...{
        onlusRegistered: false,
        roadFreight: false,
        atecoCode: "25.62",
        publicShareQuarter: false,
      },
      ...{ municipality: "Milano", address: "Via delle Prove 1", legalRepresentative: contact },
      ...{ email: firm.email, iban: firm.iban, ibanHolder: firm.name, savedAt: at },
    },
  };
}

/** The plan of a dossier that has come that far, with its measures. */
export function planRows(firm: SimulatedFirm, plan: SimulatedPlan, savedAt: Date) {
  const { dossierId, staffHeads, staffWomen } = firm;
  const { coveredHeads, coveredWomen, carers, incentiveMonths, maintenanceMonths } = plan;
  return {
    plan: {
      ...{
        dossierId,
        title: "Tempi che si incontrano",
        aim: "Orari più elastici per chi ha cura.",
      },
      ...PROJECT,
      ...{ incentiveMonths, maintenanceMonths, staffHeads, staffWomen, coveredHeads, coveredWomen },
      ...{ carers, coveredCarers: carers, sharedOn: "2026-09-20", sharingManner: "assembly" },
      ...{ sharingParticipants: coveredHeads, sharingEvidence: "Verbale (simulazione)" },
      ...{ ownShareCents: plan.totalCents - plan.requestedCents, otherFundsCents: 0 },
      ...{ jointFirms: 1, networkContract: false, serviceAgreements: 0, serviceAgreementMonths: 0 },
      ...{ consultationMinutes: true, secondLevelBargaining: "none" },
      ...{ version: 1, savedAt, remarks: "" },
    },
    measures: plan.measures.map(({ costCents, ...measure }) => ({
      ...measure,
      ...PROJECT,
      ...{ dossierId, aim: "Lasciare scegliere l'ora d'inizio.", personsReached: coveredHeads },
      ...{ evidenceKind: "", evidenceReference: "", staffCents: costCents, servicesCents: 0 },
      ...{ capitalGoodsCents: 0, trainingCents: 0, consultingCents: 0, responsible: firm.contact },
      ...{ indicator: "Persone con orario scelto", baseline: "0", target: String(coveredHeads) },
      ...{ answersNeed: "TEM", remarks: "", version: 1 },
    })),
  };
}

/** The application: as a draft, or submitted with its number of the register. */
export function applicationRows(work: {
  firm: SimulatedFirm;
  plan: SimulatedPlan;
  chain: Chain;
  year: number;
  number: number;
  draw: Draw;
}) {
  const { firm, plan, chain, year, number, draw } = work;
  const { dossierId, staffHeads, staffWomen, workUnitsHundredths } = firm;
  const submittedAt = instantOf(chain.events, "application.submit");
  const turnoverCents = BigInt(draw.between(10_000_000, 400_000_000));
  const { snapshot, snapshotHash } = simulateSnapshot(firm);
  return {
    application: {
      ...{ dossierId, staffHeads, staffWomen, workUnitsHundredths, turnoverCents },
      ...{ balanceCents: turnoverCents / 2n, declaredClass: "small", declarations: "[]" },
      ...{ requestedCents: plan.requestedCents, stampKind: "exempt", version: 1 },
      ...{ genderCertificate: false, whpMember: false },
      ...(submittedAt && {
        ...{ protocolYear: year, protocolNumber: number, submittedAt },
        ...{ computedClass: "small", snapshot, snapshotHash },
      }),
    },
    protocolEntry: submittedAt && {
      ...{ year, number, dossierId, at: submittedAt, contentHash: snapshotHash },
      subject: `Domanda di incentivo di ${firm.name} (simulazione)`,
    },
  };
}

/** The choice not to adhere, when it was made. */
export function agreementRow(dossierId: string, settledAt: Date) {
  return {
    ...{ dossierId, kind: "declined", textVersion: "", hourBase: "", minimumBlockMinutes: 0 },
    ...{ noticeDays: 0, hoursPerDayHundredths: 0, cumulation: "", communicatedToStaff: false },
    ...{ declineReason: "L'impresa applica già un suo accordo.", settledAt },
  };
}
