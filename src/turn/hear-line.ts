import type { Hearing } from './1-hear/hear.ts';
import type { LineEvent } from './line.ts';

/** Gives what happens on a line to whom it is for: sound and keys to stage 1, what was played to the mouth, the rest to the call. */
export function hearLine(
  event: LineEvent,
  hearing: Hearing,
  onPlay: (event: Extract<LineEvent, { kind: 'play-started' | 'played' }>) => void,
  changed: (kind: 'hung-up' | 'held' | 'resumed') => void,
): void {
  switch (event.kind) {
    case 'audio':
      hearing.audio(event);
      break;
    case 'key':
      hearing.key(event);
      break;
    case 'play-started':
    case 'played':
      onPlay(event);
      break;
    case 'hung-up':
    case 'held':
    case 'resumed':
      changed(event.kind);
      break;
  }
}
