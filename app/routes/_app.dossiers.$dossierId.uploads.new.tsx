import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { UploadForm } from "#app/components/upload-form.tsx";
import { UploadList } from "#app/components/upload-list.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { runtime } from "#app/runtime.server.ts";
import { addUploadedFile } from "#app/services/uploads/add-upload.server.ts";
import { openUploadPage, readUploadTarget } from "#app/services/uploads/open-upload-page.server.ts";
import { alreadyUploaded, subjectNotFound } from "#app/services/uploads/upload-refusals.ts";
import { receiveUpload } from "#app/uploads/receive-upload.server.ts";
import { dropSpoolFile, sweepSpool } from "#app/uploads/spool.server.ts";
import { uploadFaults } from "#workflows/uploads/upload-faults.ts";

export const meta: MetaFunction = () => [{ title: "Carica un file · Conciliazione In Pratica" }];

export const handle = { crumb: "Carica un file" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "upload.write");
  const target = readUploadTarget(new URL(request.url).searchParams);
  const outcome = await openUploadPage(act, requireParam(params, "dossierId"), target);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "upload.write");
  const dossierId = requireParam(params, "dossierId");
  const url = new URL(request.url);
  const target = readUploadTarget(url.searchParams);
  // Asked before the bytes are read: nobody fills the disk for a dossier that is not theirs.
  const page = await openUploadPage(act, dossierId, target);
  if (!page.ok || !target) throw refuse(page.ok ? subjectNotFound : page.refusal);
  const { spool, scanFile } = runtime().uploads;
  const reception = await receiveUpload(request, spool);
  if (!reception.ok) return data({ error: uploadFaults[reception.fault] }, { status: 400 });
  const { file } = reception;
  try {
    const outcome = await addUploadedFile({ act, dossierId, target, file, scanFile });
    if (!outcome.ok && outcome.refusal !== alreadyUploaded) throw refuse(outcome.refusal);
  } finally {
    await dropSpoolFile(file.spoolFile);
    await sweepSpool(spool, act.now);
  }
  return redirect(`/dossiers/${dossierId}/uploads/new${url.search}`);
}

export default function UploadRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { dossierId, label, subject, uploads, isOpen } = page;
  return (
    <>
      <PageHeader
        title={label}
        {...(subject === "" ? {} : { lead: subject })}
        backTo={page.backTo}
      />
      <h2>File caricati</h2>
      {uploads.length === 0 ? (
        <p className="empty-state">Nessun file, per ora.</p>
      ) : (
        <UploadList
          uploads={uploads}
          {...(isOpen ? { removeFrom: `/dossiers/${dossierId}/uploads` } : {})}
        />
      )}
      {isOpen ? (
        <>
          <h2>{uploads.length === 0 ? "Carica un file" : "Carica un altro file"}</h2>
          {/* Once a file has come in the next form starts empty. */}
          <UploadForm key={uploads.length} label="File" hint={page.hint} error={reply?.error} />
        </>
      ) : (
        <Callout tone="note" title="Ora non si caricano file">
          La pratica è in una fase in cui questa parte non si modifica.
        </Callout>
      )}
    </>
  );
}
