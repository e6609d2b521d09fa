import { accountCommand } from './account/account-command.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie account no-second-step EMAIL`: for who lost passkey and authenticator and has no manager to ask (ADR 0081).
/** A database that has to be started first. */
const DEADLINE_MS = 60_000;

await runOnDatabase(DEADLINE_MS, (on) => accountCommand(process.argv.slice(2), on));
