import BetterSqlite3 from "better-sqlite3";
import { sqliteSender } from "#app/data/sql/sqlite-sender.server.ts";
import type { HearStatement } from "#app/data/sql/statement-runner.ts";
import { TransactionTimeout, TURN_PATIENCE, type Writer } from "./writing-connection.ts";

/**
 * The one connection that writes a file, given to one transaction after the other. Each holds the
 * write lock from its start: two processes could otherwise read the same row and only one go on.
 */
export function sqliteWriter(file: string, pragmas: string, hear: HearStatement): Writer {
  const turns = new Turns();
  let opened: ReturnType<typeof sqliteConnection> | undefined;
  return {
    take: async () => {
      const giveBack = await turns.take();
      try {
        const connection = (opened ??= sqliteConnection(openFile(file, pragmas), hear));
        const { driver } = connection;
        return {
          ...connection,
          release: () => {
            if (driver.inTransaction) driver.exec("ROLLBACK");
            giveBack();
          },
        };
      } catch (error) {
        giveBack();
        throw error;
      }
    },
    close: async () => {
      opened?.driver.close();
      return Promise.resolve();
    },
  };
}

function openFile(file: string, pragmas: string): BetterSqlite3.Database {
  const driver = new BetterSqlite3(file);
  try {
    // As Prisma's adapter reads numbers.
    driver.defaultSafeIntegers(true);
    // Changing the journal of a file that another process has just opened may find it locked.
    driver.exec("PRAGMA busy_timeout=5000;");
    driver.exec(pragmas);
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

// The driver answers at once and throws at once: as promises all the same.
function sqliteConnection(driver: BetterSqlite3.Database, hear: HearStatement) {
  const send = (sql: string) => {
    const statement = driver.prepare(sql);
    return async () => {
      hear(sql === "BEGIN IMMEDIATE" ? "BEGIN" : sql);
      statement.run();
      return Promise.resolve();
    };
  };
  const commit = send("COMMIT");
  return {
    driver,
    sender: sqliteSender(driver, hear),
    begin: send("BEGIN IMMEDIATE"),
    commit: async () => {
      await commit();
      return { isAnswered: true } as const;
    },
    rollback: async () => {
      hear("ROLLBACK");
      if (driver.inTransaction) driver.exec("ROLLBACK");
      return Promise.resolve();
    },
  };
}

/** Lets one after the other, in the order they came. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** @returns what gives the turn back. @throws TransactionTimeout when none comes in time. */
  async take(): Promise<() => void> {
    if (this.#isTaken) await this.#wait();
    this.#isTaken = true;
    return () => {
      this.#isTaken = false;
      this.#waiting.shift()?.();
    };
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const goOn = () => {
        clearTimeout(timer);
        // Before anybody else asks for the turn.
        this.#isTaken = true;
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(goOn), 1);
        reject(new TransactionTimeout("No turn to write came in time"));
      }, TURN_PATIENCE);
      this.#waiting.push(goOn);
    });
  }
}
