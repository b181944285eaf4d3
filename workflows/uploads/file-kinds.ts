/** The largest file taken in, in bytes: 20 megabytes. */
export const LARGEST_UPLOAD_BYTES = 20 * 1024 * 1024;

/** The kinds of file that are taken in: what people call them, how they are served, their endings. */
export const fileKinds = {
  pdf: { label: "PDF", mediaType: "application/pdf", endings: ["pdf"] },
  p7m: { label: "firmato p7m", mediaType: "application/pkcs7-mime", endings: ["p7m"] },
  jpeg: { label: "JPEG", mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { label: "PNG", mediaType: "image/png", endings: ["png"] },
  csv: { label: "CSV", mediaType: "text/csv; charset=utf-8", endings: ["csv"] },
  xml: { label: "XML", mediaType: "application/xml", endings: ["xml"] },
} as const;

export type FileKind = keyof typeof fileKinds;

/** `PDF, firmato p7m, JPEG, PNG, CSV, XML`: for the words beside a form. */
export const fileKindList = Object.values(fileKinds)
  .map(({ label }) => label)
  .join(", ");

/** `accept` of a file field: a hint for the browser's dialogue, never a check. */
export const acceptedEndings = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** A size in bytes as people read it: `840 byte`, `12 KB`, `3,4 MB`. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} byte`;
  if (bytes < 1024 * 1024) return `${String(Math.round(bytes / 1024))} KB`;
  const tenths = Math.round((bytes * 10) / (1024 * 1024));
  const decimal = tenths % 10 === 0 ? "" : `,${String(tenths % 10)}`;
  return `${String(Math.floor(tenths / 10))}${decimal} MB`;
}
