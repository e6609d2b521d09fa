import { parseArgs } from 'node:util';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { makeAgendaFeed, openAgendaFeeds, revokeAgendaFeed } from '../../store/agenda-feeds.ts';
import type { Database } from '../../store/postgres/database.ts';
import { choosePractice } from '../choose-practice.ts';

export interface FeedsCommandParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  /** `https://…` or `http://127.0.0.1:8080`, without a slash at its end. */
  readonly url: string;
  readonly signal: AbortSignal;
}

export interface FeedsCommandResult {
  /** 0: done; 1: there is none such; 2: not understood. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE = `ARGUMENT_UNKNOWN: zo werkt het:
  ./balie feeds [--practice NAAM]                          de geheime agendalinks die open zijn
  ./balie feeds make "dokter Jansen" [--practice NAAM]     maakt een link; hij wordt één keer getoond
  ./balie feeds revoke ID [--practice NAAM]                trekt een link in; het begin van het ID is genoeg`;
/** Enough of an id to name it. */
const SHORT = 8;

/** Shows, makes and revokes the secret links to agendas of one practice. Rejects with PRACTICE_NOT_CHOSEN or DATABASE_UNREACHABLE. */
export async function feedsCommand(
  asked: readonly string[],
  parts: FeedsCommandParts,
): Promise<FeedsCommandResult> {
  const options = read(asked);
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const { task, about } = options;
  const { database, now, signal } = parts;
  const practice = await choosePractice(options.practice, parts);
  const nameOf = (id: string) => practice.practitioners.find((who) => who.id === id)?.spokenName ?? id;
  switch (task) {
    case 'show': {
      const feeds = await database.readInPractice(practice.id, signal, openAgendaFeeds);
      return {
        exitCode: 0,
        lines:
          feeds.length === 0
            ? [`${practice.spokenName}: geen agendalinks.`]
            : feeds.map(
                ({ id, practitioner, madeAt, lastReadAt }) =>
                  `${id.slice(0, SHORT)}  ${nameOf(practitioner)}, gemaakt ${local(madeAt)}, ` +
                  (lastReadAt === null ? 'nog niet gelezen' : `laatst gelezen ${local(lastReadAt)}`),
              ),
      };
    }
    case 'make': {
      const who = practice.practitioners.find(({ spokenName }) =>
        spokenName.toLowerCase().includes(about.toLowerCase()),
      );
      if (who === undefined) {
        const names = practice.practitioners.map(({ spokenName }) => spokenName);
        return { exitCode: 1, lines: [`Zo heet hier niemand. Wel: ${names.join(', ')}.`] };
      }
      const token = await database.inPractice(practice.id, signal, (session) =>
        makeAgendaFeed(session, { practice: practice.id, practitioner: who.id, now: now() }),
      );
      return {
        exitCode: 0,
        lines: [
          `De agenda van ${who.spokenName}, zonder patiënten. Wie deze link kent, kan hem lezen:`,
          `${parts.url}/feeds/${token}.ics`,
        ],
      };
    }
    case 'revoke': {
      const found = await database.inPractice(practice.id, signal, (session) =>
        revokeAgendaFeed(session, about, now()),
      );
      return found === 1
        ? { exitCode: 0, lines: ['Ingetrokken.'] }
        : {
            exitCode: 1,
            lines: [
              found === 0 ? 'Die link is er niet.' : 'Meer dan één link begint zo; er is niets ingetrokken.',
            ],
          };
    }
  }
}

interface Options {
  readonly task: 'show' | 'make' | 'revoke';
  /** Whose agenda, or which link; empty for `show`. */
  readonly about: string;
  readonly practice: string | null;
}

function read(asked: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...asked],
      allowPositionals: true,
      options: { practice: { type: 'string' } },
    });
    const [task = 'show', about = '', ...more] = positionals;
    if (more.length > 0 || (task !== 'show' && task !== 'make' && task !== 'revoke')) return null;
    if ((task === 'show') !== (about === '')) return null;
    return { task, about, practice: values.practice ?? null };
  } catch {
    return null;
  }
}

const local = (at: Temporal.Instant): string =>
  at
    .toZonedDateTimeISO(PRACTICE_TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
