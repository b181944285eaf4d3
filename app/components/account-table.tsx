import { Link } from "@remix-run/react";
import { DataTable } from "./data-table.tsx";
import { PostButton } from "./post-button.tsx";

export type AccountLine = {
  id: string;
  fullName: string;
  email: string;
  roleLabel: string;
  organisation: string;
  isDisabled: boolean;
  isOwn: boolean;
};

/** The accounts, each with what the administrator may do to it. */
export function AccountTable({ accounts }: { accounts: readonly AccountLine[] }) {
  return (
    <DataTable
      caption="Account"
      hideCaption
      columns={["Persona", "E-mail", "Ruolo", "Ente", "Stato", "Azioni"]}
      rows={accounts.map((account) => [
        account.fullName,
        account.email,
        account.roleLabel,
        account.organisation,
        account.isDisabled ? "Disabilitato" : "Attivo",
        <AccountActions key={account.id} account={account} />,
      ])}
    />
  );
}

function AccountActions({ account }: { account: AccountLine }) {
  if (account.isOwn) return <Link to="/profile">Il tuo profilo</Link>;
  const base = `/accounts/${account.id}`;
  return (
    <div className="row-actions">
      <Link to={`${base}/reset-password`}>Nuova password</Link>
      {account.isDisabled ? (
        <PostButton action={`${base}/enable`} label="Riabilita" tone="secondary" small />
      ) : (
        <PostButton
          action={`${base}/disable`}
          label="Disabilita"
          tone="danger"
          small
          confirm={`${account.fullName} non potrà più accedere, e i suoi accessi aperti si chiudono subito.`}
        />
      )}
    </div>
  );
}
