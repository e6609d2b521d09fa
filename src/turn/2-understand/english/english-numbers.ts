const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const small = (word: string): number | null => indexIn(SMALL, word) ?? (word === 'oh' ? 0 : null);
const tens = (word: string): number | null => {
  const index = indexIn(TENS, word);
  return index === null ? null : (index + 2) * 10;
};
const ordinal = (word: string): number | null => (word === 'thirtieth' ? 30 : indexIn(ORDINALS, word));

const indexIn = (words: readonly string[], word: string): number | null => {
  const index = words.indexOf(word);
  return index < 0 ? null : index;
};

/** One number of the text: what it says, and how many words it took. */
interface Read {
  readonly digits: string;
  readonly words: number;
}

/** "nineteen fifty four" -> "1954", "twenty third" -> "23", "two thousand and sixteen" -> "2016"; other words stay. */
export function numbersAsDigits(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const read = yearAt(words, at) ?? belowHundredAt(words, at);
    if (read === null) {
      out.push(words[at] ?? '');
      at += 1;
    } else {
      out.push(read.digits);
      at += read.words;
    }
  }
  return out;
}

function belowHundredAt(words: readonly string[], at: number): Read | null {
  const word = words[at] ?? '';
  const written = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  if (written !== undefined) return { digits: written, words: 1 };
  const round = tens(word);
  if (round !== null) {
    const next = words[at + 1] ?? '';
    const unit = small(next) ?? ordinal(next);
    return unit !== null && unit > 0 && unit < 10
      ? { digits: String(round + unit), words: 2 }
      : { digits: String(round), words: 1 };
  }
  const value = small(word) ?? ordinal(word);
  return value === null ? null : { digits: String(value), words: 1 };
}

/** "nineteen fifty four", "nineteen oh five", "two thousand (and) sixteen", "twenty sixteen". */
function yearAt(words: readonly string[], at: number): Read | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  if (first === 'two' && second === 'thousand') {
    const skip = third === 'and' ? 1 : 0;
    const rest = belowHundredAt(words, at + 2 + skip);
    return rest === null
      ? { digits: '2000', words: 2 }
      : { digits: String(2000 + Number(rest.digits)), words: 2 + skip + rest.words };
  }
  if (first !== 'nineteen' && first !== 'twenty') return null;
  if (second === 'oh') {
    const unit = small(third);
    return unit === null ? null : { digits: `${first === 'nineteen' ? 19 : 20}0${unit}`, words: 3 };
  }
  const rest = belowHundredAt(words, at + 1);
  // "Twenty three" is a number below a hundred, "twenty sixteen" a year.
  return rest === null || Number(rest.digits) < 10 || ordinal(second) !== null
    ? null
    : { digits: `${first === 'nineteen' ? 19 : 20}${rest.digits}`, words: 1 + rest.words };
}
