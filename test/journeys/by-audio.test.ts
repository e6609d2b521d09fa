import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreesWithRecord } from '../../src/rehearsal/agrees-with-record.ts';
import type { PlayedCall } from '../../src/rehearsal/audio/audio-call.ts';
import { readWav } from '../../src/speech/audio/wav.ts';
import { transcript } from '../kits/played-transcript.ts';
import { aJourney, type Change } from '../kits/rehearsal-journeys.ts';
import { type TestStage, testStage } from '../kits/rehearsal-stage.ts';

const VOICE_PROGRAM: string = 'espeak-ng';

// Real SIP, RTP, voice activity, end of turn and hand-over to SIP humans; only the recogniser is the script of the caller.

const hasVoice = (() => {
  try {
    execFileSync(VOICE_PROGRAM, ['--version']);
    return true;
  } catch {
    return false;
  }
})();

const CALL_MS = 60_000;
const today = Temporal.PlainDate.from('2026-11-25');

describe.skipIf(!hasVoice)('whole calls over SIP and RTP (needs espeak-ng)', () => {
  let stage: TestStage | undefined;
  beforeAll(async () => {
    stage = await testStage();
  });
  afterAll(() => stage?.[Symbol.asyncDispose]());

  const play = (name: string, change: Change = {}): Promise<PlayedCall> => {
    if (stage === undefined) throw new Error('the stage was not opened');
    return stage.play(aJourney(name, change), AbortSignal.timeout(CALL_MS));
  };

  test(
    'a booking: row, read-back and message agree, both sides are recorded, and the log holds nothing of a person',
    async () => {
      const played = await play('book');
      const { report, wav } = played;
      expect(report.outcome, transcript(played)).toBe('booked');
      expect(report.held).toEqual({
        'first-words': true,
        'one-appointment': true,
        'agrees-with-record': true,
        'message-queued': true,
        'no-alarm': true,
      });
      expect(agreesWithRecord(report, today).kind).toBe('agrees');

      // Two channels are no mono file; its length is that of the call.
      expect(() => readWav(wav())).toThrow(expect.objectContaining({ code: 'AUDIO_NOT_WAV' }));
      expect(wav().length / 32_000).toBeGreaterThan(5);
      // A caller who dials nobody is a trouble worth a line, and the line must not say who that was.
      const wrong = await stage?.telephone.dial(
        {
          target: `sip:niemand@${stage.balie.sip.host}:${stage.balie.sip.port}`,
          onBehalfOf: '+31100000101',
          ringForMs: 5_000,
        },
        AbortSignal.timeout(10_000),
      );
      expect(wrong).toMatchObject({ kind: 'not-answered', status: 404 });

      const log = (stage?.log ?? []).join('\n');
      expect(log).toContain('PRACTICE_UNKNOWN');
      const person = [
        'Berg',
        'Maria',
        'Pietersen',
        '100000101',
        '12031954',
        '1954',
        '1234AB',
        '1234 A B',
        'knie',
      ];
      const said = report.said.map(({ text }) => text);
      expect(said.length).toBeGreaterThan(10);
      expect([...person, ...said].filter((one) => log.includes(one))).toEqual([]);
    },
    CALL_MS,
  );

  test(
    'S2, S5: chest pain reaches a SIP human who presses 1, the signal within 1.5 s of the words',
    async () => {
      const { report } = await play('alarm-chest-pain');
      expect(report.outcome).toBe('transferred');
      expect(report.held['alarm:chest-pain']).toBe(true);
      // S2 asks p95 1.5 s; one call on a busy machine is asserted with the same bound.
      expect(report.timesMs.alarmToTransfer).toBeLessThanOrEqual(1_500);
      expect(report.rows.transfers.map(({ step }) => step)).toEqual([
        'dialled',
        'ringing',
        'answered',
        'confirmed',
      ]);
      expect(report.rows.transfers.at(-1)?.confirmedBy).toBe('key');
    },
    CALL_MS,
  );

  test(
    'S5, S6: every rung busy: 112 is advised and the item stays on top of the worklist',
    async () => {
      const { report } = await play('alarm-stroke');
      expect(report.outcome).toBe('advised-112');
      expect(
        report.rows.transfers
          .filter(({ step }) => step === 'failed')
          .map(({ rung, reason }) => [rung, reason]),
      ).toEqual([
        ['emergency-line', 'busy'],
        ['second-number', 'busy'],
        ['doctor', 'busy'],
      ]);
      expect(report.rows.worklist).toMatchObject([{ urgency: '112' }]);
    },
    CALL_MS,
  );

  test(
    'S4: key 1 during the greeting reaches a human',
    async () => {
      const { report } = await play('book', {
        twists: ['presses-one'],
        expected: { outcome: 'transferred' },
      });
      expect({ outcome: report.outcome, keys: report.keys }).toEqual({ outcome: 'transferred', keys: ['1'] });
    },
    CALL_MS,
  );

  test.each(['cancel', 'prescription', 'hours-today', 'pharmacy', 'polish', 'english-book'])(
    'over the line as in text: %s',
    async (name) => {
      const played = await play(name);
      const { report } = played;
      expect(report.outcome, transcript(played)).toBe(report.expected[0]);
      expect(Object.values(report.held)).not.toContain(false);
      expect(agreesWithRecord(report, today).kind).not.toBe('differs');
    },
    CALL_MS,
  );
});
