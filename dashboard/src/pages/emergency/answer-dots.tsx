import type { Ringing } from '../../../../src/http/contract/emergency.ts';
import { useWords } from '../../language/words.tsx';

/** The norm of the inspectorate for a human who answers an emergency line. */
const NORM_MS = 30_000;
/** What took longer stands at the end of the scale. */
const SCALE_MS = 40_000;
const WIDTH = 800;
const HEIGHT = 48;
const MARGIN = 12;

const placeOf = (ms: number): number => MARGIN + ((WIDTH - 2 * MARGIN) * Math.min(ms, SCALE_MS)) / SCALE_MS;

/** One dot for each number that was answered, on a scale of seconds with a line at thirty; the table below it holds the same. */
export function AnswerDots({ evidence }: { evidence: readonly Ringing[] }) {
  const words = useWords();
  const answered = evidence.flatMap(({ answeredAfterMs, kind, at, rung }) =>
    answeredAfterMs === null ? [] : [{ answeredAfterMs, kind, key: `${at} ${rung}` }],
  );
  const inTime = answered.filter(({ answeredAfterMs }) => answeredAfterMs <= NORM_MS).length;
  return (
    <figure style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        role="img"
        aria-label={words.emergency.dots(inTime, answered.length - inTime, evidence.length - answered.length)}
      >
        <line
          x1={MARGIN}
          x2={WIDTH - MARGIN}
          y1={HEIGHT - 16}
          y2={HEIGHT - 16}
          stroke="currentColor"
          strokeWidth={1}
        />
        <line
          x1={placeOf(NORM_MS)}
          x2={placeOf(NORM_MS)}
          y1={2}
          y2={HEIGHT - 12}
          stroke="currentColor"
          strokeWidth={2}
        />
        {[0, 10, 20, 30].map((seconds) => (
          <text
            key={seconds}
            x={placeOf(seconds * 1_000)}
            y={HEIGHT - 2}
            fontSize={12}
            textAnchor="middle"
            fill="currentColor"
          >
            {seconds}
          </text>
        ))}
        {answered.map(({ answeredAfterMs, kind, key }) => (
          <circle
            key={`${kind} ${key}`}
            cx={placeOf(answeredAfterMs)}
            cy={HEIGHT / 3}
            r={5}
            stroke="currentColor"
            strokeWidth={2}
            fill={kind === 'call' ? 'currentColor' : 'none'}
          />
        ))}
      </svg>
      <figcaption>{words.emergency.dotsExplained}</figcaption>
    </figure>
  );
}
