import type { AgreementText } from "#workflows/agreement/agreement-text.ts";

/** The adhesion as a document: title, version, numbered clauses. */
export function AgreementTextView({ text }: { text: AgreementText }) {
  return (
    <article className="panel" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="muted">
        {text.companyName}, versione {text.version}
      </p>
      <ol className="clause-list">
        {text.clauses.map((clause) => (
          <li key={clause.number}>
            <h3>
              {clause.number}. {clause.heading}
            </h3>
            <p>{clause.text}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
