import { DataTable } from "./data-table.tsx";

type EvaluationProgressProps = {
  evaluation: {
    evaluatorsNeeded: number;
    evaluators: readonly { name: string; declared: string; handedIn: string | null }[];
    documentPoints: readonly {
      code: string;
      title: string;
      max: string;
      proposed: string;
      confirmed: string;
      evidence: string;
      motivation: string;
    }[];
    judgements: readonly { code: string; evaluator: string; points: string; motivation: string }[];
  };
};

/** The work in progress as the office sees it: who has handed in, the documents, the reasons. */
export function EvaluationProgress({ evaluation }: EvaluationProgressProps) {
  const { evaluators, evaluatorsNeeded, documentPoints, judgements } = evaluation;
  return (
    <>
      <h2>Valutatori</h2>
      <DataTable
        caption={`Valutatori: ${String(evaluators.length)} su ${String(evaluatorsNeeded)}`}
        columns={["Valutatore", "Dichiarazione di assenza di conflitti", "Consegna"]}
        rows={evaluators.map(({ name, declared, handedIn }) => [
          name,
          declared,
          handedIn ?? "Non ancora",
        ])}
        empty="Nessun valutatore ha ancora aperto la domanda."
      />
      <h2>Punti sui documenti</h2>
      <DataTable
        caption="Punti sui documenti, proposti e confermati"
        hideCaption
        columns={[
          "Criterio",
          { title: "Proposti", align: "right" },
          { title: "Confermati", align: "right" },
          { title: "Massimo", align: "right" },
          "Che cosa li sostiene",
        ]}
        rows={documentPoints.map((point) => [
          `${point.code} · ${point.title}`,
          point.proposed,
          point.confirmed,
          point.max,
          point.motivation === "" ? point.evidence : `${point.evidence} ${point.motivation}`,
        ])}
        empty="Chi segue la pratica non li ha ancora confermati."
      />
      <h2>Giudizi</h2>
      <DataTable
        caption="Giudizi dei valutatori con le motivazioni"
        hideCaption
        columns={["Criterio", "Chi", { title: "Punti", align: "right" }, "Motivazione"]}
        rows={judgements.map((row) => [row.code, row.evaluator, row.points, row.motivation])}
        empty="I giudizi si vedono quando tutti e due i valutatori hanno consegnato."
      />
    </>
  );
}
