import { useEffect, useRef, useState, type FormEvent, type RefObject } from "react";
import {
  restoreDrafts,
  listUnsaved,
  type RestoredSection,
} from "#workflows/checkup/kept-drafts.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import { Autosave, type AutosaveState, type AutosaveWindow } from "./autosave.ts";
import {
  forgetDraft,
  keepDraft,
  listDrafts,
  openDraftStore,
  type DraftPlace,
} from "./draft-store.ts";
import { readPostedValues } from "./posted-values.ts";
import { sendAutosave } from "./send-autosave.ts";
import { writeFields } from "./write-fields.ts";

/** Fields that tell which window a form is shown in; they are no answers. */
export const WINDOW_FIELDS = ["version", "base", "windowKey", "turn"] as const;

/** The window as the server has made it. */
export type ServedWindow = {
  key: string;
  version: number;
  base: TypedValues;
  writer: { key: string; turn: number } | null;
};

type Options = {
  /** Around the form. */
  frame: RefObject<HTMLElement | null>;
  /** Where a save on its own is posted. */
  address: string;
  place: DraftPlace;
  window: ServedWindow;
  /** Whether a field may be put back from what the browser has kept, with the given fields. */
  isOpen: (name: string, values: TypedValues) => boolean;
  /** The fields have changed otherwise than by a key. */
  onWritten: (values: TypedValues) => void;
};

export type RestoredDraft = Pick<RestoredSection, "restored" | "lost" | "at">;

export type SectionAutosave = {
  state: AutosaveState;
  /** Runs in this page at all: not without JavaScript. */
  isOn: boolean;
  /** Whether the browser keeps a copy; without one nothing outlives the window. */
  isKept: boolean;
  /** What others have changed and this page has taken over. */
  taken: { names: readonly string[]; from: string } | null;
  /** What the browser had kept and the page has put back; null when nothing. */
  restored: RestoredDraft | null;
  typed: (values: TypedValues) => void;
  /** Puts the fields back to what they were before the browser's copy. */
  drop: () => void;
  /** Lets a pressed button wait until the typing before it is saved. */
  holdPress: (event: FormEvent) => void;
};

/**
 * Saves a section while it is typed and puts back what an earlier window of the same person could
 * not save. The form itself stays an ordinary form.
 */
export function useSectionAutosave(options: Options): SectionAutosave {
  const first = useRef(options);
  const autosave = useRef<Autosave | null>(null);
  const isReleased = useRef(false);
  const [shown, setShown] = useState<Shown>(nothingYet);
  const change = (changes: Partial<Shown>) => {
    setShown((before) => ({ ...before, ...changes }));
  };

  useEffect(() => {
    const started = start(first.current, change);
    if (!started) return undefined;
    autosave.current = started.autosave;
    change({ isOn: true, restored: started.restored });
    const leaveListening = listen(started.autosave);
    return () => {
      leaveListening();
      started.autosave.close();
    };
  }, []);

  return {
    ...shown,
    typed: (values) => {
      autosave.current?.typed(withoutWindow(values));
    },
    drop: () => {
      const form = formIn(options.frame);
      if (!form || !shown.restored) return;
      writeFields(form, options.window.base, shown.restored.restored);
      change({ restored: null });
      const values = readPostedValues(new FormData(form));
      options.onWritten(values);
      autosave.current?.typed(withoutWindow(values));
    },
    holdPress: (event) => {
      holdPress(event, { autosave: autosave.current, isReleased });
    },
  };
}

type Shown = Pick<SectionAutosave, "state" | "isOn" | "isKept" | "taken" | "restored">;

const nothingYet: Shown = {
  state: { kind: "untouched" },
  isOn: false,
  isKept: true,
  taken: null,
  restored: null,
};

type Change = (changes: Partial<Shown>) => void;

