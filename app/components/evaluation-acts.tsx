import { Link } from "@remix-run/react";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { Callout } from "./callout.tsx";
import { PostButton } from "./post-button.tsx";

type EvaluationActsProps = {
  home: string;
  evaluation: {
    state: StateName;
    role: Role;
    documentPoints: readonly unknown[];
    evaluators: readonly { isMine: boolean; handedIn: string | null }[];
    evaluatorsNeeded: number;
  };
};

/** What the reader may do now on an evaluation. */
export function EvaluationActs({ home, evaluation }: EvaluationActsProps) {
  const { state, role } = evaluation;
  if (role === "caseOfficer" && state === "evaluation.jointSession")
    return (
      <Callout tone="warning" title="I due valutatori sono distanti più di quattro punti">
        <p>Riuniscili, poi registra il verbale e i punti concordati.</p>
        <Link className="btn btn-primary" to={`${home}/joint-session`}>
          Registra la seduta congiunta
        </Link>
      </Callout>
    );
  if (state !== "evaluation.scoring") return null;
  if (role === "evaluator") return <EvaluatorActs home={home} evaluation={evaluation} />;
  if (role === "caseOfficer") return <OfficerActs home={home} evaluation={evaluation} />;
  return null;
}

function EvaluatorActs({ home, evaluation }: EvaluationActsProps) {
  const { evaluators, evaluatorsNeeded } = evaluation;
  const mine = evaluators.find(({ isMine }) => isMine);
  if (mine?.handedIn)
    return (
      <Callout tone="success" title={`Hai consegnato i tuoi punti il ${mine.handedIn}`}>
        Vedrai quelli dell'altro valutatore quando avrà consegnato anche lui.
      </Callout>
    );
  if (!mine && evaluators.length >= evaluatorsNeeded)
    return (
      <Callout tone="note" title="Questa domanda ha già i suoi due valutatori">
        Scegline un'altra dalla scrivania.
      </Callout>
    );
  if (!mine)
    return (
      <p>
        <Link className="btn btn-primary" to={`${home}/declare`}>
          Dichiara di non avere conflitti e comincia
        </Link>
      </p>
    );
  return (
    <div className="form-buttons">
      <Link className="btn btn-primary" to={`${home}/score`}>
        Dai i punti
      </Link>
      <PostButton
        action={`${home}/recuse`}
        label="Mi astengo"
        tone="secondary"
        confirm="Lasci questa domanda a un altro valutatore? Fino alla consegna puoi farlo."
      />
    </div>
  );
}

function OfficerActs({ home, evaluation }: EvaluationActsProps) {
  const confirmed = evaluation.documentPoints.length > 0;
  return (
    <div className="form-buttons">
      <Link
        className={confirmed ? "btn btn-outline-primary" : "btn btn-primary"}
        to={`${home}/confirm`}
      >
        {confirmed ? "Rivedi i punti sui documenti" : "Conferma i punti sui documenti"}
      </Link>
      <PostButton
        action={`${home}/close`}
        label="Chiudi la valutazione"
        tone={confirmed ? "primary" : "secondary"}
        confirm="Chiudi la valutazione? Se i valutatori sono vicini la scheda diventa definitiva; se sono distanti si apre la seduta congiunta."
      />
    </div>
  );
}
