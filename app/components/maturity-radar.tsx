import type { AreaIndex } from "#workflows/checkup/checkup-indices.ts";
import { formatPoints } from "#workflows/points.ts";
import { areas } from "#workflows/programme/areas.ts";

const SIZE = 320;
const CENTRE = SIZE / 2;
const RADIUS = 112;
const RINGS = [25, 50, 75, 100];

/** The eight areas as a radar, drawn by the server; the table beside it says the same in figures. */
export function MaturityRadar({ indices }: { indices: readonly AreaIndex[] }) {
  const points = indices.map(({ maturity }, index) =>
    pointAt(index, indices.length, maturity === null ? 0 : maturity / 100),
  );
  return (
    <figure className="radar">
      <svg viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`} role="img" aria-labelledby="radar-title">
        <title id="radar-title">{describeRadar(indices)}</title>
        {RINGS.map((value) => (
          <polygon
            key={value}
            className="radar-ring"
            points={toPoints(indices.map((_, index) => pointAt(index, indices.length, value)))}
          />
        ))}
        {indices.map(({ area }, index) => {
          const end = pointAt(index, indices.length, 100);
          const label = pointAt(index, indices.length, 118);
          return (
            <g key={area}>
              <line className="radar-axis" x1={CENTRE} y1={CENTRE} x2={end.x} y2={end.y} />
              <text className="radar-label" x={label.x} y={label.y}>
                {area}
              </text>
            </g>
          );
        })}
        <polygon className="radar-value" points={toPoints(points)} />
        {indices.map(({ area, maturity }, index) =>
          maturity === null ? null : (
            <circle
              key={area}
              className="radar-dot"
              cx={points[index]?.x}
              cy={points[index]?.y}
              r={4}
            />
          ),
        )}
      </svg>
      <figcaption>Da 0, al centro, a 100. I cerchi segnano 25, 50 e 75.</figcaption>
    </figure>
  );
}

type Point = { x: number; y: number };

function pointAt(index: number, count: number, value: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const reach = (RADIUS * value) / 100;
  // Two decimals: server and browser must write the same text.
  return { x: round(CENTRE + reach * Math.cos(angle)), y: round(CENTRE + reach * Math.sin(angle)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function toPoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ");
}

function describeRadar(indices: readonly AreaIndex[]): string {
  const spoken = indices.map(
    ({ area, maturity }) =>
      `${areas[area].label} ${maturity === null ? "non calcolabile" : formatPoints(maturity)}`,
  );
  return `Maturità delle otto aree: ${spoken.join("; ")}.`;
}
