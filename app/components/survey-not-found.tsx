import { Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";
import { PageHeader } from "./page-header.tsx";

/** For a code that opens no form. A wrong code and a closed survey look the same. */
export function SurveyNotFound() {
  return (
    <>
      <PageHeader title="Con questo codice non si può rispondere" />
      <Callout tone="note" title="Due motivi possibili">
        <p>L&apos;indagine è chiusa, oppure il codice non è quello di un foglietto valido.</p>
        <p>
          <Link to="/survey">Scrivi di nuovo il codice</Link>, o chiedi in impresa se
          l&apos;indagine è ancora aperta.
        </p>
      </Callout>
    </>
  );
}
