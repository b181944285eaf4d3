import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { StateChip } from "#app/components/state-chip.tsx";
import { countDossiersByState, listDossiers } from "#app/data/dossier-register.server.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { formatDay, formatInstant } from "#workflows/italian-dates.ts";

const PAGE = 25;

export const meta: MetaFunction = () => [{ title: "Pratiche · Conciliazione In Pratica" }];

export const handle = { crumb: "Pratiche" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "dossier.read");
  const search = new URL(request.url).searchParams;
  const state = readState(search.get("state"));
  const cursor = search.get("after");
  const [rows, counts] = await Promise.all([
    listDossiers(database.read, actor, { state, cursor, take: PAGE }),
    countDossiersByState(database.read, actor),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    state,
    choices: listChoices(counts),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    dossiers: page.map((row) => ({
      id: row.id,
      code: row.code,
      companyName: row.company.name,
      state: row.state as StateName,
      callCode: row.call?.code ?? "",
      changed: formatInstant(row.updatedAt),
      term: row.termEndsOn === null ? "" : formatDay(row.termEndsOn),
    })),
    older: last ? olderAddress(last.id, state) : null,
  };
}

function readState(text: string | null): StateName | null {
  return text !== null && Object.hasOwn(dossierStates, text) ? (text as StateName) : null;
}

function olderAddress(after: string, state: StateName | null): string {
  const query = new URLSearchParams({ after, ...(state === null ? {} : { state }) });
  return `?${query.toString()}`;
}

/** States in the order of the path, each with how many dossiers are in it. */
function listChoices(counts: readonly { state: StateName; count: number }[]) {
  const byState = new Map(counts.map(({ state, count }) => [state, count]));
  return (Object.keys(dossierStates) as StateName[]).flatMap((state) => {
    const count = byState.get(state);
    if (count === undefined) return [];
    return [{ value: state, label: `${dossierStates[state].label} (${String(count)})` }];
  });
}

export default function DossiersRoute() {
  const { state, choices, total, dossiers, older } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Pratiche" />
      <Form method="get" className="filter-bar">
        <label htmlFor="state">Stato</label>
        <select id="state" name="state" className="form-select" defaultValue={state ?? ""}>
          <option value="">Tutti ({total})</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <button className="btn btn-outline-primary" type="submit">
          Filtra
        </button>
      </Form>
      <DataTable
        caption="Pratiche, dall'ultima cambiata"
        hideCaption
        columns={["Pratica", "Impresa", "Stato", "Bando", "Termine", "Ultimo cambiamento"]}
        rows={dossiers.map((dossier) => [
          <Link key={dossier.id} to={`/dossiers/${dossier.id}`} className="code">
            {dossier.code}
          </Link>,
          dossier.companyName,
          <StateChip key="state" state={dossier.state} />,
          dossier.callCode,
          dossier.term,
          dossier.changed,
        ])}
        empty={
          state === null
            ? "Qui compaiono le pratiche che puoi vedere. Per ora non ce ne sono."
            : "Nessuna pratica in questo stato."
        }
      />
      {older !== null && (
        <p>
          <Link to={older}>Pratiche meno recenti</Link>
        </p>
      )}
    </>
  );
}
