import type { ReadClient, Transaction } from "../database.server.ts";

/** Bytes of a row: large enough for few rows, small enough to have several in memory. */
export const PIECE_BYTES = 512 * 1024;

/** Writes a file's bytes row after row, as they are read: never more than one piece in memory. */
export async function writePieces(
  tx: Transaction,
  uploadId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  let position = 0;
  for await (const piece of inPieces(bytes)) {
    const data = { uploadId, position, bytes: piece };
    // Without a selection the bytes just written would be read back.
    await tx.uploadPiece.create({ data, select: { position: true } });
    position += 1;
  }
}

/** Reads a file's bytes row after row; ends where there are no more. */
export async function* readPieces(
  read: ReadClient,
  uploadId: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let position = 0; ; position += 1) {
    const row = await read.uploadPiece.findUnique({
      where: { uploadId_position: { uploadId, position } },
      select: { bytes: true },
    });
    if (!row) return;
    yield row.bytes;
  }
}

/** Cuts a stream of bytes into pieces of one size, the last one shorter. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < PIECE_BYTES) continue;
      yield piece;
      piece = new Uint8Array(PIECE_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
