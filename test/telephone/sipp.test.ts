import { expect, test } from 'vitest';
import { packagedVoiceModel } from '../../src/telephone/media/voice-activity.ts';
import { answeringTelephone, tone } from './open-telephone.ts';
import { freePort, needsProgram, run, scratchFolder } from './peer-programs.ts';

/** sipp is the telephone world's load tool; its exit code says whether every call went as it should. */

test('20 calls come through although every fifth message is lost', { timeout: 60_000 }, async (ctx) => {
  const sipp = needsProgram(ctx, 'sipp', 'sip-tester');
  const { telephone, calls } = await answeringTelephone();
  const program = run(
    sipp,
    [
      `127.0.0.1:${telephone.port}`,
      ...['-sn', 'uac', '-s', 'receptie', '-i', '127.0.0.1', '-p', String(await freePort())],
      ...['-m', '20', '-l', '20', '-r', '20', '-d', '300', '-lost', '20', '-nostdin', '-timeout', '50'],
    ],
    scratchFolder(),
  );
  expect(await program.ended, program.output().slice(-3_000)).toBe(0);
  expect(calls).toHaveLength(20);
});

test('200 calls with media at 20 a second: all answered, all heard', { timeout: 60_000 }, async (ctx) => {
  const sipp = needsProgram(ctx, 'sipp', 'sip-tester');
  const { telephone, lines } = await answeringTelephone({ voiceModelPath: packagedVoiceModel() });
  const program = run(
    sipp,
    [
      `127.0.0.1:${telephone.port}`,
      ...['-sn', 'uac', '-s', 'receptie', '-i', '127.0.0.1', '-p', String(await freePort())],
      ...['-mi', '127.0.0.1', '-mp', String(await freePort()), '-rtp_echo'],
      // The first call lasts until the last has begun: 200 at once.
      ...['-m', '200', '-l', '200', '-r', '20', '-d', '11000', '-nostdin', '-timeout', '50'],
    ],
    scratchFolder(),
  );
  const prompt = tone(500);
  let most = 0;
  let prompted = 0;
  const watch = setInterval(() => {
    most = Math.max(most, lines.filter(({ line }) => !line.ended).length);
    for (; prompted < lines.length; prompted++) lines[prompted]?.line.play({ id: 'prompt', pcm: prompt });
  }, 100);
  expect(await program.ended, program.output().slice(-3_000)).toBe(0);
  clearInterval(watch);
  expect(lines).toHaveLength(200);
  expect(most).toBeGreaterThan(180);
  // Each line heard its own prompt come back: the echo is of the right call.
  const heard = lines.filter(({ events }) =>
    events.some((event) => event.kind === 'audio' && event.pcm.some((sample) => sample > 4_000)),
  );
  expect(heard).toHaveLength(200);
});
