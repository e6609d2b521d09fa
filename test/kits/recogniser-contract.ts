import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Expectation } from '../../src/domain/expectation.ts';
import type { Recogniser, Recognition, TelephoneAudio } from '../../src/turn/1-hear/recogniser.ts';

/** A clip that the ear under test is able to understand, and what was said in it. */
export interface ContractClip {
  readonly audio: TelephoneAudio;
  readonly expectation: Expectation;
  readonly said: string;
}

export interface EarUnderTest {
  readonly ear: Recogniser;
  readonly clips: readonly [ContractClip, ContractClip];
}

const OPEN: Expectation = { kind: 'open', phrases: [], names: [] };

/** What every ear must do, run on each adapter: `open` gives a new ear that the suite closes, and two clips in its reach. */
export function recogniserContract(title: string, open: () => Promise<EarUnderTest> | EarUnderTest): void {
  describe(`${title} keeps the contract of an ear`, () => {
    let ear: Recogniser;
    let clips: readonly [ContractClip, ContractClip];
    beforeAll(async () => {
      ({ ear, clips } = await open());
    }, 60_000);
    afterAll(async () => {
      await ear.close();
    });
    const listen = (audio: TelephoneAudio, expectation: Expectation) =>
      ear.recognise(audio, expectation, AbortSignal.timeout(25_000));

    test('it says in Dutch what it is good for', () => {
      expect(ear.goodFor).toMatch(/^[A-Z].+\.$/u);
    });

    test('it hears what was said, as words with places inside the clip', { timeout: 60_000 }, async () => {
      for (const clip of clips) {
        const heard = mustBeHeard(await listen(clip.audio, clip.expectation));
        expect(bare(heard.text)).toBe(bare(clip.said));
        expect(heard.text).toBe(heard.words.map((word) => word.text).join(' '));
        expect(heard.alternatives).not.toContain(heard.text);
        const toMs = clip.audio.fromMs + clip.audio.pcm.length / 8;
        let before = clip.audio.fromMs;
        for (const word of heard.words) {
          expect(word.text).not.toMatch(/\s|^$/u);
          expect(word.fromMs).toBeGreaterThanOrEqual(before);
          expect(word.toMs).toBeGreaterThanOrEqual(word.fromMs);
          expect(word.doubt).toBeGreaterThanOrEqual(0);
          expect(word.doubt).toBeLessThanOrEqual(1);
          before = word.fromMs;
        }
        expect(heard.words.at(-1)?.toMs).toBeLessThanOrEqual(toMs + 1);
      }
    });

    test('two callers at once each get their own words', { timeout: 60_000 }, async () => {
      const heard = await Promise.all(clips.map((clip) => listen(clip.audio, clip.expectation)));
      expect(heard.map((recognition) => bare(mustBeHeard(recognition).text))).toEqual(
        clips.map((clip) => bare(clip.said)),
      );
    });

    test('the same clip later in the call gives the same words at the later place', {
      timeout: 60_000,
    }, async () => {
      const [clip] = clips;
      const early = mustBeHeard(await listen(clip.audio, clip.expectation));
      // Not for the script ear, whose caller says each line once: it must then hear nothing at all.
      const late = await listen(
        { pcm: clip.audio.pcm, fromMs: clip.audio.fromMs + 600_000 },
        clip.expectation,
      );
      if (ear.name === 'script') {
        expect(late).toEqual({ kind: 'nothing-that-fits' });
        return;
      }
      const moved = mustBeHeard(late);
      expect(moved.text).toBe(early.text);
      expect(moved.words[0]?.fromMs).toBeCloseTo((early.words[0]?.fromMs ?? 0) + 600_000, 0);
    });

    test.each([
      ['no audio at all', 0],
      ['one sample', 1],
      ['a second of silence', 8_000],
    ])('%s is nothing that fits, in any question', { timeout: 60_000 }, async (_what, samples) => {
      const audio = { pcm: new Int16Array(samples), fromMs: 3_600_000 };
      for (const expectation of [OPEN, { ...clips[0].expectation }]) {
        expect(await listen(audio, expectation)).toEqual({ kind: 'nothing-that-fits' });
      }
    });

    test('odd expectations do no harm', { timeout: 60_000 }, async () => {
      const odd: Expectation = {
        kind: 'medicine',
        phrases: ['', '   ', '\u0000', '🙂', '<|endoftext|>', 'a'.repeat(2_000), 'ja', 'ja'],
        names: ['', 'Zoë Çelik-van ’t Hoff'],
      };
      const recognition = await listen(clips[0].audio, odd);
      expect(['heard', 'nothing-that-fits']).toContain(recognition.kind);
    });

    test('a signal that was aborted before is a time-out', async () => {
      const recognition = await ear.recognise(clips[0].audio, clips[0].expectation, AbortSignal.abort());
      expect(recognition).toEqual({ kind: 'failed', code: 'EAR_TIMEOUT' });
    });

    test('a signal that aborts while it listens is a time-out, and the next clip is heard', {
      timeout: 60_000,
    }, async () => {
      const [clip] = clips;
      const hangUp = new AbortController();
      const listening = ear.recognise(clip.audio, clip.expectation, hangUp.signal);
      hangUp.abort();
      expect(await listening).toEqual({ kind: 'failed', code: 'EAR_TIMEOUT' });
      expect(bare(mustBeHeard(await listen(clip.audio, clip.expectation)).text)).toBe(bare(clip.said));
    });

    test('a closed ear fails as a value, it does not throw', { timeout: 60_000 }, async () => {
      const other = await open();
      await other.ear.close();
      const recognition = await other.ear.recognise(clips[0].audio, OPEN, AbortSignal.timeout(20_000));
      expect(recognition.kind).toBe('failed');
    });
  });
}

function mustBeHeard(recognition: Recognition): Extract<Recognition, { kind: 'heard' }> {
  if (recognition.kind !== 'heard') throw new Error(`expected words, got ${JSON.stringify(recognition)}`);
  return recognition;
}

/** Lower case, without punctuation: ears may write either. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}' ]/gu, '')
    .trim();
