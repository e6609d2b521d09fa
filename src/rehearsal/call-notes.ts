import type { AlarmReason } from '../domain/alarm.ts';
import type { CallEvent } from '../turn/journal.ts';
import type { SaidLine, TimesMs } from './report.ts';

/** Keeps what happened in a rehearsed call, from the same events as the journal. */
export interface CallNotes {
  event(event: CallEvent, atMs: number): void;
  caller(text: string, atMs: number): void;
  human(text: string, atMs: number): void;
  readonly said: readonly SaidLine[];
  readonly keys: readonly string[];
  readonly alarms: readonly AlarmReason[];
  readonly faults: readonly string[];
  timesMs(): TimesMs;
}

/** `live` hears each line as it is spoken. */
export function createCallNotes(live: (line: SaidLine | LiveEvent) => void): CallNotes {
  const said: SaidLine[] = [];
  const keys: string[] = [];
  const alarms: AlarmReason[] = [];
  const faults: string[] = [];
  const firsts = new Map<string, number>();
  let total = 0;
  const first = (name: string, atMs: number) => {
    if (!firsts.has(name)) firsts.set(name, Math.round(atMs));
  };
  const add = (line: SaidLine) => {
    said.push(line);
    live(line);
  };

  return {
    said,
    keys,
    alarms,
    faults,
    event(event, atMs) {
      total = Math.max(total, Math.round(atMs));
      switch (event.kind) {
        case 'balie-said':
          if (event.phrase === 'greeting' && /toets 1/u.test(event.text)) first('first-words', atMs);
          add({ who: 'balie', text: event.text, atMs: Math.max(0, Math.round(atMs - event.heardMs)) });
          break;
        case 'caller-pressed':
          keys.push(event.keys);
          live({ who: 'event', text: `toetsen: ${event.keys}`, atMs: Math.round(atMs) });
          break;
        case 'alarm':
          alarms.push(...event.reasons);
          first('alarm-words-end', event.wordsEndMs);
          live({ who: 'event', text: `alarm: ${event.reasons.map(({ rule }) => rule).join(', ')}`, atMs });
          break;
        case 'transfer':
          first(`transfer-${event.step}`, atMs);
          live({
            who: 'event',
            text: `doorverbinden (${event.rung}): ${event.step}${event.reason === null ? '' : `, ${event.reason}`}`,
            atMs: Math.round(atMs),
          });
          break;
        case 'did':
          live({ who: 'event', text: `${event.action}: ${event.outcome}`, atMs: Math.round(atMs) });
          break;
        case 'fault':
          faults.push(event.code);
          live({ who: 'event', text: `storing: ${event.code}`, atMs: Math.round(atMs) });
          break;
        case 'ended':
          live({ who: 'event', text: `einde: ${event.outcome} (${event.by})`, atMs: Math.round(atMs) });
          break;
        default:
          break;
      }
    },
    caller: (text, atMs) => add({ who: 'caller', text, atMs: Math.round(atMs) }),
    human: (text, atMs) => add({ who: 'human', text, atMs: Math.round(atMs) }),
    timesMs() {
      const between = (from: string, to: string): number | null => {
        const began = firsts.get(from);
        const ended = firsts.get(to);
        return began === undefined || ended === undefined ? null : ended - began;
      };
      return {
        total,
        firstWordsDone: firsts.get('first-words') ?? null,
        alarmToTransfer: between('alarm-words-end', 'transfer-dialled'),
        transferToHuman: between('transfer-dialled', 'transfer-confirmed'),
      };
    },
  };
}

/** Something that happened and was not spoken: for people who watch. */
export interface LiveEvent {
  readonly who: 'event';
  readonly text: string;
  readonly atMs: number;
}
