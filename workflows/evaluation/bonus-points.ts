import type { Hundredths } from "../points.ts";

/** What earns or costs points outside the hundred of the grid. */
export type BonusGrounds = {
  /** Gender equality certificate UNI/PdR 125:2022 in force. */
  genderCertificate: boolean;
  /** Member of the workplace health promotion network (WHP). */
  whpMember: boolean;
  /** An earlier incentive of the programme was revoked. */
  earlierRevocation: boolean;
};

export type BonusLine = { label: string; points: Hundredths };

/** Points outside the grid, one line for each ground that applies. */
export function bonusLines(grounds: BonusGrounds): BonusLine[] {
  const lines = [
    {
      applies: grounds.genderCertificate,
      label: "Certificazione della parità di genere",
      points: 200,
    },
    { applies: grounds.whpMember, label: "Adesione alla rete WHP", points: 100 },
    { applies: grounds.earlierRevocation, label: "Incentivo precedente revocato", points: -500 },
  ];
  return lines.filter(({ applies }) => applies).map(({ label, points }) => ({ label, points }));
}

/** Grid total with the points outside it, kept between 0 and 100 points. */
export function totalWithBonus(grid: Hundredths, lines: readonly BonusLine[]): Hundredths {
  const total = lines.reduce((sum, { points }) => sum + points, grid);
  return Math.min(10_000, Math.max(0, total));
}
