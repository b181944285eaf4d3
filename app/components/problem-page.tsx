import { isRouteErrorResponse, Link, useLocation } from "@remix-run/react";
import { useState } from "react";
import { numberIsOfBefore } from "#app/forms/refused-post.ts";
import { findSentFile } from "#app/forms/sent-file.ts";
import { retryOf, type RefusalText, type RetryPost } from "#app/forms/posted-values.ts";
import { PageHeader } from "./page-header.tsx";
import { Refused } from "./refused.tsx";
import { RetryForm } from "./retry-form.tsx";

type ProblemPageProps = {
  error: unknown;
  /** Number of the request, to find it in the server's record. */
  requestId?: string | undefined;
  /** Where the reader came from, when it is there to go back to. */
  backTo?: { href: string; label: string } | undefined;
};

/** Any refusal or failure as a page: what happened, why, what to do. Never a dead end. */
export function ProblemPage({ error, requestId, backTo }: ProblemPageProps) {
  const { pathname, search } = useLocation();
  const [file] = useState(() => findSentFile(pathname));
  const problem = readProblem(error);
  const samePage = { href: pathname + search, label: "Torna alla pagina" };
  const back = problem.isCutOff === true || file !== null ? samePage : backTo;
  const [way, otherWay] = back ? [back, desk] : [desk, home];
  return (
    <div className="container-xxl">
      <PageHeader title={problem.title} />
      <Refused refusal={problem.refusal} />
      {file !== null && (
        <p>
          Avevi scelto il file «{file}»: torna alla pagina e, se non è tra quelli caricati, sceglilo
          di nuovo.
        </p>
      )}
      {problem.retry && <RetryForm retry={problem.retry} />}
      {problem.isFailure && <RequestNumber requestId={requestId} />}
      <p className="actions">
        <Link
          className={problem.retry ? "btn btn-outline-primary" : "btn btn-primary"}
          to={way.href}
        >
          {way.label}
        </Link>
        <Link to={otherWay.href}>{otherWay.label}</Link>
      </p>
    </div>
  );
}

function RequestNumber({ requestId }: Pick<ProblemPageProps, "requestId">) {
  if (requestId === undefined || numberIsOfBefore()) return null;
  return (
    <p>
      Numero della richiesta: <code>{requestId}</code>
    </p>
  );
}

const desk = { href: "/desk", label: "Vai alla scrivania" };
const home = { href: "/", label: "Pagina iniziale" };

type ReadProblem = {
  title: string;
  refusal: RefusalText;
  isFailure: boolean;
  /** The server was not reached at all: the same page can be asked for again. */
  isCutOff?: boolean;
  /** The post that was not done, when it can be sent again. */
  retry?: RetryPost | undefined;
};

function readProblem(error: unknown): ReadProblem {
  if (isUnreached(error)) return { ...cutOff, isFailure: false, isCutOff: true };
  if (!isRouteErrorResponse(error)) return { ...failure, isFailure: true };
  const told = isRefusal(error.data) ? error.data : null;
  const known = byStatus[error.status] ?? failure;
  return {
    title: known.title,
    refusal: told ?? known.refusal,
    isFailure: error.status >= 500,
    retry: retryOf(error.data),
  };
}

function isRefusal(value: unknown): value is RefusalText {
  return typeof value === "object" && value !== null && "what" in value && "remedy" in value;
}

/** How Chrome, Firefox and Safari say that a request met no server. */
function isUnreached(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /failed to fetch|networkerror|load failed|network connection/i.test(error.message)
  );
}

const cutOff = {
  title: "Il sito non si raggiunge",
  refusal: {
    what: "La richiesta non è arrivata, o non è tornata la risposta.",
    why: "Manca la rete, oppure il sito non risponde in questo momento.",
    remedy:
      "Aspetta che la rete torni e premi «Torna alla pagina»: quello che avevi scritto è rimasto in questo browser e lo ritrovi nei campi.",
  },
};

const failure = {
  title: "Qualcosa non ha funzionato",
  refusal: {
    what: "La richiesta non è andata a buon fine per un nostro errore.",
    why: "Abbiamo registrato che cosa è successo; nulla è stato salvato a metà.",
    remedy:
      "Riprova tra qualche minuto. Se succede ancora, segnalalo con il numero della richiesta.",
  },
};

const byStatus: Record<number, { title: string; refusal: RefusalText }> = {
  400: {
    title: "Richiesta non valida",
    refusal: {
      what: "Non abbiamo capito la richiesta.",
      why: "Mancano dei dati oppure arrivano in una forma che la pagina non prevede.",
      remedy: "Torna alla pagina precedente, ricaricala e riprova.",
    },
  },
  403: {
    title: "Non puoi farlo",
    refusal: {
      what: "Questo atto non spetta al tuo ruolo.",
      why: "Nel programma ogni atto spetta a un ruolo preciso.",
      remedy: "Se pensi che tocchi a te, scrivi a chi amministra gli account.",
    },
  },
  404: {
    title: "Pagina non trovata",
    refusal: {
      what: "A questo indirizzo non c'è nulla.",
      why: "L'indirizzo è sbagliato, oppure la pagina non è tra quelle che puoi vedere.",
      remedy: "Controlla l'indirizzo o riparti dalla scrivania.",
    },
  },
  405: {
    title: "Richiesta non prevista",
    refusal: {
      what: "Questa pagina non si apre così.",
      why: "È l'indirizzo di un atto, che si compie con il suo pulsante.",
      remedy: "Riparti dalla scrivania.",
    },
  },
  409: {
    title: "Passaggio non registrato",
    refusal: {
      what: "Non abbiamo registrato questo passaggio.",
      why: "Nel frattempo la pratica è cambiata.",
      remedy: "Apri di nuovo la pratica: vedrai che cosa è già stato fatto.",
    },
  },
  413: {
    title: "Troppi dati",
    refusal: {
      what: "Hai inviato più dati di quanti ne possiamo ricevere.",
      why: "Una pagina accetta al massimo qualche centinaio di migliaia di caratteri.",
      remedy: "Torna indietro, accorcia i testi e invia di nuovo.",
    },
  },
  429: {
    title: "Troppi tentativi",
    refusal: {
      what: "Per sicurezza ci siamo fermati.",
      why: "Ci sono stati troppi tentativi in poco tempo.",
      remedy: "Aspetta un quarto d'ora e riprova.",
    },
  },
  503: {
    title: "Torniamo subito",
    refusal: {
      what: "In questo momento non riusciamo a rispondere.",
      why: "L'archivio del programma non è raggiungibile o non può scrivere. Ciò che era già registrato è al sicuro.",
      remedy: "Riprova tra un minuto.",
    },
  },
};
