import type { Expectation } from '../../domain/expectation.ts';
import type { Recognition, TelephoneAudio } from '../../turn/1-hear/recogniser.ts';
import { spreadWords } from '../audio/spread-words.ts';
import { ALARM_PHRASES } from './always-phrases.ts';
import type { Listening } from './listening.ts';

/*
 * The thresholds below were set on 216 clips of 72 closed answers and 60 clips of sentences that were on no list, said by three
 * espeak-ng voices over 8 kHz A-law. On fresh voices and sentences (measure-ear.ts) 79% of 198 answers were then right, 15% asked again,
 * 7% taken for another; no alarm was taken for anything else, and none of 36 sentences off the list for an answer.
 */

/** A best phrase that scores less than this was not said: the best of 96 clips off the list scored 0.5. */
const LEAST_SCORE = 1;
/**
 * When an alarm phrase scores at most this much less than the winner, the winner is not taken: "het is spoed" was heard as
 * "dat is goed" five times, never by more than 3.5. Asking once more is cheap; a missed alarm is not.
 */
const ALARM_MARGIN = 4;
/** Below this no alarm phrase is near enough to matter: the audio is likelier without it. */
const LEAST_ALARM_SCORE = -1;
/**
 * In the middle of a sentence an alarm phrase that scores less than this waits for the next reading: "ik heb la…" of "ik heb last
 * van mijn knie" is nearest to "ik heb spoed". Of 126 beginnings (150 to 1,600 ms) of ordinary sentences the list gave ten an
 * alarm, none above 3.9; of 41 alarms that were heard at 1,600 ms 35 scored more, and the others are read again with the whole turn.
 */
const SURE_ALARM_SCORE = 4;
/** Other readings are worth telling when they are so near to the best. */
const NEAR = 2;
const MOST_ALTERNATIVES = 4;
/** Ahead of the next phrase by this much there is no doubt left; of the right answers half were ahead by more. */
const CERTAIN_LEAD = 6;

/**
 * Free text is believed when the decoder was this sure of its words on average (natural logarithm). In an open question half
 * a word is better than none; elsewhere it must be sure, because it stands against a list of what was asked.
 */
const LEAST_FREE_LOGP = { open: -0.8, closed: -0.45 };
/** Free text is never more certain than this: two words in three of it are wrong on a telephone line. */
const FREE_DOUBT = 0.7;

const OPEN_KINDS: ReadonlySet<Expectation['kind']> = new Set(['open', 'reason', 'name', 'medicine']);
const ALARMS: ReadonlySet<string> = new Set(ALARM_PHRASES);

/** Makes of scores and free text what the caller said, or that nothing fits. Pure. */
export function chooseReading(
  listening: Listening,
  audio: TelephoneAudio,
  kind: Expectation['kind'],
): Recognition {
  if (listening.kind === 'no-speech') return { kind: 'nothing-that-fits' };
  const fromMs = audio.fromMs + listening.from / 8;
  const toMs = audio.fromMs + listening.to / 8;
  const heard = (text: string, doubt: number, alternatives: readonly string[]): Recognition => {
    const words = spreadWords(text, fromMs, toMs, doubt);
    if (words.length === 0) return { kind: 'nothing-that-fits' };
    const plain = words.map((word) => word.text).join(' ');
    return {
      kind: 'heard',
      words,
      text: plain,
      alternatives: alternatives.filter((other) => other !== plain),
    };
  };

  const free = believableText(listening.free, kind);
  const freeAlternative = free === undefined ? [] : [free];
  const [best, next] = listening.scored;
  if (best !== undefined && best.score >= LEAST_SCORE && !isTooNearAnAlarm(listening.scored)) {
    const lead = best.score - (next?.score ?? 0);
    const near = listening.scored
      .slice(1)
      .filter(({ score }) => score >= LEAST_SCORE && best.score - score <= NEAR)
      .map(({ phrase }) => phrase);
    const alternatives = [...new Set([...near.slice(0, MOST_ALTERNATIVES), ...freeAlternative])];
    const reading = heard(best.phrase, doubtFrom(lead), alternatives);
    return isWeakAlarm(best) && reading.kind === 'heard' ? { ...reading, onlyAsWhole: true } : reading;
  }
  return free === undefined ? { kind: 'nothing-that-fits' } : heard(free, FREE_DOUBT, []);
}

function isTooNearAnAlarm(scored: readonly { readonly phrase: string; readonly score: number }[]): boolean {
  const best = scored[0];
  if (best === undefined || ALARMS.has(best.phrase)) return false;
  const alarm = scored.find(({ phrase }) => ALARMS.has(phrase));
  return alarm !== undefined && alarm.score >= LEAST_ALARM_SCORE && best.score - alarm.score <= ALARM_MARGIN;
}

const isWeakAlarm = ({ phrase, score }: { readonly phrase: string; readonly score: number }): boolean =>
  ALARMS.has(phrase) && score < SURE_ALARM_SCORE;

/** 0 when far ahead, 0.5 when even. */
const doubtFrom = (lead: number) => 0.5 * (1 - Math.min(1, Math.max(0, lead / CERTAIN_LEAD)));

function believableText(
  free: Extract<Listening, { kind: 'speech' }>['free'],
  kind: Expectation['kind'],
): string | undefined {
  const least = OPEN_KINDS.has(kind) ? LEAST_FREE_LOGP.open : LEAST_FREE_LOGP.closed;
  if (free.loops || free.meanLogp < least) return undefined;
  // Whisper writes capitals and full stops; every other ear and the phrases are without.
  const text = free.text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}' -]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /\p{L}|\p{N}/u.test(text) ? text : undefined;
}
