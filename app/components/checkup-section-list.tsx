import { Link } from "@remix-run/react";
import type { SectionProgress } from "#workflows/checkup/checkup-completeness.ts";

type CheckupSectionListProps = {
  /** Address of the check-up. */
  home: string;
  sections: readonly SectionProgress[];
  /** Open remarks by section. */
  remarks: Readonly<Record<string, number>>;
};

/** The nine sections with how far each has come. */
export function CheckupSectionList({ home, sections, remarks }: CheckupSectionListProps) {
  return (
    <ol className="section-list">
      {sections.map((progress) => (
        <li key={progress.section} className={isDone(progress) ? "section-done" : undefined}>
          <Link to={`${home}/${progress.section}`}>
            {progress.section} · {progress.title}
          </Link>
          <progress
            max={progress.asked}
            value={progress.answered}
            aria-label={`Sezione ${progress.section}: ${describeProgress(progress)}`}
          />
          <span className="section-count">{describeProgress(progress)}</span>
          {(remarks[progress.section] ?? 0) > 0 && (
            <span className="section-count">Osservazioni: {String(remarks[progress.section])}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function isDone({ missing, errors }: SectionProgress): boolean {
  return missing.length + errors.length === 0;
}

function describeProgress({ asked, answered, errors }: SectionProgress): string {
  const count = `${String(answered)} risposte su ${String(asked)}`;
  if (errors.length === 0) return count;
  return `${count}, ${errors.length === 1 ? "una cosa non torna" : `${String(errors.length)} cose non tornano`}`;
}
