import { serveDoor } from './doors/serve-door.ts';
import { answerWhenLine, whenLine } from './doors/when-line.ts';

// `./balie when`: finds dates and times in Dutch sentences, JSON Lines in and out (docs/guides/deuren.md).
process.exitCode = await serveDoor(
  { input: process.stdin, output: process.stdout },
  whenLine,
  answerWhenLine,
);
