import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { currentInstant } from "#app/clock.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { measureClockSkew } from "#app/data/database-clock.server.ts";
import { openDrawingPool } from "#app/documents/drawing-pool.server.ts";
import type { Environment } from "#app/env.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { openMailer } from "#app/mail/send-mail.server.ts";
import { orderSeal } from "#app/services/audit/seal-chains.server.ts";
import { openScanner } from "#app/uploads/scan-file.server.ts";
import { startWorker, type Worker } from "./worker.server.ts";

export type Workshop = Pick<Worker, "hurry"> & {
  /** Gets the first drawing thread ready. */
  warmUp: () => Promise<void>;
  /** Ends or gives back what is being done and closes what was opened for it. */
  stop: () => Promise<void>;
};

type WorkshopSettings = Pick<Environment, "mail" | "siteAddress" | "scannerAddress" | "sealKey">;

/** Renewed while a job runs: so long after a crash its work is taken up by another. */
const LEASE = 15_000;
const JOBS_AT_ONCE = 8;
const POLL_EVERY = 1_000;

/** A worker with everything it works with: threads that draw and the mail server. */
export function openWorkshop(
  database: Database,
  { mail, siteAddress, scannerAddress, sealKey }: WorkshopSettings,
): Workshop {
  const pool = openDrawingPool();
  const mailer = mail === null ? null : openMailer(mail);
  const worker = startWorker(
    {
      database,
      clock: currentInstant,
      measureSkew: () => measureClockSkew(database, currentInstant),
      newId: randomUUID,
      draw: pool.draw,
      sendMail: mailer?.send ?? null,
      ...{ siteAddress, sealKey },
      scanFile: openScanner(scannerAddress),
      worker: `${hostname()}-${String(process.pid)}-${randomUUID().slice(0, 8)}`,
      leaseFor: LEASE,
      atOnce: JOBS_AT_ONCE,
    },
    { pollEvery: POLL_EVERY },
  );
  orderSeal(database, currentInstant()).catch((error: unknown) => {
    logger.error({ err: error }, "the seal of the day is not ordered");
  });
  return {
    hurry: worker.hurry,
    warmUp: pool.warmUp,
    stop: async () => {
      await worker.stop();
      mailer?.close();
      await pool.close();
    },
  };
}
