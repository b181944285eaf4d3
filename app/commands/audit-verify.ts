import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { openDatabase } from "#app/data/database.server.ts";
import { readEnvironment } from "#app/env.server.ts";

const database = openDatabase(readEnvironment(process.env).databaseUrl);
const { dossiers, events, broken } = await verifyAuditChains(database.read);
await database.close();
if (broken) {
  process.stderr.write(
    `Broken: dossier ${broken.dossierCode}, event ${String(broken.sequence)}: ${broken.why}.\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`${String(dossiers)} chains, ${String(events)} events: all hold.\n`);
}
