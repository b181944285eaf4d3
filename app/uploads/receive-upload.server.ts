import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { LARGEST_UPLOAD_BYTES, type FileKind } from "#workflows/uploads/file-kinds.ts";
import { cleanFileName } from "#workflows/uploads/file-name.ts";
import type { UploadFault } from "#workflows/uploads/upload-faults.ts";
import { dropSpoolFile, nameSpoolFile } from "./spool.server.ts";
import { createKindTeller } from "./tell-file-kind.ts";

/** A file as it came in: on disk, counted, hashed and recognised. */
export type ReceivedFile = {
  /** Where its bytes wait; whoever receives it drops it. */
  spoolFile: string;
  name: string;
  kind: FileKind;
  sizeBytes: number;
  sha256: string;
};

export type Reception = { ok: true; file: ReceivedFile } | { ok: false; fault: UploadFault };

const FIELD = "file";

type Arrival = Omit<ReceivedFile, "name" | "kind"> & { sent: string; kind: FileKind | null };

/**
 * Takes the one file of a posted form to disk as it arrives, never whole in memory. Nothing stays on
 * disk unless the file is good.
 */
export async function receiveUpload(request: Request, spool: string): Promise<Reception> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data"))
    return { ok: false, fault: "no-form" };
  const spoolFile = nameSpoolFile(spool);
  const arrival = await readParts(request, { type, spoolFile }).catch(() => "broken-off" as const);
  const reception = judge(arrival);
  if (!reception.ok) await dropSpoolFile(spoolFile);
  return reception;
}

function judge(arrival: Arrival | UploadFault): Reception {
  if (typeof arrival === "string") return { ok: false, fault: arrival };
  const { sent, kind, ...file } = arrival;
  if (file.sizeBytes === 0) return { ok: false, fault: sent === "" ? "no-file" : "empty" };
  if (file.sizeBytes > LARGEST_UPLOAD_BYTES) return { ok: false, fault: "too-large" };
  if (kind === null) return { ok: false, fault: "unknown" };
  return { ok: true, file: { ...file, kind, name: cleanFileName(sent, kind) } };
}

type Destination = { type: string; spoolFile: string };

/** Reads the parts to their end: a body that is cut off rejects. */
async function readParts(request: Request, { type, spoolFile }: Destination) {
  const parser = busboy({
    headers: { "content-type": type },
    defParamCharset: "utf8",
    limits: {
      files: 1,
      fields: 8,
      parts: 10,
      fieldNameSize: 60,
      fieldSize: 300,
      headerPairs: 20,
      // The parser calls a file cut that reaches the limit: one byte more tells the two apart.
      fileSize: LARGEST_UPLOAD_BYTES + 2,
    },
  });
  let arriving: Promise<Arrival> | null = null;
  parser.on("file", (name, stream, { filename }) => {
    if (name !== FIELD || arriving) {
      stream.resume();
      return;
    }
    // A field without a file comes as a part without a name of a file.
    arriving = keepBytes(stream, spoolFile).then((kept) => ({
      ...kept,
      spoolFile,
      sent: (filename as string | undefined) ?? "",
    }));
    // A failure is told by the parser too, or by who awaits this below.
    arriving.catch(() => undefined);
  });
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  await pipeline(body, parser);
  const pending = arriving as Promise<Arrival> | null;
  return pending === null ? ("no-file" as const) : await pending;
}

/** Writes a file to disk, and says what passed on the way. */
async function keepBytes(stream: Readable, spoolFile: string) {
  const hash = createHash("sha256");
  const teller = createKindTeller();
  let sizeBytes = 0;
  const look = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      hash.update(bytes);
      teller.take(bytes);
      sizeBytes += bytes.length;
      done(null, bytes);
    },
  });
  await pipeline(stream, look, createWriteStream(spoolFile, { mode: 0o600, flags: "wx" }));
  return { sizeBytes, sha256: hash.digest("hex"), kind: teller.tell() };
}
