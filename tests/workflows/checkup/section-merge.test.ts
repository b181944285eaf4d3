import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeSection } from "#workflows/checkup/section-merge.ts";

const base = { D01: "practice", D02: "50", D03: "no" };

describe("two people in one section", () => {
  test("who change different fields are joined without a word", () => {
    const merge = mergeSection({
      base,
      mine: { ...base, D02: "60" },
      theirs: { ...base, D03: "verbal" },
    });
    expect(merge).toEqual({
      values: { D01: "practice", D02: "60", D03: "verbal" },
      conflicts: [],
      taken: ["D03"],
    });
  });

  test("who change the same field have to choose, with what it was before", () => {
    const merge = mergeSection({
      base,
      mine: { ...base, D02: "60" },
      theirs: { ...base, D02: "70" },
    });
    expect(merge.conflicts).toEqual([{ name: "D02", before: "50", mine: "60", theirs: "70" }]);
    expect(merge.values["D02"]).toBe("60");
  });

  test("who change it to the same thing agree", () => {
    const both = { ...base, D02: "60" };
    expect(mergeSection({ base, mine: both, theirs: both }).conflicts).toEqual([]);
  });

  test("one of whom empties what the other leaves alone find it empty", () => {
    const mine = { D01: "practice", D03: "no" };
    expect(mergeSection({ base, mine, theirs: base }).values).toEqual(mine);
    expect(mergeSection({ base, mine: base, theirs: mine }).taken).toEqual(["D02"]);
  });

  test("who tick different boxes of a list have both", () => {
    const merge = mergeSection({
      base: { E02: ["contacts", "training"] },
      mine: { E02: ["contacts", "training", "talkAfter"] },
      theirs: { E02: ["contacts", "replacement"] },
    });
    expect(merge.conflicts).toEqual([]);
    expect(merge.values["E02"]).toEqual(["contacts", "replacement", "talkAfter"]);
  });

  test("whose lists cannot stand together have to choose", () => {
    const merge = mergeSection({
      base: {},
      mine: { E02: ["nothing"] },
      theirs: { E02: ["contacts"] },
      accepts: (_, value) => !(value.includes("nothing") && value.length > 1),
    });
    expect(merge.conflicts).toHaveLength(1);
    expect(merge.values["E02"]).toEqual(["nothing"]);
  });
});

const names = ["D01", "D02", "D03", "E02"] as const;
const value = fc.constantFrom<string | string[] | undefined>(
  undefined,
  "",
  "1",
  "2",
  ["a"],
  ["a", "b"],
);
const values = fc.record({ D01: value, D02: value, D03: value, E02: value }).map((all) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const one = all[name];
      return one === undefined ? [] : [[name, one]];
    }),
  ),
);

test("nothing that either has changed is lost: it is joined or shown as a clash", () => {
  fc.assert(
    fc.property(values, values, values, (before, mine, theirs) => {
      const merge = mergeSection({ base: before, mine, theirs });
      const clashing = merge.conflicts.map(({ name }) => name);
      for (const name of names) {
        if (clashing.includes(name)) continue;
        const [old, own, other, joined] = [before, mine, theirs, merge.values].map(
          (all) => new Set([all[name] ?? []].flat().filter(Boolean)),
        );
        for (const key of joined!) expect(own!.has(key) || other!.has(key)).toBe(true);
        for (const key of own!) if (!old!.has(key)) expect(joined!.has(key)).toBe(true);
        for (const key of other!) if (!old!.has(key)) expect(joined!.has(key)).toBe(true);
      }
    }),
  );
});

test("joining with oneself or with no change gives what one has", () => {
  fc.assert(
    fc.property(values, values, (before, mine) => {
      expect(mergeSection({ base: before, mine, theirs: before }).conflicts).toEqual([]);
      expect(mergeSection({ base: before, mine, theirs: mine }).taken).toEqual([]);
    }),
  );
});
