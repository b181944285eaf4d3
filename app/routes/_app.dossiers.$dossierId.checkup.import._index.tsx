import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { StaffImportForm } from "#app/components/staff-import-form.tsx";
import { StaffImportPreview } from "#app/components/staff-import-preview.tsx";
import { readPostedFile } from "#app/forms/read-upload.server.ts";
import { readTable } from "#app/forms/read-table.server.ts";
import { notFound, refuse, requireParam } from "#app/http/refuse.server.ts";
import { openImport, previewImport } from "#app/services/checkup/preview-import.server.ts";
import { readStaffTable } from "#workflows/checkup/read-staff-table.ts";
import { listPeopleColumns } from "#workflows/checkup/staff-people-table.ts";
import type { TableProblem } from "#workflows/checkup/table-rows.ts";

/** A table of staff has a few dozen rows; a megabyte is five thousand. */
const LARGEST = 1024 * 1024;

export const meta: MetaFunction = () => [
  { title: "Importa i numeri del personale · Conciliazione In Pratica" },
];

export const handle = { crumb: "Importa da una tabella" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.importStaff");
  const page = await openImport(act, requireParam(params, "dossierId"));
  if (!page) throw notFound();
  const { dossierId, isOpen, section } = page;
  return { dossierId, isOpen, columns: listPeopleColumns(section) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.importStaff");
  const dossierId = requireParam(params, "dossierId");
  const page = await openImport(act, dossierId);
  if (!page) throw notFound();
  const file = await readPostedFile(request, { name: "table", largest: LARGEST });
  if (!file.ok) return refuseTable({ error: file.message });
  const table = readTable(file.bytes);
  if (!table.ok) return refuseTable({ problems: [table.problem] });
  const read = readStaffTable(table.rows, page.section);
  if (!read.ok) return refuseTable({ problems: read.problems });
  const outcome = await previewImport(act, dossierId, read.staff);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return data({ preview: outcome.value, error: undefined, problems: [] });
}

function refuseTable({ error, problems = [] }: { error?: string; problems?: TableProblem[] }) {
  const message = error ?? "Correggi il file e caricalo di nuovo.";
  return data({ preview: null, error: message, problems }, { status: 400 });
}

export default function StaffImportRoute() {
  const { dossierId, isOpen, columns } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const home = `/dossiers/${dossierId}/checkup/import`;
  const back = { href: `/dossiers/${dossierId}/checkup/B`, label: "Sezione B" };
  const title = "Importa i numeri del personale";
  if (!isOpen) return <ClosedAct title={title} backTo={back} />;
  return (
    <>
      <PageHeader
        title={title}
        lead="Porta i numeri della sezione B da un foglio di calcolo. Conserviamo solo i totali."
        backTo={back}
      />
      {reply?.preview ? (
        <StaffImportPreview home={home} preview={reply.preview} />
      ) : (
        <StaffImportForm
          home={home}
          columns={columns}
          error={reply?.error}
          problems={reply?.problems ?? []}
        />
      )}
    </>
  );
}
