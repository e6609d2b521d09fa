import type { Ringing } from '../../../../src/http/contract/emergency.ts';
import { useWords } from '../../language/words.tsx';

/** The norm of the inspectorate for a human who answers an emergency line. */
const NORM_MS = 30_000;
/** What took longer stands at the end of the scale. */
const SCALE_MS = 40_000;
/** In pixels, so that on a telephone figures and dots stay as large as elsewhere; only the scale gets shorter. */
const AXIS = 20;
const DOT = 12;
/** More dots of one second than this would make a tower: the table below holds each. */
const HIGHEST = 8;

/** In per cents of the width, with room for a dot at both ends. */
const placeOf = (ms: number): number => 3 + (94 * Math.min(ms, SCALE_MS)) / SCALE_MS;

/** One dot for each number that somebody answered, those of one second above each other, with a line at thirty; the table below holds the same. */
export function AnswerDots({ evidence }: { evidence: readonly Ringing[] }) {
  const words = useWords();
  const seen = new Map<number, number>();
  const answered = evidence.flatMap(({ answeredAfterMs, kind, at, rung, reason }) => {
    // A machine that picked up is nobody.
    if (answeredAfterMs === null || reason === 'voicemail-suspected') return [];
    const second = Math.round(answeredAfterMs / 1_000);
    const below = seen.get(second) ?? 0;
    seen.set(second, below + 1);
    return [{ answeredAfterMs, kind, level: Math.min(below, HIGHEST - 1), key: `${at} ${rung}` }];
  });
  const inTime = answered.filter(({ answeredAfterMs }) => answeredAfterMs <= NORM_MS).length;
  const height = AXIS + DOT * (1 + Math.max(1, ...answered.map(({ level }) => level)));
  const axis = height - AXIS;
  return (
    <figure style={{ margin: 0 }}>
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={words.emergency.dots(inTime, answered.length - inTime, evidence.length - answered.length)}
      >
        <line x1="3%" x2="97%" y1={axis} y2={axis} stroke="currentColor" strokeWidth={1} />
        <line
          x1={`${placeOf(NORM_MS)}%`}
          x2={`${placeOf(NORM_MS)}%`}
          y1={0}
          y2={axis + 4}
          stroke="currentColor"
          strokeWidth={2}
        />
        {[0, 10, 20, 30].map((seconds) => (
          <text
            key={seconds}
            x={`${placeOf(seconds * 1_000)}%`}
            y={height - 3}
            fontSize={14}
            textAnchor="middle"
            fill="currentColor"
          >
            {seconds}
          </text>
        ))}
        {answered.map(({ answeredAfterMs, kind, level, key }) => (
          <circle
            key={`${kind} ${key}`}
            cx={`${placeOf(Math.round(answeredAfterMs / 1_000) * 1_000)}%`}
            cy={axis - DOT / 2 - level * DOT}
            r={4}
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
