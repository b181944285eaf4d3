import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { uploadStore } from "#app/documents/upload-store.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { findServableUpload } from "#app/services/uploads/find-servable-upload.server.ts";
import { fileKinds } from "#workflows/uploads/file-kinds.ts";
import { attachmentHeader } from "#workflows/uploads/file-name.ts";

/**
 * The bytes of an uploaded file, for whoever may read it: to be saved, never shown or run in the
 * page's own name, whatever is inside.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read").catch(rethrowForFile);
  const found = await findServableUpload(act, requireParam(params, "uploadId"));
  if (!found.ok) return refuseFile(found.refusal);
  const { id, name, kind, sizeBytes } = found.value;
  const bytes = keepPace(uploadStore.stream(act.database.read, id), context.drained);
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: {
      "Content-Type": fileKinds[kind].mediaType,
      "Content-Length": String(sizeBytes),
      "Content-Disposition": attachmentHeader(name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}

/** Reads the next piece when the last one has gone: a slow reader does not fill the memory. */
async function* keepPace(pieces: AsyncIterable<Uint8Array>, drained: () => Promise<void>) {
  for await (const piece of pieces) {
    await drained();
    yield piece;
  }
}
