import { DataTable } from "./data-table.tsx";

type DemoSignInsProps = {
  demo: {
    password: string;
    accounts: readonly { email: string; fullName: string; what: string }[];
  };
};

/** The accounts of the demonstration, for whoever wants to try each part. */
export function DemoSignIns({ demo }: DemoSignInsProps) {
  return (
    <details className="panel">
      <summary>Prova il programma: account dimostrativi</summary>
      <p>
        La password è per tutti <code>{demo.password}</code>. Persone e imprese sono inventate.
      </p>
      <DataTable
        caption="Account dimostrativi"
        hideCaption
        columns={["Persona", "Chi è", "E-mail"]}
        rows={demo.accounts.map(({ email, fullName, what }) => [
          fullName,
          what,
          <code key={email}>{email}</code>,
        ])}
      />
    </details>
  );
}
