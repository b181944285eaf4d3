import { Form } from "@remix-run/react";
import { FEWEST } from "#workflows/survey/survey-figures.ts";
import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";
import { PostButton } from "./post-button.tsx";

type SurveyProgressProps = {
  home: string;
  survey: {
    /** Where a code is typed. */
    address: string;
    slips: number;
    isPrinted: boolean;
    isOver: boolean;
    openedOn: string;
    closesOn: string;
  };
  hasEnough: boolean;
  may: { print: boolean; close: boolean };
};

/** An open survey: what to print, whether enough have answered, how to close it. */
export function SurveyProgress({ home, survey, hasEnough, may }: SurveyProgressProps) {
  return (
    <>
      <FieldList
        rows={[
          ["Aperta il", survey.openedOn],
          ["Si risponde fino al", survey.closesOn],
          ["Foglietti", String(survey.slips)],
          ["Risposte", hasEnough ? `Almeno ${String(FEWEST)}` : `Meno di ${String(FEWEST)}`],
        ]}
      />
      <p className="muted">
        Quante sono di preciso lo sai alla chiusura: un numero che cresce direbbe chi ha appena
        risposto.
      </p>
      {!survey.isOver && <SurveyPoster home={home} address={survey.address} />}
      {!survey.isOver && <SurveySlips home={home} isPrinted={survey.isPrinted} may={may} />}
      {may.close && (
        <>
          <h2>Chiudi l&apos;indagine</h2>
          <p>
            {hasEnough
              ? "Hanno risposto abbastanza persone. Dopo la chiusura vedi i risultati."
              : `Con meno di ${String(FEWEST)} risposte non ci saranno risultati: se puoi, aspetta.`}{" "}
            Un&apos;indagine con dei risultati non si riapre e non si ripete per sei mesi.
          </p>
          <PostButton
            action={`${home}/close`}
            label="Chiudi l'indagine"
            tone={hasEnough ? "primary" : "secondary"}
            confirm="Chiudi l'indagine? Dopo non risponde più nessuno."
          />
        </>
      )}
    </>
  );
}

function SurveyPoster({ home, address }: { home: string; address: string }) {
  return (
    <>
      <h2>Collegamento e locandina</h2>
      <p>
        Si risponde su <strong className="survey-address">{address}</strong> con il codice del
        proprio foglietto. La locandina ha lo stesso indirizzo, anche come codice QR: appendila dove
        tutti la vedono.
      </p>
      <p>
        <a className="btn btn-outline-primary" href={`${home}/poster`} download>
          Scarica la locandina (PDF)
        </a>
      </p>
    </>
  );
}

type SurveySlipsProps = { home: string; isPrinted: boolean; may: { print: boolean } };

function SurveySlips({ home, isPrinted, may }: SurveySlipsProps) {
  return (
    <>
      <h2>Foglietti con i codici</h2>
      {may.print ? (
        <SlipsToMake home={home} isPrinted={isPrinted} />
      ) : (
        <Callout
          tone="note"
          title={
            isPrinted
              ? "La consulente li ha preparati"
              : "Li prepara la consulente: l'abbiamo avvisata"
          }
        >
          <p>
            Li fa avere lei al personale, uno a persona. L&apos;impresa non ha mai i codici in mano:
            così nessuno può rispondere al posto degli altri, e chi risponde lo sa.
          </p>
        </Callout>
      )}
    </>
  );
}

/** For the consultant only: whoever has all codes could spend all but one and learn the last answer. */
function SlipsToMake({ home, isPrinted }: Omit<SurveySlipsProps, "may">) {
  return isPrinted ? (
    <Callout tone="warning" title="I foglietti sono già stati preparati">
      <p>
        I codici non li conserviamo: se hai perso il file puoi prepararne di nuovi. Quelli di prima
        non valgono più e <strong>le risposte già date vengono cancellate</strong>.
      </p>
      <details className="post-confirm">
        <summary className="btn btn-outline-danger">Prepara nuovi foglietti</summary>
        <SlipsButton home={home} label="Sì, cancella le risposte e prepara nuovi foglietti" />
      </details>
    </Callout>
  ) : (
    <>
      <p>
        I codici stanno solo nel file che scarichi: salvalo e stampalo subito. Consegna i foglietti
        al personale o a chi lo rappresenta, in una busta chiusa,{" "}
        <strong>non all&apos;impresa</strong>. Non segnare chi prende quale.
      </p>
      <SlipsButton home={home} label="Scarica i foglietti con i codici (PDF)" />
    </>
  );
}

/** The answer is a file, so the browser itself posts. */
function SlipsButton({ home, label }: { home: string; label: string }) {
  return (
    <Form method="post" action={`${home}/slips`} reloadDocument className="post-button">
      <button type="submit" className="btn btn-primary">
        {label}
      </button>
    </Form>
  );
}
