import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import type { RefusalText } from "./posted-values.ts";

/** The window a form is shown in, as the server knows it. */
export type AutosaveWindow = {
  key: string;
  /** Number of the last save. */
  turn: number;
  /** Version the window has seen last, and the fields as they were in it. */
  version: number;
  base: TypedValues;
};

/** What came of one save. */
export type AutosaveReply =
  | {
      kind: "saved";
      version: number;
      savedAt: string;
      values: TypedValues;
      taken: readonly string[];
      takenFrom: string;
    }
  | { kind: "clash"; names: readonly string[]; savedBy: string }
  | { kind: "refused"; refusal: RefusalText }
  | { kind: "signedOut" }
  | { kind: "unreachable" };

/** What the page tells about saving. */
export type AutosaveState =
  | { kind: "untouched" | "waiting" | "saving" }
  | { kind: "unreachable" }
  | { kind: "signedOut" }
  | { kind: "saved"; savedAt: string }
  | { kind: "clash"; names: readonly string[]; savedBy: string }
  | { kind: "refused"; refusal: RefusalText };

type AutosaveOptions = {
  window: AutosaveWindow;
  /** Carries the fields to the server; `isLeaving` while the page goes away. */
  send: (values: TypedValues, window: AutosaveWindow, isLeaving: boolean) => Promise<AutosaveReply>;
  /** Keeps in the browser what is not known to be saved. */
  keep: (values: TypedValues, window: AutosaveWindow) => void;
  /** Shows in the page what others have changed. @returns the fields as they are then. */
  adopt: (values: TypedValues, names: readonly string[], from: string) => TypedValues;
  report: (state: AutosaveState, window: AutosaveWindow) => void;
};

/** After the last key; and at the latest, however long one types on. */
const PAUSE = 1_500;
const LONGEST_PAUSE = 10_000;
const FIRST_RETRY = 3_000;
const LONGEST_RETRY = 60_000;

/**
 * Saves a form while it is typed: a moment after the last key, one save at a time, again and again
 * while the server cannot be reached. Every key is kept in the browser first.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  /** What is not saved yet; null when all is. */
  #values: TypedValues | null = null;
  #unsavedSince = 0;
  #retryAfter = FIRST_RETRY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #isClosed = false;
  #state: AutosaveState = { kind: "untouched" };

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  /** Takes the fields as they are after a key. */
  typed(values: TypedValues): void {
    if (this.#values === null) this.#unsavedSince = Date.now();
    this.#values = values;
    this.#options.keep(values, this.#options.window);
    if (this.#running === null) this.#report({ kind: "waiting" });
    const latest = this.#unsavedSince + LONGEST_PAUSE - Date.now();
    this.#schedule(Math.min(PAUSE, Math.max(0, latest)));
  }

  /** Saves at once what is not saved yet. @returns whether everything is saved then. */
  async flush(isLeaving = false): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (this.#values === null) return true;
    this.#running = this.#run(this.#values, isLeaving).finally(() => {
      this.#running = null;
    });
    await this.#running;
    return !this.hasUnsaved();
  }

  hasUnsaved(): boolean {
    return this.#values !== null;
  }

  /** Whether the server can be asked for anything at present. */
  isCutOff(): boolean {
    return this.#state.kind === "unreachable" || this.#state.kind === "signedOut";
  }

  /** The page goes away: what is not saved is sent, and nothing more after it. */
  close(): void {
    this.#isClosed = true;
    void this.flush(true);
  }

  async #run(sent: TypedValues, isLeaving: boolean): Promise<void> {
    const { window, send } = this.#options;
    window.turn += 1;
    this.#report({ kind: "saving" });
    const reply = await send(sent, window, isLeaving);
    if (reply.kind === "saved") this.#settle(sent, reply);
    else this.#report(reply);
    if (reply.kind !== "unreachable") return;
    this.#schedule(this.#retryAfter);
    this.#retryAfter = Math.min(2 * this.#retryAfter, LONGEST_RETRY);
  }

  #settle(sent: TypedValues, reply: Extract<AutosaveReply, { kind: "saved" }>): void {
    const { window, adopt, keep } = this.#options;
    Object.assign(window, { version: reply.version, base: reply.values });
    this.#retryAfter = FIRST_RETRY;
    const shown =
      reply.taken.length > 0 && !this.#isClosed
        ? adopt(reply.values, reply.taken, reply.takenFrom)
        : this.#values;
    const isAll = this.#values === sent;
    this.#values = isAll ? null : shown;
    keep(this.#values ?? reply.values, window);
    this.#report(isAll ? { kind: "saved", savedAt: reply.savedAt } : { kind: "waiting" });
    if (isAll) return;
    this.#unsavedSince = Date.now();
    this.#schedule(PAUSE);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #report(state: AutosaveState): void {
    this.#state = state;
    if (!this.#isClosed) this.#options.report(state, this.#options.window);
  }
}
