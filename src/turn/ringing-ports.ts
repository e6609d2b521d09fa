import type { HandOverPorts } from './5-act/hand-over.ts';
import type { TurnPorts } from './turn-ports.ts';

/** What it takes to bring a human on the line, be it for an alarm or for who asks for one. */
export const ringingPorts = (
  { connect, rungMs, actions, mouth, note, isOpen, after }: TurnPorts,
  conversation: Pick<HandOverPorts, 'joined' | 'leftAlone'>,
): Omit<HandOverPorts, 'pause'> => ({
  connect,
  rungMs,
  worklist: actions.worklist,
  say: mouth.speak,
  isSpeaking: mouth.isSpeaking,
  note,
  isOpen,
  after,
  ...conversation,
});
