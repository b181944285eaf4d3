/** A small file of a posted form, or why there is none, in words for the field. */
export type PostedFile = { ok: true; bytes: Uint8Array } | { ok: false; message: string };

type FileField = { name: string; largest: number };

/**
 * A file that a form brings and that is read at once and kept nowhere.
 * @param field its name, and the most bytes it may have
 * @throws Response 400 when the body is no form
 */
export async function readPostedFile(
  request: Request,
  { name, largest }: FileField,
): Promise<PostedFile> {
  const tooLarge = `Il file supera ${describeSize(largest)}.`;
  // A body that announces itself too large is not even read; the form around a file takes little.
  if (Number(request.headers.get("Content-Length") ?? 0) > largest + 10_000)
    return { ok: false, message: tooLarge };
  const form = await request.formData().catch(() => {
    throw new Response("Il modulo inviato non si può leggere.", { status: 400 });
  });
  const file = form.get(name);
  if (file === null || typeof file === "string" || file.size === 0)
    return { ok: false, message: "Scegli un file che non sia vuoto." };
  if (file.size > largest) return { ok: false, message: tooLarge };
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function describeSize(bytes: number): string {
  const kilobytes = Math.round(bytes / 1_024);
  return kilobytes % 1_024 === 0 ? `${String(kilobytes / 1_024)} MB` : `${String(kilobytes)} kB`;
}
