import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fictitiousIban, fictitiousVatNumber } from "#app/demo/fictitious-codes.ts";
import { streamTransferXml, writeTransferXml } from "#app/services/payment/transfer-xml.server.ts";
import { composeTransferFile } from "#workflows/payment/transfer-file.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";

/** A bank file of very many transfers against writing the same bytes. */
export async function measureTransfers(count: number): Promise<BenchRow> {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-bench-"));
  const file = simulateFile(count);
  const bytes = Buffer.from(writeTransferXml(file));
  const pair = await measureByTurns({
    ours: () => {
      writeStreamed(path.join(folder, "ours.xml"), streamTransferXml(file));
    },
    theirs: () => {
      writeFileSync(path.join(folder, "theirs.xml"), bytes);
    },
    rounds: 3,
    warmUp: 1,
  });
  rmSync(folder, { recursive: true, force: true });
  return {
    what: `a bank file of ${count.toLocaleString("it")} transfers`,
    against: "writing the same bytes",
    ratio: ratioAt(pair),
    reach: { atMost: 10 },
    detail: describePair(pair),
  };
}

function simulateFile(count: number) {
  return composeTransferFile({
    fileId: "bench",
    createdAt: new Date("2026-11-02T09:00:00Z"),
    executionDay: "2026-11-05",
    debtor: {
      name: "Provincia di Esempio",
      taxCode: fictitiousVatNumber(1),
      orderingCode: "A1B2C3D4",
      iban: fictitiousIban(1),
      bic: null,
    },
    payments: Array.from({ length: count }, (_, index) => ({
      paymentId: String(index),
      dossierCode: `CIP-2026-${String(index).padStart(6, "0")}`,
      instalment: "advance" as const,
      netCents: 100_000 + index,
      cup: "E41E15000000001",
      beneficiaryName: `Impresa simulata ${String(index)} Srl`,
      beneficiaryTaxCode: fictitiousVatNumber(index),
      iban: fictitiousIban(index),
    })),
  });
}

const PIECE = 65_536;

/** Writes pieces as they come, some tens of kilobytes at a time. */
function writeStreamed(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, "w");
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    writeSync(handle, waiting);
    waiting = "";
  }
  writeSync(handle, waiting);
  closeSync(handle);
}
