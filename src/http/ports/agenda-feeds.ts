import type { AgendaFeed } from '../../icalendar/agenda-feed.ts';

/** Agendas by secret link, without patients. */
export interface AgendaFeeds {
  /** Null: there is no such link, or it was revoked. Rejects with DATABASE_UNREACHABLE. */
  open(token: string, signal: AbortSignal): Promise<AgendaFeed | null>;
}
