import { systemClock } from '../platform/clock.ts';
import { serveDoor } from './doors/serve-door.ts';
import { talk } from './doors/talk.ts';
import { answerUnderstandLine, explainUnderstandLine, understandLine } from './doors/understand-line.ts';

// `./balie understand`: what a caller's sentence means, JSON Lines in and out, or typed at a terminal (docs/guides/deuren.md).
const wrong = process.argv.slice(2).find((argument) => argument !== '--explain');
if (wrong !== undefined) {
  console.error('ARGUMENT_UNKNOWN: understand kent alleen --explain.');
  process.exitCode = 2;
} else {
  const streams = { input: process.stdin, output: process.stdout };
  const explain = process.argv.includes('--explain');
  process.exitCode = process.stdin.isTTY
    ? await talk(streams, systemClock)
    : await serveDoor(streams, understandLine, explain ? explainUnderstandLine : answerUnderstandLine);
}
