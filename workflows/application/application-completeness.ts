import type { SizeClass } from "../programme/rule-sets.ts";
import type { ApplicationInput } from "./application-input.ts";
import { isCallOpen } from "./call-window.ts";
import { computeDeMinimisRoom, type DeMinimisRoom } from "./de-minimis.ts";
import { findMissingDeclarations } from "./declarations.ts";
import { computeLargestAmount, findAmountProblem, type LargestAmount } from "./requested-amount.ts";
import { assessSize, smeClassLabels, type SmeAssessment } from "./sme-class.ts";
import { findStampProblem } from "./stamp-duty.ts";

/** Where a problem is mended: the call's choice, a page of the application, or the plan. */
export type ApplicationPage = "call" | "profile" | "size" | "aids" | "declarations";

export type ApplicationProblem = { page: ApplicationPage; text: string };

/** An application as the rules see it today: what is computed, what is missing, whether it may be sent. */
export type ApplicationAssessment = {
  size: SmeAssessment | null;
  room: DeMinimisRoom | null;
  largestAmount: LargestAmount | null;
  problems: ApplicationProblem[];
  facts: { applicationIsComplete: boolean; callIsOpen: boolean; companyIsSme: boolean };
};

/** Judges an application as it stands; pure, so the page, the submission and the demo agree. */
export function assessApplication(input: ApplicationInput): ApplicationAssessment {
  const size = input.size && assessSize(input.size, input.related);
  const room = computeRoom(input);
  const largestAmount = computeLargest(input, { size, room });
  const problems = [
    ...findCallProblems(input),
    ...findProfileProblems(input),
    ...findSizeProblems(input, size),
    ...findAidProblems(input, room),
    ...findDeclarationProblems(input),
    ...findStampProblems(input),
    ...findRequestProblems(input, largestAmount),
  ];
  return {
    size,
    room,
    largestAmount,
    problems,
    facts: {
      applicationIsComplete: problems.length === 0,
      callIsOpen: input.call !== null && isCallOpen(input.call, input.today),
      companyIsSme: size !== null && size.smeClass !== "notSme",
    },
  };
}

function computeRoom({ call, aids, profile, today }: ApplicationInput): DeMinimisRoom | null {
  if (!call) return null;
  return computeDeMinimisRoom({
    rule: call.ruleSet.deMinimis,
    aids,
    roadFreight: profile?.roadFreight ?? false,
    grantDay: today,
  });
}

function computeLargest(
  { call, plan }: ApplicationInput,
  { size, room }: { size: SmeAssessment | null; room: DeMinimisRoom | null },
): LargestAmount | null {
  const sizeClass: SizeClass | null = size && size.smeClass !== "notSme" ? size.smeClass : null;
  if (!call || !plan || !sizeClass || !room) return null;
  return computeLargestAmount({ rules: call.ruleSet, sizeClass, plan, roomCents: room.roomCents });
}

function findCallProblems({ call }: ApplicationInput): ApplicationProblem[] {
  return call ? [] : [{ page: "call", text: "Scegli il bando a cui vuoi partecipare." }];
}

function findProfileProblems({ profile }: ApplicationInput): ApplicationProblem[] {
  return profile ? [] : [{ page: "profile", text: "Compila i dati dell'impresa." }];
}

function findSizeProblems(
  { size }: ApplicationInput,
  assessment: SmeAssessment | null,
): ApplicationProblem[] {
  if (!size || !assessment) return [{ page: "size", text: "Compila la dimensione dell'impresa." }];
  if (assessment.smeClass === "notSme" || assessment.smeClass === size.declaredClass) return [];
  const declared = smeClassLabels[size.declaredClass];
  const computed = smeClassLabels[assessment.smeClass];
  return [
    {
      page: "size",
      text: `Hai dichiarato ${declared}, ma dai dati risulta ${computed}: correggi i dati o la dichiarazione.`,
    },
  ];
}

function findAidProblems(
  { aids, today }: ApplicationInput,
  room: DeMinimisRoom | null,
): ApplicationProblem[] {
  const problems: ApplicationProblem[] = aids
    .filter(({ grantedOn }) => grantedOn > today)
    .map(({ grantor }) => ({
      page: "aids",
      text: `L'aiuto di ${grantor} ha una data che deve ancora venire.`,
    }));
  if (room?.roomCents === 0)
    problems.push({
      page: "aids",
      text: "Gli aiuti già avuti esauriscono il massimale de minimis.",
    });
  return problems;
}

function findDeclarationProblems({ declarations }: ApplicationInput): ApplicationProblem[] {
  const missing = findMissingDeclarations(declarations.ticked).length;
  if (missing === 0) return [];
  const text =
    missing === 1
      ? "Manca una dichiarazione obbligatoria."
      : `Mancano ${String(missing)} dichiarazioni obbligatorie.`;
  return [{ page: "declarations", text }];
}

function findStampProblems({
  stamp,
  profile,
  today,
  call,
}: ApplicationInput): ApplicationProblem[] {
  if (!stamp) return [{ page: "declarations", text: "Indica come assolvi l'imposta di bollo." }];
  if (!call) return [];
  const onlusUntil = call.ruleSet.onlusExemptUntil.value;
  const text = findStampProblem({ stamp, profile, today, onlusUntil });
  return text === null ? [] : [{ page: "declarations", text }];
}

function findRequestProblems(
  { requestedCents }: ApplicationInput,
  largest: LargestAmount | null,
): ApplicationProblem[] {
  if (requestedCents === null)
    return [{ page: "declarations", text: "Scrivi quanto chiedi di contributo." }];
  if (!largest) return [];
  const text = findAmountProblem(requestedCents, largest);
  return text === null ? [] : [{ page: "declarations", text }];
}
