import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { openDatabase } from "#app/data/database.server.ts";
import { readEnvironment } from "#app/env.server.ts";
import { verifySeals } from "#app/services/audit/verify-seals.server.ts";

const { databaseUrl, sealKey } = readEnvironment(process.env);
const database = openDatabase(databaseUrl);
const { dossiers, events, broken } = await verifyAuditChains(database.read);
const sealed = await verifySeals(database, sealKey);
await database.close();
if (broken)
  report(`dossier ${broken.dossierCode}, event ${String(broken.sequence)}: ${broken.why}`);
if (sealed.broken !== null) report(sealed.broken);
if (!broken && sealed.broken === null)
  process.stdout.write(
    `${String(dossiers)} chains, ${String(events)} events, ${String(sealed.seals)} daily seals: all hold.\n`,
  );

function report(fault: string): void {
  process.stderr.write(`Broken: ${fault}.\n`);
  process.exitCode = 1;
}
