import { wordsNumberAt } from '../numbers/cardinal.ts';
import { type Clock, clock, endsPhrase, HOUR_WORDS, hourAt, minuteAt } from './clock-time.ts';
import { isGlued, isText, type Line, type Match, type Rule, textAt } from './line.ts';
import { writtenAt } from './written-clock.ts';

const MINUTE_WORDS: ReadonlySet<string> = new Set(['minuten', 'minuut', 'min', 'minuutjes', 'minuutje']);

/** "middernacht", "het middaguur", "twaalf uur" is an hour. */
export const namedAt: Rule<Clock> = (line, at) => {
  const word = isText(line, at, 'het', 'de') ? at + 1 : at;
  if (isText(line, word, 'middernacht')) return { value: clock(0, 0, { fixed: true }), next: word + 1 };
  if (isText(line, word, 'middaguur')) return { value: clock(12, 0, { fixed: true }), next: word + 1 };
  return null;
};

/** "half tien", "half 10", "halftien". */
export const halfAt: Rule<Clock> = (line, at) => {
  const token = line.tokens[at];
  if (token?.atoms?.[0]?.kind === 'half' && token.atoms.length > 1) {
    const rest = wordsNumberAt([{ ...token, atoms: token.atoms.slice(1) }], 0);
    return rest === null || rest.value < 1 || rest.value > 12
      ? null
      : { value: halfOf(rest.value), next: at + 1 };
  }
  if (!isText(line, at, 'half', 'halver', 'alf')) return null;
  const hour = hourAt(line, at + 1);
  if (hour === null || hour.value === 0 || hour.value > 24) return null;
  // "half 10" is a time, "half 2,5" and "half 10 jaar" are not.
  const after = line.lexemes[hour.next];
  if (after?.unit !== undefined && after.unit !== 'hour') return null;
  const next = HOUR_WORDS.has(line.tokens[hour.next]?.text ?? '') ? hour.next + 1 : hour.next;
  return { value: halfOf(hour.value), next };
};

function halfOf(hour: number): Clock {
  return hour > 12
    ? clock(hour - 1, 30)
    : clock(hour === 1 ? 12 : hour - 1, 30, { fixed: false, bare: true, ofTwelve: true });
}

/** "kwart over negen", "10 voor half 3", "drie minuten na 22:10", "vijf voor twaalf". */
export const relativeAt: Rule<Clock> = (line, at) => {
  const minutes = quarterAt(line, at) ?? minuteAt(line, at);
  if (minutes === null || minutes.value === 0 || minutes.value > 29) return null;
  const word = MINUTE_WORDS.has(line.tokens[minutes.next]?.text ?? '') ? minutes.next + 1 : minutes.next;
  const after = isText(line, word, 'over', 'na');
  if (!after && !isText(line, word, 'voor', 'vor', 'voro')) return null;
  const base = halfAt(line, word + 1) ?? writtenAt(line, word + 1) ?? wholeHourAt(line, word + 1);
  if (base === null) return null;
  return { value: shifted(base.value, after ? minutes.value : -minutes.value), next: base.next };
};

function quarterAt(line: Line, at: number): Match<number> | null {
  const word = isText(line, at, 'een') ? at + 1 : at;
  return isText(line, word, 'kwart', 'kwartier', 'kwartiertje') ? { value: 15, next: word + 1 } : null;
}

/** An hour that other words count from: "over negen", "voor tien uur". Not a date ("5 voor 12 maart"). */
function wholeHourAt(line: Line, at: number): Match<Clock> | null {
  const hour = hourAt(line, at);
  if (hour === null) return null;
  const after = line.lexemes[hour.next];
  if (after?.month !== undefined) return null;
  const uur = HOUR_WORDS.has(line.tokens[hour.next]?.text ?? '');
  if (after?.unit !== undefined && !uur) return null;
  return { value: clock(hour.value, 0, { bare: true }), next: uur ? hour.next + 1 : hour.next };
}

/** Minutes before or after; a 12-hour clock stays one ("kwart voor een" is 12:45). */
function shifted(base: Clock, by: number): Clock {
  const total = (base.hour * 60 + base.minute + by + 1440) % 1440;
  const hour = Math.floor(total / 60);
  if (base.fixed) return { ...base, hour, minute: total % 60 };
  return {
    ...base,
    hour: hour === 0 ? 12 : hour,
    minute: total % 60,
    fixed: false,
    bare: false,
    ofTwelve: true,
  };
}

