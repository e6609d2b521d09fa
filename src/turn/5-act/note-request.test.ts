import { describe, expect, it } from 'vitest';
import { aWorld } from '../../../test/kits/act-world.ts';
import { aPatient, at } from '../../../test/kits/practice-builders.ts';
import { act } from './act.ts';

const alive = new AbortController().signal;

describe('a request that people decide on', () => {
  const request = {
    kind: 'note-request',
    wish: 'repeat-prescription',
    patient: aPatient(),
    number: null,
    details: ['metoprolol'],
    urgency: 'normal',
    reply: 'none',
    again: false,
  } as const;
  const results = { ...request, wish: 'test-results', details: ['mijn bloed'], reply: 'call-back' } as const;

  it('is on the worklist with what was asked', async () => {
    const { worklist, ports, context } = aWorld();
    await expect(act(request, ports, context, alive)).resolves.toEqual({
      kind: 'request-noted',
      wish: 'repeat-prescription',
      before: null,
    });
    expect(worklist.items).toMatchObject([
      { kind: 'request', wish: 'repeat-prescription', words: ['metoprolol'], promisedBefore: null },
    ]);
  });

  it('is a callback with a time when somebody rings about it, at the number that the caller named', async () => {
    const { worklist, ports, context } = aWorld();
    const named = { ...results, number: '+31100000188' };
    await expect(act(named, ports, context, alive)).resolves.toMatchObject({
      kind: 'request-noted',
      before: at('2026-11-25T12:00'),
    });
    expect(worklist.items).toMatchObject([
      {
        kind: 'callback',
        wish: 'test-results',
        callBackNumber: '+31100000188',
        promisedBefore: at('2026-11-25T12:00').toInstant(),
      },
    ]);
  });

  it('promises no time while it only waits on disk', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'database-gone';
    await expect(act(results, ports, context, alive)).resolves.toMatchObject({ before: null });
  });

  it('is one item for one request and two for two', async () => {
    const { worklist, ports, context } = aWorld();
    for (const details of [['mijn bloed'], ['mijn bloed'], ['de foto']])
      await act({ ...results, details }, ports, context, alive);
    expect(worklist.items.map(({ words }) => words)).toEqual([['mijn bloed'], ['de foto']]);
    expect(worklist.items[0]?.idempotencyKey).not.toContain('bloed');
  });

  it('is not noted when it cannot be kept', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'disk-full';
    await expect(act(request, ports, context, alive)).resolves.toEqual({ kind: 'request-not-noted' });
  });

  describe('S15: a prescription beside what the patient uses', () => {
    const OWN = [
      { name: 'metoprolol 50 mg', layWords: ['bloeddrukpil'] },
      { name: 'lisinopril 10 mg', layWords: ['bloeddrukpil', 'ace-remmer'] },
      { name: 'omeprazol 20 mg', layWords: ['maagpil'] },
    ];
    const using = (world: ReturnType<typeof aWorld>, medicines = OWN) => ({
      ...world.ports,
      medication: { of: async () => ({ kind: 'medication', medicines }) as const },
    });

    it.each([
      ['by its name', ['Omeprazol'], ['In de medicatie van deze patiënt: omeprazol 20 mg']],
      ['in lay words', ['mijn maagpillen'], ['In de medicatie van deze patiënt: omeprazol 20 mg']],
      [
        'in lay words that fit two',
        ['mijn bloeddrukpillen'],
        [
          'In de medicatie van deze patiënt: metoprolol 50 mg',
          'In de medicatie van deze patiënt: lisinopril 10 mg',
        ],
      ],
      ['that is not among it', ['oxazepam'], ['Niet gevonden in de bekende medicatie van deze patiënt.']],
    ])('%s', async (_what, details, lines) => {
      const world = aWorld();
      const outcome = await act({ ...request, details }, using(world), world.context, alive);
      expect(world.worklist.items[0]?.words).toEqual([...details, ...lines]);
      // The caller hears the same, whatever they use.
      expect(outcome).toEqual({ kind: 'request-noted', wish: 'repeat-prescription', before: null });
    });

    it.each([
      ['unreachable', async () => ({ kind: 'unreachable' }) as const],
      ['not known', async () => ({ kind: 'medication', medicines: [] }) as const],
    ])('is noted as it was said when that is %s', async (_what, of) => {
      const world = aWorld();
      await act(request, { ...world.ports, medication: { of } }, world.context, alive);
      expect(world.worklist.items[0]?.words).toEqual(['metoprolol']);
    });

    it('is not looked up for another wish', async () => {
      const world = aWorld();
      const medication = { of: () => Promise.reject(new Error('looked up')) };
      await expect(act(results, { ...world.ports, medication }, world.context, alive)).resolves.toMatchObject(
        { kind: 'request-noted' },
      );
    });

    it.each([
      ['other words for one medicine', ['mijn maagpillen'], ['omeprazol'], true],
      ['words that fit two, of which one was asked', ['mijn bloeddrukpillen'], ['metoprolol'], false],
      [
        'two medicines, of which one was asked',
        ['omeprazol'],
        ['mijn maagpillen', 'mijn bloeddrukpillen'],
        false,
      ],
      ['another medicine', ['lisinopril'], ['metoprolol'], false],
    ])('stops a double request: %s', async (_what, earlier, details, stops) => {
      const world = aWorld();
      world.worklist.earlier = [{ at: at('2026-11-24T09:00').toInstant(), words: earlier }];
      await expect(act({ ...request, details }, using(world), world.context, alive)).resolves.toMatchObject({
        kind: stops ? 'requested-already' : 'request-noted',
      });
    });
  });

  describe('S15: a double prescription', () => {
    it.each([
      ['the same medicine three days ago', '2026-11-22T09:00', ['Metoprolol', 'omeprazol'], true],
      ['the same medicine a week and a day ago', '2026-11-17T09:00', ['metoprolol'], false],
      ['another medicine yesterday', '2026-11-24T09:00', ['omeprazol'], false],
    ])('%s', async (_what, moment, words, stops) => {
      const { worklist, ports, context } = aWorld();
      worklist.earlier = [{ at: at(moment).toInstant(), words }];
      await expect(act(request, ports, context, alive)).resolves.toMatchObject(
        stops
          ? { kind: 'requested-already', on: Temporal.PlainDate.from(moment.slice(0, 10)) }
          : { kind: 'request-noted' },
      );
      expect(worklist.items).toHaveLength(stops ? 0 : 1);
    });

    it('is noted as asked again when the caller has heard that it is there already', async () => {
      const { worklist, ports, context } = aWorld();
      worklist.earlier = [{ at: at('2026-11-24T09:00').toInstant(), words: ['metoprolol'] }];
      await expect(act({ ...request, again: true }, ports, context, alive)).resolves.toMatchObject({
        kind: 'request-noted',
      });
      expect(worklist.items[0]?.words).toEqual([expect.stringContaining('Opnieuw'), 'metoprolol']);
    });

    it('does not lose a request when the worklist cannot be read', async () => {
      const { worklist, ports, context } = aWorld();
      worklist.trouble = 'database-gone';
      await expect(act(request, ports, context, alive)).resolves.toMatchObject({ kind: 'request-noted' });
      expect(worklist.items).toHaveLength(1);
    });
  });
});

