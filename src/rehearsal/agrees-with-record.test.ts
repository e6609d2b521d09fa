import { describe, expect, test } from 'vitest';
import { agreesWithRecord } from './agrees-with-record.ts';
import type { Report } from './report.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const ROW = {
  status: 'booked',
  madeHere: true,
  practitioner: 'dokter Jansen',
  type: 'een afspraak bij de huisarts',
  start: '2026-11-26T09:30',
  end: '2026-11-26T09:40',
  reason: null,
} as const;
const SAID = 'Ik heb voor u ingepland: donderdag 26 november om half tien bij dokter Jansen.';
const SENT = 'U hebt een afspraak op donderdag 26 november 2026 om 9.30 uur bij dokter Jansen.';

const judge = (
  said: readonly string[],
  rows: Report['rows']['appointments'],
  sent: readonly string[],
  template = 'appointment-booked',
) =>
  agreesWithRecord(
    {
      said: said.map((text) => ({ who: 'balie', text, atMs: 0 })),
      rows: { appointments: rows, worklist: [], waitingList: [], transfers: [] },
      messages: sent.map((text) => ({
        channel: 'email',
        status: 'queued',
        template,
        subject: '',
        text,
      })),
    },
    TODAY,
  );

describe('sentence, row and message', () => {
  test('agree when they name the same weekday, date, time and person', () => {
    expect(judge([SAID], [ROW], [SENT])).toEqual({
      kind: 'agrees',
      moment: '2026-11-26T09:30',
      practitioner: 'dokter Jansen',
    });
  });

  test('agree when an appointment was moved', () => {
    const moved = 'Ik heb uw afspraak verzet naar donderdag 26 november om half tien bij dokter Jansen.';
    expect(judge([moved], [ROW], [SENT]).kind).toBe('agrees');
    expect(judge([moved.replace('half tien', 'tien uur')], [ROW], [SENT]).kind).toBe('differs');
  });

  test('agree without a message when none went out', () => {
    expect(judge([SAID], [ROW], []).kind).toBe('agrees');
  });

  test('of a series agree when one message names every row and nothing else', () => {
    const again = { ...ROW, start: '2026-12-03T09:30', end: '2026-12-03T09:40' } as const;
    const said = [SAID, SAID.replace('26 november', '3 december')];
    const days = ['26 november', '3 december'].map((day) => `donderdag ${day} 2026 om 9.30 uur`);
    const series = (...moments: readonly string[]) =>
      judge(
        said,
        [ROW, again],
        [`U hebt deze afspraken bij dokter Jansen:\n\n${moments.join('\n')}`],
        'appointments-booked',
      ).kind;
    expect(series(...days)).toBe('agrees');
    expect(series(...days.slice(0, 1))).toBe('differs');
    expect(series(...days, 'donderdag 10 december 2026 om 9.30 uur')).toBe('differs');
  });

  test('nothing was booked and nothing was said to be', () => {
    expect(judge(['Dag.'], [], []).kind).toBe('nothing-booked');
  });

  test.each([
    ['another weekday', SAID.replace('donderdag', 'vrijdag'), ROW, SENT],
    ['another date', SAID.replace('donderdag 26', 'vrijdag 27'), ROW, SENT],
    ['another time', SAID.replace('half tien', 'tien uur'), ROW, SENT],
    ['another person', SAID.replace('Jansen', 'De Boer'), ROW, SENT],
    ['no person', SAID.replace(' bij dokter Jansen', ''), ROW, SENT],
    ['a message about another time', SAID, ROW, SENT.replace('9.30', '10.30')],
    ['a message about another person', SAID, ROW, SENT.replace('Jansen', 'De Boer')],
    ['a message without a moment', SAID, ROW, 'U hebt een afspraak.'],
    ['another row', SAID, { ...ROW, start: '2026-11-26T09:40' }, SENT],
  ])('differ by %s', (_what, said, row, sent) => {
    expect(judge([said], [row], [sent]).kind).toBe('differs');
  });

  test('differ when a booking was said that is no row, or a row was never said', () => {
    expect(judge([SAID], [], []).kind).toBe('differs');
    expect(judge([], [ROW], [SENT]).kind).toBe('differs');
  });

  test('a cancellation that was said must be a row of that moment that is cancelled', () => {
    const said = ['Ik heb de afspraak van donderdag 26 november om half tien bij dokter Jansen afgezegd.'];
    const before = { ...ROW, madeHere: false } as const;
    expect(judge(said, [{ ...before, status: 'cancelled' }], [])).toEqual({
      kind: 'agrees',
      moment: '2026-11-26T09:30',
      practitioner: 'dokter Jansen',
    });
    expect(judge(said, [before], []).kind).toBe('differs');
    expect(judge(said, [{ ...before, status: 'cancelled', start: '2026-11-26T10:30' }], []).kind).toBe(
      'differs',
    );
    expect(judge(['Ik heb de afspraak van u afgezegd.'], [], []).kind).toBe('differs');
  });
});

