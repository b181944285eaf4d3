import { describe, expect, test } from "vitest";
import { assessApplication } from "#workflows/application/application-completeness.ts";
import type { ApplicationInput } from "#workflows/application/application-input.ts";
import { completeApplication } from "./application-example.ts";

const inOrder = { applicationIsComplete: true, callIsOpen: true, companyIsSme: true };
const large = { workUnitsHundredths: 30_000, turnoverCents: 9e9, balanceCents: 9e9 };

describe("an application", () => {
  test("with everything in order may be sent", () => {
    expect(assessApplication(completeApplication())).toMatchObject({
      problems: [],
      facts: inOrder,
    });
  });

  test("of which nothing is there names every page", () => {
    const { problems, facts } = assessApplication(
      completeApplication({
        profile: null,
        size: null,
        call: null,
        plan: null,
        stamp: null,
        requestedCents: null,
        declarations: { version: "2026-1", ticked: [] },
      }),
    );
    expect(problems.map(({ page }) => page)).toEqual([
      "call",
      "profile",
      "size",
      "declarations",
      "declarations",
      "declarations",
    ]);
    expect(facts).toEqual({ applicationIsComplete: false, callIsOpen: false, companyIsSme: false });
  });

  test.each<[string, Partial<ApplicationInput>, string]>([
    [
      "a declared class other than the computed one",
      {
        size: {
          last: { workUnitsHundredths: 1200, turnoverCents: 1, balanceCents: 1 },
          previous: null,
          declaredClass: "micro",
        },
        requestedCents: 100,
      },
      "Hai dichiarato micro impresa, ma dai dati risulta piccola impresa: correggi i dati o la dichiarazione.",
    ],
    [
      "one declaration missing",
      {
        declarations: {
          version: "2026-1",
          ticked: completeApplication().declarations.ticked.slice(1),
        },
      },
      "Manca una dichiarazione obbligatoria.",
    ],
    [
      "a stamp of tomorrow",
      { stamp: { kind: "serial", serial: "01234567890123", day: "2026-05-11" } },
      "La marca da bollo ha una data che deve ancora venire.",
    ],
    [
      "an exemption of social cooperatives",
      { stamp: { kind: "exempt", ground: "thirdSector" } },
      "L'esenzione scelta vale per enti del Terzo settore e cooperative sociali: la tua forma giuridica è un'altra.",
    ],
    [
      "too high an amount",
      { requestedCents: 280_001 },
      "Puoi chiedere al massimo € 2.800,00: costo del piano meno le risorse tue e di altri.",
    ],
    [
      "an aid of tomorrow",
      {
        aids: [
          {
            id: "a",
            beneficiary: "Officine Girasole Srl",
            grantor: "Comune di Milano",
            grantedOn: "2026-05-11",
            amountCents: 100,
            reference: "",
          },
        ],
      },
      "L'aiuto di Comune di Milano ha una data che deve ancora venire.",
    ],
  ])("with %s is told so", (_, fields, text) => {
    const { problems } = assessApplication(completeApplication(fields));
    expect(problems.map((problem) => problem.text)).toEqual([text]);
  });

  test("of a firm that is no SME is complete but may not be sent", () => {
    const size = { last: large, previous: large, declaredClass: "medium" } as const;
    const { facts, size: assessment } = assessApplication(completeApplication({ size }));
    expect(facts.companyIsSme).toBe(false);
    expect(assessment?.lines.at(-1)).toBe("I due esercizi concordano: oltre le soglie di una PMI.");
  });

  test.each([
    ["2026-02-28", false],
    ["2026-03-01", true],
    ["2026-06-30", true],
    ["2026-07-01", false],
  ])("on %s finds the call open: %s", (today, open) => {
    const stamp = { kind: "virtual" } as const;
    expect(assessApplication(completeApplication({ today, stamp })).facts.callIsOpen).toBe(open);
  });
});

describe("an ONLUS", () => {
  const profile = { ...completeApplication().profile, onlusRegistered: true };
  const stamp = { kind: "exempt", ground: "onlus" } as const;

  test("went without the stamp until its regime ended", () => {
    const application = completeApplication({ stamp, today: "2025-12-31" });
    const onlus = { ...application, profile: profile as ApplicationInput["profile"] };
    expect(assessApplication(onlus).problems).toEqual([]);
    expect(assessApplication({ ...onlus, today: "2026-01-01" }).problems).toEqual([
      {
        page: "declarations",
        text: "L'esenzione delle ONLUS è finita il 31 dicembre 2025: scegli un altro modo.",
      },
    ]);
  });
});
