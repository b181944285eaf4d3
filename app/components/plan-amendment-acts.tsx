import { Link } from "@remix-run/react";
import { PostButton } from "./post-button.tsx";

type PlanAmendmentActsProps = {
  page: {
    dossierId: string;
    changes: readonly unknown[];
    problems: readonly { level: "blocks" | "warns" }[];
    isAfterAward: boolean;
    may: {
      proposeAmendment: boolean;
      withdrawAmendment: boolean;
      approveAmendment: boolean;
      authoriseAmendment: boolean;
      returnAmendment: boolean;
    };
  };
};

/** What the reader can do with the change under way. */
export function PlanAmendmentActs({ page }: PlanAmendmentActsProps) {
  const { dossierId, may, isAfterAward } = page;
  const base = `/dossiers/${dossierId}/plan/amendment`;
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <div className="page-act">
      <h2>Che cosa puoi fare</h2>
      {may.proposeAmendment && <Propose page={page} base={base} />}
      {may.approveAmendment && (
        <PostButton
          action={`${base}/approve`}
          label="Approva la variazione"
          confirm={
            isAfterAward
              ? "La variazione passa all'ufficio, che la autorizza o la rimanda."
              : "La variazione diventa il piano in vigore, con il suo documento. Non si può annullare."
          }
        />
      )}
      {may.authoriseAmendment && (
        <PostButton
          action={`${base}/authorise`}
          label="Autorizza la variazione"
          confirm="La variazione diventa il piano in vigore, con il suo documento. L'incentivo concesso non cambia."
        />
      )}
      {may.returnAmendment && (
        <p>
          <Link to={`${base}/return`}>Rimandala all&apos;impresa con una nota</Link>
        </p>
      )}
      {may.withdrawAmendment && <Withdraw base={base} />}
    </div>
  );
}

function Propose({ page, base }: PlanAmendmentActsProps & { base: string }) {
  const isBlocked = page.problems.some(({ level }) => level === "blocks");
  if (page.changes.length === 0 || isBlocked)
    return (
      <p>
        Modifica il piano qui sotto: quando qualcosa è cambiato e niente lo blocca, qui compare il
        pulsante per inviare la variazione.
      </p>
    );
  return (
    <PostButton
      action={`${base}/propose`}
      label="Invia la variazione"
      confirm={`Dopo l'invio la variazione non si modifica più: la esamina il consulente${page.isAfterAward ? ", poi l'ufficio" : ""}.`}
    />
  );
}

function Withdraw({ base }: { base: string }) {
  return (
    <PostButton
      action={`${base}/withdraw`}
      label="Ritira la variazione"
      tone="danger"
      confirm="Le modifiche non diventano piano: resta la versione in vigore. La variazione ritirata rimane nell'elenco delle versioni."
    />
  );
}
