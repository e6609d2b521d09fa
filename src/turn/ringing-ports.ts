import type { Reply } from '../domain/reply.ts';
import type { HandOverPorts } from './5-act/hand-over.ts';
import type { TurnPorts } from './turn-ports.ts';

/** What it takes to bring a human on the line, be it for an alarm or for who asks for one. */
export const ringingPorts = (
  { connect, rungMs, actions, mouth, note, isOpen, after }: TurnPorts,
  conversation: Pick<HandOverPorts, 'joined' | 'leftAlone'>,
): Omit<HandOverPorts, 'pause' | 'takenOver'> => ({
  connect,
  rungMs,
  worklist: actions.worklist,
  say: withOneInstruction(mouth.speak),
  isSpeaking: mouth.isSpeaking,
  note,
  isOpen,
  after,
  ...conversation,
});

const TELLS_112: ReadonlySet<Reply['phrase']> = new Set([
  'call-112-now',
  'urgent-nobody-reached',
  'urgent-call-doctor',
]);
const ASKS_TO_STAY: ReadonlySet<Reply['phrase']> = new Set([
  'urgent-connecting',
  'still-ringing',
  'urgent-still-trying',
  'urgent-trying-again',
  'urgent-next-number',
]);

/** "Hang op en bel 112" and then "blijf aan de lijn" leaves a caller in danger with two orders: the first one holds to the end of the call. */
function withOneInstruction(speak: HandOverPorts['say']): HandOverPorts['say'] {
  let told = false;
  return (replies) =>
    speak(
      replies.map((reply) => {
        told ||= TELLS_112.has(reply.phrase);
        return told && ASKS_TO_STAY.has(reply.phrase) ? { ...reply, told112: true } : reply;
      }),
    );
}
