import { useNavigation, useRouteLoaderData, type Navigation } from "@remix-run/react";
import { useEffect, useRef, useState, type RefObject } from "react";
import {
  findFormDraft,
  forgetFormDraft,
  keepFormDraft,
  markFormDraftSent,
  type FormPlace,
} from "./form-draft-store.ts";
import {
  isSame,
  listTyped,
  readLabel,
  readServedFields,
  readTypedFields,
  typeFields,
} from "./form-fields-typed.ts";
import { forgetSentFile, noteSentFile } from "./sent-file.ts";
import type { FormReply } from "./posted-values.ts";

/** What the browser had kept of a form and the page has put back. */
export type RestoredForm = {
  at: string;
  isSent: boolean;
  /** Labels of the fields that were put back. */
  labels: readonly string[];
  /** Those of them that have been changed elsewhere since. */
  changed: readonly string[];
};

export type FormDraftState = {
  restored: RestoredForm | null;
  /** A button was pressed while there was no network: nothing was sent. */
  isHeld: boolean;
  /** False where the browser keeps nothing: what is typed lives as long as the page. */
  isKept: boolean;
  /** Puts the fields back to what the server has. */
  drop: () => void;
};

type Options = {
  formRef: RefObject<HTMLFormElement | null>;
  reply: FormReply | undefined;
  /** For a form that saves itself otherwise, or whose fields nobody may keep. */
  isOff?: boolean | undefined;
};

/**
 * Keeps what is typed in a form in the browser until the server has taken it: the network, the
 * session, the server and the window may go, and the page puts it back. Passwords, files and hidden
 * fields are not kept.
 */
export function useFormDraft({ formRef, reply, isOff = false }: Options): FormDraftState {
  const personId = usePersonId();
  const [shown, setShown] = useState<Shown>({ restored: null, isHeld: false, isKept: true });
  const isReplied = useRef(reply !== undefined);
  const sentTo = useRef<string | null>(null);
  useForgetWhenTaken({ sentTo, reply, placeOf: () => placeOf(formRef.current, personId) });

  useEffect(() => {
    const form = formRef.current;
    if (!form || isOff) return undefined;
    return attach(form, {
      place: placeOf(form, personId),
      isFresh: !isReplied.current,
      note: (address) => {
        sentTo.current = address;
      },
      change: (changes) => {
        setShown((before) => ({ ...before, ...changes }));
      },
    });
  }, [formRef, isOff, personId]);

  return {
    ...shown,
    drop: () => {
      const form = formRef.current;
      if (!form) return;
      typeFields(form, readServedFields(form));
      forgetFormDraft(placeOf(form, personId));
      setShown((before) => ({ ...before, restored: null }));
    },
  };
}

type Shown = Omit<FormDraftState, "drop">;

type Attachment = {
  place: FormPlace;
  /** The page brings what the server has, not what was just refused. */
  isFresh: boolean;
  /** Takes where a press of a button posts to. */
  note: (address: string) => void;
  change: (changes: Partial<Shown>) => void;
};

/** Puts back what was kept and keeps what follows. @returns what ends it. */
function attach(form: HTMLFormElement, { place, isFresh, note, change }: Attachment): () => void {
  const restored = isFresh ? putBack(form, place) : null;
  if (restored) change({ restored });
  // A file is not kept: it lives as long as the page.
  if (form.querySelector("input[type=file]")) change({ isKept: false });
  forgetSentFile();
  const keep = () => {
    change({ isKept: keepTyped(form, place) });
  };
  const hold = (event: SubmitEvent) => {
    note(addressOf(form, event.submitter));
    change({ isHeld: !navigator.onLine });
    noteSentFile(addressOf(form), form);
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopPropagation();
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", hold);
  return () => {
    form.removeEventListener("input", keep);
    form.removeEventListener("submit", hold);
  };
}

/** Who is signed in; null for a guest. */
export function usePersonId(): string | null {
  return useRouteLoaderData<{ personId: string }>("routes/_app")?.personId ?? null;
}

type Sending = {
  /** Where the last press of a button posts to; null before. */
  sentTo: RefObject<string | null>;
  reply?: FormReply | undefined;
  placeOf: () => FormPlace;
};

/**
 * Forgets a draft once its post was taken. The server shows that by leading on to another page, or
 * by coming back to this one with nothing to correct; the sign-in page does not count.
 */
export function useForgetWhenTaken({ sentTo, reply, placeOf: place }: Sending): void {
  const navigation = useNavigation();
  const pending = useRef<string | null>(null);
  useEffect(() => {
    const { state, formAction } = navigation;
    if (state === "submitting") {
      if (formAction !== sentTo.current) return;
      pending.current = formAction;
      markFormDraftSent(place());
    } else if (pending.current !== null) {
      const fate = fateOf(navigation, { address: pending.current, reply });
      if (fate !== "open") pending.current = null;
      if (fate === "taken") forgetFormDraft(place());
    }
  });
}

/** What has become of a post: taken, refused, or not known yet. */
function fateOf(
  { state, location }: Exclude<Navigation, { state: "submitting" }>,
  { address, reply }: { address: string; reply: FormReply | undefined },
): "taken" | "refused" | "open" {
  if (state === "idle") return isRefused(reply) ? "refused" : "taken";
  if (location.pathname === SIGN_IN) return "refused";
  return location.pathname === pathOf(address) ? "open" : "taken";
}

const SIGN_IN = "/sign-in";

function isRefused(reply: FormReply | undefined): boolean {
  return Object.keys(reply?.errors ?? {}).length > 0 || reply?.refusal !== undefined;
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, "");
}

function addressOf(form: HTMLFormElement | null, submitter?: HTMLElement | null): string {
  return submitter?.getAttribute("formaction") ?? form?.getAttribute("action") ?? "";
}

function placeOf(form: HTMLFormElement | null, personId: string | null): FormPlace {
  return { personId, address: addressOf(form) };
}

function putBack(form: HTMLFormElement, place: FormPlace): RestoredForm | null {
  const draft = findFormDraft(place, new Date());
  if (!draft) return null;
  const served = readServedFields(form);
  const fields = Object.entries(draft.fields).filter(
    ([name, { value }]) => name in served && !isSame(served[name] ?? [], value),
  );
  if (fields.length === 0) {
    forgetFormDraft(place);
    return null;
  }
  typeFields(form, Object.fromEntries(fields.map(([name, { value }]) => [name, value])));
  const changed = fields.filter(([name, { base }]) => !isSame(served[name] ?? [], base));
  const { at, isSent } = draft;
  const labelsOf = (list: typeof fields) => list.map(([name]) => readLabel(form, name));
  return { at, isSent, labels: labelsOf(fields), changed: labelsOf(changed) };
}

/** @returns false where the browser cannot keep it. */
function keepTyped(form: HTMLFormElement, place: FormPlace): boolean {
  const before = findFormDraft(place, new Date());
  const fields = listTyped({
    now: readTypedFields(form),
    served: readServedFields(form),
    before: before?.fields ?? {},
  });
  if (Object.keys(fields).length > 0) {
    const isSent = before?.isSent ?? false;
    return keepFormDraft(place, { at: new Date().toISOString(), isSent, fields });
  }
  forgetFormDraft(place);
  return true;
}
