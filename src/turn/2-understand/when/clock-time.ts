import { wordsNumberAt } from '../numbers/cardinal.ts';
import { type Line, type Match, textAt } from './line.ts';

/** A time of day as said, before the half of the day is decided. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** True when the words themselves fix the hour: "14:30", "08:15", "7 pm", "middernacht". */
  readonly fixed: boolean;
  readonly approximate: boolean;
  /** "drie uur" may be a length as well. */
  readonly maybeLength: boolean;
  /** A bare number or "half tien" without "uur" or a colon. */
  readonly bare: boolean;
  /** "half drie", "kwart over twee": said so only on the clock of twelve hours. */
  readonly ofTwelve: boolean;
}

export const clock = (hour: number, minute: number, rest: Partial<Clock> = {}): Clock => ({
  hour,
  minute,
  second: 0,
  fixed: hour === 0 || hour > 12,
  approximate: false,
  maybeLength: false,
  bare: false,
  ofTwelve: false,
  ...rest,
});

/** The same clock so many minutes on, or back when negative; a clock of twelve hours stays one. */
export function addMinutes(from: Clock, minutes: number): Clock {
  const around = (from.hour * 60 + from.minute + minutes + 24 * 60) % (24 * 60);
  const hour = Math.floor(around / 60);
  return { ...from, hour: hour === 0 && !from.fixed ? 12 : hour, minute: around % 60 };
}

export const HOUR_WORDS: ReadonlySet<string> = new Set(['uur', 'u', 'h', 'uren', 'hr']);

/** An hour 0 to 24 in digits or words; "negenen" too. */
export function hourAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    const value = Number(token.text);
    return token.text.length <= 2 && value <= 24 ? { value, next: at + 1 } : null;
  }
  const plural = line.lexemes[at]?.hours;
  if (plural !== undefined) return { value: plural, next: at + 1 };
  const words = wordsNumberAt(line.tokens, at);
  return words === null || words.ordinal || words.value > 24
    ? null
    : { value: words.value, next: words.next };
}

export function minuteAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  // "negen uur nul vijf".
  if (token?.text === 'nul') {
    const unit = wordsNumberAt(line.tokens, at + 1);
    return unit === null || unit.ordinal || unit.value > 9 ? null : { value: unit.value, next: unit.next };
  }
  if (token?.kind === 'digits') {
    const value = Number(token.text);
    return token.text.length <= 2 && value <= 59 ? { value, next: at + 1 } : null;
  }
  const words = wordsNumberAt(line.tokens, at);
  return words === null || words.ordinal || words.value > 59
    ? null
    : { value: words.value, next: words.next };
}

/** "voor 8" and "tien uur twee" end a phrase; "voor twee personen" and "tien uur twee plekken" go on with something else. */
export function endsPhrase(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || token.kind === 'mark' || line.expecting === 'time') return true;
  return line.lexemes[at] !== undefined || PHRASE_ENDERS.has(textAt(line, at));
}

const PHRASE_ENDERS: ReadonlySet<string> = new Set(
  "'s terug op in klaar weg kan graag of en dan is heb want maar".split(' '),
);
