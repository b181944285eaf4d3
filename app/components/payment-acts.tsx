import { Link } from "@remix-run/react";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { Callout } from "./callout.tsx";

type PaymentActsProps = {
  home: string;
  acts: readonly Permission[];
  hasSignedAlready: boolean;
};

const links: Partial<Record<Permission, { page: string; label: string }>> = {
  "payment.propose": { page: "propose", label: "Proponi il pagamento" },
  "payment.approve": { page: "approve", label: "Approva" },
  "payment.reject": { page: "reject", label: "Rimanda indietro" },
  "payment.execute": { page: "execute", label: "Esegui il pagamento" },
  "payment.recordRecovery": { page: "recovery", label: "Registra la restituzione" },
};

/** What the reader may do with the payment now; nothing when it is somebody else's turn. */
export function PaymentActs({ home, acts, hasSignedAlready }: PaymentActsProps) {
  const mine = acts.filter((act) => !hasSignedAlready || act === "payment.reject");
  return (
    <>
      {hasSignedAlready && acts.length > 0 && (
        <Callout tone="note" title="Hai già firmato un atto di questo pagamento">
          Chi propone, chi approva e chi paga sono tre persone diverse: il prossimo atto spetta a un
          collega.
        </Callout>
      )}
      {mine.length > 0 && (
        <p className="actions">
          {mine.map((act, index) => (
            <Link
              key={act}
              className={index === 0 ? "btn btn-primary" : "btn btn-outline-primary"}
              to={`${home}/${links[act]?.page ?? ""}`}
            >
              {links[act]?.label}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
