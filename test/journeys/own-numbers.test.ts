import { expect, onTestFinished, test } from 'vitest';
import { deKies, deLinde, inBeweging } from '../../src/store/demo/demo-practices.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { liveBalie, openPeople } from '../kits/live-balie.ts';

/** Practices of one Balie, each with telephones of its own that are busy, so that every number a call can reach is rung. */
test('S5: what callers of one practice ask for never rings a number of another, also when all call at once', async () => {
  const practices = [];
  for (const make of [deLinde, deKies, inBeweging]) {
    const people = await openPeople('is-busy');
    onTestFinished(() => people.close());
    practices.push({ people, ...make(people.lines) });
  }
  const world = await liveBalie({ databaseUrl: await newDatabase(), options: { demo: null } });
  onTestFinished(() => world.stop());
  for (const { practice, patients } of practices) {
    await world.balie.store.practices.add(practice, patients, soon());
  }

  // Two callers of each practice: one in danger, one who wants somebody of the desk.
  for (const keys of ['1', '0']) {
    const callers = await Promise.all(
      practices.map(async ({ practice }) => {
        const caller = await world.calls(practice.dialledNumbers[0]);
        if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
        return caller;
      }),
    );
    await Promise.all(callers.map((caller) => caller.presses(keys)));
    const phrase = keys === '1' ? 'urgent-nobody-reached' : 'desk-not-reached';
    await world.times(practices.length, 'balie-said', (event) => event.phrase === phrase);
    await Promise.all(callers.map((caller) => caller.hangUp()));
  }

  for (const { people, practice } of practices) {
    const own = [...practice.ladder.filter(({ when }) => when !== 'out-of-hours'), practice.desk];
    expect(own.length).toBeGreaterThan(1);
    expect(people.rung).toEqual(own.map((line) => /sip:(.*)@/u.exec(line?.target ?? '')?.[1]));
  }
  expect(world.people.rung).toEqual([]);
}, 60_000);
