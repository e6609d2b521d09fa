import type { AgendaFeed } from '../../icalendar/agenda-feed.ts';
import type { FeedList } from '../contract/agenda-feeds.ts';
import type { Staff } from '../staff-ports.ts';

/** Agendas by secret link, without patients. */
export interface AgendaFeeds {
  /** Null: there is no such link, or it was revoked. Rejects with DATABASE_UNREACHABLE. */
  open(token: string, signal: AbortSignal): Promise<AgendaFeed | null>;
}

/** The links themselves, for who manages the practice. Rejects with DATABASE_UNREACHABLE. */
export interface FeedLinks {
  all(who: Staff, signal: AbortSignal): Promise<FeedList>;
  /** The token of a new link; null: no such practitioner works here. */
  make(who: Staff, practitioner: string, signal: AbortSignal): Promise<string | null>;
  /** False: there is no such link, or it was revoked. */
  revoke(who: Staff, id: string, signal: AbortSignal): Promise<boolean>;
}
