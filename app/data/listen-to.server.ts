import type { SqlQueryable } from "@prisma/driver-adapter-utils";
import type { HearStatement } from "./sql/statement-runner.ts";

/** Lets somebody hear the statements that Prisma sends. */
export function listenTo(queryable: SqlQueryable, hear: HearStatement): void {
  const execute = queryable.executeRaw.bind(queryable);
  const query = queryable.queryRaw.bind(queryable);
  queryable.executeRaw = (asked) => {
    hear(asked.sql);
    return execute(asked);
  };
  queryable.queryRaw = (asked) => {
    hear(asked.sql);
    return query(asked);
  };
}