/** "8 uur", "zeven uur dertig", "1 uur 30", "7 u", "acht uur en vijf minuten" is a length. */
export const hourWordAt: Rule<Clock> = (line, at) => {
  const hour = hourAt(line, at);
  if (hour === null || !HOUR_WORDS.has(textAt(line, hour.next))) return null;
  const unit = textAt(line, hour.next);
  if (unit === 'uren') return null;
  // "wat heeft u 3 u" never; but one letter needs digits before it.
  if (unit.length === 1 && line.tokens[at]?.kind !== 'digits') return null;
  const minutes = minutesAfterHourAt(line, hour.next + 1);
  if (minutes !== null) return { value: clock(hour.value, minutes.value), next: minutes.next };
  const zero = line.tokens[at]?.text.startsWith('0') === true && line.tokens[at]?.kind === 'digits';
  const value = clock(hour.value, 0, { maybeLength: true, ...(zero ? { fixed: true } : {}) });
  return { value, next: hour.next + 1 };
};

/**
 * "zeven uur dertig", "acht uur vijf", "acht uur nul een". The minutes one to nine are said by themselves only where the words about
 * the time end: "om tien uur een afspraak" and "om tien uur twee plekken" go on with something else, and "een" is then the article.
 */
function minutesAfterHourAt(line: Line, at: number): Match<number> | null {
  const minutes = minuteAt(line, at);
  if (minutes === null || minutes.value === 0 || !isMinutesEnd(line, minutes.next)) return null;
  const zeroed =
    textAt(line, at).startsWith('nul') || (textAt(line, at).startsWith('0') && textAt(line, at) !== '0');
  if (minutes.value >= 10 || zeroed) return minutes;
  if (isText(line, at, 'een') && line.tokens[at]?.accented !== true) return null;
  return endsPhrase(line, minutes.next) ? minutes : null;
}

/** "acht uur tien" ends there; "acht uur tien maart", "acht uur tien minuten", "8 uur 15-3" do not mean minutes past. */
function isMinutesEnd(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme?.month !== undefined || lexeme?.unit !== undefined) return false;
  return !isText(line, at, '-', '/', 'e', 'ste', 'de', 'voor', 'over');
}

/** "negenen" after "om", "na", "tegen"; "11'en" and "11-en" as people write it. */
export const pluralHourAt: Rule<Clock> = (line, at) => {
  const plural = line.lexemes[at]?.hours;
  if (plural !== undefined) return { value: clock(plural, 0, { bare: true }), next: at + 1 };
  const token = line.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2 || Number(token.text) > 12) return null;
  const joint = isGlued(line, at + 1, "'") || isGlued(line, at + 1, '-');
  return joint && isGlued(line, at + 2, 'en')
    ? { value: clock(Number(token.text), 0, { bare: true }), next: at + 3 }
    : null;
};

/** "drie" where a time must stand; also "veertien dertig", "9 15" when a time was asked. */
export const bareAt: Rule<Clock> = (line, at) => {
  const hour = hourAt(line, at);
  if (hour === null) return null;
  const after = line.lexemes[hour.next];
  if (after?.unit !== undefined || after?.month !== undefined) return null;
  if (isText(line, hour.next, '/', '%', 'procent', 'euro', 'mensen', 'personen', 'keer')) return null;
  if (
    isGlued(line, hour.next, ',') &&
    line.tokens[hour.next + 1]?.kind === 'digits' &&
    !line.tokens[hour.next + 1]?.spaced
  )
    return null;
  if (
    isGlued(line, hour.next, '.') &&
    line.tokens[hour.next + 1]?.kind === 'digits' &&
    !line.tokens[hour.next + 1]?.spaced
  )
    return null;
  if (isArticle(line, at)) return null;
  // "37.1 in de ochtend": decimals are no hour.
  if (line.tokens[at]?.spaced === false && isText(line, at - 1, '.', ',')) return null;
  const glued = line.tokens[hour.next];
  if (glued?.kind === 'word' && !glued.spaced) return null;
  const minutes = minuteAt(line, hour.next);
  const zeroed = isText(line, hour.next, 'nul');
  if (minutes !== null && (minutes.value >= 10 || zeroed) && isMinutesEnd(line, minutes.next)) {
    return { value: clock(hour.value, minutes.value), next: minutes.next };
  }
  const zero =
    line.tokens[at]?.kind === 'digits' && textAt(line, at).length === 2 && textAt(line, at).startsWith('0');
  return { value: clock(hour.value, 0, { bare: true, ...(zero ? { fixed: true } : {}) }), next: hour.next };
};

/** "om een afspraak te maken": unless it ends the sentence or carries its accent, "een" is an article. */
function isArticle(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const after = line.tokens[at + 1];
  if (token?.text !== 'een' || token.accented) return false;
  // "Tussen een en drie", "van een tot half drie".
  if (isText(line, at - 1, 'tussen', 'van', 'vanaf') && isText(line, at + 1, 'en', 'tot')) return false;
  return (
    after !== undefined &&
    after.kind !== 'mark' &&
    line.lexemes[at + 1]?.part === undefined &&
    after.text !== "'s"
  );
}
