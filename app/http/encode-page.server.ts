import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Above it a page would keep others waiting: it is left to the middleware, which takes its time. */
const LARGEST_AT_ONCE = 256 * 1024;
/** As the middleware compresses. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Compresses a page that is there in one piece, and says so in its headers. The middleware would
 * open a stream and a thread's job for each page, which costs more than the compression itself.
 */
export function encodePage(
  html: Uint8Array<ArrayBuffer>,
  { accepted, headers }: { accepted: string | null; headers: Headers },
): Uint8Array<ArrayBuffer> {
  const encoding = chooseEncoding(accepted ?? "");
  if (encoding === null || html.byteLength > LARGEST_AT_ONCE) return html;
  const page = encoding === "br" ? brotliCompressSync(html, QUALITY) : gzipSync(html);
  headers.set("Content-Encoding", encoding);
  headers.set("Content-Length", String(page.byteLength));
  headers.append("Vary", "Accept-Encoding");
  return page;
}

/** The better of the two that the reader takes; null for a reader who takes neither, or has ranks. */
function chooseEncoding(accepted: string): "br" | "gzip" | null {
  if (accepted.includes("q=")) return null;
  const names = accepted.split(",").map((name) => name.trim().toLowerCase());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : null;
}
