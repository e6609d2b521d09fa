import { join } from 'node:path';
import { z } from 'zod';
import { asId, type CallId } from '../../domain/ids.ts';
import { type LiveFeed, openLiveFeed } from '../../http/live-feed.ts';
import type { Store } from '../../store/store.ts';
import { recordOf } from '../call-record.ts';
import { LIVE_SOCKET } from './running-balie.ts';

const question = z.strictObject({ record: z.uuid(), dialled: z.string() });

/** A running Balie's side of `joinRunningBalie`. Rejects with LIVE_FEED_UNUSABLE. */
export const shareLive = (
  dataDir: string,
  about: {
    readonly sip: { readonly host: string; readonly port: number };
    /** The port of the screens; null when there are none. */
    readonly httpPort: number | null;
    readonly ear: string;
    readonly store: Pick<Store, 'practices' | 'database' | 'journal'>;
  },
): Promise<LiveFeed> =>
  openLiveFeed(join(dataDir, LIVE_SOCKET), {
    hello: () => ({ hello: { sip: about.sip, httpPort: about.httpPort, ear: about.ear } }),
    async answer(asked, signal) {
      const { record, dialled } = question.parse(asked);
      const practice = await about.store.practices.load(dialled, signal);
      if (practice === null) return null;
      const call = asId<CallId>(record);
      await about.store.journal.settled(call, signal);
      return recordOf(about.store, practice.id, call, signal);
    },
  });
