import { randomBytes, randomUUID } from "node:crypto";
import { currentInstant } from "#app/clock.server.ts";
import { openDatabase } from "#app/data/database.server.ts";
import { readEnvironment } from "#app/env.server.ts";
import { createFirstAdministrator } from "#app/services/account/create-first-administrator.server.ts";

const [email, ...names] = process.argv.slice(2);
if (email?.includes("@") !== true || names.length === 0) {
  process.stderr.write("Usage: npm run admin:create -- name@body.example First Last\n");
  process.exit(2);
}

const database = openDatabase(readEnvironment(process.env).databaseUrl);
const password = randomBytes(15).toString("base64url");
const created = await createFirstAdministrator({
  visit: { database, now: currentInstant(), newId: randomUUID },
  email: email.toLowerCase(),
  fullName: names.join(" "),
  password,
});
await database.close();
if (created) {
  process.stdout.write(`Account made. Password, shown only now: ${password}\n`);
} else {
  process.stderr.write("There is an administrator already: new accounts are made in the pages.\n");
  process.exitCode = 1;
}
