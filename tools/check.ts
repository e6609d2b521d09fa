import { onlyArguments } from '../src/commands/only-arguments.ts';
import { checkSteps, describeResult, runChecks } from './check-steps.ts';

// `npm run check`: format, lint, types, architecture, unused code and links; under half a minute on two cores.
if (!onlyArguments('check')) process.exit();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const results = await runChecks(checkSteps, stop.signal, (result) => console.log(describeResult(result)));
process.exitCode = results.length === checkSteps.length && results.every((result) => result.ok) ? 0 : 1;
