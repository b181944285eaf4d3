import type {
  AdmissibilityFile,
  OfficeRound,
} from "#app/data/admissibility/admissibility-file.server.ts";
import { dossierNotFound, refused, type Act } from "#app/services/act.server.ts";
import { explainNotPassed } from "#workflows/admissibility/checklist-rules.ts";
import { checklist, checklistOutcomes } from "#workflows/admissibility/checklist.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { roleMay, type Permission, type Role } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { viewAdmissibility } from "./read-admissibility.server.ts";

type View = NonNullable<Awaited<ReturnType<typeof viewAdmissibility>>>;

/** What the page of the stage shows to a reader, and what the reader may do now. */
export async function openAdmissibilityPage(act: Act, dossierId: string) {
  const view = await viewAdmissibility({ act, dossierId });
  const { role } = act.actor;
  if (!view || !stageIsShown(role, "admissibility")) return refused(dossierNotFound);
  const { file, standing, procedureTerm, today } = view;
  return {
    ok: true,
    value: {
      dossierId,
      state: file.state,
      protocol: file.protocol,
      protocolledOn: formatDay(file.protocolledOn),
      term: procedureTerm,
      rounds: file.rounds.map((round) => describeRound(round, today)),
      checks: seesChecks(file, role) ? describeChecks(view) : null,
      missing: roleMay(role, "admissibility.check") ? explainNotPassed(standing) : [],
      may: listActs(view, role),
    },
  } as const;
}

/** The checklist with the evidence of each entry, as its form starts. */
export async function openChecklistForm(act: Act, dossierId: string) {
  const view = await viewAdmissibility({ act, dossierId });
  if (!view) return refused(dossierNotFound);
  const { file, evidence } = view;
  const isOpen = mayAct(act.actor.role, file.state, "admissibility.check");
  return { ok: true, value: { isOpen, findings: file.findings, evidence } } as const;
}

/** The request to the company that is open, for the page where it is answered. */
export async function openRoundForm(
  act: Act,
  { dossierId, event }: { dossierId: string; event: Permission },
) {
  const view = await viewAdmissibility({ act, dossierId });
  if (!view) return refused(dossierNotFound);
  const open = view.file.rounds.find(({ closedOn }) => closedOn === null);
  const round = open ? describeRound(open, view.today) : null;
  const isOpen = round !== null && mayAct(act.actor.role, view.file.state, event);
  return { ok: true, value: { isOpen, round } } as const;
}

/** Whether the office sees its working list, or everybody the one of a decision. */
function seesChecks({ state }: AdmissibilityFile, role: Role): boolean {
  return roleMay(role, "admissibility.check") || !state.startsWith("admissibility.");
}

function describeChecks({ file, evidence }: View) {
  return checklist.map(({ code, title }) => {
    const finding = file.findings.find((candidate) => candidate.code === code);
    return {
      title,
      evidence: evidence[code].text,
      outcome: finding ? checklistOutcomes[finding.outcome] : "Da controllare",
      note: finding?.note ?? "",
    };
  });
}

function describeRound(round: OfficeRound, today: string) {
  const { id, kind, request, requestedOn, dueOn, dueExplanation, answer, answeredOn, closedOn } =
    round;
  const what = kind === "clarification" ? "Integrazioni chieste" : "Motivi ostativi comunicati";
  return {
    id,
    request,
    title: `${what} il ${formatDay(requestedOn)}`,
    due: formatDay(dueOn),
    dueExplanation,
    isOpen: closedOn === null,
    isLate: closedOn === null && hasExpired(dueOn, today),
    answer: describeAnswer({ answer, answeredOn, closedOn }),
  };
}

function describeAnswer(round: Pick<OfficeRound, "answer" | "answeredOn" | "closedOn">): string {
  const { answer, answeredOn, closedOn } = round;
  if (answer !== null && answeredOn !== null) return `${answer} (${formatDay(answeredOn)})`;
  return closedOn === null ? "In attesa della risposta." : "Nessuna risposta entro il termine.";
}

const eventOf = {
  take: "admissibility.take",
  check: "admissibility.check",
  requestClarification: "admissibility.requestClarification",
  answer: "admissibility.answerClarification",
  closeClarification: "admissibility.closeClarification",
  notice: "admissibility.noticeRefusal",
  observe: "admissibility.observe",
  closeNotice: "admissibility.closeNotice",
  admit: "admissibility.admit",
  exclude: "admissibility.exclude",
} as const satisfies Record<string, Permission>;

type ActName = keyof typeof eventOf;

/** The acts a reader may do: who and when by the machine, and what the facts allow by now. */
function listActs(view: View, role: Role): Record<ActName, boolean> {
  const ready: Partial<Record<ActName, boolean>> = findReadiness(view);
  const acts = (Object.keys(eventOf) as ActName[]).map((name) => [
    name,
    mayAct(role, view.file.state, eventOf[name]) && ready[name] !== false,
  ]);
  return Object.fromEntries(acts) as Record<ActName, boolean>;
}

/** Which acts the facts hold back; an act that is not named waits for nothing. */
function findReadiness({ file, standing, today }: View) {
  const open = file.rounds.find(({ closedOn }) => closedOn === null);
  const isOver = open !== undefined && hasExpired(open.dueOn, today);
  const { checklistIsPassed, checklistHasFailure } = standing.facts;
  const noticeIsBehind = file.state !== "admissibility.review" || !file.call.noticeApplies;
  return {
    answer: !isOver,
    observe: !isOver,
    closeClarification: isOver,
    closeNotice: isOver,
    admit: checklistIsPassed,
    notice: checklistHasFailure,
    exclude: checklistHasFailure && noticeIsBehind,
  };
}

/** The page of the stage as data. */
export type AdmissibilityPage = Extract<
  Awaited<ReturnType<typeof openAdmissibilityPage>>,
  { ok: true }
>["value"];
