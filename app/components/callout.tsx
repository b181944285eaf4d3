import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type CalloutTone = "note" | "warning" | "success" | "danger";

const looks: Record<CalloutTone, { icon: string; word: string }> = {
  note: { icon: "it-info-circle", word: "Nota" },
  warning: { icon: "it-warning-circle", word: "Attenzione" },
  success: { icon: "it-check-circle", word: "Fatto" },
  danger: { icon: "it-error", word: "Problema" },
};

type CalloutProps = { tone: CalloutTone; title?: ReactNode; children?: ReactNode };

/** Something to notice, marked by colour, drawing and word together. */
export function Callout({ tone, title, children }: CalloutProps) {
  return (
    <div className={`note note-${tone}`}>
      <div className="note-title">
        <Icon name={looks[tone].icon} />
        <span>{title ?? looks[tone].word}</span>
      </div>
      {children !== undefined && <div className="note-text">{children}</div>}
    </div>
  );
}
