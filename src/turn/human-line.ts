import type { Expectation } from '../domain/expectation.ts';
import type { Practice } from '../domain/practice.ts';
import type { Reply } from '../domain/reply.ts';
import { createHearing, type HearingPorts } from './1-hear/hear.ts';
import type { AnswererEvents, HumanLinePorts } from './5-act/confirm-by-human.ts';
import { sentences } from './6-speak/phrases.nl.ts';
import type { Synthesiser } from './6-speak/synthesiser.ts';
import { hearLine } from './hear-line.ts';
import type { Line } from './line.ts';
import { takesTheCall } from './takes-the-call.ts';
import { createVoicemailWatch } from './voicemail-watch.ts';

/** How Balie speaks with a human whom it rang: the same for a caller in danger and for a test of the number. */
export const humanLine = (
  ear: HearingPorts,
  voice: Synthesiser,
  about: { readonly practice: Practice; readonly now: () => Temporal.ZonedDateTime },
): HumanLinePorts => ({
  speakTo: (human, replies, signal) => speakTo(human, replies, voice, signal),
  listenTo: (human, events, signal) => listenTo(human, events, ear, signal),
  accepts: (text) => takesTheCall(text, { practice: about.practice, now: about.now() }),
});

/** A sentence that the voice cannot say is left out: what to press, which lies ready, is worth more than a wait in silence. */
const SPEAK_DEADLINE_MS = 2_000;

const YES_NO: Expectation = {
  kind: 'yes-no',
  phrases: ['ja', 'nee', 'ja ik neem over', 'ja geef maar'],
  names: [],
};

async function speakTo(
  human: Line,
  replies: readonly Reply[],
  voice: Synthesiser,
  signal: AbortSignal,
): Promise<void> {
  let count = 0;
  for (const text of replies.flatMap(sentences)) {
    const pcm = await voice
      .speak(text, AbortSignal.any([signal, AbortSignal.timeout(SPEAK_DEADLINE_MS)]))
      .catch(() => null);
    if (signal.aborted) return;
    count += 1;
    if (pcm) human.play({ id: `h${count}`, pcm });
  }
}

function listenTo(human: Line, events: AnswererEvents, ear: HearingPorts, signal: AbortSignal): void {
  const hearing = createHearing(ear, (heard) => {
    if (heard.kind === 'utterance') events.utterance(heard.utterance);
  });
  hearing.expect(YES_NO);
  signal.addEventListener('abort', () => hearing.close(), { once: true });
  const voicemail = createVoicemailWatch(events.soundsLikeVoicemail);
  human.listen((event) => {
    if (event.kind === 'audio') voicemail.audio(event);
    hearLine(
      event,
      hearing,
      () => undefined,
      (kind) => {
        if (kind === 'hung-up') events.hungUp();
      },
    );
  });
}
