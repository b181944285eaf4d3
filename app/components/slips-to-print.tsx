import { Link } from "@remix-run/react";
import { formatDay } from "#workflows/italian-dates.ts";
import { DataTable } from "./data-table.tsx";

type SlipsToPrintProps = {
  surveys: readonly {
    code: string;
    companyName: string;
    slips: number;
    closesOn: string;
    href: string;
  }[];
};

/** The surveys whose slips a consultant has to print and hand out; nothing where there are none. */
export function SlipsToPrint({ surveys }: SlipsToPrintProps) {
  if (surveys.length === 0) return null;
  return (
    <section>
      <h2>Foglietti da preparare</h2>
      <p>
        Queste imprese hanno aperto un&apos;indagine anonima. I codici li stampi tu e li fai avere
        al personale: l&apos;impresa non deve averli.
      </p>
      <DataTable
        caption="Indagini che aspettano i foglietti"
        hideCaption
        columns={["Impresa", "Foglietti", "Si risponde fino al"]}
        rows={surveys.map(({ code, companyName, slips, closesOn, href }) => [
          <Link key="name" to={href}>
            {companyName} <span className="code">{code}</span>
          </Link>,
          String(slips),
          formatDay(closesOn),
        ])}
      />
    </section>
  );
}
