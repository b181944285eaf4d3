import { fileKinds, type FileKind } from "./file-kinds.ts";

const LONGEST_STEM = 90;

/** Characters that turn the reading order, take no room, or control: a name hides behind them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
/** What file systems and headers read as something other than part of a name. */
const UNSAFE = /["*/:<>?\\|%;]/g;
const ENDING = /\.([a-z0-9]{1,8})$/i;

/**
 * The name a file is kept and served under: the last part of what was sent, in visible characters,
 * with the ending its content deserves. A signed file keeps the ending it had before `.p7m`.
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const last = sent.split(/[/\\]/).pop() ?? "";
  const visible = last.normalize("NFC").replace(UNSEEN, "").replace(UNSAFE, " ");
  const endings: readonly string[] = fileKinds[kind].endings;
  const ending = ENDING.exec(visible.trim())?.[1]?.toLowerCase() ?? "";
  const stem = tidy(visible.trim().replace(ENDING, ""));
  const kept = endings.includes(ending) ? ending : (endings[0] ?? kind);
  return `${stem === "" ? "documento" : stem}.${kept}`;
}

function tidy(text: string): string {
  const plain = text.replace(/\s+/g, " ").replace(/^[\s.]+|[\s.]+$/g, "");
  return Array.from(plain).slice(0, LONGEST_STEM).join("").trim();
}

/**
 * The value of `Content-Disposition` that always saves and never shows. The plain name is for old
 * browsers, the encoded one for all others (RFC 6266).
 */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\w.\- ]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
