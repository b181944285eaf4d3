import { z } from "zod";
import type { KeptDraft } from "#workflows/checkup/kept-drafts.ts";

/** Names in the browser's store begin with it, so that signing out finds them all. */
const PREFIX = "cip-draft:";

/** A draft nobody has come back to for so long is forgotten. */
const KEPT_FOR_DAYS = 30;

const value = z.union([z.string(), z.array(z.string())]);

const keptDraftSchema = z.object({
  windowKey: z.string(),
  version: z.number(),
  turn: z.number(),
  at: z.string(),
  fields: z.record(z.string(), z.object({ value, base: value })),
});

/** Whose draft of what: nobody else's page ever reads it. */
export type DraftPlace = {
  personId: string;
  dossierId: string;
  section: string;
  questionnaire: string;
};

/**
 * The browser's own store, where what is typed waits until the server has it: it outlives the
 * network, the session and the window.
 * @returns null where the browser lets nothing be stored.
 */
export function openDraftStore(): Storage | null {
  try {
    const { localStorage } = window;
    localStorage.setItem(`${PREFIX}probe`, "");
    localStorage.removeItem(`${PREFIX}probe`);
    return localStorage;
  } catch {
    return null;
  }
}

/** Keeps the draft of a window. @returns false when there is no room or no store. */
export function keepDraft(store: Storage | null, place: DraftPlace, draft: KeptDraft): boolean {
  if (Object.keys(draft.fields).length === 0) {
    forgetDraft(store, place, draft.windowKey);
    return true;
  }
  try {
    store?.setItem(nameOf(place) + draft.windowKey, JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

export function forgetDraft(store: Storage | null, place: DraftPlace, windowKey: string): void {
  store?.removeItem(nameOf(place) + windowKey);
}

/** The drafts of a place, of all windows. What is too old or no draft is swept away. */
export function listDrafts(store: Storage | null, place: DraftPlace, now: Date): KeptDraft[] {
  if (!store) return [];
  const oldest = new Date(now.getTime() - KEPT_FOR_DAYS * 86_400_000).toISOString();
  return listNames(store).flatMap((name) => {
    const draft = readDraft(store.getItem(name));
    if (!draft || draft.at < oldest) store.removeItem(name);
    return draft && draft.at >= oldest && name.startsWith(nameOf(place)) ? [draft] : [];
  });
}

/** Leaves nothing behind in the browser; at sign-out. */
export function forgetAllDrafts(): void {
  const store = openDraftStore();
  if (store) for (const name of listNames(store)) store.removeItem(name);
}

function nameOf({ personId, dossierId, section, questionnaire }: DraftPlace): string {
  return `${PREFIX}${[personId, dossierId, section, questionnaire].join(":")}:`;
}

function listNames(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((name) =>
    name.startsWith(PREFIX),
  );
}

function readDraft(text: string | null): KeptDraft | null {
  try {
    return keptDraftSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
