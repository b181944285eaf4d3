import { formatPoints, type Hundredths } from "#workflows/points.ts";
import type { CriterionCode } from "#workflows/programme/grid/grid-criterion.ts";
import { findCriterion } from "#workflows/programme/grid/scoring-grid.ts";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";

type DocumentPoint = {
  code: CriterionCode;
  evidence: string;
  proposed: Hundredths;
  chosen: Hundredths;
  motivation: string;
};

/** Each criterion on a document: what is proposed and why, the level, a reason where it differs. */
export function DocumentPointFields({ criteria }: { criteria: readonly DocumentPoint[] }) {
  return criteria.map((point) => (
    <section key={point.code} aria-labelledby={`criterion-${point.code}`}>
      <h2 id={`criterion-${point.code}`}>
        {point.code} · {findCriterion(point.code).title}
      </h2>
      <p>
        Proposti <strong>{formatPoints(point.proposed)}</strong> punti su{" "}
        {formatPoints(findCriterion(point.code).max)}. {point.evidence}
      </p>
      <PointsField point={point} />
      <TextAreaField
        name={`${point.code}Motivation`}
        label="Motivazione"
        hint="Serve solo se cambi i punti proposti: almeno 80 caratteri."
        maxLength={2000}
        rows={3}
        required={false}
        value={point.motivation}
      />
    </section>
  ));
}

function PointsField({ point }: { point: DocumentPoint }) {
  const { levels } = findCriterion(point.code);
  if (levels.length === 0)
    return (
      <TextField
        name={point.code}
        label="Punti"
        inputMode="decimal"
        width="short"
        required
        value={formatPoints(point.chosen)}
      />
    );
  return (
    <RadioField
      name={point.code}
      label="Livello"
      value={String(point.chosen)}
      options={levels.map(({ points, description }) => ({
        value: String(points),
        label: `${formatPoints(points)} · ${description}`,
      }))}
    />
  );
}

DocumentPointFields.listsFields = true;
