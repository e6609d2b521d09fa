import { describe, expect, it } from 'vitest';
import { aContext, action, aDialogue, done, meant, phrases, says } from '../../../test/kits/dialogue.ts';
import { newDialogue } from './dialogue.ts';

describe('questions that are answered for everyone', () => {
  it('opening hours are those of the agenda, of today or of the day asked about', () => {
    const today = aDialogue().with(meant({}, 'opening-hours'));
    expect(phrases(today)).toEqual(['opening-hours', 'anything-else']);
    const said = today.say[0];
    if (said?.phrase !== 'opening-hours') throw new Error('no hours were said');
    expect(said.isToday).toBe(true);
    expect(said.parts.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '08:00:00 12:00:00',
      '13:00:00 17:00:00',
    ]);
    const kingsDay = aDialogue().with(meant({ date: '2027-04-27' }, 'opening-hours')).say[0];
    expect(kingsDay).toMatchObject({ isToday: false, parts: [] });
  });

  it('Easter, Whitsun and Christmas have two days, unless the first is asked about', () => {
    const told = (text: string, date: string) =>
      aDialogue().with(says(text, 'opening-hours', { date })).say[0];
    expect(told('zijn jullie met pasen open', '2027-03-28')).toMatchObject({
      day: Temporal.PlainDate.from('2027-03-28'),
      until: Temporal.PlainDate.from('2027-03-29'),
      parts: [],
    });
    expect(told('bent u er met pinksteren', '2027-05-16')).toHaveProperty('until');
    expect(told('zijn jullie met kerst dicht', '2026-12-25')).toHaveProperty('until');
    expect(told('bent u eerste paasdag open', '2027-03-28')).not.toHaveProperty('until');
    expect(told('bent u 25 december open', '2026-12-25')).not.toHaveProperty('until');
    expect(told('bent u voor de kerst open, op 23 december', '2026-12-23')).not.toHaveProperty('until');
  });

  it('opening hours of several days are said in rows with the same hours', () => {
    const christmas = aDialogue().with(meant({ date: '2026-12-24/2026-12-29' }, 'opening-hours')).say;
    expect(
      christmas.map((said) =>
        said.phrase === 'opening-hours' ? `${said.day} ${said.until} ${said.parts.length}` : said.phrase,
      ),
    ).toEqual([
      '2026-12-24 undefined 2',
      '2026-12-25 2026-12-27 0',
      '2026-12-28 2026-12-29 2',
      'anything-else',
    ]);
    const long = aDialogue().with(meant({ date: '2026-12-01/2027-02-01' }, 'opening-hours')).say;
    expect(long).toMatchObject([
      { day: Temporal.PlainDate.from('2026-12-01'), until: Temporal.PlainDate.from('2026-12-04') },
      { until: Temporal.PlainDate.from('2026-12-06') },
      { day: Temporal.PlainDate.from('2026-12-07') },
      { phrase: 'anything-else' },
    ]);
  });

  it('the address is the practice’s', () => {
    expect(aDialogue().with(meant({}, 'location')).say[0]).toEqual({
      phrase: 'address',
      address: aContext().practice.address,
    });
  });

  it('count as answered: the goodbye does not say that nothing was done', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'location'));
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['goodbye']);
  });

  it('have no questions of their own', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, wish: 'location', step: 'reason' });
    expect(phrases(talk.with(meant({})))).toEqual(['answer-not-understood']);
    expect(action(talk.with(done({ kind: 'no-slots' })))).toMatchObject({ kind: 'ring-desk' });
  });
});
