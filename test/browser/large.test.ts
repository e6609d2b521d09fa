import { beforeAll, describe, expect, test } from 'vitest';
import { largePractice } from '../../src/rehearsal/bench/screens/large-practice.ts';
import { measureScreens } from '../../src/rehearsal/bench/screens/measure-screens.ts';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { TEST_NOW } from '../kits/database.ts';
import { buildScreens, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const MINUTES = { timeout: 240_000 };
/** Ten times what is promised on a quiet machine: this machine runs other tests beside. `./balie bench screens` gives the figures. */
const LOADED = 10;

describe.skipIf(missing !== null)(
  `a large practice${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'bench measures a worklist of 2,000 items, a week of 20 practitioners and an alarm on the real screens',
      MINUTES,
      async () => {
        const { staff, browser, url } = await openScreens();
        const practice = await largePractice(staff.store, TEST_NOW);
        const measured = await measureScreens(
          browser,
          {
            url,
            email: await staff.addStaff('assistant', 'Fatima', practice.id),
            password: PASSWORD,
            day: '2026-11-30',
            telephone: {
              dialled: practice.dialledNumbers[0] ?? '',
              see: (call, event) => staff.live.see(practice.id, call, { kind: 'event', event, atMs: 0 }),
            },
          },
          4,
          AbortSignal.timeout(MINUTES.timeout),
        );
        expect(measured.scriptKb).toBeGreaterThan(50);
        expect(measured.scriptKb).toBeLessThan(350);
        for (const load of Object.values(measured.firstLoad)) {
          expect(load.n).toBe(1);
          expect(load.p95Ms).toBeLessThan(1_500 * LOADED);
        }
        expect(Object.keys(measured.interaction)).toHaveLength(8);
        for (const pressed of Object.values(measured.interaction)) {
          expect(pressed.n).toBe(4);
          expect(pressed.p50Ms).toBeGreaterThan(0);
          // Of four, the 95th percentile is the slowest one: whatever else the machine did then.
          expect(pressed.p50Ms).toBeLessThan(100 * LOADED);
        }
        expect(measured.alarmToScreen.n).toBe(4);
        expect(measured.alarmToScreen.p95Ms).toBeLessThan(2_000);
      },
    );
  },
);
