import { revokeSession } from "#app/data/accounts.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";

/** Closes the session of a token for good; an unknown token changes nothing. */
export function signOut({
  database,
  now,
  token,
}: {
  database: Database;
  now: Date;
  token: string;
}): Promise<void> {
  return database.inTransaction((tx) => revokeSession(tx, sha256(token), now));
}
