import { describe, expect, it } from 'vitest';
import { settled, virtualTime } from '../../../test/kits/virtual-time.ts';
import type { Clip } from '../line.ts';
import { createMouth, type Mouth } from './mouth.ts';
import type { Synthesiser } from './synthesiser.ts';

const GREETING = { phrase: 'greeting', practice: 'De Linde', dayPart: 'morning', recorded: false } as const;

/** A mouth on a line that plays in the test's hands: one sample for each letter, so lengths tell which clip is which. */
function aMouth(
  options: {
    readonly speak?: (text: string, signal: AbortSignal) => Promise<Int16Array>;
    readonly failed?: (mouth: Mouth) => void;
  } = {},
) {
  const playing: Clip[] = [];
  const started: string[] = [];
  const said: { text: string; heardMs: number; whole: boolean }[] = [];
  const faults: string[] = [];
  const brisk: string[] = [];
  let fellSilent = 0;
  const time = virtualTime();
  const voice: Synthesiser = {
    name: 'test',
    speak: options.speak ?? (async (text) => new Int16Array(text.length * 800)),
    close: async () => undefined,
  };
  const mouth: Mouth = createMouth({
    play: (clip) => playing.push(clip),
    stopPlaying: () => undefined,
    voice,
    briskVoice: {
      ...voice,
      speak: async (text) => {
        brisk.push(text);
        return new Int16Array(800);
      },
    },
    started: ({ text }) => started.push(text),
    said: ({ text }, heardMs, whole) => said.push({ text, heardMs, whole }),
    fellSilent: () => {
      fellSilent += 1;
    },
    failed: (code) => {
      faults.push(code);
      options.failed?.(mouth);
    },
    after: time.after,
  });
  function played(index: number, completed = true, playedMs = 1_000): void {
    const clip = playing[index];
    if (!clip) throw new Error('no such clip was played');
    mouth.onLine({ kind: 'play-started', clip: clip.id, atMs: 0 });
    mouth.onLine({ kind: 'played', clip: clip.id, completed, playedMs, atMs: playedMs });
  }
  return { mouth, playing, started, said, faults, brisk, played, time, fellSilent: () => fellSilent };
}

