import { Link } from "@remix-run/react";

export const dossierActs = {
  "dossier.withdraw": { path: "withdraw", label: "Rinuncia" },
  "dossier.lapse": { path: "lapse", label: "Dichiara la decadenza" },
  "dossier.revoke": { path: "revoke", label: "Revoca l'incentivo" },
  "dossier.conclude": { path: "conclude", label: "Concludi la pratica" },
} as const;

export type DossierAct = keyof typeof dossierActs;

/** The acts that close a dossier, as far as the reader may do them now. */
export function DossierActs({
  dossierId,
  acts,
}: {
  dossierId: string;
  acts: readonly DossierAct[];
}) {
  if (acts.length === 0) return null;
  return (
    <section className="dossier-acts">
      <h2>Chiudere la pratica</h2>
      <ul>
        {acts.map((act) => (
          <li key={act}>
            <Link to={`/dossiers/${dossierId}/${dossierActs[act].path}`}>
              {dossierActs[act].label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
