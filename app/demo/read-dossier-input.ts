import type { z } from "zod";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import { readAnswers } from "./checkup-answers-part.ts";
import { dossierInputSchema, type DossierInput } from "./dossier-input.ts";

/** What is wrong with a file, by the path of the value: `company.profile.iban`. */
export type InputProblem = { path: string; message: string };

export type ReadInput =
  { ok: true; input: DossierInput } | { ok: false; problems: readonly InputProblem[] };

/** Judges the description of a dossier as the pages of the programme would judge what is typed. */
export function readDossierInput(json: unknown): ReadInput {
  const result = dossierInputSchema.safeParse(json);
  if (!result.success) return { ok: false, problems: describeIssues(result.error) };
  const input = result.data;
  const problems = [...answerProblems(input), ...orderProblems(input), ...gapProblems(input)];
  return problems.length === 0 ? { ok: true, input } : { ok: false, problems };
}

function describeIssues(error: z.ZodError): InputProblem[] {
  return error.issues.map(({ path, message }) => ({ path: path.join(".") || "(file)", message }));
}

function answerProblems({ checkup, company }: DossierInput): InputProblem[] {
  const day = referenceDayOf(company.registeredOn);
  const rounds = [
    { path: "checkup.answers", posted: checkup.answers },
    ...(checkup.changes
      ? [
          {
            path: "checkup.changes.answers",
            posted: { ...checkup.answers, ...checkup.changes.answers },
          },
        ]
      : []),
  ];
  return rounds.flatMap(({ path, posted }) =>
    readAnswers(posted, day).problems.map(({ name, message }) => ({
      path: `${path}.${name}`,
      message,
    })),
  );
}

/** The days of the acts, by path, in the order in which they are played. */
const ACT_DAYS = [
  "company.registeredOn",
  "checkup.writtenOn",
  "checkup.submittedOn",
  "checkup.changes.requestedOn",
  "checkup.changes.resubmittedOn",
  "checkup.validatedOn",
  "plan.writtenOn",
  "plan.submittedOn",
  "plan.approvedOn",
  "agreement.on",
  "agreement.proceedsOn",
  "amendment.begunOn",
  "amendment.proposedOn",
  "amendment.approvedOn",
  "application.writtenOn",
  "application.submittedOn",
  "admissibility.takenOn",
  "admissibility.clarification.requestedOn",
  "admissibility.clarification.answeredOn",
  "admissibility.decision.notice.on",
  "admissibility.decision.observations.on",
  "admissibility.decision.on",
  "evaluation.confirmedOn",
  "evaluation.evaluators.0.on",
  "evaluation.evaluators.1.on",
  "evaluation.closedOn",
  "evaluation.jointSession.on",
  "award.rankedOn",
  "award.checkedOn",
  "award.grantedOn",
  "award.acceptedOn",
  "advance.proposedOn",
  "advance.approvedOn",
  "advance.executedOn",
  "awardAmendment.begunOn",
  "awardAmendment.proposedOn",
  "awardAmendment.approvedOn",
  "awardAmendment.authorisedOn",
  "monitoring.writtenOn",
  "monitoring.submittedOn",
  "monitoring.verifiedOn",
  "balance.proposedOn",
  "balance.approvedOn",
  "balance.executedOn",
  "recovery.on",
  "bonus.requestedOn",
  "bonus.examination.on",
  "bonus.decision.on",
] as const;

function orderProblems(input: DossierInput): InputProblem[] {
  const problems: InputProblem[] = [];
  let latest = "";
  for (const path of ACT_DAYS) {
    const day = readPath(input, path);
    if (typeof day !== "string") continue;
    if (day < latest)
      problems.push({ path, message: `Viene prima di un atto precedente (${latest}).` });
    else latest = day;
  }
  return [...problems, ...unionOrderProblems(input)];
}

/** Unions answer after the company has signed and before it goes on, each in its own time. */
function unionOrderProblems(input: DossierInput): InputProblem[] {
  if (input.agreement?.choice !== "adhesion") return [];
  const { on, proceedsOn, unions } = input.agreement;
  const last = proceedsOn ?? input.application?.writtenOn ?? "9999";
  return Object.entries(unions)
    .filter(([, answer]) => answer !== undefined && (answer.on < on || answer.on > last))
    .map(([union]) => ({
      path: `agreement.unions.${union}.on`,
      message: "Deve stare tra la firma dell'impresa e il passaggio successivo.",
    }));
}

function readPath(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (part, key) =>
        typeof part === "object" && part !== null
          ? (part as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}

/** The parts of a file in the order of the path: one that is there needs those before it. */
const PARTS = [
  "plan",
  "agreement",
  "application",
  "admissibility",
  "evaluation",
  "award",
  "advance",
  "monitoring",
] as const satisfies readonly (keyof DossierInput)[];

/** Parts that may be left out, each with the part it comes after. */
const ASIDE = { amendment: "agreement", awardAmendment: "award" } as const;

function gapProblems(input: DossierInput): InputProblem[] {
  const aside = (Object.keys(ASIDE) as (keyof typeof ASIDE)[]).filter(
    (part) => input[part] !== undefined && input[ASIDE[part]] === undefined,
  );
  return [
    ...pathGapProblems(input),
    ...aside.map((part) => ({
      path: part,
      message: `Manca la parte che viene prima: ${ASIDE[part]}.`,
    })),
  ];
}

function pathGapProblems(input: DossierInput): InputProblem[] {
  const gap = PARTS.findIndex((part) => input[part] === undefined);
  if (gap === -1) return [];
  const missing = PARTS[gap] ?? "";
  const later = [...PARTS.slice(gap + 1), "balance", "recovery", "bonus"] as const;
  return later
    .filter((part) => input[part] !== undefined)
    .map((part) => ({ path: part, message: `Manca la parte che viene prima: ${missing}.` }));
}
