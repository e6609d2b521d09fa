import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { asId, type PracticeId, type PractitionerId } from '../domain/ids.ts';
import type { AgendaFeeds } from '../http/ports/agenda-feeds.ts';
import { instant } from './postgres/column-types.ts';
import type { Database } from './postgres/database.ts';
import type { Session } from './postgres/session.ts';
import { feedEvents } from './queries/agenda-feed.ts';
import { readPractice } from './queries/practices.ts';

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32;
/** What calendars show of the past; older appointments stay in the agenda. */
const BACK_DAYS = 28;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Reads the agenda behind a link, and notes when it was read last. */
export function storeAgendaFeeds(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  now: () => Temporal.Instant,
): AgendaFeeds {
  return {
    async open(token, signal) {
      const hash = hashOf(token);
      const owner = await database.withoutPractice(signal, (session) =>
        session.row(
          z.object({ practice: z.string().nullable() }),
          'select practice_of_agenda_feed($1) as practice',
          [hash],
        ),
      );
      if (owner?.practice == null) return null;
      const practice = asId<PracticeId>(owner.practice);
      return database.inPractice(practice, signal, async (session) => {
        const link = await session.row(
          z.object({ practitioner_id: z.string() }),
          `update agenda_feeds set last_read_at = $2 where token_hash = $1 and revoked_at is null
           returning practitioner_id`,
          [hash, now().toString()],
        );
        const found = link === null ? null : await readPractice(session, practice);
        const who = found?.practitioners.find(({ id }) => id === link?.practitioner_id);
        if (found === null || who === undefined) return null;
        return {
          name: `${who.spokenName}, ${found.spokenName}`,
          address: found.address,
          events: await feedEvents(session, who.id, now().subtract({ hours: BACK_DAYS * 24 })),
        };
      });
    },
  };
}

/** A new link; only its hash is kept, so this is the one time that the token is known. */
export async function makeAgendaFeed(
  session: Session,
  feed: {
    readonly practice: PracticeId;
    readonly practitioner: PractitionerId;
    readonly now: Temporal.Instant;
  },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await session.run(
    'insert into agenda_feeds (practice_id, practitioner_id, token_hash, made_at) values ($1, $2, $3, $4)',
    [feed.practice, feed.practitioner, hashOf(token), feed.now.toString()],
  );
  return token;
}

export interface MadeFeed {
  readonly id: string;
  readonly practitioner: PractitionerId;
  readonly madeAt: Temporal.Instant;
  readonly lastReadAt: Temporal.Instant | null;
}

/** The links of a practice that open something, oldest first. */
export async function openAgendaFeeds(session: Session): Promise<readonly MadeFeed[]> {
  const rows = await session.rows(
    z.object({
      id: z.string(),
      practitioner_id: z.string(),
      made_at: instant,
      last_read_at: instant.nullable(),
    }),
    `select id, practitioner_id, made_at, last_read_at from agenda_feeds where revoked_at is null order by made_at, id`,
  );
  return rows.map(({ id, practitioner_id, made_at, last_read_at }) => ({
    id,
    practitioner: asId<PractitionerId>(practitioner_id),
    madeAt: made_at,
    lastReadAt: last_read_at,
  }));
}

/** Whose id begins like this opens nothing from now on. Gives how many; of two or more none is revoked. */
export async function revokeAgendaFeed(
  session: Session,
  idBegins: string,
  now: Temporal.Instant,
): Promise<number> {
  const open = (await openAgendaFeeds(session)).filter(({ id }) => id.startsWith(idBegins));
  const [only] = open;
  if (only !== undefined && open.length === 1)
    await session.run('update agenda_feeds set revoked_at = $2 where id = $1', [only.id, now.toString()]);
  return open.length;
}
