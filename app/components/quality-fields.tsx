import { formatPoints } from "#workflows/points.ts";
import { criteriaScoredBy } from "#workflows/programme/grid/scoring-grid.ts";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";

/** The three criteria that people judge: a level chosen by its words, and a compulsory reason. */
export function QualityFields() {
  return criteriaScoredBy("evaluator").map(({ code, title, levels, max }) => (
    <section key={code} aria-labelledby={`criterion-${code}`}>
      <h2 id={`criterion-${code}`}>
        {code} · {title}
      </h2>
      <RadioField
        name={code}
        label={`Livello (massimo ${formatPoints(max)} punti)`}
        options={levels.map(({ points, description }) => ({
          value: String(points),
          label: `${formatPoints(points)} · ${description}`,
        }))}
      />
      <TextAreaField
        name={`${code}Motivation`}
        label="Perché questo livello"
        hint="Almeno 80 caratteri: l'impresa leggerà questa motivazione."
        maxLength={2000}
        rows={5}
        required
      />
    </section>
  ));
}

QualityFields.listsFields = true;
