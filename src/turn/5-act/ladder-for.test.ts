import { describe, expect, it } from 'vitest';
import { aWorld } from '../../../test/kits/act-world.ts';
import { at } from '../../../test/kits/practice-builders.ts';
import type { Alarm, AlarmAction, AlarmLevel } from '../../domain/alarm.ts';
import { asId } from '../../domain/ids.ts';
import { WEEKDAYS } from '../../domain/meaning.ts';
import type { DutyHours, LadderRung, Region } from '../../domain/practice.ts';
import { isOpenAt } from '../../scheduling/opening-windows.ts';
import { ladderFor } from './ladder-for.ts';

const rung = (spokenName: string, more: Partial<LadderRung> = {}): LadderRung => ({
  rung: 'out-of-hours-post',
  when: 'out-of-hours',
  target: `sip:${spokenName}@127.0.0.1`,
  spokenName,
  ...more,
});
const daily = (from: string, to: string): readonly DutyHours[] => [
  { weekdays: WEEKDAYS, from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) },
];
const area = (name: string, postcodes: readonly string[], areaCodes: readonly string[]): Region => ({
  name,
  postcodes,
  areaCodes,
});
const LINE = rung('spoedlijn', { rung: 'emergency-line', when: 'opening-hours' });
const DUTY = rung('dienst', { rung: 'duty-dentist' });
const POST = rung('post');
const NIGHT = '2026-11-25T23:30';

const reason = (rule: string, action: AlarmAction, level: Exclude<AlarmLevel, 'none'> = 'human-now') => ({
  rule: asId<never>(rule),
  action,
  level,
  words: [rule],
  turn: 0,
});
const alarm = (...[first, ...rest]: readonly [ReturnType<typeof reason>, ...ReturnType<typeof reason>[]]) =>
  ({ level: first.level === '112' ? '112' : 'human-now', because: [first, ...rest] }) satisfies Alarm;
const TOOTH = reason('tooth-out', 'TAND_SPOED');
const CHEST = reason('chest-pain', 'A112', '112');

/** The names of who is rung, in order. */
function rungAt(
  ladder: readonly LadderRung[],
  local: string,
  about: { alarm?: Alarm | null; number?: string | null; postcode?: string | null } = {},
): readonly string[] {
  const { context } = aWorld();
  const practice = { ...context.practice, ladder };
  const now = () => at(local);
  return ladderFor(
    about.alarm ?? null,
    { practice, now, callBackNumber: about.number ?? null, postcode: about.postcode ?? null },
    isOpenAt(practice, now().toInstant()),
  ).map(({ spokenName }) => spokenName);
}

describe('by time', () => {
  const EVENING = rung('avondpost', { hours: daily('17:00', '23:00') });
  const SMALL = rung('nachtpost', { hours: daily('23:00', '08:00') });
  const WEEKEND = rung('weekendpost', {
    hours: [
      { weekdays: ['sunday'], from: Temporal.PlainTime.from('08:00'), to: Temporal.PlainTime.from('17:00') },
    ],
  });
  const ladder = [LINE, EVENING, SMALL, WEEKEND];

  it.each([
    ['in opening hours', '2026-11-25T10:00', ['spoedlijn']],
    ['in the evening', '2026-11-25T22:59', ['avondpost']],
    ['at night', '2026-11-25T23:00', ['nachtpost']],
    ['on Sunday', '2026-11-29T12:00', ['weekendpost']],
    ['on a holiday in the week', '2026-12-25T12:00', ['weekendpost']],
    ['on the short night', '2026-03-29T03:00', ['nachtpost']],
    ['on the long night', '2026-10-25T02:30', ['nachtpost']],
  ])('rings the post that answers then: %s', (_, local, names) => {
    expect(rungAt(ladder, local)).toEqual(names);
  });

  it('rings every line of that part of the day when their own hours leave nobody', () => {
    expect(rungAt(ladder, '2026-11-28T12:00')).toEqual(['avondpost', 'nachtpost', 'weekendpost']);
    expect(rungAt([LINE], NIGHT)).toEqual([]);
  });

  it('keeps the order of the practice for lines that answer at the same time', () => {
    const doctor = rung('arts', { rung: 'doctor', when: 'always' });
    expect(rungAt([doctor, SMALL, POST], NIGHT)).toEqual(['arts', 'nachtpost', 'post']);
  });
});

