import { Link } from "@remix-run/react";
import { DataTable } from "./data-table.tsx";
import { FieldList } from "./field-list.tsx";

type PlanEvidenceProps = {
  dossierHome: string;
  plan: {
    title: string;
    aim: string;
    sharing: string;
    measures: readonly {
      title: string;
      answersNeed: string;
      aim: string;
      responsible: string;
      period: string;
      indicator: string;
    }[];
  };
};

/** The parts of a plan that an evaluator judges: needs, measures, responsibilities, indicators. */
export function PlanEvidence({ dossierHome, plan }: PlanEvidenceProps) {
  return (
    <details open>
      <summary>Il piano in breve</summary>
      <FieldList
        rows={[
          ["Titolo", plan.title],
          ["Scopo", plan.aim],
          ["Condivisione con il personale", plan.sharing],
        ]}
      />
      <DataTable
        caption="Misure del piano"
        columns={["Misura", "Bisogno", "Scopo", "Responsabile", "Periodo", "Indicatore"]}
        rows={plan.measures.map((measure) => [
          measure.title,
          measure.answersNeed,
          measure.aim,
          measure.responsible,
          measure.period,
          measure.indicator,
        ])}
        empty="Il piano non contiene misure."
      />
      <p>
        <Link to={`${dossierHome}/checkup/result`}>Priorità del check-up</Link> ·{" "}
        <Link to={`${dossierHome}/plan`}>Piano completo</Link>
      </p>
    </details>
  );
}
