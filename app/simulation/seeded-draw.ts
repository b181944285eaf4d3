/** Whole numbers that look random and repeat with the seed: fast, for simulations only. */
export type Draw = {
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  /** True this many times in a hundred. */
  percent: (share: number) => boolean;
  /** One of the list. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/** Draws that depend on the seed and on a number only, in whatever order they are made. */
export function seededDraw(seed: number, index: number): Draw {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  function between(from: number, to: number): number {
    return from + (next() % (to - from + 1));
  }
  return {
    between,
    percent: (share) => between(1, 100) <= share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
