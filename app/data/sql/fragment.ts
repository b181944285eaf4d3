/** What a statement is given for a placeholder. */
export type Parameter = string | number | bigint | null | Uint8Array | readonly unknown[];

/** A piece of SQL, one question mark for each of its values. */
export type Fragment = { text: string; values: readonly Parameter[] };

/** Something asked for that is left to Prisma. */
export class NotCompiled extends Error {}

/** A piece without values. */
export function plain(text: string): Fragment {
  return { text, values: [] };
}

/** Pieces one after the other. */
export function join(parts: readonly Fragment[], separator: string): Fragment {
  if (parts.length === 1 && parts[0]) return parts[0];
  return {
    text: parts.map(({ text }) => text).join(separator),
    values: parts.flatMap(({ values }) => values),
  };
}

/** Pieces and plain text in a row. */
export function chain(...parts: readonly (Fragment | string)[]): Fragment {
  return {
    text: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
    values: parts.flatMap((part) => (typeof part === "string" ? [] : part.values)),
  };
}

/** A name as both databases quote it. */
export function quote(name: string): string {
  return `"${name}"`;
}
