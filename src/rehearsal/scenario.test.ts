import { describe, expect, test } from 'vitest';
import { readScenarios } from './scenario.ts';

const PLAIN = {
  id: 'a',
  practice: 'huisarts',
  now: '2026-11-25T10:15:00+01:00',
  caller: {
    name: 'Maria van den Berg',
    dateOfBirth: '1954-03-12',
    phone: null,
    postcode: null,
    knownPatient: true,
    style: '',
  },
  goal: 'book',
  facts: { favouriteColour: 'blauw' },
  twists: ['silence', { kind: 'correction', to: 'vrijdag' }],
  expected: { outcome: 'booked', mustHold: [] },
};
const only = (raw: unknown) => readScenarios(JSON.stringify(raw))[0];

describe('a scenario file', () => {
  test('is read with its defaults, and keeps facts that we do not know', () => {
    const read = only({
      id: 'a',
      now: '2026-11-25T10:15',
      caller: { name: 'M' },
      goal: 'book',
      facts: PLAIN.facts,
      expected: { outcome: 'booked' },
    });
    expect(read).toMatchObject({
      kind: 'scenario',
      scenario: {
        practice: 'huisarts',
        twists: [],
        caller: { knownPatient: true, phone: null },
        facts: { humanAvailable: true, favouriteColour: 'blauw' },
        expected: { outcome: ['booked'], mustHold: [] },
      },
    });
  });

  test.each([
    ['2026-11-25T10:15:00+01:00', '2026-11-25T10:15:00+01:00[Europe/Amsterdam]'],
    ['2026-11-25T09:15:00Z', '2026-11-25T10:15:00+01:00[Europe/Amsterdam]'],
    ['2026-07-01T10:15', '2026-07-01T10:15:00+02:00[Europe/Amsterdam]'],
  ])('%s is a moment in the practice', (now, moment) => {
    const read = only({ ...PLAIN, now });
    expect(read?.kind === 'scenario' && read.scenario.now.toString()).toBe(moment);
  });

  test.each([
    ['one', JSON.stringify(PLAIN), 1],
    ['an array', JSON.stringify([PLAIN, PLAIN]), 2],
    ['JSON Lines', `${JSON.stringify(PLAIN)}\n${JSON.stringify(PLAIN)}\n`, 2],
  ])('%s', (_what, content, count) => {
    expect(readScenarios(content).map(({ kind }) => kind)).toEqual(Array(count).fill('scenario'));
  });

  test.each([
    ['no id', { ...PLAIN, id: '' }, 'id'],
    [
      'a day that does not exist',
      { ...PLAIN, caller: { name: 'M', dateOfBirth: '1954-02-30' } },
      'caller.dateOfBirth',
    ],
    ['no moment', { ...PLAIN, now: 'morgen' }, 'now'],
    ['an outcome that no call has', { ...PLAIN, expected: { outcome: 'happy' } }, 'expected.outcome'],
    ['a field that does not exist', { ...PLAIN, twist: [] }, 'twist'],
    [
      'a wrong fact that changes the world',
      { ...PLAIN, facts: { humanAvailable: 'maybe' } },
      'facts.humanAvailable',
    ],
    ['no object', 'hello', 'scenario'],
  ])('%s is told in its place, without the value', (_what, raw, field) => {
    const [first, second] = readScenarios(JSON.stringify([raw, PLAIN]));
    expect(first).toMatchObject({
      kind: 'not-usable',
      line: 1,
      error: { code: 'SCENARIO_INVALID', fields: { field } },
    });
    expect(first?.kind === 'not-usable' && first.error.message).not.toMatch(/Maria|morgen|happy|maybe/u);
    expect(second?.kind).toBe('scenario');
  });

  test.each([
    ['a missing field', { ...PLAIN, now: undefined }, 'now: ontbreekt'],
    [
      'a field with a letter too few',
      { ...PLAIN, twist: [] },
      'twist: dit veld bestaat niet (bedoelt u "twists"?)',
    ],
    ['no object', 'hello', 'scenario: moet een groep velden { ... } zijn'],
  ])('%s is told in Dutch', (_what, raw, words) => {
    expect(only(raw)).toMatchObject({
      error: { message: `Dit scenario kan niet worden gespeeld: ${words}` },
    });
  });

  test.each(['', '{"id":', 'hello\nworld', '[]'])(
    'no JSON, or none of it, is refused as a whole: %j',
    (content) => {
      expect(() => readScenarios(content)).toThrow(
        expect.objectContaining({ code: 'SCENARIO_NOT_READABLE' }),
      );
    },
  );
});
