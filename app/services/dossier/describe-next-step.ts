import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { roleAwaited } from "#workflows/dossier/role-labels.ts";
import { stageProgress } from "#workflows/dossier/stage-progress.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { stateGuidance } from "#workflows/dossier/state-guidance.ts";
import { daysBetween } from "#workflows/deadlines/days.ts";

type Situation = {
  dossier: {
    id: string;
    state: StateName;
    termEndsOn: string | null;
    termExplanation: string | null;
  };
  role: Role;
  /** YYYY-MM-DD in Europe/Rome. */
  today: string;
};

/** What a dossier asks of a reader now, by when, and what comes after. */
export function describeNextStep({ dossier, role, today }: Situation) {
  const { waitsFor, label } = dossierStates[dossier.state];
  const stage = stageOf(dossier.state);
  const href =
    stage !== null && stageIsShown(role, stage) ? `/dossiers/${dossier.id}/${stage}` : null;
  const guidance = stateGuidance[dossier.state];
  if (waitsFor === null || guidance === undefined)
    return {
      isMine: false,
      isClosed: true,
      title: label,
      after: "La pratica è chiusa: puoi consultarla e scaricare i documenti.",
      href: null,
      term: null,
    };
  const isMine = waitsFor === role;
  return {
    isMine,
    isClosed: false,
    title: isMine ? guidance.task : `In attesa ${roleAwaited[waitsFor]}`,
    after: isMine ? guidance.after : `${label}. ${waitingNote(role)}`,
    href,
    term: termOf(dossier, today),
  };
}

function waitingNote(role: Role): string {
  return role === "company"
    ? "Quando tocca a te lo trovi qui, sulla scrivania."
    : "La pratica torna sulla tua scrivania quando tocca a te.";
}

function termOf({ termEndsOn, termExplanation }: Situation["dossier"], today: string) {
  if (termEndsOn === null) return null;
  const daysLeft = daysBetween(today, termEndsOn);
  return { endsOn: termEndsOn, explanation: termExplanation ?? "", daysLeft };
}

type StageSituation = {
  dossier: { id: string; state: StateName };
  role: Role;
  leftFrom: StateName | null;
};

/** The ten stages of a dossier with the page of each, as far as the reader is led there. */
export function listStageLines({ dossier, role, leftFrom }: StageSituation) {
  const { waitsFor } = dossierStates[dossier.state];
  const turn =
    waitsFor === role ? "Tocca a te" : `In attesa ${waitsFor ? roleAwaited[waitsFor] : ""}`;
  return stageProgress(dossier.state, leftFrom).map((progress) => {
    const isReached = progress.status !== "later" && progress.status !== "skipped";
    const isOpen = isReached && stageIsShown(role, progress.stage);
    return {
      ...progress,
      href: isOpen ? `/dossiers/${dossier.id}/${progress.stage}` : null,
      note: progress.status === "now" ? turn : "",
    };
  });
}
