import { describe, expect, it } from 'vitest';
import { settled } from '../../../test/kits/virtual-time.ts';
import type { Clip } from '../line.ts';
import { createMouth } from './mouth.ts';
import type { Synthesiser } from './synthesiser.ts';

const GREETING = { phrase: 'greeting', practice: 'De Linde', dayPart: 'morning', recorded: false } as const;

/** A mouth on a line that plays in the test's hands: one sample for each letter, so lengths tell which clip is which. */
function aMouth(options: { readonly speak?: (text: string) => Promise<Int16Array> } = {}) {
  const playing: Clip[] = [];
  const started: string[] = [];
  const said: { text: string; heardMs: number; whole: boolean }[] = [];
  const faults: string[] = [];
  const brisk: string[] = [];
  let fellSilent = 0;
  const voice: Synthesiser = {
    name: 'test',
    speak: options.speak ?? (async (text) => new Int16Array(text.length * 800)),
    close: async () => undefined,
  };
  const mouth = createMouth({
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
    failed: (code) => faults.push(code),
  });
  function played(index: number, completed = true, playedMs = 1_000): void {
    const clip = playing[index];
    if (!clip) throw new Error('no such clip was played');
    mouth.onLine({ kind: 'play-started', clip: clip.id, atMs: 0 });
    mouth.onLine({ kind: 'played', clip: clip.id, completed, playedMs, atMs: playedMs });
  }
  return { mouth, playing, started, said, faults, brisk, played, fellSilent: () => fellSilent };
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
