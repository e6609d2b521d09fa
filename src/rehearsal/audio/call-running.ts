import { CALLER_ESPEAK, createEspeakVoice } from '../../speech/espeak/espeak-voice.ts';
import { DEMO_PEOPLE_PORT } from '../../store/demo/demo-lines.ts';
import type { LiveEvent } from '../call-notes.ts';
import type { SaidLine } from '../report.ts';
import type { Scenario } from '../scenario.ts';
import { NOTHING_WRITTEN } from '../world.ts';
import { type PlayedCall, playByAudio } from './audio-call.ts';
import { openCallerTelephone } from './caller-telephone.ts';
import { openHumans } from './humans.ts';
import type { RunningBalieSeen } from './running-balie.ts';

/** The demo practice that a fresh installation has. */
const DEMO_USER = 'receptie';

/** Calls the demo practice of a running Balie, and plays its people too when nobody else does. */
export async function callRunning(
  balie: RunningBalieSeen,
  scenario: Scenario,
  signal: AbortSignal,
  live: (line: SaidLine | LiveEvent) => void,
): Promise<PlayedCall> {
  const voice = createEspeakVoice({ settings: CALLER_ESPEAK });
  // Another rehearsal may be playing the people of the demo practice: then they are there already.
  const humans = await openHumans(voice, DEMO_PEOPLE_PORT).catch(() => openHumans(voice));
  const telephone = await openCallerTelephone();
  try {
    return await playByAudio(
      {
        scenario,
        target: `sip:${DEMO_USER}@${balie.sip.host}:${balie.sip.port}`,
        record: async (call, until) => (await balie.record(DEMO_USER, call, until)) ?? NOTHING_WRITTEN,
        telephone,
        humans,
        voice,
        ear: balie.ear,
        watch: (listener) => balie.watch(listener),
        live,
      },
      signal,
    );
  } finally {
    await telephone.close();
    await humans.close();
    await voice.close();
  }
}
