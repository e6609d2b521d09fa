import { serveDoor } from './doors/serve-door.ts';
import { answerWhenLine, whenLine } from './doors/when-line.ts';
import { onlyArguments } from './only-arguments.ts';

// `./balie when`: finds dates and times in Dutch sentences, JSON Lines in and out (docs/guides/deuren.md).
if (onlyArguments('when')) {
  process.exitCode = await serveDoor(
    { input: process.stdin, output: process.stdout },
    whenLine,
    answerWhenLine,
  );
}
