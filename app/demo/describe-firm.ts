import { currentInstant } from "#app/clock.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { DemoFirm } from "./demo-firms.ts";
import { cutAt } from "./demo-endings.ts";
import {
  describeAward,
  describeBonus,
  describeInstalment,
  describeMonitoring,
} from "./describe-firm-money.ts";
import { describeAmendment, describeAwardAmendment } from "./describe-firm-amendment.ts";
import { describeAnswers, describePlan } from "./demo-texts.ts";
import { scheduleOf } from "./demo-schedules.ts";
import { fictitiousIban, fictitiousVatNumber } from "./fictitious-codes.ts";

const DECLARATIONS = [
  "active",
  "territory",
  "size",
  "deMinimis",
  "singleFunding",
  "contributions",
  "noExclusion",
  "recovery",
  "account",
  "stamp",
  "controls",
  "privacy",
  "truth",
];
const CHECKLIST = [
  "size",
  "territory",
  "representative",
  "checkup",
  "plan",
  "agreement",
  "contributions",
  "deMinimis",
  "singleFunding",
  "declarations",
  "stampDuty",
];

/** The file that would describe a demonstration firm's dossier, up to where it has come. */
export function describeFirm(firm: DemoFirm, call: Record<string, unknown>, index: number): object {
  const days = scheduleOf(firm, dayInRome(currentInstant()));
  const whole = {
    seed: firm.slug,
    call,
    company: describeCompany(firm, index, days.registered),
    checkup: {
      answers: describeAnswers(firm, index),
      writtenOn: days.checkupWritten,
      submittedOn: days.checkupSubmitted,
      validatedOn: days.checkupValidated,
    },
    plan: {
      ...describePlan(firm, days),
      writtenOn: days.planWritten,
      submittedOn: days.planSubmitted,
      approvedOn: days.planApproved,
    },
    agreement: describeAgreement(firm, days),
    amendment: describeAmendment(firm, days),
    application: describeApplication(firm, index, days),
    admissibility: {
      takenOn: days.taken,
      checklist: Object.fromEntries(CHECKLIST.map((code) => [`outcome_${code}`, "passed"])),
      decision: { outcome: "admitted", on: days.admitted },
    },
    evaluation: describeEvaluation(firm, days),
    award: describeAward(firm, index, days),
    awardAmendment: describeAwardAmendment(firm, days),
    advance: describeInstalment(firm, days.advance, days.granted),
    monitoring: describeMonitoring(firm, days),
    balance: describeInstalment(firm, days.balance, days.granted),
    bonus: describeBonus(firm, days),
  };
  return cutAt(firm.ending, whole, days);
}

type Days = ReturnType<typeof scheduleOf>;

function describeCompany(firm: DemoFirm, index: number, registeredOn: string) {
  const vatNumber = fictitiousVatNumber(index);
  return {
    name: firm.name,
    contact: firm.contact,
    accountEmail: `${firm.contact.split(" ")[0]?.toLowerCase() ?? "info"}@${firm.slug}.example`,
    registeredOn,
    profile: {
      taxCode: vatNumber,
      vatNumber,
      legalForm: firm.legalForm,
      onlusRegistered: firm.legalForm === "socialCooperative",
      atecoCode: firm.ateco,
      municipality: firm.place,
      address: `Via delle Prove ${String(3 + index)}, Milano`,
      legalRepresentative: firm.contact,
      email: `${firm.slug}@pec.example`,
      iban: fictitiousIban(index),
      ibanHolder: firm.name,
    },
  };
}

function describeAgreement(firm: DemoFirm, days: Days) {
  if (firm.agreement === "commitment") return { choice: "commitment", on: days.agreement };
  if (firm.agreement === "declined")
    return {
      choice: "declined",
      on: days.agreement,
      reason: "Per ora preferiamo regolarci con il contratto nazionale.",
    };
  return {
    choice: "adhesion",
    clauses: {
      hourBase: "contract",
      minimumBlockMinutes: 60,
      noticeDays: 2,
      hoursPerDayHundredths: "8,00",
      cumulation: "asByLaw",
      communicatedToStaff: firm.maturity === 2,
    },
    on: days.agreement,
    unions: {
      CGIL: { act: "signs", on: days.unions },
      CISL: { act: "signs", on: days.unions },
      UIL: { act: "signs", on: days.unions },
    },
  };
}

function describeApplication(firm: DemoFirm, index: number, days: Days) {
  return {
    writtenOn: days.applicationWritten,
    size: {
      workUnits: firm.workUnits,
      turnover: 90_000 * (firm.women + firm.men),
      balance: 60_000 * (firm.women + firm.men),
      previousWorkUnits: firm.workUnits,
      previousTurnover: 85_000 * (firm.women + firm.men),
      previousBalance: 58_000 * (firm.women + firm.men),
      declaredClass: Number(firm.workUnits.replace(",", ".")) < 10 ? "micro" : "small",
    },
    declarations: {
      requested: requestedEuros(firm),
      declarations: DECLARATIONS,
      ...(firm.legalForm === "socialCooperative"
        ? { stampKind: "exempt", stampGround: "thirdSector" }
        : {
            stampKind: "serial",
            stampSerial: String(10_150_000_000_000 + index * 7_919),
            stampDay: days.applicationWritten,
          }),
    },
    submittedOn: days.applicationSubmitted,
  };
}

/** What the plan costs less the firm's share, in whole euros. */
function requestedEuros(firm: DemoFirm): number {
  return firm.cost - (firm.cost * firm.ownPercent) / 100;
}

function describeEvaluation(firm: DemoFirm, days: Days) {
  const points = firm.quality * 100;
  const scores = (voice: string) => ({
    D1: points,
    D1Motivation: `${voice} Le misure rispondono ai bisogni emersi dal check-up nella misura indicata dal livello scelto.`,
    D2: Math.min(points, 400),
    D2Motivation: `${voice} La soluzione è conosciuta nel settore, con qualche elemento nuovo che altre imprese possono riprendere.`,
    D3: Math.min(points, 400),
    D3Motivation: `${voice} Responsabili, tempi e indicatori sono descritti come richiede il livello scelto, con poche lacune.`,
  });
  return {
    confirmedOn: days.confirmed,
    evaluators: [
      { on: days.scored, scores: scores("Dopo la lettura del piano:") },
      { on: days.scored, scores: scores("Esaminati piano e check-up:") },
    ],
    closedOn: days.evaluationClosed,
  };
}
