import { homedir } from 'node:os';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/read-config.ts';
import { allRules } from '../turn/3-triage/balie-rules.ts';
import { errorLines } from './error-lines.ts';
import { rulesCommand } from './rules/rules-command.ts';

// `./balie rules list|show|sign|check`: the alarm rules and who answers for them (docs/guides/deuren.md).
try {
  const { dataDir } = readConfig({ environment: process.env, homeDir: homedir() });
  const asked = process.argv.slice(2);
  const { exitCode, lines } = await rulesCommand(asked, { rules: allRules, dataDir, clock: systemClock });
  for (const line of lines) (exitCode === 2 ? console.error : console.log)(line);
  process.exitCode = exitCode;
} catch (error) {
  for (const line of errorLines(error)) console.error(line);
  process.exitCode = 1;
}
