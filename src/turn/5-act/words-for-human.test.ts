import { describe, expect, it } from 'vitest';
import type { Alarm, AlarmReason } from '../../domain/alarm.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { whyTheyRing, wordsForHuman } from './words-for-human.ts';

const reason = (words: readonly string[], turn = 0, rule = 'chest-pain'): AlarmReason => ({
  rule: asId<RuleId>(rule),
  level: '112',
  action: 'A112',
  words,
  turn,
});
const alarm = (...because: readonly [AlarmReason, ...AlarmReason[]]): Alarm => ({ level: '112', because });

describe('what the human hears of the caller', () => {
  it('is a sentence in the order said, whatever rules heard which words of it', () => {
    const said = 'goedemiddag ik heb druk op de borst en ik zweet heel erg';
    expect(
      wordsForHuman(
        alarm(
          reason(['druk', 'op', 'de', 'borst', 'zweet', 'heel', 'erg']),
          reason(['ik', 'heb', 'en'], 0, 'net'),
        ),
        [said],
      ),
    ).toEqual([said]);
  });

  it('is what stands around the alarm words of a long story, and no more than can be heard', () => {
    const story = `${'nou ja '.repeat(40)}en toen kreeg ik pijn op de borst ${'en zo '.repeat(40)}`;
    const [piece] = wordsForHuman(alarm(reason(['pijn', 'borst'])), [story]);
    expect(piece).toBe('kreeg ik pijn op de borst en zo');
    const far = `pijn ${'en zo verder '.repeat(40)} borst`;
    expect(wordsForHuman(alarm(reason(['pijn', 'borst'])), [far])[0]?.split(' ')).toHaveLength(25);
  });

  it('is a piece of each turn that held some, in the order said', () => {
    expect(
      wordsForHuman(alarm(reason(['nek'], 2), reason(['koorts'], 0)), [
        'hij heeft koorts',
        'ja',
        'zijn nek is stijf',
      ]),
    ).toEqual(['hij heeft koorts', 'zijn nek is stijf']);
  });

  it('reads past capitals and punctuation', () => {
    expect(wordsForHuman(alarm(reason(['borst'])), ['Pijn op mijn Borst!'])).toEqual(['Pijn op mijn Borst!']);
  });

  it('is all of a short turn: whose it is may be said last', () => {
    const said = 'ik maak me zorgen over de wond aan de voet van mijn moeder';
    expect(wordsForHuman(alarm(reason(['zorgen', 'wond'])), [said])).toEqual([said]);
  });

  it.each([
    ['a key', reason(['toets 1']), ['hallo'], ['toets 1']],
    [
      'words of a turn that is not over',
      reason(['druk', 'op', 'de', 'borst'], 1),
      ['hallo'],
      ['druk op de borst'],
    ],
  ])('of %s is what the rule heard', (_, because, turns, expected) => {
    expect(wordsForHuman(alarm(because), turns)).toEqual(expected);
  });

  it('is said once when two rules heard the same', () => {
    expect(wordsForHuman(alarm(reason(['borst'], 3), reason(['borst'], 3, 'net')), [])).toEqual(['borst']);
  });
});

describe('what a human at the desk hears of who asks for them', () => {
  it.each([
    ['nothing was said', [], []],
    ['one turn', ['geef me een medewerker'], ['geef me een medewerker']],
    [
      'a birth date in between',
      ['ik wil een afspraak', '12 maart 1954', 'geef me toch maar een mens'],
      ['ik wil een afspraak', 'geef me toch maar een mens'],
    ],
    ['the same again', ['een mens', 'een mens'], ['een mens']],
    ['an empty turn', ['  '], []],
  ])('%s', (_, turns, pieces) => {
    expect(whyTheyRing(turns)).toEqual(pieces);
  });

  it('is no longer than can be heard', () => {
    expect(whyTheyRing(['en zo verder '.repeat(40)])[0]?.split(' ')).toHaveLength(25);
  });
});
