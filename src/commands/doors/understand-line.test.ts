import { describe, expect, test } from 'vitest';
import { answerUnderstandLine, explainUnderstandLine, understandLine } from './understand-line.ts';

const line = (fields: Readonly<Record<string, unknown>>) => ({
  practice: 'huisarts',
  now: '2026-11-23T10:15:00+01:00',
  expecting: 'open',
  said: ['goedemorgen'],
  ...fields,
});
const answer = (fields: Readonly<Record<string, unknown>>) =>
  answerUnderstandLine(understandLine.parse(line(fields)));

describe('a line of the understand door', () => {
  test('has exactly the fields that formats promise, in their order', () => {
    expect(Object.keys(answer({}))).toEqual(['alarm', 'wish', 'second', 'confidence', 'slots']);
    expect(Object.keys(answer({}).alarm)).toEqual(['level', 'because', 'words']);
  });

  test('gives the wish of the last turn', () => {
    const { wish, confidence, alarm } = answer({ said: ['goedemorgen', 'ik wil graag een afspraak maken'] });
    expect(wish).toBe('book');
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(alarm).toEqual({ level: 'none', because: [], words: [] });
  });

  test('remembers an alarm of an earlier turn, with its rule and the literal words', () => {
    const { alarm } = answer({
      said: ['ik heb pijn op de borst en zweet', 'ja dat klopt'],
      expecting: 'yes-no',
    });
    expect(alarm.level).toBe('112');
    expect(alarm.because).toContain('chest-pain');
    expect(alarm.words.join(' ')).toContain('borst');
  });

  test('puts urgent before the wish of the turn in which the alarm is said, and not of a later turn', () => {
    const now = answer({ said: ['ik wil een afspraak maken want ik heb nu pijn op de borst'] });
    expect([now.wish, now.second]).toEqual(['urgent', 'book']);
    const later = answer({ said: ['ik heb pijn op de borst', 'ik wil mijn afspraak afzeggen'] });
    expect(later.alarm.level).toBe('112');
    expect(later.wish).toBe('cancel');
  });

  test('says of a request for a human that a human comes now (S4)', () => {
    const { alarm, wish } = answer({ said: ['ik wil een medewerker spreken'] });
    expect([alarm.level, wish]).toEqual(['human-now', 'human']);
  });

  test('knows the practitioners of the demo practice of that kind, or those of the line', () => {
    const said = ['een afspraak bij dokter jansen'];
    expect(answer({ said }).slots.practitioner).toBe('dokter Jansen');
    expect(answer({ said, practitioners: ['dokter Bakker'] }).slots.practitioner).toBeUndefined();
  });

  test('explains itself when asked: the same answer, and why', () => {
    const question = understandLine.parse(line({ said: ['mijn man ademt niet meer'] }));
    const { why, ...rest } = explainUnderstandLine(question);
    expect(rest).toEqual(answerUnderstandLine(question));
    expect(why.alarms.map(({ rule }) => rule)).toEqual(rest.alarm.because);
    expect(why.alarms.length).toBeGreaterThan(0);
  });

  test('may lack what was asked, and may hold notes of its owner', () => {
    const { expecting: _left, ...without } = line({});
    expect(understandLine.parse({ ...without, id: 'row 7', note: 'from Tuesday' })).toMatchObject({
      expecting: 'open',
    });
  });

  test.each([
    ['practice', 'dierenarts'],
    ['practice', undefined],
    ['now', '2026-11-23T10:15:00'],
    ['now', '2026-02-30T10:15:00+01:00'],
    ['now', 'soon'],
    ['now', 7],
    ['expecting', 'anything'],
    ['said', []],
    ['said', 'a string'],
    ['said', [7]],
    ['practitioners', 'dokter Bakker'],
  ])('with %s = %j is refused', (field, value) => {
    const parsed = understandLine.safeParse(line({ [field]: value }));
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});
