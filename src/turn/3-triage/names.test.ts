import { describe, expect, test } from 'vitest';
import { alarmCallers } from '../../../test/kits/alarm-callers.ts';
import { FIRST_NAMES, ONLY_NAMES } from '../../domain/first-names.ts';
import { triage } from './triage.ts';

const verdictOn = (said: string) =>
  triage([{ text: 'ik wil graag een afspraak maken' }, { text: said }], { practice: 'huisarts' });

const alarmLevelOf = (said: string): string | null => {
  const verdict = verdictOn(said);
  return verdict.kind === 'human-now' ? verdict.because.level : null;
};

const alarmOf = (said: string): string | null => {
  const verdict = verdictOn(said);
  return verdict.kind === 'human-now' ? verdict.because.because.map(({ rule }) => rule).join(' ') : null;
};

/** Names that no list of ours holds: whoever has one must get an appointment all the same. */
const NAMES =
  `Van den Brandt|Steenkamp|Vermeer|Hakimi|Ait Brahim|Bouzambou|Flink|Stikkelbroek|Slaapgraag|Oosterhuis|Van Bommel
  |Zuidema|Bezuijen|Tuinstra|Noordermeer|El Ghazi|Bensaid|Belkacem|Oulad Ali|Yavuz|Erdem|Güler|Toprak|Özcan|Karadağ|Pawlak
  |Grabowski|Melnyk|Moreno|Almeida|Tromp|Rasmijn|Adhin|Soerjadi|Tan|Pham|De Bloeme|Van Dooren|Bloedjes|Krampen|Van Stikkum|Doodeman`
    .split('|')
    .map((name) => name.trim());

describe('a name', () => {
  test.each(NAMES)('%s is no alarm in answer to the question for one', (name) => {
    expect(alarmOf(name)).toBeNull();
    expect(alarmOf(name.toLowerCase())).toBeNull();
  });

  test('that is common is no alarm, however it is given', () => {
    const callers = alarmCallers('no-emergencies-names');
    expect(callers.length).toBeGreaterThan(900);
    const alarmed = callers.filter(({ said }) => alarmOf(said.join(' ')) !== null);
    // "Levi" sounds like "leven", and not wanting that is heard in one way or another: a human too many, and never 112.
    expect(alarmed.map(({ said }) => said.join(' ')).filter((said) => !said.includes('levi'))).toEqual([]);
  });

  test('before a last name is no alarm, and never one for 112', () => {
    const lastNames = ['Wiersma', 'Zwart', 'Postma'];
    const levels = [...FIRST_NAMES].map((first, at) =>
      alarmLevelOf(`${first} ${lastNames[at % lastNames.length]}`),
    );
    expect(levels.filter((level) => level === '112')).toEqual([]);
    // Sjoerd choked, Edwin called for help in a foreign tongue and Elena bled: 62 of 1,808 before names were known as such.
    expect(levels.filter((level) => level === 'human-now').length).toBeLessThanOrEqual(0.005 * levels.length);
    expect(ONLY_NAMES.has('sjoerd')).toBe(true);
    expect(ONLY_NAMES.has('wil')).toBe(false);
  });

  test.each([
    ['mijn man heeft ineens een druk op zijn borst', 'mevrouw Amrani'],
    ['ik ben verkracht', 'Amrani'],
    ['hij ademt niet meer', 'Dekker'],
  ])('does not take away the alarm in "%s"', (alarm, name) => {
    expect(alarmOf(`${name}, ${alarm}`)).not.toBeNull();
  });
});
