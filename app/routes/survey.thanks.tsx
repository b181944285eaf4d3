import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";

/** One page for every code that was once good: it tells nobody whether a code had been used before. */
export default function SurveyThanksRoute() {
  return (
    <>
      <PageHeader title="Grazie" lead="La tua risposta conta." />
      <Callout tone="success" title="Ogni codice vale una volta sola">
        <p>
          Se con questo codice avevi già risposto, vale la prima risposta. Non puoi rileggerla né
          cambiarla: non la conserviamo da sola, resta solo dentro le somme.
        </p>
        <p>Puoi buttare il foglietto e chiudere questa pagina.</p>
      </Callout>
    </>
  );
}
