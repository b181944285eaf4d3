import type { Database } from "#app/data/database.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { scanNothing } from "#app/uploads/scan-file.server.ts";
import type { Shift } from "#app/worker/run-jobs.server.ts";

/** A clock that stands still until it is put forward. */
export function testClock(start = "2026-11-02T09:00:00Z") {
  let now = new Date(start);
  return {
    read: () => now,
    forward: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000);
    },
  };
}

/** A worker that draws in its own thread and has no mail server. */
export function shiftOn(database: Database, changed: Partial<Shift> = {}): Shift {
  let ids = 0;
  const worker = changed.worker ?? "worker-1";
  return {
    database,
    clock: () => new Date("2026-11-02T09:00:00Z"),
    newId: () => {
      ids += 1;
      return `${worker}-id-${String(ids)}`;
    },
    draw: renderDocument,
    sendMail: null,
    siteAddress: "https://cip.example",
    scanFile: scanNothing,
    worker,
    leaseFor: 60_000,
    atOnce: 8,
    ...changed,
  };
}
