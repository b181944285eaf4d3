import type { Database } from "#app/data/database.server.ts";
import type { Environment } from "#app/env.server.ts";
import type { Workshop } from "./workshop.server.ts";

/** Milliseconds a page waits for the documents of the act before it. */
const LONGEST_WAIT_FOR_DOCUMENTS = 1_000;
/** The first page comes before the first drawing thread. */
const OPENS_AFTER = 1_000;

export type LateWorkshop = {
  /** Sees to the documents of an act that has just been committed. */
  hurry: (dossierIds: readonly string[]) => Promise<void>;
  /** Opens the workshop when the first pages have been answered; none, where another process works. */
  openSoon: () => void;
  stop: () => Promise<void>;
};

/**
 * The workshop of a server, loaded once it is wanted: mail, threads and what draws in them are no
 * business of a start.
 */
export function prepareWorkshop(database: Database, environment: Environment): LateWorkshop {
  let opened: Promise<Workshop> | null = null;
  const open = () => (opened ??= loadWorkshop(database, environment));
  const hurryOwn = async (dossierIds: readonly string[]) => (await open()).hurry(dossierIds);
  return {
    hurry: async (dossierIds) => {
      const { waitForDocuments } = await import("./worker.server.ts");
      await waitForDocuments(database, dossierIds, {
        within: LONGEST_WAIT_FOR_DOCUMENTS,
        ...(environment.runsWorker && { make: hurryOwn }),
      });
    },
    openSoon: () => {
      if (!environment.runsWorker) return;
      setTimeout(() => void open().then((workshop) => workshop.warmUp()), OPENS_AFTER).unref();
    },
    stop: async () => {
      await (await opened)?.stop();
    },
  };
}

async function loadWorkshop(database: Database, environment: Environment): Promise<Workshop> {
  const { openWorkshop } = await import("./workshop.server.ts");
  return openWorkshop(database, environment);
}
