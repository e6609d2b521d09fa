import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createEspeakVoice } from '../../src/speech/espeak/espeak-voice.ts';
import type { Synthesiser } from '../../src/turn/6-speak/synthesiser.ts';

/** A tone of so many milliseconds a word: a prompt lasts as long as a test wants. */
const tone = (text: string, msAWord: number): Int16Array =>
  Int16Array.from(
    { length: text.split(' ').length * msAWord * 8 },
    (_, i) => 3_000 * Math.sin((2 * Math.PI * 440 * i) / 8_000),
  );

/** A voice that a test slows down, or lets speak by real processes of espeak-ng of which the next one can be killed. */
export async function voiceToBeKilled() {
  const folder = await mkdtemp(join(tmpdir(), 'balie-voice-'));
  const [program, held] = [join(folder, 'espeak'), join(folder, 'held')];
  // The first one is stopped where it is, so that there is time to kill it; those after it speak, unless every one of them must hang.
  await writeFile(
    program,
    `#!/bin/sh\nif [ -e ${folder}/all ] || mkdir ${folder}/first 2>/dev/null; then echo $$ > ${held}.new; mv ${held}.new ${held}; kill -STOP $$; fi\nexec espeak-ng "$@"\n`,
  );
  await chmod(program, 0o755);
  const espeak = createEspeakVoice({ program });
  let msAWord = 30;
  let byEspeak = false;
  const voice: Synthesiser = {
    name: 'killed',
    speak: async (text, signal) => (byEspeak ? espeak.speak(text, signal) : tone(text, msAWord)),
    close: () => espeak.close(),
  };
  return {
    voice,
    slowly(ms: number): void {
      msAWord = ms;
    },
    speaksByEspeak(isOn: boolean): void {
      byEspeak = isOn;
    },
    /** Every process that is started from now on is stopped where it is. */
    hangs: (isOn: boolean) =>
      isOn ? writeFile(join(folder, 'all'), '') : rm(join(folder, 'all'), { force: true }),
    /** The process that renders a sentence now. */
    pid: () =>
      vi.waitFor(async () => Number(await readFile(held, 'utf8')), { timeout: 10_000, interval: 20 }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
