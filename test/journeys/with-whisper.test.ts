import { afterAll, expect, onTestFinished, type TestContext, test } from 'vitest';
import { agreesWithRecord } from '../../src/rehearsal/agrees-with-record.ts';
import type { PlayedCall } from '../../src/rehearsal/audio/audio-call.ts';
import { openEar } from '../../src/speech/open-ear.ts';
import { newDatabase } from '../kits/database.ts';
import { dataDirForTests, describeWithModel } from '../kits/fetched-models.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { yesMicrophone } from '../kits/microphones.ts';
import { transcript } from '../kits/played-transcript.ts';
import { aJourney } from '../kits/rehearsal-journeys.ts';
import { type TestStage, testStage } from '../kits/rehearsal-stage.ts';
import { startBaresip } from '../telephone/baresip.ts';
import { needsProgram } from '../telephone/peer-programs.ts';

// Nothing is scripted here: the caller's voice goes over SIP and RTP into the ear that a new machine has.

const CALL_MS = 60_000;
const today = Temporal.PlainDate.from('2026-11-25');

describeWithModel('whole calls that are heard by the whisper ear', 'whisper', () => {
  let stage: TestStage | undefined;
  afterAll(() => stage?.[Symbol.asyncDispose]());

  /** The stage is opened by the first test, because without espeak-ng there is no caller and both skip. */
  async function play(ctx: TestContext, name: string): Promise<PlayedCall> {
    needsProgram(ctx, 'espeak-ng', 'espeak-ng');
    stage ??= await testStage({ ear: await openEar({ name: 'whisper', dataDir: dataDirForTests() }) });
    return stage.play(aJourney(name), AbortSignal.timeout(CALL_MS));
  }

  test(
    'a booking with the birth date by keys: the row, the read-back and the message agree',
    async (ctx) => {
      const played = await play(ctx, 'book');
      const { report } = played;
      expect(report, transcript(played)).toMatchObject({ ear: 'whisper', outcome: 'booked' });
      expect(report.keys).toContain('12031954');
      expect(report.rows.appointments).toMatchObject([{ status: 'booked' }]);
      expect(report.messages).not.toEqual([]);
      expect(agreesWithRecord(report, today).kind).toBe('agrees');
      expect(report.held['no-alarm']).toBe(true);
    },
    CALL_MS + 30_000,
  );

  test(
    'S2, S5: chest pain in real sound reaches a human who takes the call',
    async (ctx) => {
      const { report } = await play(ctx, 'alarm-chest-pain');
      expect(report).toMatchObject({ ear: 'whisper', outcome: 'transferred' });
      expect(report.alarms.map(({ rule }) => rule)).toContain('chest-pain');
      expect(report.rows.transfers.map(({ rung, step }) => [rung, step])).toEqual([
        ['emergency-line', 'dialled'],
        ['emergency-line', 'ringing'],
        ['emergency-line', 'answered'],
        ['emergency-line', 'confirmed'],
      ]);
      expect(report.rows.appointments).toEqual([]);
    },
    CALL_MS + 30_000,
  );

  test(
    'S5: the second number takes an alarm by voice: a baresip says yes in real sound',
    async (ctx) => {
      const emergency = await startBaresip(ctx, { user: 'spoedlijn', answer: 'manual' });
      const second = await startBaresip(ctx, {
        user: 'tweede',
        answer: 'auto',
        microphone: await yesMicrophone(ctx),
      });
      const world = await liveBalie({
        databaseUrl: await newDatabase(),
        ear: await openEar({ name: 'whisper', dataDir: dataDirForTests() }),
        lines: { emergencyLine: emergency.uri, secondNumber: second.uri, doctor: null },
      });
      onTestFinished(() => world.stop());
      const caller = await world.calls();
      if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
      await caller.presses('1');
      await emergency.event('CALL_INCOMING');
      await emergency.command('hangup');
      expect(await world.event('transfer', ({ step }) => step === 'confirmed')).toMatchObject({
        rung: 'second-number',
        confirmedBy: 'voice',
      });
      await caller.hangUp();
      await second.event('CALL_CLOSED');
    },
    CALL_MS,
  );
});
