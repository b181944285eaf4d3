import type { Database } from "./database.server.ts";

/**
 * Takes what a write takes, and changes nothing: a file or a server that only reads is found out at
 * the start and not by the first person who saves.
 * @throws the database's own error when it cannot be written.
 */
export async function assertWritable(database: Database): Promise<void> {
  await database.inTransaction((tx) =>
    tx.counter.updateMany({ where: { name: "" }, data: { last: 0 } }),
  );
}
