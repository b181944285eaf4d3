import { setTimeout as wait } from "node:timers/promises";
import { countPendingDocuments } from "#app/data/documents.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { forgetOldJobs, releaseJobs } from "#app/data/outbox.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { runDueJobs, type Shift, type Wanted } from "./run-jobs.server.ts";

export type Worker = {
  /** Looks for work now instead of at the next round. */
  wake: () => void;
  /** Makes the documents of some dossiers before anything else; resolves when no job is left. */
  hurry: (dossierIds: readonly string[]) => Promise<void>;
  /** Takes no more work, lets the running work end for a while, gives the rest back. */
  stop: (patience?: number) => Promise<void>;
};

export type WorkerOptions = {
  /** Milliseconds between two looks at an empty outbox. */
  pollEvery: number;
};

/** Documents, which somebody is waiting for, never queue behind mail. */
const LANES: readonly Wanted[] = [{ kind: "document.render" }, {}];

const HOUR = 3_600_000;
const PATIENCE = 10_000;

/** Begins to work through the outbox, until it is stopped. */
export function startWorker(ownShift: Shift, { pollEvery }: WorkerOptions): Worker {
  const { shift, clockIsSet, stopSetting } = setClock(ownShift);
  const round = createRound();
  const running = new Set<Promise<unknown>>();
  const track = <Result>(work: Promise<Result>) => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };
  const lanes = LANES.map((wanted) =>
    runLane({ shift, wanted, round, pollEvery, track, clockIsSet }),
  );
  const cleaning = startCleaning(shift);
  return {
    wake: round.wake,
    hurry: async (dossierIds) => {
      await clockIsSet;
      const wanted: Wanted = { kind: "document.render", dossierIds };
      while (!round.isOver() && (await track(runDueJobs(shift, wanted))).length > 0);
      round.wake();
    },
    stop: async (patience = PATIENCE) => {
      clearInterval(cleaning);
      stopSetting();
      round.end();
      const timeout = wait(patience, undefined, { ref: false });
      await Promise.race([Promise.allSettled([...lanes, ...running]), timeout]);
      await shift.database.inTransaction((tx) => releaseJobs(tx, shift.worker, shift.clock()));
    },
  };
}

type Round = ReturnType<typeof createRound>;

type Lane = {
  shift: Shift;
  wanted: Wanted;
  round: Round;
  pollEvery: number;
  track: <Result>(work: Promise<Result>) => Promise<Result>;
  clockIsSet: Promise<void>;
};

const SET_CLOCK_EVERY = 60_000;

/** A worker's clock goes by the one its leases are measured by, looked at again every minute. */
function setClock(shift: Shift) {
  const { clock, measureSkew } = shift;
  if (!measureSkew) return { shift, clockIsSet: Promise.resolve(), stopSetting: () => undefined };
  let skew = 0;
  const set = async () => {
    skew = await measureSkew().catch((error: unknown) => {
      logger.warn({ err: error }, "the clock of the database cannot be read");
      return skew;
    });
  };
  const timer = setInterval(() => void set(), SET_CLOCK_EVERY).unref();
  return {
    shift: { ...shift, clock: () => new Date(clock().getTime() + skew) },
    clockIsSet: set(),
    stopSetting: () => {
      clearInterval(timer);
    },
  };
}

/** One after another until the outbox is empty, then a pause. A failing database is only a pause. */
async function runLane(lane: Lane): Promise<void> {
  const { shift, wanted, round, pollEvery, track } = lane;
  await lane.clockIsSet;
  while (!round.isOver()) {
    const done = await track(runDueJobs(shift, wanted)).catch((error: unknown) => {
      logger.error({ err: error }, "the outbox cannot be read");
      return [];
    });
    if (done.length === 0) await round.pause(pollEvery);
  }
}

/** Pauses of several lanes that one call ends. */
function createRound() {
  let isOver = false;
  let alarm = new AbortController();
  function wake() {
    alarm.abort();
    alarm = new AbortController();
  }
  return {
    isOver: () => isOver,
    wake,
    end: () => {
      isOver = true;
      wake();
    },
    pause: async (milliseconds: number) => {
      const { signal } = alarm;
      if (isOver) return;
      await wait(milliseconds, undefined, { signal }).catch(() => undefined);
    },
  };
}

function startCleaning({ database, clock }: Shift): NodeJS.Timeout {
  const timer = setInterval(() => {
    database
      .inTransaction((tx) => forgetOldJobs(tx, clock()))
      .catch((error: unknown) => {
        logger.error({ err: error }, "old jobs not forgotten");
      });
  }, HOUR);
  return timer.unref();
}

const LOOK_EVERY = 40;

/**
 * Waits until the documents of some dossiers are made, but no longer than `within` milliseconds:
 * the page after an act should find them, and must not hang on them.
 */
export async function waitForDocuments(
  database: Database,
  dossierIds: readonly string[],
  { within, make }: { within: number; make?: Worker["hurry"] },
): Promise<void> {
  const isPending = () => countPendingDocuments(database.read, dossierIds);
  if ((await isPending()) === 0) return;
  const timeout = wait(within, "late", { ref: false });
  const making = make?.(dossierIds).catch((error: unknown) => {
    logger.error({ err: error }, "documents not made at once");
  });
  if ((await Promise.race([timeout, making])) === "late") return;
  while ((await isPending()) > 0)
    if ((await Promise.race([timeout, wait(LOOK_EVERY)])) === "late") return;
}
