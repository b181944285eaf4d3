import { Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";
import { PostButton } from "./post-button.tsx";
import { ProblemList } from "./problem-list.tsx";

type RankingApprovalProps = {
  call: {
    id: string;
    title: string;
    isStillOpen: boolean;
    mayRank: boolean;
    problems: readonly string[];
    ranked: number;
    approval: { at: string; by: string; seed: string; inputsHash: string } | null;
    check: { rows: number; differences: readonly string[] } | null;
  };
};

/** Where a ranking stands: what is missing, the approval, the proof. */
export function RankingApproval({ call }: RankingApprovalProps) {
  if (call.approval) return <ApprovedRanking call={call} approval={call.approval} />;
  if (call.problems.length > 0)
    return (
      <Callout tone="note" title="Non si può ancora approvare">
        <ProblemList problems={call.problems} />
      </Callout>
    );
  if (!call.mayRank) return null;
  return (
    <>
      {call.isStillOpen && (
        <Callout tone="warning" title="Il bando è ancora aperto">
          Con l'approvazione della graduatoria il bando si chiude: le domande che arrivano dopo non
          vi possono entrare.
        </Callout>
      )}
      <PostButton
        action={`/calls/${call.id}/rank`}
        label="Approva la graduatoria"
        confirm={`Approvi la graduatoria di «${call.title}» con ${String(call.ranked)} domande? L'atto non si può annullare.`}
      />
    </>
  );
}

function ApprovedRanking({
  call,
  approval,
}: RankingApprovalProps & { approval: NonNullable<RankingApprovalProps["call"]["approval"]> }) {
  const { check } = call;
  return (
    <>
      <Callout tone="success" title={`Approvata da ${approval.by} il ${approval.at}`}>
        Seme del sorteggio <span className="code">{approval.seed}</span>, impronta dei dati{" "}
        <span className="code">{approval.inputsHash.slice(0, 16)}</span>.{" "}
        <Link to="?recompute=1">Rifai il calcolo</Link>
      </Callout>
      {check && check.differences.length === 0 && (
        <Callout tone="success" title="Il calcolo dà la stessa graduatoria">
          {`Ordine, punti e somme di ${String(check.rows)} domande sono quelli approvati.`}
        </Callout>
      )}
      {check && check.differences.length > 0 && (
        <Callout tone="danger" title="Il calcolo non dà la stessa graduatoria">
          <ProblemList problems={check.differences} />
        </Callout>
      )}
    </>
  );
}
