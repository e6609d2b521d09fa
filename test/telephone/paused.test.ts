import { describe, expect, it, onTestFinished } from 'vitest';
import { asId, type PracticeId } from '../../src/domain/ids.ts';
import { writePause } from '../../src/store/queries/pause.ts';
import { liveBalie, type Person } from '../kits/live-balie.ts';

const A_CALL = { timeout: 60_000 };
/** In place of the thirty seconds. */
const RUNG_MS = 1_500;

async function pausable(person: Person) {
  const live = await liveBalie({ person, options: { rungMs: RUNG_MS } });
  onTestFinished(() => live.stop());
  const practice = await live.balie.store.practices.load('receptie', AbortSignal.timeout(5_000));
  if (practice === null) throw new Error('no practice');
  const set = (paused: boolean) =>
    live.balie.store.database.inPractice(practice.id, AbortSignal.timeout(5_000), (session) =>
      writePause(
        session,
        asId<PracticeId>(practice.id),
        paused ? { since: Temporal.Instant.from('2026-11-25T09:00:00Z'), by: 'Fatima' } : null,
      ),
    );
  return { ...live, set };
}

describe('Balie paused, over SIP', () => {
  it(
    'gives the next call to the desk without a word, and the one after going on to Balie again',
    A_CALL,
    async () => {
      const live = await pausable('answers-and-is-silent');
      await live.set(true);
      const caller = await live.calls();
      if (caller.kind !== 'answered') throw new Error('not answered');
      expect(await live.event('did')).toMatchObject({ action: 'straight-to-practice', outcome: 'connected' });
      expect(live.people.rung).toEqual(['assistente']);
      await caller.hangUp();
      expect(await live.event('ended')).toMatchObject({ by: 'transfer', outcome: 'transferred' });
      expect(live.events.filter(({ event }) => event.kind === 'balie-said')).toEqual([]);

      live.forgetEvents();
      await live.set(false);
      const next = await live.calls();
      if (next.kind !== 'answered') throw new Error('not answered');
      expect(await live.event('balie-said')).toMatchObject({ phrase: 'greeting' });
      expect(live.people.rung).toEqual(['assistente']);
      await next.hangUp();
      await live.event('ended');
    },
  );

  it('answers itself after all when nobody takes the call in time', A_CALL, async () => {
    const live = await pausable('does-not-answer');
    await live.set(true);
    const caller = await live.calls();
    if (caller.kind !== 'answered') throw new Error('not answered');
    expect(await live.event('balie-said')).toMatchObject({ phrase: 'greeting' });
    expect(live.people.rung).toEqual(['assistente']);
    await caller.hangUp();
    await live.event('ended');
  });
});
