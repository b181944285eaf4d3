import type { Colour } from "./palette.ts";

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** How far the handles of a curve reach so that four of them look like a circle. */
const ROUND = 0.5523;

const operands = new Map<Colour, string>();

/** A number as pages hold it: a thousandth of a point is finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Sets all that follows on a page larger or smaller. */
export function zoom(scale: number): string {
  return `${number(scale)} 0 0 ${number(scale)} 0 0 cm`;
}

/** Sets the colour of what is filled (`rg`) or drawn (`RG`). */
export function paint(colour: Colour, operator: "rg" | "RG"): string {
  let operand = operands.get(colour);
  if (operand === undefined) operands.set(colour, (operand = toOperand(colour)));
  return `${operand} ${operator}`;
}

export function outlineOfBox({ x, y, width, height }: Box): string {
  return `${numbers(x, y, width, height)} re`;
}

/** A box whose corners are quarters of a circle. */
export function outlineOfRoundBox({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom, near] = [x + width, y + height, r * (1 - ROUND)];
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(right - r, y)} l`,
    `${numbers(right - near, y, right, y + near, right, y + r)} c`,
    `${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - near, right - near, bottom, right - r, bottom)} c`,
    `${numbers(x + r, bottom)} l`,
    `${numbers(x + near, bottom, x, bottom - near, x, bottom - r)} c`,
    `${numbers(x, y + r)} l`,
    `${numbers(x, y + near, x + near, y, x + r, y)} c\nh`,
  ].join("\n");
}

export function outlineOfPoints(points: readonly Point[], isClosed: boolean): string {
  const steps = points.map(({ x, y }, index) => `${numbers(x, y)} ${index === 0 ? "m" : "l"}`);
  return `${steps.join("\n")}${isClosed ? "\nh" : ""}`;
}

function numbers(...values: number[]): string {
  return values.map(number).join(" ");
}

function toOperand(colour: Colour): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return parts.map(number).join(" ");
}
