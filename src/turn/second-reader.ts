import type { Alarm } from '../domain/alarm.ts';
import { asId, type RuleId } from '../domain/ids.ts';
import type { CallEvent } from './journal.ts';
import type { Memory } from './memory.ts';

/**
 * Somebody else who reads what the caller said, such as a language model. It is asked after the rules and beside the dialogue, and
 * all that it can do is add an alarm (S3): there is no answer by which one could be taken away. Nothing rejects.
 */
export interface SecondReader {
  /** The caller's turns so far, in order, raw. Ends soon after `signal` aborts, with `failed`. */
  read(turns: readonly string[], signal: AbortSignal): Promise<SecondReading>;
}

export type SecondReading =
  /** The caller's own words that it was heard in; what the caller did not say is not repeated as theirs. */
  | { readonly kind: 'danger'; readonly words: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly code: 'SECOND_READER_TIMEOUT' | 'SECOND_READER_FAILED' };

export interface SecondReadings {
  /** Reads the call up to now, while the dialogue goes on. */
  look(wordsEndMs: number): void;
}

/** What no rule heard and the second reader did. The human is told the words and decides. */
const RULE = asId<RuleId>('second-reader');

export function createSecondReadings(ports: {
  readonly reader: SecondReader | undefined;
  readonly memory: Memory;
  readonly note: (event: CallEvent) => void;
  readonly callerGone: AbortSignal;
  readonly alarm: (alarm: Alarm, wordsEndMs: number) => void;
}): SecondReadings {
  const { reader, memory, note, callerGone } = ports;
  if (reader === undefined) return { look: () => undefined };

  async function read(from: SecondReader, wordsEndMs: number): Promise<void> {
    const turns = memory.texts();
    const reading = await from.read(turns, callerGone);
    // The rules have read the same words: a reader that is away changes nothing about them.
    if (reading.kind === 'failed') note({ kind: 'fault', code: reading.code });
    else if (reading.kind === 'danger') ports.alarm(alarmOf(reading.words, turns), wordsEndMs);
  }

  return {
    look: (wordsEndMs) =>
      void read(reader, wordsEndMs).catch(() => note({ kind: 'fault', code: 'SECOND_READER_FAILED' })),
  };
}

/** Literal words only: of words that the caller did not say, the last turn is given whole. */
function alarmOf(words: string, turns: readonly string[]): Alarm {
  const at = words === '' ? -1 : turns.findLastIndex((turn) => turn.includes(words));
  const turn = at === -1 ? turns.length - 1 : at;
  const literal = at === -1 ? (turns.at(-1) ?? '') : words;
  return {
    level: 'human-now',
    because: [{ rule: RULE, level: 'human-now', action: 'SPOED', words: [literal], turn }],
  };
}
