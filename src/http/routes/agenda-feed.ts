import type { FastifyInstance } from 'fastify';
import { agendaFeed } from '../../icalendar/agenda-feed.ts';
import { Refusal } from '../faults.ts';
import { soon } from '../guard.ts';
import type { AgendaFeeds } from '../ports/agenda-feeds.ts';

/** As `agenda-feeds.ts` of the store makes them: 32 bytes as base64url. */
const TOKEN = /^[\w-]{43}$/;
/** Calendars come every quarter of an hour; this keeps a program from trying links. */
const READS_A_MINUTE = 30;

/** `/feeds/TOKEN.ics`: for the calendar of a telephone, so without signing in. Who knows the link sees when, not who (S14). */
export function agendaFeedRoutes(app: FastifyInstance, feeds: AgendaFeeds): void {
  app.get<{ Params: { readonly file: string } }>(
    '/feeds/:file',
    { schema: { hide: true }, config: { rateLimit: { max: READS_A_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const [token = '', extension, ...more] = request.params.file.split('.');
      const isLink = TOKEN.test(token) && extension === 'ics' && more.length === 0;
      const feed = isLink ? await feeds.open(token, soon()) : null;
      if (feed === null) throw new Refusal('NOT_FOUND');
      return reply
        .type('text/calendar; charset=utf-8')
        .headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' })
        .send(agendaFeed(feed));
    },
  );
}
