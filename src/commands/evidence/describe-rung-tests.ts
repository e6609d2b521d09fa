import { PRACTICE_TIME_ZONE } from '../../platform/clock.ts';
import type { RungTest, TestFailure } from '../../store/queries/rung-tests.ts';
import type { WhoIsRung } from '../../turn/journal.ts';
import { seconds, table } from './table.ts';

const HEADS = ['test', 'praktijk', 'nummer', 'gevraagd door', 'gaat over na', 'opgenomen na', 'bevestigd na'];

/** The tests of numbers as a table for people, in Dutch; those that still wait are no part of it. */
export function describeRungTests(tests: readonly RungTest[]): readonly string[] {
  const made = tests.filter(({ endedAt }) => endedAt !== null);
  if (made.length === 0)
    return [
      'Nog geen nummer van de ladder getest. Nu testen: ./balie rungs test; elke dag: ./balie rungs plan --at 08:02',
    ];
  const failed = made.filter(({ reason }) => reason !== null).length;
  return [
    ...table(HEADS, made.map(cells)),
    '',
    `${made.length} keer getest: ${made.length - failed} bevestigd, ${failed} mislukt.`,
  ];
}

function cells(test: RungTest): readonly string[] {
  const { startedAt, due, practice, name, rung, askedBy, attempt, reason, confirmedBy } = test;
  const at = (startedAt ?? due).toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDateTime();
  const failure = reason === null ? '' : FAILURE[reason];
  const confirmed =
    test.confirmedMs !== null
      ? `${seconds(test.confirmedMs)} (${confirmedBy === 'key' ? 'toets' : 'stem'})`
      : test.answeredMs === null
        ? '-'
        : failure;
  return [
    at.toString({ smallestUnit: 'second' }).replace('T', ' '),
    practice,
    `${RUNG[rung]} (${name})`,
    attempt > 1 ? `${ASKED_BY[askedBy]}, poging ${attempt}` : ASKED_BY[askedBy],
    seconds(test.ringingMs),
    test.answeredMs === null ? failure : seconds(test.answeredMs),
    confirmed,
  ];
}

const ASKED_BY: Readonly<Record<RungTest['askedBy'], string>> = {
  plan: 'rooster',
  screen: 'scherm',
  terminal: 'terminal',
};

export const RUNG: Readonly<Record<WhoIsRung, string>> = {
  'emergency-line': 'spoedlijn',
  'second-number': 'tweede nummer',
  doctor: 'arts',
  'out-of-hours-post': 'huisartsenpost of dienst',
  'duty-dentist': 'dienstdoende tandarts',
  desk: 'balie',
  colleague: 'wie het gesprek overnam',
};

const FAILURE: Readonly<Record<TestFailure, string>> = {
  busy: 'in gesprek',
  'no-answer': 'geen gehoor',
  refused: 'geweigerd',
  unreachable: 'onbereikbaar',
  'not-confirmed': 'niet bevestigd',
  'voicemail-suspected': 'voicemail',
  'hung-up': 'opgehangen',
  'gave-way': 'geweken voor een beller',
  'not-listed': 'staat niet op de ladder',
};
