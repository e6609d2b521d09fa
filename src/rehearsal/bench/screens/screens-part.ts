import { hashPassword } from '../../../http/sign-in.ts';
import { CodedError } from '../../../platform/coded-error.ts';
import type { Config } from '../../../platform/config.ts';
import { openStaffApp } from '../../../staff-app.ts';
import type { Store } from '../../../store/store.ts';
import { largePractice } from './large-practice.ts';
import { measureScreens, type ScreensMeasured } from './measure-screens.ts';
import { openBrowser } from './open-browser.ts';

const EMAIL = 'bench@voorbeeld.example';
const DEADLINE_MS = 30_000;

/**
 * Fills a store with a large practice, serves its screens on a free port of this machine and looks at them in a browser, `n` times.
 * Rejects with BENCH_NO_BROWSER or SCREENS_NOT_BUILT.
 */
export async function screensPart(
  store: Store,
  config: Config,
  n: number,
  signal: AbortSignal,
): Promise<ScreensMeasured> {
  const browser = await openBrowser();
  try {
    const now = () => Temporal.Now.instant();
    const practice = await largePractice(store, now());
    const app = await openStaffApp({
      config: { ...config, http: { host: '127.0.0.1', port: 0, publicUrl: null } },
      store,
      now,
      health: async () => ({ state: 'ok', calls: 0, parts: { database: 'ok' } }),
      // Nobody calls by the browser here.
      telephone: { host: '127.0.0.1', port: 0 },
      testsAsked: () => undefined,
      log: () => undefined,
    });
    try {
      if (!app.hasScreens) throw new CodedError('SCREENS_NOT_BUILT', 'The screens are not built.');
      const password = crypto.randomUUID();
      const hash = await hashPassword(password);
      await store.database.inPractice(practice.id, AbortSignal.timeout(DEADLINE_MS), (session) =>
        session.run(
          `insert into staff (practice_id, name, email, role, password_hash) values ($1, 'Bench', $2, 'assistant', $3)`,
          [practice.id, EMAIL, hash],
        ),
      );
      return await measureScreens(
        browser,
        {
          url: `http://127.0.0.1:${app.port}`,
          email: EMAIL,
          password,
          // The coming Monday: the agenda is full from now on.
          day: nextMonday(Temporal.Now.plainDateISO()).toString(),
          telephone: {
            dialled: practice.dialledNumbers[0] ?? '',
            see: (call, event) => app.see(call, { kind: 'event', event, atMs: 0 }),
          },
        },
        n,
        signal,
      );
    } finally {
      await app.close();
    }
  } finally {
    await browser.close();
  }
}

const nextMonday = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: 8 - today.dayOfWeek });
