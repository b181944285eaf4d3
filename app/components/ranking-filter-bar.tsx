import { Form, Link } from "@remix-run/react";
import { rankingOutcomes, type RankingOutcome } from "#workflows/award/budget-run.ts";

type RankingFilterBarProps = {
  filter: { after: number; outcome: RankingOutcome | null; code: string };
  /** Applications in the whole ranking. */
  ranked: number;
};

/** Which rows of a ranking to show: a plain form, so it works without JavaScript. */
export function RankingFilterBar({ filter, ranked }: RankingFilterBarProps) {
  const isNarrowed = filter.after > 0 || filter.outcome !== null || filter.code !== "";
  return (
    <Form method="get" className="filter-bar">
      <div className="filter-field">
        <label htmlFor="outcome">Esito</label>
        <select
          id="outcome"
          name="outcome"
          className="form-select"
          defaultValue={filter.outcome ?? ""}
        >
          <option value="">Tutti ({ranked})</option>
          {Object.entries(rankingOutcomes).map(([outcome, label]) => (
            <option key={outcome} value={outcome}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="filter-field">
        <label htmlFor="code">Pratica</label>
        <input
          id="code"
          name="code"
          className="form-control"
          defaultValue={filter.code}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <button className="btn btn-outline-primary" type="submit">
        Filtra
      </button>
      {isNarrowed && <Link to="?">Tutta la graduatoria</Link>}
    </Form>
  );
}
