import { Icon } from "./icon.tsx";

type CheckLine = {
  key: string;
  label: string;
  outcome: "passed" | "blocked" | "notNeeded";
  detail: string;
  source: string;
};

const looks = {
  passed: { icon: "it-check-circle", word: "Superato" },
  blocked: { icon: "it-error", word: "Blocca il pagamento" },
  notNeeded: { icon: "it-info-circle", word: "Non richiesto" },
} as const;

/** The checks of a payment, each with its outcome in words and the rule behind it. */
export function PaymentCheckList({ checks }: { checks: readonly CheckLine[] }) {
  return (
    <ul className="check-list">
      {checks.map(({ key, label, outcome, detail, source }) => (
        <li key={key} className={`check-${outcome}`}>
          <Icon name={looks[outcome].icon} size="sm" />
          <div>
            <strong>{label}</strong>: {looks[outcome].word}. {detail}
            <div className="muted">{source}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
