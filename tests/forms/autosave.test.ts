import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, type AutosaveReply, type AutosaveState } from "#app/forms/autosave.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function stored(version: number, values: TypedValues, taken: string[] = []): AutosaveReply {
  return { kind: "saved", version, savedAt: "14:30", values, taken, takenFrom: "Luca" };
}

/** A form whose server answers as told, and everything that happened. */
function open(replies: AutosaveReply[]) {
  const window = { key: "mine", turn: 0, version: 3, base: {} };
  const sent: { values: TypedValues; version: number; turn: number }[] = [];
  const states: AutosaveState["kind"][] = [];
  const kept: { values: TypedValues; base: TypedValues }[] = [];
  const answers: ((reply: AutosaveReply) => void)[] = [];
  const autosave = new Autosave({
    window,
    send: (values, { version, turn }) => {
      sent.push({ values, version, turn });
      const reply = replies.shift();
      return reply
        ? Promise.resolve(reply)
        : new Promise((resolve) => {
            answers.push(resolve);
          });
    },
    keep: (values, { base }) => kept.push({ values, base }),
    adopt: (values) => values,
    report: ({ kind }) => states.push(kind),
  });
  return { autosave, window, sent, states, kept, answers };
}

describe("a form that saves itself", () => {
  test("waits for a pause and says when it has saved", async () => {
    const { autosave, sent, states } = open([stored(4, { D02: "50" })]);
    autosave.typed({ D02: "5" });
    autosave.typed({ D02: "50" });
    await vi.advanceTimersByTimeAsync(1_400);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([{ values: { D02: "50" }, version: 3, turn: 1 }]);
    expect(states.at(-1)).toBe("saved");
    expect(autosave.hasUnsaved()).toBe(false);
  });

  test("does not wait for ever while one types on", async () => {
    const { autosave, sent } = open([stored(4, {})]);
    for (let key = 0; key < 12; key += 1) {
      autosave.typed({ A01: "x".repeat(key) });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  test("keeps every key in the browser before anything is sent", () => {
    const { autosave, kept, sent } = open([]);
    autosave.typed({ D02: "5" });
    expect(kept).toEqual([{ values: { D02: "5" }, base: {} }]);
    expect(sent).toEqual([]);
  });

  test("starts the next save from what the server has acknowledged", async () => {
    const { autosave, sent } = open([stored(4, { D02: "5" }), stored(5, { D02: "50" })]);
    autosave.typed({ D02: "5" });
    await autosave.flush();
    autosave.typed({ D02: "50" });
    await autosave.flush();
    expect(sent.map(({ version, turn }) => [version, turn])).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });

  test("sends one save at a time and then what was typed meanwhile", async () => {
    const { autosave, sent, answers } = open([]);
    autosave.typed({ D02: "5" });
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    autosave.typed({ D02: "50" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    answers[0]?.(stored(4, { D02: "5" }));
    expect(await flushed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent[1]).toEqual({ values: { D02: "50" }, version: 4, turn: 2 });
  });

  test("goes on trying while the server cannot be reached, ever less often", async () => {
    const { autosave, sent, states } = open([
      { kind: "unreachable" },
      { kind: "unreachable" },
      stored(4, {}),
    ]);
    autosave.typed({ D02: "5" });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(states.at(-1)).toBe("unreachable");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(states.at(-1)).toBe("saved");
  });

  test.each(["signedOut", "clash", "refused"] as const)(
    "keeps what is typed when it is %s and stops on its own",
    async (kind) => {
      const refusal = { what: "", why: "", remedy: "" };
      const reply = { kind, refusal, names: ["D02"], savedBy: "Luca" } as AutosaveReply;
      const { autosave, sent } = open([reply]);
      autosave.typed({ D02: "5" });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(sent).toHaveLength(1);
      expect(autosave.hasUnsaved()).toBe(true);
    },
  );

  test("takes over what others have changed", async () => {
    const { autosave, window } = open([stored(7, { D02: "5", D03: "no" }, ["D03"])]);
    autosave.typed({ D02: "5" });
    expect(await autosave.flush()).toBe(true);
    expect(window).toMatchObject({ version: 7, base: { D02: "5", D03: "no" } });
  });

  test("sends what is left when the page goes away, and reports no more", async () => {
    const { autosave, sent, states } = open([stored(4, {})]);
    autosave.typed({ D02: "5" });
    autosave.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states).toEqual(["waiting"]);
  });
});
