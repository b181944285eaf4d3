import { sha256 } from "#app/documents/canonical-json.ts";

/** What is stored of a code: 128 random bits cannot be found again from it. */
export function hashCode(code: string): string {
  return sha256(`survey:${code}`);
}
