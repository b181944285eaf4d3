import { Link } from "@remix-run/react";
import type { FormReply, PostedValues } from "#app/forms/posted-values.ts";
import { FEWEST, FIGURES_FROM } from "#workflows/survey/survey-figures.ts";
import { surveyOpeningSchema } from "#workflows/survey/survey-opening-schema.ts";
import { Callout } from "./callout.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type SurveyOpeningProps = {
  people: number;
  today: string;
  opening: PostedValues | null;
  reply: FormReply | undefined;
  /** Page of the check-up. */
  home: string;
};

/** Before a survey: what it is for, what nobody will see, and the form that opens it. */
export function SurveyOpening({ people, today, opening, reply, home }: SurveyOpeningProps) {
  return (
    <>
      <h2>Come funziona</h2>
      <ol>
        <li>
          Apri l&apos;indagine: ricevi il collegamento e la locandina con il codice QR da appendere.
        </li>
        <li>
          La consulente stampa i foglietti, uno a persona, e li fa avere al personale. Ognuno ne
          pesca uno e risponde dal telefono, senza account.
        </li>
        <li>
          Chiudi l&apos;indagine: da {FEWEST} risposte in su sai quante sono state, da{" "}
          {FIGURES_FROM} in su vedi i risultati e puoi riportarli nella sezione C del check-up.
        </li>
      </ol>
      <Callout tone="note" title="Che cosa non vedrai mai">
        <p>
          Chi ha risposto, le risposte una per una, i gruppi di meno di {FEWEST} persone, i testi
          liberi, i codici dei foglietti: chi li ha tutti potrebbe rispondere al posto degli altri e
          capire l&apos;ultimo. Se le risposte sono meno di {FIGURES_FROM}, vale comunque
          l&apos;aver chiesto.
        </p>
      </Callout>
      {opening === null ? (
        <Callout tone="warning" title={`Servono almeno ${String(FEWEST)} persone`}>
          <p>
            In un gruppo più piccolo si capirebbe chi ha risposto che cosa. Ora nella domanda B01
            risultano {people} persone: <Link to={`${home}/B`}>controlla la sezione B</Link>.
          </p>
        </Callout>
      ) : (
        <div className="panel">
          <ValidatedForm
            schema={surveyOpeningSchema({ people, today })}
            reply={reply}
            values={opening}
            submitLabel="Apri l'indagine"
          >
            <TextField
              name="slips"
              label="Foglietti"
              hint={`Uno a persona. Non più delle persone contate nella domanda B01: ${String(people)}.`}
              inputMode="numeric"
              width="short"
              required
            />
            <TextField
              name="closesOn"
              label="Si risponde fino al"
              hint="Due settimane di solito bastano."
              type="date"
              required
            />
          </ValidatedForm>
        </div>
      )}
    </>
  );
}
