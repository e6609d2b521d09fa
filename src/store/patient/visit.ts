import { z } from 'zod';
import { type AppointmentId, asId, type CallId, type PracticeId } from '../../domain/ids.ts';
import type { NotOpen, PageOwner, Shut, Visitor } from '../../http/ports/patient-pages.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import {
  hashOf,
  isVisiting,
  MOST_MISSES,
  type PatientLink,
  practiceOfLink,
  readLink,
} from '../queries/patient-links.ts';
import { stateOfOffer } from '../queries/waiting-offers.ts';

export interface PageStoreParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
}

/** A patient who has given the birth date of this link in this browser. */
export interface AnyVisit {
  readonly link: PatientLink;
  readonly owner: PageOwner;
  /** What the agenda takes for the call: whoever holds a place must be somebody, and the same one when it is booked. */
  readonly stand: CallId;
}

/** The same of a link that leads to an appointment. */
export type Visit = AnyVisit & { readonly link: { readonly appointment: AppointmentId } };

/** Finds the link and locks it until the commit of `work`; a link that is unknown, past or shut never reaches it. */
export async function withLink<Result>(
  { database, now }: PageStoreParts,
  token: string,
  signal: AbortSignal,
  work: (session: Session, link: PatientLink, owner: PageOwner) => Promise<Result>,
): Promise<Result | Shut> {
  const hash = hashOf(token);
  const practice = await database.withoutPractice(signal, (session) => practiceOfLink(session, hash));
  if (practice === null) return { kind: 'unknown' };
  return database.inPractice(practice, signal, async (session) => {
    const link = await readLink(session, hash);
    if (link === null) return { kind: 'unknown' as const };
    const owner = await ownerOf(session, practice);
    const over = await whyOver(session, link, now());
    if (over !== null) return { kind: over, owner };
    if (link.misses >= MOST_MISSES) return { kind: 'locked' as const, owner };
    return work(session, link, owner);
  });
}

/** Why the link leads nowhere any more; null: it does. Who was too late may know that it went to somebody else. */
async function whyOver(
  session: Session,
  { appointment, offer, expiresAt }: PatientLink,
  now: Temporal.Instant,
): Promise<'expired' | 'offer-over' | 'offer-taken' | null> {
  const isPast = Temporal.Instant.compare(expiresAt, now) <= 0;
  if (appointment !== null || offer === null) return isPast ? 'expired' : null;
  const state = await stateOfOffer(session, offer);
  if (state === 'too-late') return 'offer-taken';
  return isPast || state === 'expired' ? 'offer-over' : null;
}

/** The same for who has given the birth date, of a link that leads to an appointment; one to an offer has no such page. */
export const withVisit = <Result>(
  parts: PageStoreParts,
  visitor: Visitor,
  signal: AbortSignal,
  work: (session: Session, visit: Visit) => Promise<Result>,
): Promise<Result | NotOpen> =>
  withAnyVisit<Result | NotOpen>(parts, visitor, signal, async (session, { link, ...visit }) => {
    const { appointment } = link;
    return appointment === null
      ? { kind: 'unknown' }
      : work(session, { ...visit, link: { ...link, appointment } });
  });

/** The same, also while the link leads to an offer. */
export const withAnyVisit = <Result>(
  parts: PageStoreParts,
  { token, cookie }: Visitor,
  signal: AbortSignal,
  work: (session: Session, visit: AnyVisit) => Promise<Result>,
): Promise<Result | NotOpen> =>
  withLink(parts, token, signal, async (session, link, owner): Promise<Result | NotOpen> => {
    if (cookie === null || !(await isVisiting(session, link, cookie, parts.now()))) {
      return { kind: 'ask-birth-date', owner };
    }
    return work(session, { link, owner, stand: standFor(cookie) });
  });

/** A UUID of the browser's own; nothing leads back from it to the cookie. */
function standFor(cookie: string): CallId {
  const hex = hashOf(`stand:${cookie}`);
  return asId<CallId>(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-'),
  );
}

async function ownerOf(session: Session, practice: PracticeId): Promise<PageOwner> {
  const row = await session.row(
    z.object({ spoken_name: z.string(), address: z.string(), phone: z.string().nullable() }),
    `select spoken_name, address, (select dialled from practice_lines l
       where l.practice_id = practices.id and dialled like '+%' order by dialled limit 1) as phone
     from practices where id = $1`,
    [practice],
  );
  return {
    practice,
    name: row?.spoken_name ?? '',
    address: row?.address ?? '',
    phone: row?.phone ?? null,
  };
}
