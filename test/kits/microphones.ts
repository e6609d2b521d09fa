import type { TestContext } from 'vitest';
import { openVoice } from '../../src/speech/open-voice.ts';
import { pitch } from '../telephone/baresip.ts';
import { needsProgram } from '../telephone/peer-programs.ts';

/** What people and machines who are rung say into a baresip: 16-bit samples at 8,000 a second, from the answer on. */

const SAMPLES_PER_MS = 8;
const silence = (ms: number): readonly number[] => Array.from({ length: ms * SAMPLES_PER_MS }, () => 0);

/** A greeting in a real voice, then what a machine does: a beep, and silence. */
export async function voicemailMicrophone(ctx: TestContext): Promise<Int16Array> {
  const greeting = await spoken(ctx, 'U bent verbonden met de voicemail. Spreek een bericht in na de piep.');
  return Int16Array.from([
    ...greeting,
    ...silence(300),
    ...pitch(1_000).slice(0, 400 * SAMPLES_PER_MS),
    ...silence(30_000),
  ]);
}

/** Somebody who listens to what it is about and says yes. */
export const yesMicrophone = async (ctx: TestContext): Promise<Int16Array> =>
  Int16Array.from([...silence(1_500), ...(await spoken(ctx, 'Ja, ik neem over.')), ...silence(30_000)]);

async function spoken(ctx: TestContext, text: string): Promise<Int16Array> {
  needsProgram(ctx, 'espeak-ng', 'espeak-ng');
  const voice = await openVoice({ name: 'espeak' });
  try {
    return await voice.speak(text, AbortSignal.timeout(10_000));
  } finally {
    await voice.close();
  }
}
