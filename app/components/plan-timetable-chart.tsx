import type { Timetable } from "#workflows/plan/plan-timetable.ts";

const BAR_HEIGHT = 10;

/** The measures of a plan as bars on its months; each bar's days are written below its name. */
export function PlanTimetableChart({ timetable }: { timetable: Timetable }) {
  const { days, bars, scale } = timetable;
  const [first, last] = [scale[0], scale.at(-1)];
  return (
    <figure className="timetable">
      <ul>
        {bars.map((bar, index) => (
          <li key={index}>
            <span className="timetable-label">{bar.label}</span>
            <span className="timetable-days">{bar.text}</span>
            <svg
              className="timetable-bar"
              viewBox={`0 0 ${String(days)} ${String(BAR_HEIGHT)}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="timetable-ground" width={days} height={BAR_HEIGHT} />
              {scale.map(({ at }) => (
                <rect
                  key={at}
                  className="timetable-mark"
                  x={at}
                  width={days / 500}
                  height={BAR_HEIGHT}
                />
              ))}
              <rect
                className="timetable-value"
                x={bar.from}
                width={Math.max(bar.to - bar.from, days / 200)}
                height={BAR_HEIGHT}
              />
            </svg>
          </li>
        ))}
      </ul>
      {first && last && (
        <figcaption>
          Le tacche segnano i mesi, da {first.label} a {last.label}.
        </figcaption>
      )}
    </figure>
  );
}
