import { asId, type PractitionerId } from '../../domain/ids.ts';
import type { FeedLinks } from '../../http/ports/agenda-feeds.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { makeAgendaFeed, openAgendaFeeds, revokeAgendaFeed } from '../agenda-feeds.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { readPractice } from '../queries/practices.ts';

/** Secret links to agendas as the screen makes and revokes them. */
export function storeFeedLinks(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): FeedLinks {
  return {
    all: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const practitioners = await practitionersOf(session, who);
        const feeds = await openAgendaFeeds(session);
        return {
          practitioners: practitioners.map(({ id, spokenName }) => ({ id, name: spokenName })),
          feeds: feeds.map(({ id, practitioner, madeAt, lastReadAt }) => ({
            id,
            // Whoever left has no agenda any more, and the link opens nothing.
            practitioner: practitioners.find((one) => one.id === practitioner)?.spokenName ?? '-',
            madeAt: madeAt.toString(),
            lastReadAt: lastReadAt?.toString() ?? null,
          })),
        };
      }),

    make: (who, practitioner, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (!(await practitionersOf(session, who)).some(({ id }) => id === practitioner)) return null;
        const token = await makeAgendaFeed(session, {
          practice: who.practice,
          practitioner: asId<PractitionerId>(practitioner),
          now: now(),
        });
        await note(session, who, 'create', practitioner);
        return token;
      }),

    revoke: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if ((await revokeAgendaFeed(session, id, now())) !== 1) return false;
        await note(session, who, 'delete', id);
        return true;
      }),
  };
}

const practitionersOf = async (session: Session, { practice }: Staff) =>
  (await readPractice(session, practice))?.practitioners ?? [];

/** `reference`: of whose agenda a link was made, or which link was revoked. */
const note = (session: Session, who: Staff, action: 'create' | 'delete', reference: string): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event: action === 'create' ? 'agenda-link-made' : 'agenda-link-revoked',
    action,
    what: 'setting',
    ground: 'operation',
    result: 'done',
    reference,
    user: auditedAs(who),
  });
