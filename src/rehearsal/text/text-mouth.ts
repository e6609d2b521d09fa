import { createMouth, type Mouth } from '../../turn/6-speak/mouth.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import type { CallEvent } from '../../turn/journal.ts';
import type { Clip } from '../../turn/line.ts';
import { spokenMs } from './spoken-length.ts';
import type { TextCaller } from './text-caller.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The greeting is said at 190 words a minute, the rest at 145. */
const BRISK_LETTERS_A_SECOND = 16;

/** The very mouth of a call, on a line that plays in virtual time and a voice of silence as long as speech. */
export function textMouth(
  clock: VirtualClock,
  note: (event: CallEvent) => void,
  caller: TextCaller,
  fellSilent: () => void,
): Mouth {
  const line = virtualPlayer(clock, (event) => mouth.onLine(event));
  const mouth: Mouth = createMouth({
    ...line,
    voice: silentVoice(),
    briskVoice: silentVoice(BRISK_LETTERS_A_SECOND),
    started: ({ text }) => caller.sentenceBegins(text),
    said: ({ phrase, text }, heardMs, whole) => {
      note({ kind: 'balie-said', phrase, text, heardMs, whole });
      caller.heard(text);
    },
    fellSilent: () => {
      fellSilent();
      // Once the conversation has done all that follows from it: what it says next belongs to the same turn.
      clock.after(0, () => {
        if (!mouth.isSpeaking()) caller.balieFellSilent();
      });
    },
    failed: (code) => note({ kind: 'fault', code }),
    after: (ms, run) => clock.after(ms, run),
  });
  return mouth;
}

const silentVoice = (lettersASecond?: number): Synthesiser => ({
  name: 'text',
  speak: async (text) => new Int16Array(Math.round(spokenMs(text, lettersASecond) * 8)),
  close: async () => undefined,
});

type Played = Parameters<Mouth['onLine']>[0];

function virtualPlayer(clock: VirtualClock, tell: (event: Played) => void) {
  let queue: Clip[] = [];
  let cancel: () => void = () => undefined;
  let beganMs = 0;

  function playNext(): void {
    const [clip] = queue;
    if (clip === undefined) return;
    beganMs = clock.stopwatch();
    tell({ kind: 'play-started', clip: clip.id, atMs: beganMs });
    cancel = clock.after(clip.pcm.length / 8, () => {
      queue.shift();
      const atMs = clock.stopwatch();
      tell({ kind: 'played', clip: clip.id, completed: true, playedMs: atMs - beganMs, atMs });
      playNext();
    });
  }

  return {
    play(clip: Clip): void {
      queue.push(clip);
      if (queue.length === 1) playNext();
    },
    stopPlaying(): void {
      cancel();
      const stopped = queue;
      queue = [];
      const atMs = clock.stopwatch();
      for (const [index, clip] of stopped.entries()) {
        tell({
          kind: 'played',
          clip: clip.id,
          completed: false,
          playedMs: index === 0 ? atMs - beganMs : 0,
          atMs,
        });
      }
    },
  };
}
