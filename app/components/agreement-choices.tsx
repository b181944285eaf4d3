import { Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";
import { PostButton } from "./post-button.tsx";

type AgreementChoicesProps = {
  dossierId: string;
  may: Record<"save" | "sign" | "commit" | "decline" | "proceed" | "answer", boolean>;
  hasClauses: boolean;
};

/** What the reader can do about the adhesion now; nothing when nothing can be done. */
export function AgreementChoices({ dossierId, may, hasClauses }: AgreementChoicesProps) {
  const base = `/dossiers/${dossierId}/agreement`;
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <div className="page-act">
      <h2>Che cosa puoi fare</h2>
      {may.sign && !hasClauses && (
        <Callout tone="note" title="Prima scrivi le regole del congedo a ore">
          Puoi firmare anche senza, ma con base oraria, preavviso ed equivalenza la domanda ha più
          punti e il personale sa che cosa aspettarsi.
        </Callout>
      )}
      <div className="form-buttons">
        {listLinks(may, hasClauses).map(({ path, label, isMain }) => (
          <Link
            key={path}
            className={`btn btn-${isMain ? "primary" : "outline-primary"}`}
            to={`${base}/${path}`}
          >
            {label}
          </Link>
        ))}
      </div>
      {may.proceed && <ProceedWithout action={`${base}/proceed`} />}
    </div>
  );
}

function listLinks(may: AgreementChoicesProps["may"], hasClauses: boolean) {
  const rules = hasClauses ? "Modifica le regole" : "Scrivi le regole";
  const links = [
    { isOpen: may.answer, path: "countersign", label: "Firma l'adesione", isMain: true },
    { isOpen: may.answer, path: "refuse", label: "Non firmare", isMain: false },
    { isOpen: may.save, path: "clauses", label: rules, isMain: !hasClauses },
    { isOpen: may.sign, path: "sign", label: "Firma l'adesione", isMain: hasClauses },
    { isOpen: may.commit, path: "commit", label: "Impegnati ad aderire più avanti", isMain: false },
    { isOpen: may.decline, path: "decline", label: "Vai avanti senza aderire", isMain: false },
  ];
  return links.filter(({ isOpen }) => isOpen);
}

function ProceedWithout({ action }: { action: string }) {
  return (
    <>
      <p>
        I sindacati stanno rispondendo. Se non vuoi aspettare puoi passare alla domanda: potranno
        firmare anche dopo.
      </p>
      <PostButton
        action={action}
        label="Passa alla domanda senza aspettare"
        tone="secondary"
        confirm="Le firme che mancano potranno arrivare più avanti, ma valgono per i punti solo entro il termine del bando."
      />
    </>
  );
}
