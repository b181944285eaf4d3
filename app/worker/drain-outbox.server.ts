import { randomUUID } from "node:crypto";
import { currentInstant } from "#app/clock.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { scanNothing } from "#app/uploads/scan-file.server.ts";
import { runDueJobs, type Shift } from "./run-jobs.server.ts";

const LEASE = 60_000;
const JOBS_AT_ONCE = 20;

/**
 * Does everything that is due now, in this thread and without a mail server, where no worker runs:
 * after the demonstration has been played. Messages are kept to be read.
 */
export async function drainOutbox(database: Database, siteAddress = "http://localhost:3000") {
  const shift: Shift = {
    database,
    clock: currentInstant,
    newId: randomUUID,
    draw: renderDocument,
    sendMail: null,
    siteAddress,
    scanFile: scanNothing,
    worker: `drain-${randomUUID()}`,
    leaseFor: LEASE,
    atOnce: JOBS_AT_ONCE,
  };
  while ((await runDueJobs(shift)).length > 0);
}
