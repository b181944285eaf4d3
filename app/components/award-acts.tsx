import { Link } from "@remix-run/react";
import type { ComponentType } from "react";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { Callout } from "./callout.tsx";
import { PostButton } from "./post-button.tsx";

type AwardActsProps = {
  home: string;
  award: {
    state: StateName;
    role: Role;
    callId: string | null;
    grantable: string;
    award: { amount: string } | null;
    term: { endsOn: string; explanation: string } | null;
    checks: readonly { outcome: string }[];
  };
};

/** The one act that a state offers to a role; every other pair has nothing to do. */
const acts: Partial<Record<StateName, Partial<Record<Role, ComponentType<AwardActsProps>>>>> = {
  "award.awaitingRanking": { manager: RankingLink },
  "award.proposed": { caseOfficer: ChecksLink, manager: GrantAct },
  "award.granted": { company: CompanyActs },
  "award.waitingList": { manager: WaitingListActs },
};

/** What the reader may do now on an award. */
export function AwardActs({ home, award }: AwardActsProps) {
  const Act = acts[award.state]?.[award.role];
  return Act ? <Act home={home} award={award} /> : null;
}

function RankingLink({ award }: AwardActsProps) {
  return (
    <p>
      <Link className="btn btn-primary" to={`/calls/${award.callId ?? ""}`}>
        Vai alla graduatoria del bando
      </Link>
    </p>
  );
}

function ChecksLink({ home }: AwardActsProps) {
  return (
    <p>
      <Link className="btn btn-primary" to={`${home}/checks`}>
        Registra i controlli
      </Link>
    </p>
  );
}

function CompanyActs({ home, award }: AwardActsProps) {
  return (
    <Callout tone="success" title={`Ti abbiamo concesso ${award.award?.amount ?? ""}`}>
      {award.term && (
        <p>
          Puoi accettare fino al {award.term.endsOn}. {award.term.explanation}
        </p>
      )}
      <div className="form-buttons">
        <PostButton
          action={`${home}/accept`}
          label="Accetta l'incentivo"
          confirm="Accettando ti impegni a realizzare il piano, a mantenere le misure e a rendicontare le spese. Gli obblighi sono scritti nell'atto di accettazione."
        />
        <Link to={`${home}/refuse`}>Rinuncia all'incentivo</Link>
      </div>
    </Callout>
  );
}

function GrantAct({ home, award }: AwardActsProps) {
  const isBlocked = award.checks.some(({ outcome }) => outcome === "blocked");
  if (isBlocked)
    return (
      <Callout tone="warning" title="La concessione aspetta i controlli">
        Li registra chi segue la pratica. Qui sotto vedi che cosa manca oggi.
      </Callout>
    );
  return (
    <PostButton
      action={`${home}/grant`}
      label={`Concedi ${award.grantable}`}
      confirm={`Concedi l'incentivo di ${award.grantable}? L'atto non si può annullare: si può solo revocare.`}
    />
  );
}

function WaitingListActs({ home }: AwardActsProps) {
  return (
    <div className="form-buttons">
      <PostButton
        action={`${home}/slide`}
        label="Fai scorrere la graduatoria"
        confirm="Se il budget liberato basta, la domanda diventa finanziabile."
      />
      <Link to={`${home}/exhaust`}>Chiudi come non finanziata</Link>
    </div>
  );
}
