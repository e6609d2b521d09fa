import type { PlayedCall } from '../../src/rehearsal/audio/audio-call.ts';

/** What was said in a call, one line each, as the message of an assertion: a call that went otherwise is understood from it. */
export function transcript({ report }: PlayedCall): string {
  return report.said.map(({ who, text }) => `${who}: ${text}`).join('\n');
}
