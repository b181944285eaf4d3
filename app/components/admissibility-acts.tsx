import { Link } from "@remix-run/react";
import { PostButton } from "./post-button.tsx";

const goOn = "L'impresa non ha risposto entro il termine: l'istruttoria continua con ciò che c'è.";

/** Acts of one button; those with words have a page of their own. */
const buttons = {
  take: { path: "take", label: "Prendi in carico la domanda" },
  admit: {
    path: "admit",
    label: "Ammetti alla valutazione",
    confirm: "La domanda passa ai valutatori e l'esito arriva all'impresa.",
  },
  closeClarification: {
    path: "close-clarification",
    label: "Continua senza risposta",
    confirm: goOn,
  },
  closeNotice: { path: "close-notice", label: "Continua senza osservazioni", confirm: goOn },
} as const;

const pages = {
  check: { path: "checklist", label: "Compila la lista dei controlli" },
  answer: { path: "answer", label: "Rispondi alla richiesta" },
  observe: { path: "observe", label: "Presenta osservazioni" },
  requestClarification: { path: "clarification", label: "Chiedi integrazioni" },
  notice: { path: "notice", label: "Comunica i motivi ostativi" },
  exclude: { path: "exclude", label: "Escludi la domanda" },
} as const;

type ActName = keyof typeof buttons | keyof typeof pages;

/** The acts of the stage, as far as the reader may do them now. */
export function AdmissibilityActs({
  base,
  may,
}: {
  base: string;
  may: Readonly<Record<ActName, boolean>>;
}) {
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <div className="page-act">
      <h2>Che cosa puoi fare adesso</h2>
      <div className="form-buttons">
        {keysOf(buttons)
          .filter((name) => may[name])
          .map((name) => {
            const { path, ...button } = buttons[name];
            return <PostButton key={name} action={`${base}/${path}`} {...button} />;
          })}
        {keysOf(pages)
          .filter((name) => may[name])
          .map((name) => (
            <Link key={name} className="btn btn-outline-primary" to={`${base}/${pages[name].path}`}>
              {pages[name].label}
            </Link>
          ))}
      </div>
    </div>
  );
}

function keysOf<Table extends object>(table: Table): (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[];
}
