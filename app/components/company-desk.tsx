import { Link } from "@remix-run/react";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { Callout } from "./callout.tsx";
import { NextStepCard, type NextStep } from "./next-step-card.tsx";
import { PostButton } from "./post-button.tsx";
import { StageList, type StageLine } from "./stage-list.tsx";
import { StateChip } from "./state-chip.tsx";

export type CompanyDeskData = {
  current: {
    id: string;
    code: string;
    state: StateName;
    isClosed: boolean;
    step: NextStep;
    stages: StageLine[];
  } | null;
  others: { id: string; code: string; state: StateName }[];
};

/** The company's desk: what to do now, the ten stages, the dossiers of the past. */
export function CompanyDesk({ desk }: { desk: CompanyDeskData }) {
  const { current, others } = desk;
  if (current === null) return <FirstDossier />;
  const done = current.stages.filter(({ status }) => status === "done").length;
  return (
    <>
      <NextStepCard step={current.step} />
      {current.isClosed && (
        <Callout tone="note" title="Vuoi ripartire?">
          <p>Puoi aprire una nuova pratica: ricominci dal check-up.</p>
          <PostButton action="/dossiers/open" label="Apri una nuova pratica" />
        </Callout>
      )}
      <h2>
        La tua pratica <Link to={`/dossiers/${current.id}`}>{current.code}</Link>
      </h2>
      <p>
        <StateChip state={current.state} /> {done} fasi fatte su dieci.
      </p>
      <StageList stages={current.stages} />
      {others.length > 0 && (
        <>
          <h2>Le altre tue pratiche</h2>
          <ul>
            {others.map((dossier) => (
              <li key={dossier.id}>
                <Link to={`/dossiers/${dossier.id}`}>{dossier.code}</Link>{" "}
                <StateChip state={dossier.state} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FirstDossier() {
  return (
    <section className="next-step">
      <p className="next-step-kind">Si comincia da qui</p>
      <h2>Apri la tua pratica</h2>
      <p>
        Il primo passo è il check-up: nove sezioni di domande su come lavorate oggi. Ci vogliono 40
        minuti, meno se siete meno di dieci. Puoi fermarti e riprendere quando vuoi.
      </p>
      <p>
        Tieni a portata di mano: numero di persone, contratti, orari e congedi dell&apos;ultimo
        anno.
      </p>
      <PostButton action="/dossiers/open" label="Apri la pratica e comincia" />
    </section>
  );
}
