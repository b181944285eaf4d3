import { z } from "zod";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import type { AutosaveReply, AutosaveWindow } from "./autosave.ts";

const LONGEST_WAIT = 15_000;
/** Browsers carry no more than this while a page goes away. */
const MOST_WHILE_LEAVING = 60_000;

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const replySchema = z.union([
  z.object({
    kind: z.literal("saved"),
    version: z.number(),
    savedAt: z.string(),
    values,
    taken: z.array(z.string()),
    takenFrom: z.string(),
  }),
  z.object({ kind: z.literal("clash"), names: z.array(z.string()), savedBy: z.string() }),
  z.object({
    kind: z.literal("refused"),
    refusal: z.object({
      what: z.string(),
      why: z.string(),
      remedy: z.string(),
      problems: z.array(z.string()).optional(),
    }),
  }),
]);

/** Posts the fields of a form as the form itself would, and reads what became of it. */
export async function sendAutosave(
  address: string,
  {
    fields,
    window,
    isLeaving,
  }: { fields: TypedValues; window: AutosaveWindow; isLeaving: boolean },
): Promise<AutosaveReply> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  body.set("version", String(window.version));
  body.set("turn", String(window.turn));
  body.set("windowKey", window.key);
  body.set("base", JSON.stringify(window.base));
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: isLeaving && body.toString().length < MOST_WHILE_LEAVING,
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    return await readReply(response);
  } catch {
    return { kind: "unreachable" };
  }
}

/** A redirect leads to the sign-in page: the session is over. */
async function readReply(response: Response): Promise<AutosaveReply> {
  if (response.type === "opaqueredirect") return { kind: "signedOut" };
  if (response.status >= 500) return { kind: "unreachable" };
  const reply = replySchema.safeParse(await response.json().catch(() => null));
  return reply.success ? reply.data : { kind: "refused", refusal: notUnderstood };
}

const notUnderstood = {
  what: "Il salvataggio automatico non è riuscito.",
  why: "La pagina non è più quella che il sito si aspetta.",
  remedy: "Premi il pulsante in fondo per salvare, oppure ricarica la pagina.",
};
