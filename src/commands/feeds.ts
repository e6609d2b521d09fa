import { systemClock } from '../platform/clock.ts';
import { feedsCommand } from './feeds/feeds-command.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie feeds [make|revoke]`: secret links to agendas (docs/guides/deuren.md).
/** A database that has to be started first. */
const DEADLINE_MS = 60_000;

await runOnDatabase(DEADLINE_MS, ({ config, ...on }) =>
  feedsCommand(process.argv.slice(2), {
    ...on,
    now: () => systemClock().toInstant(),
    url: config.http.publicUrl ?? `http://${config.http.host}:${config.http.port}`,
  }),
);
