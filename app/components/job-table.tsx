import { DataTable } from "./data-table.tsx";
import { PostButton } from "./post-button.tsx";

export type JobLine = {
  id: string;
  what: string;
  /** The dossier's code; empty for work about none. */
  dossierCode: string;
  attempts: number;
  error: string;
  /** When it is tried again, in words; null when it has been put aside. */
  nextTry: string | null;
};

/** Work after an act that has failed, with what the administrator may do about it. */
export function JobTable({ jobs }: { jobs: readonly JobLine[] }) {
  return (
    <DataTable
      caption="Lavori non riusciti"
      hideCaption
      columns={["Lavoro", "Pratica", "Tentativi", "Ultimo errore", "Stato", "Azioni"]}
      empty="Nessun lavoro è fallito: documenti e messaggi sono in ordine."
      rows={jobs.map((job) => [
        job.what,
        job.dossierCode === "" ? "—" : job.dossierCode,
        String(job.attempts),
        job.error,
        job.nextTry === null ? "Messo da parte" : `Si ripete il ${job.nextTry}`,
        job.nextTry === null ? (
          <PostButton
            key={job.id}
            action={`/jobs/${job.id}/retry`}
            label="Riprova"
            tone="secondary"
            small
          />
        ) : (
          "—"
        ),
      ])}
    />
  );
}
