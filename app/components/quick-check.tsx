import { Form, Link } from "@remix-run/react";
import { formatEuro } from "#workflows/money.ts";
import {
  quickKinds,
  quickSeats,
  quickSizes,
  type QuickEligibility,
} from "#workflows/programme/quick-eligibility.ts";
import { Callout } from "./callout.tsx";

export type QuickCheckState = {
  answers: { seat: string; kind: string; size: string };
  verdict: QuickEligibility | null;
  /** Some answers are there and some are not. */
  isPartial: boolean;
};

/** Three questions, no account: can my firm ask? A plain get, so the answer has an address. */
export function QuickCheck({ check }: { check: QuickCheckState }) {
  return (
    <div className="panel" id="check">
      {check.verdict && <Verdict verdict={check.verdict} />}
      {check.isPartial && (
        <Callout tone="warning" title="Manca una risposta">
          Rispondi a tutte e tre le domande.
        </Callout>
      )}
      <Form method="get" action="/" preventScrollReset>
        <input type="hidden" name="check" value="yes" />
        <Question
          name="seat"
          label="Dov'è la tua sede?"
          voices={quickSeats}
          chosen={check.answers.seat}
        />
        <Question
          name="kind"
          label="Che cosa siete?"
          voices={quickKinds}
          chosen={check.answers.kind}
        />
        <Question
          name="size"
          label="Quanto siete grandi?"
          voices={quickSizes}
          chosen={check.answers.size}
        />
        <button className="btn btn-primary" type="submit">
          Controlla
        </button>
      </Form>
    </div>
  );
}

type QuestionProps = {
  name: string;
  label: string;
  voices: Record<string, string>;
  chosen: string;
};

function Question({ name, label, voices, chosen }: QuestionProps) {
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="choices">
        {Object.entries(voices).map(([value, text]) => (
          <label className="choice" key={value}>
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Verdict({ verdict }: { verdict: QuickEligibility }) {
  if (!verdict.mayAsk)
    return (
      <Callout tone="warning" title="Sembra di no">
        <ul>
          {verdict.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>È un&apos;indicazione: il controllo vero lo fa l&apos;ufficio sulla domanda.</p>
      </Callout>
    );
  return (
    <Callout tone="success" title="Sembra di sì: puoi chiedere l'incentivo">
      <p>
        Fino a <strong>{formatEuro(verdict.ceilingCents)}</strong>, al massimo il{" "}
        {verdict.intensityPercent} % delle spese del tuo piano.
      </p>
      <p>
        <Link to="/register">Registra la tua impresa</Link> e comincia dal check-up. È
        un&apos;indicazione: il controllo vero lo fa l&apos;ufficio sulla domanda.
      </p>
    </Callout>
  );
}
