import type { SignedParty } from "./signed-party.ts";

const words = {
  signed: "Ha firmato",
  refused: "Non ha firmato",
  awaited: "Non ha ancora risposto",
} as const;

/** Who has signed the adhesion, who has not, since when. */
export function AgreementPartiesList({ parties }: { parties: readonly SignedParty[] }) {
  return (
    <ul className="party-list">
      {parties.map((party) => (
        <li key={party.party} className={`party-${party.state}`}>
          <strong>{party.party}</strong>
          {words[party.state]}
          {party.signedAt !== undefined && `: ${party.signer ?? ""}, ${party.signedAt}`}
          {party.remark !== undefined && <p>«{party.remark}»</p>}
          {party.contentHash !== undefined && (
            <p className="muted">
              Impronta del testo: <span className="code">{party.contentHash}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
