import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Synthesiser } from '../../src/turn/6-speak/synthesiser.ts';

/** What every voice must do, run on each adapter: `open` gives a new voice that the suite closes. */
export function synthesiserContract(title: string, open: () => Promise<Synthesiser> | Synthesiser): void {
  describe(`${title} keeps the contract of a voice`, () => {
    let voice: Synthesiser;
    beforeAll(async () => {
      voice = await open();
    });
    afterAll(async () => {
      await voice.close();
    });
    const say = (text: string) => voice.speak(text, AbortSignal.timeout(20_000));

    test('it has a name', () => {
      expect(voice.name).not.toBe('');
    });

    test('a sentence becomes audible telephone audio of a plausible length', async () => {
      const pcm = await say('Goedemorgen, waarmee kan ik u helpen?');
      expect(pcm).toBeInstanceOf(Int16Array);
      // 37 letters: between fast speech (25 letters a second) and very slow speech (6 a second), at 8,000 samples a second.
      expect(pcm.length).toBeGreaterThan((37 / 25) * 8_000);
      expect(pcm.length).toBeLessThan((37 / 6) * 8_000);
      expect(loudness(pcm)).toBeGreaterThan(500);
    });

    test('a longer sentence takes longer', async () => {
      const short = await say('Tot ziens.');
      const long = await say(
        'Ik heb voor u ingepland: donderdag 26 november om half tien bij dokter Jansen.',
      );
      expect(long.length).toBeGreaterThan(short.length * 2);
    });

    test.each(['', ' ', '\n'])('nothing to say (%j) is no audio', async (text) => {
      expect(await say(text)).toHaveLength(0);
    });

    test.each([
      '-v en --help',
      '"; echo hallo; $(id) `id`',
      '<speak>tien & elf</speak>',
      '[[h@l@U]]',
      'Zoë Çelik-van ’t Hoff, café 10%',
    ])('odd characters are text, not orders: %j', async (text) => {
      expect(loudness(await say(text))).toBeGreaterThan(100);
    });

    test('two sentences at once each get their own audio', async () => {
      const sentences = ['Ja.', 'Donderdag 26 november om half tien bij dokter Jansen, klopt dat?'];
      const [short, long] = await Promise.all(sentences.map(say));
      expect(short?.length).toBeGreaterThan(0);
      expect(long?.length).toBeGreaterThan((short?.length ?? 0) * 2);
    });

    test('audio that a listener spoils is whole again the next time', async () => {
      const first = await say('Een ogenblik alstublieft.');
      const before = loudness(first);
      first.fill(0);
      expect(loudness(await say('Een ogenblik alstublieft.'))).toBeCloseTo(before, -2);
    });

    test('a signal that was aborted before is a time-out', async () => {
      await expect(voice.speak('Goedemorgen.', AbortSignal.abort())).rejects.toMatchObject({
        code: 'VOICE_TIMEOUT',
      });
    });

    test('a signal that aborts while it speaks is a time-out, and the next sentence is spoken', async () => {
      const hangUp = new AbortController();
      const speaking = voice.speak(
        'Dit is een zin die niemand afwacht, want er is al opgehangen.',
        hangUp.signal,
      );
      hangUp.abort();
      await expect(speaking).rejects.toMatchObject({ code: 'VOICE_TIMEOUT' });
      expect((await say('Nog een zin.')).length).toBeGreaterThan(0);
    });

    test('a closed voice says so', async () => {
      const other = await open();
      await other.close();
      await expect(other.speak('Goedemorgen.', AbortSignal.timeout(20_000))).rejects.toMatchObject({
        code: 'VOICE_UNAVAILABLE',
      });
    });
  });
}

/** Root mean square of the samples. */
function loudness(pcm: Int16Array): number {
  return Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, pcm.length));
}
