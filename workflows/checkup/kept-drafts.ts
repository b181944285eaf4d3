import type { TypedValues } from "./section-draft.ts";
import { isSame } from "./section-merge.ts";

type TypedValue = string | string[];

/** What a browser keeps of a window: only the fields not yet known to be saved. */
export type KeptDraft = {
  windowKey: string;
  /** Version of the section the window had seen. */
  version: number;
  /** Number of the save that will bring these fields, or has brought them without an answer. */
  turn: number;
  /** ISO instant of the last key. */
  at: string;
  /** By field: what was typed, and what stood there when the typing began. */
  fields: Readonly<Record<string, { value: TypedValue; base: TypedValue }>>;
};

/** The fields of a window that differ from what it began with. */
export function listUnsaved(values: TypedValues, base: TypedValues): KeptDraft["fields"] {
  const names = new Set([...Object.keys(values), ...Object.keys(base)]);
  const changed = [...names].filter((name) => !isSame(values[name], base[name]));
  return Object.fromEntries(
    changed.map((name) => [name, { value: values[name] ?? "", base: base[name] ?? "" }]),
  );
}

/** A page of a section as it comes from the server. */
type SectionPage = {
  values: TypedValues;
  version: number;
  writer: { key: string; turn: number } | null;
};

/** A page with what its browser had kept put back. */
export type RestoredSection = {
  values: TypedValues;
  base: TypedValues;
  /** Older than the page's where somebody else has changed the same field: the two will be compared. */
  version: number;
  /** Fields that were put back. */
  restored: string[];
  /** Fields that cannot be put back, because their question is closed now. */
  lost: string[];
  /** ISO instant of the last key; "" where nothing was kept. */
  at: string;
};

/**
 * Puts back what was typed and never acknowledged, the oldest window first. What has reached the
 * server all the same, or is stored just so, is not put back.
 */
export function restoreDrafts(
  page: SectionPage,
  drafts: readonly KeptDraft[],
  isOpen: (name: string) => boolean,
): RestoredSection {
  const pending = drafts
    .filter(({ windowKey, turn }) => page.writer?.key !== windowKey || page.writer.turn < turn)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const fields = pending.flatMap(({ fields: kept, windowKey, version }) => {
    const isOwn = page.writer?.key === windowKey;
    return Object.entries(kept).map(([name, field]) => ({ name, ...field, isOwn, version }));
  });
  const differing = fields.filter(({ name, value }) => !isSame(page.values[name], value));
  const open = differing.filter(({ name }) => isOpen(name));
  const clashing = open.filter(
    ({ name, base, isOwn }) => !isOwn && !isSame(page.values[name], base),
  );
  return {
    values: { ...page.values, ...valuesBy(open, ({ value }) => value) },
    base: { ...page.values, ...valuesBy(clashing, ({ base }) => base) },
    version: Math.min(page.version, ...clashing.map(({ version }) => version)),
    restored: namesOf(open),
    lost: namesOf(differing.filter(({ name }) => !isOpen(name))),
    at: pending.at(-1)?.at ?? "",
  };
}

type NamedField = { name: string; value: TypedValue; base: TypedValue };

function valuesBy(fields: readonly NamedField[], read: (field: NamedField) => TypedValue) {
  return Object.fromEntries(fields.map((field) => [field.name, read(field)]));
}

function namesOf(fields: readonly NamedField[]): string[] {
  return [...new Set(fields.map(({ name }) => name))];
}
