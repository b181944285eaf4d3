import { z } from "zod";
import { openDraftStore } from "./draft-store.ts";

/** Names in the browser's store begin with it, so that signing out finds them all. */
const PREFIX = "cip-form:";

/** What nobody has come back to for so long is forgotten. */
const KEPT_FOR_DAYS = 30;

/** The chosen or typed values of each field; none where nothing is ticked. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

const values = z.array(z.string()).readonly();

const formDraftSchema = z.object({
  /** ISO instant of the last key. */
  at: z.string(),
  /** It was posted, and no answer has said that it was taken. */
  isSent: z.boolean(),
  /** What was typed, and what stood there when the typing began. */
  fields: z.record(z.string(), z.object({ value: values, base: values })),
});

export type FormDraft = z.output<typeof formDraftSchema>;

/** Whose draft of which form; a guest has no name, and nothing of theirs is written to the disk. */
export type FormPlace = { personId: string | null; address: string };

/** What guests type lives as long as their window: the telephone may be somebody else's. */
const ofGuests = new Map<string, string>();

/** Keeps what is typed in a form. @returns false where the browser has no room or no store. */
export function keepFormDraft(place: FormPlace, draft: FormDraft): boolean {
  const text = JSON.stringify(draft);
  if (place.personId === null) ofGuests.set(nameOf(place), text);
  try {
    if (place.personId !== null) localStorage.setItem(nameOf(place), text);
    return true;
  } catch {
    return false;
  }
}

export function forgetFormDraft(place: FormPlace): void {
  ofGuests.delete(nameOf(place));
  openDraftStore()?.removeItem(nameOf(place));
}

/** What was typed in a form and not taken by the server; null when nothing, or too long ago. */
export function findFormDraft(place: FormPlace, now: Date): FormDraft | null {
  const stored = openDraftStore()?.getItem(nameOf(place)) ?? null;
  const text = place.personId === null ? (ofGuests.get(nameOf(place)) ?? null) : stored;
  const draft = readDraft(text);
  const oldest = new Date(now.getTime() - KEPT_FOR_DAYS * 86_400_000).toISOString();
  if (draft !== null && draft.at >= oldest) return draft;
  if (text !== null) forgetFormDraft(place);
  return null;
}

/** Marks a draft as posted. */
export function markFormDraftSent(place: FormPlace): void {
  const draft = findFormDraft(place, new Date());
  if (draft) keepFormDraft(place, { ...draft, isSent: true });
}

/** Leaves nothing behind in the browser; at sign-out. */
export function forgetAllFormDrafts(): void {
  ofGuests.clear();
  const store = openDraftStore();
  for (const name of Object.keys(store ?? {})) if (name.startsWith(PREFIX)) store?.removeItem(name);
}

function nameOf({ personId, address }: FormPlace): string {
  return `${PREFIX}${personId ?? ""}:${address.replace(/[?&]index(?=&|$)/, "")}`;
}

function readDraft(text: string | null): FormDraft | null {
  try {
    return formDraftSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