describe('a series that is summed up', () => {
  const FIRST = 'de eerste donderdag 26 november om half tien bij dokter Jansen, daarna elke week tot en met';
  const said = `Ik heb voor u 4 afspraken ingepland: ${FIRST} donderdag 24 december.`;
  const rowAt = (start: string) => ({ ...ROW, start, end: `${start.slice(0, 14)}59` });
  const rows = ['2026-11-26T09:30', '2026-12-03T09:30', '2026-12-10T11:00', '2026-12-24T09:30'].map(rowAt);
  const otherwise = [
    'Op donderdag 10 december is het om elf uur.',
    'Op donderdag 17 december is er geen afspraak.',
  ];

  test('agrees when each week, what is otherwise and what is left out are rows', () => {
    expect(judge([said, ...otherwise], rows, []).kind).toBe('agrees');
  });

  test.each([
    ['another time in one week', [said, otherwise[1] ?? ''], rows],
    ['a week that is no row', [said, otherwise[0] ?? ''], rows],
    ['another last day', [said.replace('24 december', '31 december'), ...otherwise], rows],
    ['more than there are', [said.replace('4 afspraken', '5 afspraken'), ...otherwise], rows],
    ['fewer than there are', [said, ...otherwise], [...rows, rowAt('2026-12-31T09:30')]],
    ['another first day', [said, ...otherwise], [rowAt('2026-11-27T09:30'), ...rows.slice(1)]],
  ])('differs with %s', (_, sentences, made) => {
    expect(judge(sentences, made, []).kind).toBe('differs');
  });
});

describe('a series on several days of a week', () => {
  const FIRST = 'de eerste donderdag 26 november om half tien bij dokter Jansen, daarna';
  const rowAt = (start: string) => ({ ...ROW, start, end: `${start.slice(0, 14)}59` });

  test.each([
    [
      'elke dinsdag om tien uur en elke donderdag om half tien',
      ['2026-11-26T09:30', '2026-12-01T10:00', '2026-12-03T09:30'],
      'donderdag 3 december',
    ],
    [
      'elke dinsdag en donderdag om half tien',
      ['2026-11-26T09:30', '2026-12-01T09:30', '2026-12-03T09:30'],
      'donderdag 3 december',
    ],
    ['om de week', ['2026-11-26T09:30', '2026-12-10T09:30', '2026-12-24T09:30'], 'donderdag 24 december'],
    ['elke 3 weken', ['2026-11-26T09:30', '2026-12-17T09:30', '2027-01-07T09:30'], 'donderdag 7 januari'],
  ])('"%s" agrees with the rows on those days and differs from any other', (rhythm, starts, last) => {
    const said = `Ik heb voor u 3 afspraken ingepland: ${FIRST} ${rhythm} tot en met ${last}.`;
    const rows = starts.map(rowAt);
    expect(judge([said], rows, []).kind).toBe('agrees');
    const otherDay = [...rows.slice(0, 1), rowAt('2026-12-02T09:30'), ...rows.slice(2)];
    expect(judge([said], otherDay, []).kind).toBe('differs');
    expect(judge([said.replace(rhythm, 'elke week')], rows, []).kind).toBe('differs');
  });
});
