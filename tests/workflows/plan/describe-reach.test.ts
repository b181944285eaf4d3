import { expect, test } from "vitest";
import { describeReach } from "#workflows/plan/describe-reach.ts";

test.each([
  [[9, 6, 5, 4], "9 persone, di cui 6 donne; 5 con carichi di cura, di cui 4 donne"],
  [[1, 1, 1, 1], "una persona, di cui una donna; 1 con carichi di cura, di cui una donna"],
  [[3, 0, 2, 0], "3 persone, di cui nessuna donna; 2 con carichi di cura, di cui nessuna donna"],
  [[4, 2, 0, 0], "4 persone, di cui 2 donne; nessuna con carichi di cura"],
  [[4, 0, 0, 0], "4 persone"],
] as const)("%j are told as %s", ([personsReached, womenReached, carersReached, both], words) => {
  const reach = { personsReached, womenReached, carersReached, womenCarersReached: both };
  expect(describeReach(reach)).toBe(words);
});
