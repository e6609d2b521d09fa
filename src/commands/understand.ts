import { systemClock } from '../platform/clock.ts';
import { serveDoor } from './doors/serve-door.ts';
import { talk } from './doors/talk.ts';
import { answerUnderstandLine, explainUnderstandLine, understandLine } from './doors/understand-line.ts';
import { onlyArguments } from './only-arguments.ts';

// `./balie understand`: what a caller's sentence means, JSON Lines in and out, or typed at a terminal (docs/guides/deuren.md).
if (onlyArguments('understand', ['--explain'])) {
  const streams = { input: process.stdin, output: process.stdout };
  const explain = process.argv.includes('--explain');
  process.exitCode = process.stdin.isTTY
    ? await talk(streams, systemClock)
    : await serveDoor(streams, understandLine, explain ? explainUnderstandLine : answerUnderstandLine);
}