describe('a promise to call back', () => {
  const promise = { kind: 'promise-callback', wish: 'human', patient: null, number: null } as const;

  it('is urgent for a caller who gets worse', async () => {
    const { worklist, ports, context } = aWorld();
    await act({ ...promise, urgency: 'urgent' }, ports, context, alive);
    expect(worklist.items).toMatchObject([{ kind: 'callback', urgency: 'urgent' }]);
  });

  it('is on the worklist with the caller’s own words before it is a promise', async () => {
    const { worklist, ports, context } = aWorld();
    await expect(act(promise, ports, context, alive)).resolves.toEqual({
      kind: 'callback-promised',
      before: at('2026-11-25T12:00'),
    });
    expect(worklist.items).toMatchObject([
      { kind: 'callback', words: ['ik wil', 'een afspraak'], callBackNumber: '+31100000199' },
    ]);
  });

  it('goes to the number that the caller named', async () => {
    const { worklist, ports, context } = aWorld();
    await act({ ...promise, number: '+31100000123' }, ports, context, alive);
    expect(worklist.items).toMatchObject([{ callBackNumber: '+31100000123' }]);
  });

  const wanted = {
    days: { from: Temporal.PlainDate.from('2026-11-25'), to: Temporal.PlainDate.from('2026-11-25') },
    between: { from: Temporal.PlainTime.from('15:00'), to: Temporal.PlainTime.from('17:00') },
  };
  it.each([
    [
      'kept',
      { from: at('2026-11-25T15:00') },
      wanted,
      'Wil gebeld worden: woensdag 25 november tussen 15:00 en 17:00 uur. Toegezegd: niet vóór woensdag 25 november om 15:00 uur.',
    ],
    ['the soonest as well', {}, { ...wanted, days: null }, 'Wil gebeld worden: tussen 15:00 en 17:00 uur.'],
    [
      'not to be had',
      { notThen: true },
      { days: { ...wanted.days, to: Temporal.PlainDate.from('2026-11-27') }, between: null },
      'Wilde gebeld worden: woensdag 25 november tot en met vrijdag 27 november. Dat is niet toegezegd.',
    ],
  ] as const)('tells the staff of the moment that was wanted, %s', async (_what, moment, asked, line) => {
    const { worklist, ports, context } = aWorld();
    const window = { before: at('2026-11-25T16:00'), ...moment };
    const callbacks = { nextWindow: async () => window };
    await expect(
      act({ ...promise, wanted: asked }, { ...ports, callbacks }, context, alive),
    ).resolves.toEqual({ kind: 'callback-promised', ...window });
    expect(worklist.items[0]?.words.at(-1)).toBe(line);
  });

  it('at another moment is an item of its own that says which it replaces', async () => {
    const { worklist, ports, context } = aWorld();
    await act(promise, ports, context, alive);
    await act({ ...promise, wanted, instead: true }, ports, context, alive);
    expect(worklist.items).toHaveLength(2);
    expect(worklist.items[1]?.words[0]).toBe('Dit vervangt het eerdere terugbelverzoek uit dit gesprek.');
  });

  it('names no time while the item waits on disk, and is none when it is lost', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'database-gone';
    await expect(act(promise, ports, context, alive)).resolves.toEqual({
      kind: 'callback-promised',
      before: null,
    });
    worklist.trouble = 'disk-full';
    await expect(act(promise, ports, context, alive)).resolves.toEqual({ kind: 'callback-not-noted' });
  });
});
