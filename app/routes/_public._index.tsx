import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { currentInstant } from "#app/clock.server.ts";
import { OpenCallCard, type OpenCall } from "#app/components/open-call-card.tsx";
import { QuickCheck } from "#app/components/quick-check.tsx";
import { runtime } from "#app/runtime.server.ts";
import { readHome } from "#app/services/programme/read-home.server.ts";
import { formatEuro } from "#workflows/money.ts";

export const meta: MetaFunction = () => [
  { title: "Conciliazione In Pratica: incentivi per lavoro e famiglia nelle piccole imprese" },
  {
    name: "description",
    content:
      "Un check-up gratuito, un piano su misura e un incentivo per le micro e piccole imprese che aiutano chi lavora a conciliare lavoro e famiglia.",
  },
];

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return readHome({ database: runtime().database, now: currentInstant(), search: searchParams });
}

export default function HomeRoute() {
  const { calls, check, results } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="hero">
        <div className="container-xxl hero-columns">
          <div>
            <h1>Lavoro e famiglia insieme, anche in una piccola impresa</h1>
            <p>
              Un check-up gratuito dice dove la tua impresa può migliorare. Un consulente ti aiuta a
              scrivere un piano. Il programma paga fino all&apos;80 % di quello che costa.
            </p>
            <p className="actions">
              <Link className="btn btn-primary" to="/register">
                Registra la tua impresa
              </Link>
              <a className="btn btn-outline-primary" href="#check">
                Controlla se puoi chiederlo
              </a>
            </p>
          </div>
          <OpenCalls calls={calls} />
        </div>
      </div>
      <div className="container-xxl">
        <div className="two-columns">
          <div>
            <h2>La tua impresa può chiederlo? Tre domande</h2>
            <QuickCheck check={check} />
          </div>
          <div>
            <h2>Che cosa serve</h2>
            <div className="panel">
              <ul>
                <li>40 minuti per il check-up; meno se siete meno di dieci.</li>
                <li>Un piano con almeno una misura: orari, lavoro a distanza, servizi, congedi.</li>
                <li>Un confronto con chi lavora da te, prima di presentarlo.</li>
                <li>Codice fiscale, partita IVA, IBAN e i dati dell&apos;ultimo bilancio.</li>
              </ul>
            </div>
            <h2>Finora</h2>
            <Results results={results} />
          </div>
        </div>
        <h2>Come funziona</h2>
        <ol className="how-it-works">
          {steps.map(([title, text], index) => (
            <li key={title}>
              <span className="stage-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <strong>{title}.</strong> {text}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function OpenCalls({ calls }: { calls: readonly OpenCall[] }) {
  if (calls.length > 0)
    return (
      <div>
        <h2 className="visually-hidden">Bandi aperti</h2>
        {calls.map((call) => (
          <OpenCallCard key={call.id} call={call} />
        ))}
      </div>
    );
  return (
    <p className="empty-state">
      In questo momento non c&apos;è un bando aperto. Puoi comunque registrarti e fare il check-up:
      quando il bando apre, il piano è già pronto.
    </p>
  );
}

type ResultsProps = {
  results: {
    companies: number;
    underWay: number;
    funded: number;
    paidCents: number;
    personsReached: number;
  };
};

function Results({ results }: ResultsProps) {
  const figures = [
    [String(results.companies), "pratiche aperte"],
    [String(results.funded), "imprese con l'incentivo"],
    [String(results.personsReached), "persone raggiunte"],
    [formatEuro(results.paidCents), "pagati"],
  ] as const;
  return (
    <ul className="panel results">
      {figures.map(([figure, label]) => (
        <li key={label}>
          <strong>{figure}</strong> {label}
        </li>
      ))}
    </ul>
  );
}

const steps = [
  ["Check-up", "Rispondi a domande su come lavorate. Un consulente le rivede con te."],
  ["Piano", "Scegli le misure dal catalogo, con costi, tempi e persone."],
  ["Accordo", "Se vuoi, aderisci all'Accordo Territoriale: i sindacati firmano qui."],
  ["Domanda", "La presenti in linea e ricevi subito il numero di protocollo."],
  ["Istruttoria", "L'ufficio controlla i requisiti e, se manca qualcosa, te lo chiede."],
  ["Valutazione", "Due valutatori, senza vedersi, danno i punti secondo la griglia."],
  ["Graduatoria", "Vedi i tuoi punti, perché, e dove cade la linea dei fondi."],
  ["Pagamento", "Il 70 % subito dopo l'accettazione, il 30 % alla fine."],
  ["Rendiconto", "Inserisci le spese e i risultati; l'ufficio li verifica."],
  ["Premialità", "Se rendi stabili le misure, puoi chiedere un premio."],
] as const;
