/** The window that saved a section last. */
export type SectionWriter = {
  /** Tells one showing of the form from another. */
  key: string;
  /** Number of its last save. */
  turn: number;
  /** Version from which on all saves are its own. */
  from: number;
  /** Who sat at it. */
  name: string;
};

/** A save as it arrives. */
export type SectionArrival = {
  /** Version the form believes to be the last. */
  version: number;
  key: string;
  /** Running number of the window's saves. */
  turn: number;
  /** Saved by pressing the button: what was pressed last counts, whatever its number. */
  isPressed: boolean;
};

/**
 * How a save stands to what is stored.
 * - `current`: nothing has been saved since;
 * - `own`: all that was saved since came from this very window, whose answer was lost on its way;
 * - `late`: the window has saved something newer already;
 * - `behind`: somebody else has saved since, so the two have to be joined.
 */
export type SectionStanding = "current" | "own" | "late" | "behind";

type StoredTurn = { version: number; writer: SectionWriter | null };

export function judgeTurn(stored: StoredTurn, arrival: SectionArrival): SectionStanding {
  const { version } = stored;
  const own = ownWriter(stored, arrival);
  if (own && !arrival.isPressed && arrival.turn <= own.turn) return "late";
  if (arrival.version === version) return "current";
  return own && arrival.version >= own.from && arrival.version < version ? "own" : "behind";
}

/** The window to be stored with a save that stands well. */
export function nextWriter(
  stored: StoredTurn,
  arrival: SectionArrival,
  name: string,
): SectionWriter {
  const own = ownWriter(stored, arrival);
  return {
    key: arrival.key,
    turn: Math.max(arrival.turn, own?.turn ?? 0),
    from: own && arrival.version >= own.from ? own.from : stored.version,
    name,
  };
}

/** The window that saved last, when it is the one whose save arrives. */
function ownWriter({ writer }: StoredTurn, { key }: SectionArrival): SectionWriter | null {
  return key !== "" && writer?.key === key ? writer : null;
}
