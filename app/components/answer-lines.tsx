import type { AnswerLine } from "#workflows/checkup/answer-texts.ts";

/** An answer in words: one line as it is, several with what each was asked for. */
export function AnswerLines({ lines }: { lines: readonly AnswerLine[] }) {
  const [only, ...others] = lines;
  if (!only) return <p className="muted">Nessuna risposta.</p>;
  if (others.length === 0) return <p>{only.text}</p>;
  return (
    <ul>
      {lines.map(({ label, text }) => (
        <li key={label}>
          {label}: <strong>{text}</strong>
        </li>
      ))}
    </ul>
  );
}