function start(options: Options, change: Change) {
  const { frame, place, window: served, onWritten } = options;
  const form = formIn(frame);
  if (!form) return null;
  const store = openDraftStore();
  const drafts = listDrafts(store, place, new Date());
  const back = putBack(options, drafts);
  const window = { key: served.key, turn: 0, version: back.version, base: back.base };
  const autosave = makeAutosave(options, { form, store, window, change });
  if (back.restored.length > 0) {
    writeFields(form, back.values, back.restored);
    const values = readPostedValues(new FormData(form));
    onWritten(values);
    autosave.typed(withoutWindow(values));
  }
  for (const { windowKey } of drafts)
    if (windowKey !== served.key) forgetDraft(store, place, windowKey);
  const { restored, lost, at } = back;
  return { autosave, restored: restored.length + lost.length > 0 ? { restored, lost, at } : null };
}

type Making = {
  form: HTMLFormElement;
  store: Storage | null;
  window: AutosaveWindow;
  change: Change;
};

function makeAutosave({ address, place, onWritten }: Options, making: Making): Autosave {
  const { form, store, change } = making;
  return new Autosave({
    window: making.window,
    send: (values, window, isLeaving) =>
      sendAutosave(address, { fields: values, window: { ...window }, isLeaving }),
    keep: (values, window) => {
      const isKept = keepDraft(store, place, {
        windowKey: window.key,
        version: window.version,
        turn: window.turn + 1,
        at: new Date().toISOString(),
        fields: listUnsaved(values, window.base),
      });
      change({ isKept });
    },
    adopt: (values, names, from) => {
      writeFields(form, values, names);
      const shown = readPostedValues(new FormData(form));
      onWritten(shown);
      change({ taken: { names, from } });
      return withoutWindow(shown);
    },
    report: (state, window) => {
      writeWindow(form, window);
      change({ state });
    },
  });
}

/** What may be put back depends on what is put back: a change can open the next question. */
function putBack({ window: served, isOpen }: Options, drafts: ReturnType<typeof listDrafts>) {
  const page = { values: served.base, version: served.version, writer: served.writer };
  const all = restoreDrafts(page, drafts, () => true);
  return restoreDrafts(page, drafts, (name) => isOpen(name, all.values));
}

function listen(autosave: Autosave): () => void {
  const tryAgain = () => {
    if (autosave.hasUnsaved()) void autosave.flush();
  };
  const leaveOrReturn = () => {
    if (!autosave.hasUnsaved()) return;
    void autosave.flush(document.visibilityState === "hidden");
  };
  window.addEventListener("online", tryAgain);
  document.addEventListener("visibilitychange", leaveOrReturn);
  return () => {
    window.removeEventListener("online", tryAgain);
    document.removeEventListener("visibilitychange", leaveOrReturn);
  };
}

type Press = { autosave: Autosave | null; isReleased: { current: boolean } };

/**
 * The typing before a press is saved first: so it is safe when the press itself does not arrive,
 * and the server never has to join a window with itself.
 */
function holdPress(event: FormEvent, { autosave, isReleased }: Press): void {
  const form = event.target;
  if (isReleased.current || !autosave?.hasUnsaved() || !(form instanceof HTMLFormElement)) {
    isReleased.current = false;
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  void autosave.flush().then(() => {
    if (autosave.isCutOff()) return;
    isReleased.current = true;
    form.requestSubmit();
  });
}

function formIn(frame: RefObject<HTMLElement | null>): HTMLFormElement | null {
  return frame.current?.querySelector("form") ?? null;
}

function writeWindow(form: HTMLFormElement, { version, base, turn }: AutosaveWindow): void {
  const values = {
    version: String(version),
    base: JSON.stringify(base),
    turn: String(turn + 1),
  };
  writeFields(form, values, Object.keys(values));
}

function withoutWindow(values: TypedValues): TypedValues {
  const own = Object.entries(values).filter(
    ([name]) => !(WINDOW_FIELDS as readonly string[]).includes(name),
  );
  return Object.fromEntries(own);
}
