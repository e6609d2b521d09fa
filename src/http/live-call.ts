import type { CallId } from '../domain/ids.ts';
import { TRIAL_CALLER } from '../domain/trial-call.ts';
import type { Seen } from '../turn/call.ts';
import type { CallEvent } from '../turn/journal.ts';
import type { LiveCall } from './contract/today.ts';

/** A screen shows the last of what was said; the rest is in the call itself. */
const MOST_LINES = 40;
/** Two rounds of a whole ladder; older tries are in the call itself. */
const MOST_RUNGS = 10;

export const newCall = (id: CallId, startedAt: Temporal.Instant, line: number): LiveCall => ({
  id,
  line,
  startedAt: startedAt.toString(),
  from: null,
  trial: false,
  alarm: null,
  alarmWords: [],
  about: null,
  rungs: [],
  takenOver: null,
  taker: null,
  endedAt: null,
  wish: null,
  doing: null,
  asks: null,
  recognised: false,
  known: [],
  partial: null,
  lines: [],
});

/** The call with what is seen of it between its events; null: that changes nothing that a screen shows. */
export function seenBetween(call: LiveCall, seen: Exclude<Seen, { kind: 'event' }>): LiveCall | null {
  if (seen.kind === 'partial') return seen.text === call.partial ? null : { ...call, partial: seen.text };
  if (seen.kind === 'turn-timing') return call.partial === null ? null : { ...call, partial: null };
  if (seen.kind !== 'progress') return null;
  const { step, attempt, recognised, known } = seen.progress;
  return { ...call, asks: { step, attempt }, recognised, known: [...known] };
}

/** The call after one more event; what a screen does not show changes nothing. */
export function changedBy(call: LiveCall, event: CallEvent, atMs: number, now: Temporal.Instant): LiveCall {
  const at = Math.round(atMs);
  const withLine = (who: 'caller' | 'balie', text: string, unsure: readonly number[] = []): LiveCall => ({
    ...call,
    lines: [
      ...call.lines,
      { who, text, atMs: at, ...(unsure.length === 0 ? {} : { unsure: [...unsure] }) },
    ].slice(-MOST_LINES),
  });
  switch (event.kind) {
    case 'answered':
      return event.from === TRIAL_CALLER ? { ...call, trial: true } : { ...call, from: event.from };
    case 'caller-said':
      return { ...withLine('caller', event.text, event.unsure), partial: null };
    case 'caller-pressed':
      return withLine('caller', `(toetst ${event.keys})`);
    case 'balie-said':
      return { ...withLine('balie', event.text), doing: event.phrase };
    case 'understood':
      return event.wish === 'none' ? call : { ...call, wish: event.wish };
    case 'alarm': {
      const words = event.reasons.flatMap((reason) => reason.words);
      const level = event.reasons.some((reason) => reason.level === '112') ? '112' : 'human-now';
      const about = event.reasons.find((reason) => reason.about !== undefined)?.about ?? null;
      return { ...call, alarm: level, alarmWords: words, about };
    }
    case 'transfer':
      return rung(call, event, now);
    default:
      return call;
  }
}

/** A rung goes on in its own line until it is rung again; a human who confirmed and is gone again leaves the alarm standing. */
function rung(
  call: LiveCall,
  event: Extract<CallEvent, { kind: 'transfer' }>,
  now: Temporal.Instant,
): LiveCall {
  const line = { rung: event.rung, step: event.step, since: now.toString(), reason: event.reason };
  const last = call.rungs.at(-1);
  const goesOn = last !== undefined && last.rung === event.rung && event.step !== 'dialled';
  // A number that is given up because somebody else has the caller takes them from nobody.
  const isOther = event.reason === 'caller-gone' && call.takenOver?.by !== event.rung;
  const takenOver =
    event.step === 'confirmed'
      ? { by: event.rung, at: now.toString() }
      : event.step === 'failed' && !isOther
        ? null
        : call.takenOver;
  return {
    ...call,
    rungs: [...(goesOn ? call.rungs.slice(0, -1) : call.rungs), line].slice(-MOST_RUNGS),
    takenOver,
    doing: `${event.step} ${event.rung}`,
  };
}
