import type { TypedValues } from "./section-draft.ts";

type TypedValue = string | string[];

/** A field that two people changed into different things. */
export type FieldConflict = {
  name: string;
  before: TypedValue;
  mine: TypedValue;
  theirs: TypedValue;
};

export type SectionMerge = {
  /** The fields of both; where they clash, mine. */
  values: Record<string, TypedValue>;
  conflicts: FieldConflict[];
  /** Fields that only the others have changed: my page has to show them. */
  taken: string[];
};

type Versions = {
  /** The fields both began from. */
  base: TypedValues;
  mine: TypedValues;
  theirs: TypedValues;
  /** Whether a list may be answered this way: two good lists can make a bad one. */
  accepts?: (name: string, value: TypedValue) => boolean;
};

/**
 * Joins what two people made of the same section, field by field. Every box of a list is a field of
 * its own: two people who tick different ones do not clash. All three are written in one way.
 */
export function mergeSection({ base, mine, theirs, accepts = () => true }: Versions): SectionMerge {
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...names].map((name) => {
    const field = { before: read(base, name), mine: read(mine, name), theirs: read(theirs, name) };
    return { name, ...field, ...mergeField(field, (value) => accepts(name, value)) };
  });
  return {
    values: Object.fromEntries(
      merged.filter(({ value }) => value.length > 0).map(({ name, value }) => [name, value]),
    ),
    conflicts: merged
      .filter(({ isClash }) => isClash)
      .map(({ name, before, mine, theirs }) => ({ name, before, mine, theirs })),
    taken: merged.filter(({ mine, value }) => !isSame(mine, value)).map(({ name }) => name),
  };
}

/** Whether two fields hold the same; an empty one is as good as none. */
export function isSame(one: TypedValue | undefined, other: TypedValue | undefined): boolean {
  const [first, second] = [one, other].map((value) => [value ?? []].flat().filter(Boolean).sort());
  return JSON.stringify(first) === JSON.stringify(second);
}

type Field = { before: TypedValue; mine: TypedValue; theirs: TypedValue };

function mergeField(
  { before, mine, theirs }: Field,
  accepts: (value: TypedValue) => boolean,
): { value: TypedValue; isClash: boolean } {
  if (isSame(mine, theirs) || isSame(theirs, before)) return { value: mine, isClash: false };
  if (isSame(mine, before)) return { value: theirs, isClash: false };
  if (![before, mine, theirs].some(Array.isArray)) return { value: mine, isClash: true };
  const joined = joinLists(before, mine, theirs);
  return accepts(joined) ? { value: joined, isClash: false } : { value: mine, isClash: true };
}

/** What the others have, without what I took away, with what I added. */
function joinLists(before: TypedValue, mine: TypedValue, theirs: TypedValue): string[] {
  const [old, own] = [new Set([before].flat()), new Set([mine].flat())];
  const kept = [theirs].flat().filter((key) => own.has(key) || !old.has(key));
  const added = [...own].filter((key) => !old.has(key));
  return [...new Set([...kept, ...added])];
}

function read(values: TypedValues, name: string): TypedValue {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? "";
}
