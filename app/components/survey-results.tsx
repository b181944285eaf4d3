import { FEWEST, FIGURES_FROM } from "#workflows/survey/survey-figures.ts";
import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";
import { PostButton } from "./post-button.tsx";

type SurveyResultsProps = {
  home: string;
  survey: {
    slips: number;
    openedOn: string;
    closedOn: string | null;
    usedOn: string | null;
    answers: number | null;
    tellsFigures: boolean;
    figures: { question: string; rows: [string, string][] }[];
  };
  mayUse: boolean;
  texts: readonly string[];
};

/** A closed survey: how many answered and what that may tell. */
export function SurveyResults({ home, survey, mayUse, texts }: SurveyResultsProps) {
  const { answers, slips, closedOn, usedOn } = survey;
  return (
    <>
      <FieldList
        rows={[
          ["Chiusa il", closedOn],
          [
            "Risposte",
            answers === null
              ? `Meno di ${String(FEWEST)}`
              : `${String(answers)} su ${String(slips)} foglietti`,
          ],
          ...(usedOn === null ? [] : [["Riportata nel check-up il", usedOn] as const]),
        ]}
      />
      {answers === null ? (
        <Callout tone="note" title="Troppo poche risposte per dire qualcosa">
          <p>
            Ne servono almeno {FEWEST}. Le poche arrivate sono state cancellate; puoi aprire
            un&apos;altra indagine e dare più tempo.
          </p>
        </Callout>
      ) : (
        <ResultFigures survey={survey} home={home} mayUse={mayUse} />
      )}
      {texts.length > 0 && <SurveyTexts texts={texts} />}
    </>
  );
}

function ResultFigures({ survey, home, mayUse }: Omit<SurveyResultsProps, "texts">) {
  return (
    <>
      {mayUse && (
        <>
          <h2>Usa i risultati nel check-up</h2>
          <p>
            Riportiamo nella sezione C i numeri che si possono dire, con la loro origine, e
            «Questionario» tra i modi in cui hai ascoltato il personale (H02). Ciò che
            l&apos;indagine non può dire resta come l&apos;hai scritto.
          </p>
          <PostButton
            action={`${home}/use`}
            label="Riporta nel check-up"
            confirm="Riporti i risultati nel check-up? Sostituiscono le risposte che hai già scritto alle stesse domande."
          />
        </>
      )}
      <h2>Risultati</h2>
      {survey.tellsFigures ? (
        <>
          <p>
            Un numero si mostra solo se ci sono almeno {FEWEST} persone da una parte e almeno{" "}
            {FEWEST} dall&apos;altra. Alle domande si poteva non rispondere.
          </p>
          {survey.figures.map(({ question, rows }) => (
            <section key={question}>
              <h3>{question}</h3>
              <FieldList rows={rows} />
            </section>
          ))}
        </>
      ) : (
        <Callout
          tone="note"
          title={`Con meno di ${String(FIGURES_FROM)} risposte i numeri non si mostrano`}
        >
          <p>
            In un gruppo così piccolo ogni numero farebbe riconoscere qualcuno. L&apos;indagine vale
            comunque: hai ascoltato il personale, e nel check-up si può dire (H02).
          </p>
        </Callout>
      )}
    </>
  );
}

/** Only for the consultant: mixed, and only when there are enough of them. */
function SurveyTexts({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <h2>Parole del personale</h2>
      <Callout tone="warning" title="L'impresa non le vede">
        <p>
          Sono mescolate e staccate dalle altre risposte. Non riportarle alla lettera: parla dei
          temi, non delle frasi.
        </p>
      </Callout>
      <ul className="survey-texts">
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </>
  );
}
