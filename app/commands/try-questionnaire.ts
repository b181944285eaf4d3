import path from "node:path";
import { pathToFileURL } from "node:url";
import { openDatabase } from "#app/data/database.server.ts";
import { readEnvironment } from "#app/env.server.ts";
import { tryQuestionnaire } from "#app/services/checkup/try-questionnaire.server.ts";
import type { QuestionnaireRegistry } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

// A dry run for whoever writes the next version of the questionnaire: which answers of the drafts in
// the database it would not carry, and why.

const [file = "workflows/programme/questionnaire/questionnaire-versions.ts", name] =
  process.argv.slice(2);
const registry = await loadRegistry(file, name ?? "questionnaires");
const database = openDatabase(readEnvironment(process.env).databaseUrl);
const drafts = await tryQuestionnaire(database.read, registry);
await database.close();
const lines = [
  `${String(drafts.length)} check-ups in draft are not on ${registry.current.version}.`,
  ...drafts.flatMap(({ code, companyName, from, carried, notCarried, toAnswer }) => [
    "",
    `${code} ${companyName}, from ${from}: ${String(carried)} fields carried.`,
    ...notCarried.map(
      ({ questionId, answer, why }) => `  not carried  ${questionId}: ${answer} (${why})`,
    ),
    ...toAnswer.map(({ questionId, text }) => `  to answer    ${questionId}: ${text}`),
  ]),
];
process.stdout.write(`${lines.join("\n")}\n`);

async function loadRegistry(from: string, exported: string): Promise<QuestionnaireRegistry> {
  const loaded = (await import(pathToFileURL(path.resolve(from)).href)) as Record<string, unknown>;
  const found = loaded[exported];
  if (typeof found === "object" && found !== null && "changesBetween" in found)
    return found as QuestionnaireRegistry;
  throw new Error(`${from} exports no questionnaires under the name ${exported}`);
}
