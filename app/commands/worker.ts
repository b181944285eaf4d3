import { openDatabase } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { ConfigurationError, readEnvironment } from "#app/env.server.ts";
import { openWorkshop } from "#app/worker/workshop.server.ts";

/** Works through the outbox in a process of its own, beside servers started with `WORKER=off`. */
async function work(): Promise<void> {
  const environment = readEnvironment(process.env);
  await applyMigrations(environment.databaseUrl);
  const database = openDatabase(environment.databaseUrl);
  const workshop = openWorkshop(database, environment);
  process.stdout.write("Worker started.\n");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void workshop
        .stop()
        .then(() => database.close())
        .then(() => process.exit(0));
    });
}

work().catch((error: unknown) => {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