describe('the mouth', () => {
  it('plays the first sentence before the second is rendered', async () => {
    const second = Promise.withResolvers<Int16Array>();
    let count = 0;
    const { mouth, playing } = aMouth({
      speak: async () => {
        count += 1;
        return count === 1 ? new Int16Array(800) : second.promise;
      },
    });
    mouth.speak([{ phrase: 'how-can-i-help' }, { phrase: 'are-you-there' }]);
    await settled();
    expect(playing).toHaveLength(1);
    second.resolve(new Int16Array(800));
    await settled();
    expect(playing).toHaveLength(2);
  });

  it('falls silent once, when the last sentence has been heard', async () => {
    const { mouth, said, played, fellSilent } = aMouth();
    mouth.speak([{ phrase: 'how-can-i-help' }, { phrase: 'are-you-there' }]);
    await settled();
    played(0);
    expect(fellSilent()).toBe(0);
    expect(mouth.isSpeaking()).toBe(true);
    played(1);
    expect(fellSilent()).toBe(1);
    expect(said.map(({ text }) => text)).toEqual(['Waarmee kan ik u helpen?', 'Bent u er nog?']);
  });

  it('goes on where it was after a pause, a little earlier so that no half word is heard', async () => {
    const { mouth, playing, played } = aMouth();
    mouth.speak([{ phrase: 'how-can-i-help' }, { phrase: 'are-you-there' }]);
    await settled();
    mouth.pause();
    played(0, false, 1_000);
    expect(mouth.isSpeaking()).toBe(false);
    expect(mouth.resume()).toBe(true);
    const whole = playing[0]?.pcm.length ?? 0;
    expect(playing[2]?.pcm.length).toBe(whole - (1_000 - 320) * 8);
    expect(playing[3]?.pcm.length).toBe(playing[1]?.pcm.length);
  });

  it('has nothing to resume when it was not paused, or spoke of something else since', async () => {
    const { mouth } = aMouth();
    expect(mouth.resume()).toBe(false);
    mouth.pause();
    expect(mouth.resume()).toBe(false);
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    mouth.pause();
    mouth.speak([{ phrase: 'are-you-there' }]);
    expect(mouth.resume()).toBe(false);
  });

  it('renders a sentence after the pause that was not ready before it', async () => {
    const slow = Promise.withResolvers<Int16Array>();
    let count = 0;
    const { mouth, playing } = aMouth({
      speak: async () => {
        count += 1;
        return count === 1 ? slow.promise : new Int16Array(80);
      },
    });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    mouth.pause();
    slow.resolve(new Int16Array(800));
    await settled();
    expect(playing).toHaveLength(0);
    mouth.resume();
    await settled();
    expect(playing).toHaveLength(1);
  });

  it('tells how much was heard of a sentence that was cut off', async () => {
    const { mouth, said, played } = aMouth();
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    mouth.stop();
    played(0, false, 240);
    expect(said).toEqual([{ text: 'Waarmee kan ik u helpen?', heardMs: 240, whole: false }]);
  });

  it('does not tell of a sentence that never sounded', async () => {
    const { mouth, said, played } = aMouth();
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    mouth.stop();
    played(0, false, 0);
    expect(said).toEqual([]);
  });

  it('ends the wait for silence when it is stopped or the wait is given up', async () => {
    const { mouth } = aMouth();
    await mouth.silent(AbortSignal.timeout(1_000));
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    const stopped = mouth.silent(new AbortController().signal);
    mouth.stop();
    await stopped;
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    const given = new AbortController();
    const waited = mouth.silent(given.signal);
    given.abort();
    await waited;
    expect(mouth.isSpeaking()).toBe(true);
  });

  it('says the rest when one sentence cannot be rendered, and tells the fault', async () => {
    let count = 0;
    const { mouth, playing, faults } = aMouth({
      speak: async () => {
        count += 1;
        if (count === 1) throw new Error('no voice');
        return new Int16Array(80);
      },
    });
    mouth.speak([{ phrase: 'how-can-i-help' }, { phrase: 'are-you-there' }]);
    await settled();
    expect(faults).toEqual(['VOICE_FAILED']);
    expect(playing).toHaveLength(1);
  });

  it('falls silent when nothing at all can be rendered, so that keys and silence still lead on', async () => {
    const { mouth, fellSilent } = aMouth({ speak: () => Promise.reject(new Error('no voice')) });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    expect(fellSilent()).toBe(1);
  });

  it('says the greeting with the brisk voice (S1: 5 seconds)', async () => {
    const { mouth, brisk, played } = aMouth();
    mouth.speak([GREETING]);
    await settled();
    for (const sentence of [0, 1, 2]) played(sentence);
    await settled();
    expect(brisk).toHaveLength(4);
  });
});

