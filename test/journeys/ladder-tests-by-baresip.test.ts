import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { queueRungTests, rungTestsOf } from '../../src/store/queries/rung-tests.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { humansOnTheLine } from '../kits/human-on-the-line.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { voicemailMicrophone, yesMicrophone } from '../kits/microphones.ts';
import { type Baresip, startBaresip } from '../telephone/baresip.ts';
import { startRefusingSipp } from '../telephone/refusing-sipp.ts';

/** The tests of a ladder over real SIP: each number is a baresip of its own. A rung has 8 s here in place of 30 s. */
const RUNG_MS = 8_000;
const RINGING_LONG_ENOUGH = { minutes: 1 } as const;

test('S5: a test rings each number of the ladder, and busy, answered by key and no answer are each written down', async (ctx) => {
  const [emergency, second, doctor] = await threeTelephones(ctx);
  const world = await aPractice([emergency, second, doctor]);
  const made = world.testAll();
  await emergency.event('CALL_INCOMING');
  await emergency.command('hangup');
  await second.event('CALL_INCOMING');
  await second.command('accept');
  await second.event('CALL_ESTABLISHED');
  await second.command('sndcode', '5');
  // Balie says thank you and hangs up by itself.
  await second.event('CALL_CLOSED');
  await doctor.event('CALL_INCOMING');
  await doctor.event('CALL_CLOSED');
  expect(await made).toBe(3);
  expect(await world.results()).toEqual([
    ['emergency-line', 'busy', null],
    ['second-number', null, 'key'],
    ['doctor', 'no-answer', null],
  ]);
  const [, answered, rang] = await world.tests();
  expect(answered?.answeredMs).toBeGreaterThan(0);
  expect(answered?.confirmedMs).toBeGreaterThan(answered?.answeredMs ?? 0);
  expect(rang?.ringingMs).toBeGreaterThanOrEqual(0);
  expect(rang?.answeredMs).toBeNull();
  // Nobody called: there is no call in the journal, and the practice's own numbers are all that was rung.
  expect(world.live.events).toEqual([]);
}, 60_000);

test('S5: a test that is refused, answered by a machine and confirmed by voice is told as such', async (ctx) => {
  const second = await startBaresip(ctx, {
    user: 'tweede',
    answer: 'auto',
    microphone: await voicemailMicrophone(ctx),
  });
  const doctor = await startBaresip(ctx, {
    user: 'arts',
    answer: 'auto',
    microphone: await yesMicrophone(ctx),
  });
  const world = await aPractice([{ uri: await startRefusingSipp(ctx, 'spoedlijn') }, second, doctor]);
  world.humans.says('u bent verbonden met de voicemail spreek een bericht in na de piep');
  const made = world.testAll();
  await second.event('CALL_CLOSED');
  world.humans.says('ja ik neem over');
  expect(await made).toBe(3);
  expect(await world.results()).toEqual([
    ['emergency-line', 'refused', null],
    ['second-number', 'voicemail-suspected', null],
    ['doctor', null, 'voice'],
  ]);
}, 60_000);

test('S2, S5: a test lets go of the telephone when an alarm needs it, and is made afterwards', async (ctx) => {
  const emergency = await startBaresip(ctx, { user: 'spoedlijn', answer: 'manual', maxCalls: 1 });
  const world = await aPractice([emergency]);
  const made = world.testAll();
  await emergency.event('CALL_INCOMING');
  await emergency.command('accept');
  await emergency.event('CALL_ESTABLISHED');
  const caller = await world.live.calls();
  if (caller.kind !== 'answered') throw new Error('the call was refused');
  await caller.presses('1');
  // With room for one call only, the telephone would be busy for the alarm if the test had stayed.
  await emergency.event('CALL_INCOMING', 2);
  await emergency.command('accept');
  await emergency.event('CALL_ESTABLISHED', 2);
  expect(await made).toBe(1);
  // Neither is the number tested while the two talk.
  await emergency.command('sndcode', '1');
  await world.live.event('transfer', ({ step }) => step === 'confirmed');
  expect(
    world.live.events.filter(({ event }) => event.kind === 'transfer' && event.step === 'failed'),
  ).toEqual([]);
  expect(await world.tests()).toMatchObject([{ endedAt: null, reason: null }]);
  await caller.hangUp();
  await emergency.event('CALL_CLOSED', 2);
}, 60_000);

const threeTelephones = (ctx: TestContext) =>
  Promise.all([
    startBaresip(ctx, { user: 'spoedlijn', answer: 'manual' }),
    startBaresip(ctx, { user: 'tweede', answer: 'manual' }),
    startBaresip(ctx, { user: 'arts', answer: 'manual' }),
  ]);

async function aPractice(telephones: readonly Pick<Baresip, 'uri'>[]) {
  const humans = humansOnTheLine();
  const [emergencyLine = '', secondNumber = null, doctor = null] = telephones.map(({ uri }) => uri);
  const live = await liveBalie({
    databaseUrl: await newDatabase(),
    lines: { emergencyLine, secondNumber, doctor },
    earAround: humans.around,
    options: { rungMs: RUNG_MS },
  });
  onTestFinished(() => live.stop());
  const { store } = live.balie;
  const practice = await store.practices.load('receptie', soon());
  if (practice === null) throw new Error('the demo practice is not there');
  const listed = new Set(telephones.map(({ uri }) => uri));
  const due = Temporal.Instant.from('2026-11-25T09:00:00Z');
  const tests = () =>
    store.database.inPractice(practice.id, soon(), (session) =>
      rungTestsOf(session, practice.id, { from: due, until: due.add(RINGING_LONG_ENOUGH) }),
    );
  return {
    humans,
    live,
    async testAll(): Promise<number> {
      await store.database.inPractice(practice.id, soon(), (session) =>
        queueRungTests(
          session,
          practice.id,
          practice.ladder.filter(({ target }) => listed.has(target)),
          { due, askedBy: 'screen' },
        ),
      );
      return live.balie.testLadders();
    },
    tests,
    results: async () => (await tests()).map(({ rung, reason, confirmedBy }) => [rung, reason, confirmedBy]),
  };
}
