import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expecting, Found } from './found.ts';
import { findWhen } from './when.ts';

const REFERENCE = Temporal.PlainDateTime.from('2026-11-23T10:15:00');

interface Row {
  readonly expecting: Expecting;
  readonly text: string;
  readonly readings: string;
}

const ROWS: readonly Row[] = readFileSync(join(import.meta.dirname, 'spoken-when.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [expecting, text = '', readings = ''] = line.split('\t');
    return { expecting: expecting as Expecting, text, readings };
  });

const written = ({ kind, from, to, duration, certain }: Found): string => {
  const range = to !== null || from === null || kind.endsWith('range');
  const value = duration ?? `${from ?? ''}${range ? `..${to ?? ''}` : ''}`;
  return `${kind} ${value}${certain ? '' : ' ?'}`;
};

const heard = (text: string, expecting: Expecting = 'any', reference = REFERENCE): string =>
  findWhen(text, reference, expecting).map(written).join('; ') || '-';

describe('what callers say about time', () => {
  it('has sentences enough to mean something', () => {
    expect(ROWS.length).toBeGreaterThan(400);
  });

  it.each(ROWS)('$expecting: "$text" is $readings', ({ expecting, text, readings }) => {
    expect(heard(text, expecting)).toBe(readings);
  });

  it.each(ROWS.filter(({ readings }) => readings !== '-'))(
    '"$text" is understood in capitals too',
    ({ expecting, text, readings }) => {
      expect(heard(text.toUpperCase(), expecting)).toBe(readings);
    },
  );
});

describe('the place of the words', () => {
  it('is given in offsets of the text as it came, with accents and signs above 16 bits', () => {
    const text = '😀 één moment, vóór vrijdag half drie graag';
    const [first] = findWhen(text, REFERENCE, 'any');
    expect(text.slice(first?.start, first?.end)).toBe('vóór vrijdag half drie');
  });

  it('never overlaps and never leaves the text', () => {
    const words = fc.constantFrom(...ROWS.flatMap(({ text }) => text.split(' ')));
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom<Expecting>('any', 'date', 'time', 'date-of-birth'),
        (said, expecting) => {
          const text = said.join(' ');
          let last = { start: 0, end: 0 };
          for (const { start, end } of findWhen(text, REFERENCE, expecting)) {
            // Two readings may share their words ("volgende week om negen uur").
            const shared = start === last.start && end === last.end;
            expect(shared || start >= last.end, text).toBe(true);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = { start, end };
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the change of clocks', () => {
  it.each([
    ["28 maart 2027 om half drie 's nachts", 'does-not-exist', '2027-03-28T03:30:00'],
    ["31 oktober 2027 om half drie 's nachts", 'exists-twice', null],
  ] as const)('%s is doubted: %s', (text, doubt, other) => {
    const [found] = findWhen(text, REFERENCE, 'any');
    expect(found?.certain).toBe(false);
    expect(found?.sense.doubts).toContain(doubt);
    expect(found?.also.map(({ from }) => from)).toEqual(other === null ? [] : [other]);
  });

  it('counts hours over the missing hour', () => {
    const night = Temporal.PlainDateTime.from('2027-03-28T01:30:00');
    expect(heard('over twee uur', 'any', night)).toBe('datetime 2027-03-28T04:30:00');
    const autumn = Temporal.PlainDateTime.from('2027-10-31T01:30:00');
    expect(heard('over twee uur', 'any', autumn)).toBe('datetime 2027-10-31T02:30:00');
  });
});

describe('the night', () => {
  it.each([
    ['2026-11-23T02:00:00', 'vannacht om drie uur', 'datetime 2026-11-23T03:00:00'],
    ['2026-11-23T22:00:00', 'vannacht om drie uur', 'datetime 2026-11-24T03:00:00 ?'],
  ] as const)('at %s "%s" is %s', (now, text, readings) => {
    expect(heard(text, 'any', Temporal.PlainDateTime.from(now))).toBe(readings);
  });
});

describe('every word of the calendar', () => {
  const MONTHS =
    'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
  const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');

  it.each(MONTHS.map((month, index) => ({ month, number: index + 1 })))(
    '$month is month $number',
    ({ month, number }) => {
      const two = String(number).padStart(2, '0');
      expect(heard(`3 ${month} 2027`)).toBe(`date 2027-${two}-03`);
      expect(heard(`de derde van ${month} 2027`)).toBe(`date 2027-${two}-03`);
      expect(heard(`${month} 2027`)).toMatch(`date-range 2027-${two}-01..2027-${two}-`);
    },
  );

  it.each(WEEKDAYS.map((weekday, index) => ({ weekday, number: index + 1 })))(
    '$weekday is day $number',
    ({ weekday, number }) => {
      for (const said of [
        weekday,
        `komende ${weekday}`,
        `volgende week ${weekday}`,
        `${weekday} volgende week`,
        `${weekday}ochtend`,
      ]) {
        const [found] = findWhen(said, REFERENCE, 'any');
        expect(found?.sense.weekday, said).toBe(number);
        expect(found?.sense.firstDay?.dayOfWeek, said).toBe(number);
      }
    },
  );

  it('refuses every day that no month has', () => {
    for (const [index, month] of MONTHS.entries()) {
      const longest = new Temporal.PlainDate(2028, index + 1, 1).daysInMonth;
      for (let day = longest + 1; day <= 31; day += 1)
        expect(heard(`${day} ${month}`), `${day} ${month}`).toBe('-');
    }
  });
});