describe('a voice that is slow or hangs', () => {
  /** Never says these; ends when it is told to. */
  const hangsAt =
    (...texts: readonly string[]) =>
    (text: string, signal: AbortSignal): Promise<Int16Array> =>
      texts.includes(text)
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late'))))
        : Promise.resolve(new Int16Array(text.length * 800));
  const [ASKED, WAIT] = ['Waarmee kan ik u helpen?', 'Een ogenblik alstublieft.'];

  it('has the caller told to wait before they think that the line is dead, and the record says so', async () => {
    const { mouth, playing, played, said, time } = aMouth({ speak: hangsAt(ASKED) });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await time.advance(699);
    expect(playing).toEqual([]);
    await time.advance(1);
    expect(playing).toHaveLength(1);
    played(0);
    expect(said.map(({ text }) => text)).toEqual([WAIT]);
    expect(mouth.isSpeaking()).toBe(true);
  });

  it('has who is answered in English told in English', async () => {
    const { mouth, playing, played, said, time } = aMouth({ speak: hangsAt('How can I help you?') });
    mouth.speak([{ phrase: 'how-can-i-help', inEnglish: true }]);
    await time.advance(700);
    expect(playing).toHaveLength(1);
    played(0);
    expect(said.map(({ text }) => text)).toEqual(['One moment please.']);
  });

  it('has a tone sound where not even that can be said, of which nothing is claimed', async () => {
    const { mouth, playing, played, said, time } = aMouth({ speak: hangsAt(ASKED, WAIT) });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await time.advance(700);
    await expect.poll(() => playing.length).toBe(1);
    expect(Math.max(...(playing[0]?.pcm ?? []))).toBeGreaterThan(1_000);
    played(0);
    expect(said).toEqual([]);
  });

  it('is not told of while the sentence before it sounds', async () => {
    const { mouth, playing, played, time } = aMouth({ speak: hangsAt('Bent u er nog?') });
    mouth.speak([{ phrase: 'how-can-i-help' }, { phrase: 'are-you-there' }]);
    await time.advance(1_400);
    expect(playing).toHaveLength(1);
    played(0);
    await time.advance(700);
    expect(playing).toHaveLength(2);
  });

  it('does not keep what is said next in danger, nor is it told of then', async () => {
    const { mouth, playing, faults, time } = aMouth({ speak: hangsAt(ASKED) });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    mouth.hush();
    mouth.speak([{ phrase: 'call-112-now' }]);
    await settled();
    expect(playing).toHaveLength(1);
    await time.advance(5_000);
    expect(playing).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(time.pending()).toBe(0);
  });

  it('may have something else said at the moment that it fails', async () => {
    const { mouth, playing, time } = aMouth({
      speak: (text) =>
        text === ASKED ? Promise.reject(new Error('no voice')) : Promise.resolve(new Int16Array(80)),
      failed: (its) => {
        its.stop();
        its.speak([{ phrase: 'are-you-there' }]);
      },
    });
    mouth.speak([{ phrase: 'how-can-i-help' }]);
    await settled();
    expect(playing).toHaveLength(1);
    expect(time.pending()).toBe(0);
  });
});

describe('S1: the words that are said in every call', () => {
  it('are not stopped by a caller who talks over them; what Balie answers follows them', async () => {
    const { mouth, playing, said, played } = aMouth();
    mouth.speak([GREETING]);
    await settled();
    mouth.pause();
    mouth.stop();
    mouth.speak([{ phrase: 'ask-date-of-birth', why: 'first' }]);
    await settled();
    expect(playing).toHaveLength(3);
    for (const sentence of [0, 1, 2]) played(sentence);
    await settled();
    played(3);
    expect(said.map(({ text }) => text)).toEqual([
      'De Linde, digitale assistent.',
      'Bij levensgevaar belt u 112.',
      'Zeg spoed of toets 1.',
      'Wat is uw geboortedatum? U mag ook acht cijfers toetsen.',
    ]);
  });

  it('are followed by their question when the interruption meant nothing', async () => {
    const { mouth, playing, played } = aMouth();
    mouth.speak([GREETING]);
    await settled();
    mouth.pause();
    expect(mouth.isSpeaking()).toBe(true);
    expect(mouth.resume()).toBe(true);
    for (const sentence of [0, 1, 2]) played(sentence);
    await settled();
    expect(playing).toHaveLength(4);
  });

  it('give way to danger at once', async () => {
    const { mouth, playing, said, played } = aMouth();
    mouth.speak([GREETING]);
    await settled();
    mouth.hush();
    played(0, false, 400);
    mouth.speak([{ phrase: 'call-112-now' }]);
    await settled();
    expect(said).toEqual([{ text: 'De Linde, digitale assistent.', heardMs: 400, whole: false }]);
    expect(playing).toHaveLength(4);
  });
});
