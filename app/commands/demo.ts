import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeInput } from "#app/demo/form-part.ts";
import { dossierInputSchema, type DossierInput } from "#app/demo/dossier-input.ts";
import { readDossierInput } from "#app/demo/read-dossier-input.ts";
import { playIntoFolder } from "#app/demo/play-into-folder.server.ts";

const EXAMPLE = "tests/fixtures/dossiers/worked-example.json";
const USAGE = "Usage: npm run demo -- [--input FILE] [--out FOLDER] | --schema";
const BAD_INPUT = 2;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.schema === true) {
    process.stdout.write(`${JSON.stringify(describeInput(dossierInputSchema), null, 2)}\n`);
    return;
  }
  const input = readInput(options.input ?? EXAMPLE);
  const out = options.out ?? "data/demo";
  const refused = await playIntoFolder(input, out).catch((error: unknown) => {
    if (error instanceof Error && "code" in error) stop([`${out}: ${error.message}`]);
    throw error;
  });
  process.stdout.write(`${refused}\n`);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        input: { type: "string" },
        out: { type: "string" },
        schema: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    return stop([error instanceof Error ? error.message : String(error), USAGE]);
  }
}

function readInput(file: string): DossierInput {
  if (!existsSync(file)) return stop([`${file}: the file does not exist`]);
  const json = parseJson(readFileSync(file, "utf8"), file);
  const read = readDossierInput(json);
  if (read.ok) return read.input;
  return stop(read.problems.map(({ path, message }) => `${path}: ${oneLine(message)}`));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return stop([`${file}: ${oneLine(error instanceof Error ? error.message : String(error))}`]);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function stop(lines: readonly string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(BAD_INPUT);
}

await main();
