import type { Ending } from "./demo-firms.ts";
import type { DemoDays } from "./demo-schedules.ts";

type Part = Record<string, unknown>;
type Whole = Record<string, Part | string | undefined>;

/** The parts of a play, in order. */
const PARTS = [
  "checkup",
  "plan",
  "agreement",
  "amendment",
  "application",
  "admissibility",
  "evaluation",
  "award",
  "awardAmendment",
  "advance",
  "monitoring",
  "balance",
  "bonus",
] as const;

/** For each ending, the last part that is played and what of it is left out. */
const CUTS: Record<Ending, readonly [last: (typeof PARTS)[number], ...without: string[]]> = {
  "checkup.draft": ["checkup", "submittedOn", "validatedOn"],
  "checkup.submitted": ["checkup", "validatedOn"],
  "checkup.changesRequested": ["checkup", "validatedOn"],
  "plan.draft": ["plan", "submittedOn", "approvedOn"],
  "plan.submitted": ["plan", "approvedOn"],
  "agreement.draft": ["plan"],
  "agreement.awaitingUnions": ["agreement"],
  "application.draft": ["application", "submittedOn"],
  "admissibility.pending": ["application"],
  "admissibility.review": ["admissibility", "checklist", "decision"],
  "admissibility.clarification": ["admissibility", "checklist", "decision"],
  "admissibility.refusalNotice": ["admissibility"],
  "evaluation.scoring": ["evaluation", "closedOn"],
  excluded: ["admissibility"],
  ranked: ["award", "checks", "checkedOn", "grantedOn", "acceptedOn"],
  "award.proposed": ["award", "checks", "checkedOn", "grantedOn", "acceptedOn"],
  "award.granted": ["award", "acceptedOn"],
  "payment.advanceDue": ["award"],
  "payment.advanceProposed": ["advance", "approvedOn", "executedOn"],
  "payment.advanceApproved": ["advance", "executedOn"],
  "monitoring.running": ["advance"],
  "monitoring.reported": ["monitoring", "verifiedOn"],
  "payment.balanceDue": ["monitoring"],
  "payment.balanceProposed": ["balance", "approvedOn", "executedOn"],
  "bonus.available": ["balance"],
  "bonus.requested": ["bonus", "examination", "decision"],
  "bonus.examined": ["bonus", "decision"],
  concluded: ["bonus"],
};

/** The description of a dossier up to where it has come, with what is peculiar to that place. */
export function cutAt(ending: Ending, whole: Whole, days: DemoDays): object {
  const [last, ...without] = CUTS[ending];
  const kept = PARTS.slice(0, PARTS.indexOf(last) + 1);
  const { seed, call, company } = whole;
  const parts = Object.fromEntries(kept.map((part) => [part, whole[part] as Part]));
  const lastPart = omit(parts[last] ?? {}, without);
  const ended: Part = { ...lastPart, ...peculiarity(ending, days) };
  if (ending === "evaluation.scoring") ended["evaluators"] = firstOf(lastPart["evaluators"]);
  return { seed, call, company, ...parts, [last]: ended };
}

function firstOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.slice(0, 1) : [];
}

function omit(part: Part, names: readonly string[]): Part {
  return Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name)));
}

const FAILURE = {
  outcome_territory: "failed",
  note_territory: "La sede indicata nella domanda risulta fuori dal territorio del programma.",
};

function peculiarity(ending: Ending, days: DemoDays): Part {
  switch (ending) {
    case "checkup.changesRequested":
      return {
        changes: {
          requestedOn: days.checkupValidated,
          remarks: {
            G01: "Le ore di malattia sembrano poche: puoi controllarle sui cedolini?",
            C02: "Hai chiesto al personale se assiste familiari anziani?",
          },
        },
      };
    case "agreement.awaitingUnions":
      return { unions: { CISL: { act: "signs", on: days.unions } } };
    case "admissibility.clarification":
      return {
        clarification: {
          request: "Manca il verbale della riunione con il personale: inviane il contenuto.",
          requestedOn: days.asked,
        },
      };
    case "admissibility.refusalNotice":
      return {
        checklist: passedExceptTerritory(),
        decision: { outcome: "excluded", notice: noticeOn(days) },
      };
    case "excluded":
      return {
        checklist: passedExceptTerritory(),
        decision: {
          outcome: "excluded",
          notice: noticeOn(days),
          reason: EXCLUSION,
          on: days.admitted,
        },
      };
    default:
      return {};
  }
}

function noticeOn({ noticed }: DemoDays) {
  return { reasons: NOTICE, on: noticed };
}

const EXCLUSION =
  "La sede operativa del progetto è fuori dal territorio: manca un requisito del bando.";
const NOTICE =
  "La sede operativa indicata risulta fuori dal territorio del programma: manca un requisito.";

function passedExceptTerritory(): Part {
  const codes = [
    "size",
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
  return { ...Object.fromEntries(codes.map((code) => [`outcome_${code}`, "passed"])), ...FAILURE };
}