describe('by region', () => {
  const NORTH = rung('noord', { region: area('Noord', ['3011-3039'], ['010']) });
  const SOUTH = rung('zuid', { region: area('Zuid', ['3071', '3072'], ['0180']) });
  const ladder = [NORTH, SOUTH, POST];

  it.each([
    ['nothing', {}, ['noord', 'zuid', 'post']],
    ['a mobile number', { number: '+31600000000' }, ['noord', 'zuid', 'post']],
    ['a number of another area', { number: '+31201000001' }, ['noord', 'zuid', 'post']],
    ['an area code', { number: '+31100000199' }, ['noord', 'post']],
    ['an area code of four figures', { number: '+31180000000' }, ['zuid', 'post']],
    ['a number as an exchange gives it', { number: '0031100000199' }, ['noord', 'post']],
    ['a number without a country', { number: '0100000199' }, ['noord', 'post']],
    ['the first postcode of a range', { postcode: '3011AB 1' }, ['noord', 'post']],
    ['the last postcode of a range', { postcode: '3039ZZ 9' }, ['noord', 'post']],
    ['a postcode after the range', { postcode: '3040AA 9' }, ['noord', 'zuid', 'post']],
    ['a postcode before it', { postcode: '3010AA 9' }, ['noord', 'zuid', 'post']],
    ['a single postcode', { postcode: '3072AB 1' }, ['zuid', 'post']],
    ['a postcode against the number', { postcode: '3071AB 1', number: '+31100000199' }, ['zuid', 'post']],
    [
      'a postcode of nobody, and a number',
      { postcode: '1234AB 1', number: '+31100000199' },
      ['noord', 'post'],
    ],
  ])('rings the post of the caller of whom is known: %s', (_, caller, names) => {
    expect(rungAt(ladder, NIGHT, caller)).toEqual(names);
  });

  it('has all posts when the one of the region does not answer at that time', () => {
    const closed = { ...NORTH, hours: daily('17:00', '20:00') };
    expect(rungAt([closed, SOUTH], NIGHT, { number: '+31100000199' })).toEqual(['zuid']);
  });
});

describe('by what was heard', () => {
  const ladder = [POST, DUTY, rung('arts', { rung: 'doctor', when: 'always' })];

  it.each([
    ['teeth', alarm(TOOTH), ['dienst', 'post', 'arts']],
    [
      'teeth and the word for urgent',
      alarm(reason('asks-for-urgent-help', 'SPOED'), TOOTH),
      ['dienst', 'post', 'arts'],
    ],
    ['key 1 and then teeth', alarm(reason('key-1', 'SPOED'), TOOTH), ['dienst', 'post', 'arts']],
    ['teeth and the heart', alarm(CHEST, TOOTH), ['post', 'arts', 'dienst']],
    ['the heart', alarm(CHEST), ['post', 'arts', 'dienst']],
    ['a bone', alarm(reason('fracture', 'FYSIO_STOP')), ['post', 'arts', 'dienst']],
    [
      'teeth, and something for today',
      alarm(TOOTH, reason('burn', 'VANDAAG', 'today')),
      ['dienst', 'post', 'arts'],
    ],
    [
      'teeth, and the nets that heard the same words',
      alarm(TOOTH, reason('signals-add-up', 'SPOED'), reason('acute-complaint', 'SPOED')),
      ['dienst', 'post', 'arts'],
    ],
    [
      'teeth, and something in another turn of which nobody knows what it is',
      alarm(TOOTH, { ...reason('something-very-wrong', 'SPOED'), turn: 1 }),
      ['post', 'dienst', 'arts'],
    ],
    [
      'something of which nobody knows what it is',
      alarm(reason('signals-add-up', 'SPOED')),
      ['post', 'dienst', 'arts'],
    ],
    ['key 1 alone', alarm(reason('key-1', 'SPOED')), ['post', 'dienst', 'arts']],
    ['nothing: a person is asked for', null, ['post', 'dienst', 'arts']],
  ] as const)('%s', (_, heard, names) => {
    expect(rungAt(ladder, NIGHT, { alarm: heard })).toEqual(names);
  });

  it('teeth in a practice without such a line have the ladder as it is', () => {
    expect(rungAt([LINE, POST], NIGHT, { alarm: alarm(TOOTH) })).toEqual(['post']);
    expect(rungAt([LINE, DUTY], '2026-11-25T10:00', { alarm: alarm(TOOTH) })).toEqual(['spoedlijn']);
  });
});
