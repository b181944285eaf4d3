import { DataTable } from "./data-table.tsx";

type GrantCheckListProps = {
  checks: readonly {
    key: string;
    label: string;
    outcome: "passed" | "blocked" | "notNeeded";
    detail: string;
    remedy: string;
    source: string;
  }[];
};

const words = {
  passed: "In ordine",
  blocked: "Blocca la concessione",
  notNeeded: "Non serve",
} as const;

/** What must hold on the day of a grant, as it stands today. */
export function GrantCheckList({ checks }: GrantCheckListProps) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="grant-checks">
      <h2 id="grant-checks">Controlli prima della concessione</h2>
      <DataTable
        caption="Controlli come risultano oggi"
        hideCaption
        columns={["Controllo", "Oggi", "Che cosa risulta", "Fonte"]}
        rows={checks.map(({ label, outcome, detail, remedy, source }) => [
          label,
          outcome === "blocked" ? <strong key="outcome">{words[outcome]}</strong> : words[outcome],
          [detail, remedy].filter((part) => part !== "").join(" "),
          source,
        ])}
      />
    </section>
  );
}
