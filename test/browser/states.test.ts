import type { BrowserContext, Locator, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PAGES_OF, PATHS, type Page } from '../../dashboard/src/shell/pages.ts';
import { asId, type CallId } from '../../src/domain/ids.ts';
import { ROLES, type Role } from '../../src/http/contract/role-names.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import {
  bookOne,
  buildScreens,
  CHEST_PAIN,
  cutOff,
  fillWorklist,
  fitsIn,
  looksRight,
  NARROWEST,
  oneCall,
  openScreens,
  type Screens,
  seeIn,
} from './screens-kit.ts';
import { stopsOf } from './tab-stops.ts';
import { type TwoTabs, twoTabs } from './two-tabs.ts';

const missing = whyNoChromium();
const LONG = 120_000;
const WIDE = { width: 1_280, height: 800 };
const NARROW = { width: 360, height: 740 };

const PAGES = Object.keys(PATHS) as readonly Page[];
/** Those of the desk. A manager's complaints are in complaints.test.ts. */
const OF_DESK = PAGES_OF.assistant;
/** A day with an appointment in it. */
const addressOf = (page: Page): string => (page === 'agenda' ? '/agenda?day=2026-11-26' : PATHS[page]);

/** What each says when there is something. The others show what every practice has. */
const FILLED: Partial<Record<Page, string | RegExp>> = {
  today: '112 1',
  worklist: '“hij reageert niet meer”',
  calls: /25\snov\s2026/,
  agenda: /Maria van den Berg/,
};
/** These wait for somebody to ask something, so there is nothing to wait for when they open. */
const ASKS_NOTHING: readonly Page[] = ['patients'];

let screens: Screens;
const open = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** A tab of somebody with this role, who signed in once for all of these tests. */
async function tabOf(
  role: Role,
  look: {
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly dark?: boolean;
    readonly english?: boolean;
  } = {},
): Promise<Tab> {
  const context = await screens.browser.newContext({
    viewport: look.viewport ?? WIDE,
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Amsterdam',
    storageState: open.get(role) ?? { cookies: [], origins: [] },
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(15_000);
  if (look.english === true) await tab.addInitScript(`localStorage.setItem('balie.language', 'en')`);
  return tab;
}

/** Opens a page in a tab that may show another already: by its address in the app, as the menu does, because loading all of it anew is most of the time. */
async function shows(tab: Tab, page: Page): Promise<void> {
  if (tab.url().startsWith(screens.url)) {
    await tab.evaluate(`{
      document.querySelector('h1')?.setAttribute('data-left', '');
      history.pushState(null, '', ${JSON.stringify(addressOf(page))});
      dispatchEvent(new PopStateEvent('popstate'));
    }`);
    await tab.locator('h1:not([data-left])').waitFor();
  } else await tab.goto(screens.url + addressOf(page));
  await settled(tab);
}

async function settled(tab: Tab): Promise<void> {
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Everything on the page that can be pressed, chosen or filled in, by its name; an option of a choice is what a tab is elsewhere. */
const ACTIONS = `[...document.querySelectorAll('main :is(button, a[href], input, select, textarea, option)')]
  .filter((one) => (one.closest('select') ?? one).checkVisibility({ visibilityProperty: true }))
  .map((one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.textContent).trim().replaceAll(/\\s+/g, ' '))`;
const actionsOn = (tab: Tab) => tab.evaluate<readonly string[]>(ACTIONS);
/** On a telephone the agenda is a list of one practitioner (`screens.md` §3.4): what is a card of a grid elsewhere opens from there. */
const ELSEWHERE = /^(?:Dag|Week|Lijst|Vorige|Volgende|alle behandelaars|\d\d:\d\d tot \d\d:\d\d, .*)$/;

/** In CSS pixels: what Chromium writes with of itself, and twice that. */
const ORDINARY = { standard: 16, fixed: 13 };
const TWICE = { standard: 32, fixed: 26 };

async function setFontSizes(tab: Tab, fontSizes: typeof ORDINARY): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Page.setFontSizes', { fontSizes });
  await session.detach();
}

/** By a clock that is put on until it is there: what waits for an answer, or tries again, does so for seconds. */
async function afterSomeTime(tab: Tab, shown: Locator): Promise<void> {
  // expect.poll belongs to one test at a time.
  await vi.waitUntil(
    async () => {
      await tab.clock.fastForward(6_000);
      return shown.isVisible();
    },
    { timeout: 30_000 },
  );
}

describe.skipIf(missing !== null)(
  `each screen of the menu${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closers: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      buildScreens();
      // Some sixty pages a minute with all they ask: more than a practice does behind one address.
      screens = await openScreens({ requestsAMinute: 10_000 }, (close) => closers.push(close));
      for (const role of ROLES) {
        await screens.page.context().clearCookies();
        await screens.signIn(role, role);
        open.set(role, await screens.page.context().storageState());
      }
      await screens.page.close();
    }, 240_000);
    afterAll(async () => {
      for (const close of closers.toReversed()) await close();
    });

    const eachPage = (
      what: string,
      role: Role,
      look: Parameters<typeof tabOf>[1],
      then: (tab: Tab, page: Page) => Promise<void> = async () => undefined,
    ) => {
      describe(what, () => {
        let tabs: TwoTabs;
        beforeAll(async () => {
          tabs = await twoTabs(() => tabOf(role, look));
        });
        afterAll(() => tabs.close());
        test.concurrent.each(OF_DESK)('%s', { timeout: LONG }, (page) =>
          tabs.use(async (tab) => {
            await shows(tab, page);
            await then(tab, page);
            await looksRight(tab, `${page}, ${what}`);
          }),
        );
      });
    };

    eachPage('with nothing in it', 'assistant', {});

    describe('with something in it', () => {
      beforeAll(async () => {
        await fillWorklist(screens);
        await bookOne(screens);
        await oneCall(screens);
      });

      /** What can be done at 1,280 px, for what is left of it at 360. */
      const wide = new Map<Page, readonly string[]>();
      const isFilled = async (tab: Tab, page: Page) => {
        const words = FILLED[page];
        if (words !== undefined) await tab.getByText(words).first().waitFor();
      };
      eachPage('happy, 1,280 px', 'assistant', {}, async (tab, page) => {
        await isFilled(tab, page);
        wide.set(page, await actionsOn(tab));
        // Letters twice as large, as a browser is told to make them (WCAG 1.4.4): nothing may be pushed out of the window or cut off.
        await setFontSizes(tab, TWICE);
        // What depends on the width in letters is looked at again when the window changes.
        await tab.setViewportSize({ ...WIDE, width: WIDE.width - 1 });
        await tab.getByRole('button', { name: 'Meer' }).waitFor();
        await fitsIn(tab);
        expect(await cutOff(tab)).toEqual([]);
        await setFontSizes(tab, ORDINARY);
        await tab.setViewportSize(WIDE);
      });
      eachPage('dark, in English', 'assistant', { dark: true, english: true }, async (tab) => {
        expect(await tab.getAttribute('html', 'lang')).toBe('en');
      });
      eachPage('360 px', 'assistant', { viewport: NARROW }, async (tab, page) => {
        await isFilled(tab, page);
        const filters = tab.getByRole('button', { name: 'Filters' });
        if (await filters.isVisible()) await filters.click();
        const here = await actionsOn(tab);
        const gone = (wide.get(page) ?? ['was not looked at']).filter(
          (one) => !here.includes(one) && !(page === 'agenda' && ELSEWHERE.test(one)),
        );
        expect(gone).toEqual([]);
      });
      eachPage('360 px, dark, in English', 'assistant', { viewport: NARROW, dark: true, english: true });

      test.each([
        ['1,280 px', WIDE],
        ['360 px', NARROW],
      ])('what is opened from a list, and Meer: %s', { timeout: LONG }, async (name, viewport) => {
        const tab = await tabOf('assistant', { viewport });
        await shows(tab, 'worklist');
        await tab.getByRole('button', { name: /Vandaag.*Terugbellen/ }).click();
        await tab.getByRole('heading', { name: 'Tijdlijn' }).waitFor();
        await looksRight(tab, `item, ${name}`);
        await shows(tab, 'calls');
        await tab.getByRole('button', { name: /25 nov 2026/ }).click();
        await tab.getByRole('heading', { level: 3, name: 'Gezegd en gedaan' }).waitFor();
        await looksRight(tab, `call, ${name}`);
        if (viewport === NARROW) {
          await tab.getByRole('button', { name: 'Terug', exact: true }).click();
          await tab.getByRole('button', { name: 'Meer' }).click();
          await tab.getByRole('dialog').getByRole('link', { name: 'Inzagelog' }).waitFor();
          await looksRight(tab, `menu, ${name}`);
        }
        await tab.context().close();
      });
    });

    describe('on a slow network', () => {
      let tabs: TwoTabs;
      beforeAll(async () => {
        tabs = await twoTabs(async () => {
          const tab = await tabOf('assistant');
          await tab.clock.install();
          // Whoever signed in is known; what the page asks gets no answer.
          await tab.route(/\/api\/(?!session|events)/, () => undefined);
          return tab;
        });
      });
      afterAll(() => tabs.close());
      test.concurrent.each(OF_DESK)('%s says that it takes long', { timeout: LONG }, (page) =>
        tabs.use(async (tab) => {
          await tab.goto(screens.url + addressOf(page));
          await tab.getByRole('heading', { level: 1 }).waitFor();
          if (!ASKS_NOTHING.includes(page)) {
            await afterSomeTime(tab, tab.getByText('Duurt langer dan normaal.').first());
            expect(await tab.locator('main [aria-busy=true]').count()).toBeGreaterThan(0);
          }
          await looksRight(tab, `${page}, slow`);
        }),
      );
    });

    describe('without the right', () => {
      // The bare address leads whom Vandaag is not meant for to a page that is.
      const without = PAGES.filter((page) => page !== 'today').flatMap((page) => {
        const role = ROLES.find((one) => !PAGES_OF[one].includes(page));
        return role === undefined ? [] : [[page, role] as const];
      });

      test('is every screen that not all of them have', () => {
        expect(PAGES.filter((page) => !without.some(([one]) => one === page))).toEqual([
          'today',
          'knowledge',
          'emergency',
          'tryOut',
          'settings',
          'register',
        ]);
      });

      const tabs = new Map<Role, Promise<Tab>>();
      test.each(without)(
        '%s says to %s whose it is, and is not in the menu',
        { timeout: LONG },
        async (page, role) => {
          const tab = await tabs.getOrInsertComputed(role, () => tabOf(role));
          await tab.goto(screens.url + addressOf(page));
          await tab.getByText('Deze pagina hoort niet bij uw rol').waitFor();
          expect(await tab.locator(`nav a[href="${PATHS[page]}"]`).count()).toBe(0);
          await looksRight(tab, `${page}, no right`);
        },
      );
    });

    describe('by keyboard alone, under the bar of an alarm', () => {
      let tabs: TwoTabs;
      const see = seeIn(asId<CallId>(crypto.randomUUID()));
      beforeAll(async () => {
        see(screens, { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'test' });
        see(screens, CHEST_PAIN);
        tabs = await twoTabs(() => tabOf('assistant'));
      });
      afterAll(async () => {
        await tabs.close();
        see(screens, {
          kind: 'transfer',
          rung: 'doctor',
          step: 'confirmed',
          reason: null,
          confirmedBy: 'key',
        });
        see(screens, { kind: 'ended', by: 'transfer', outcome: 'transferred' });
      });
      test.concurrent.each(OF_DESK)(
        '%s: each stop of Tab is seen, and the last leads out',
        { timeout: LONG },
        (page) =>
          tabs.use(async (tab) => {
            // Loaded anew, so that Tab begins at the top; once it led out, it begins there again.
            await tab.goto(screens.url + addressOf(page));
            for (const viewport of [WIDE, NARROWEST]) {
              await tab.setViewportSize(viewport);
              await settled(tab);
              await tab.locator('#alarm').waitFor();
              expect([viewport.width, ...(await stopsOf(tab))]).toEqual([viewport.width]);
            }
          }),
      );
    });

    describe('when the server stops', () => {
      let tabs: TwoTabs;
      beforeAll(async () => {
        tabs = await twoTabs(async () => {
          const tab = await tabOf('assistant');
          await tab.clock.install();
          await tab.goto(screens.url);
          // A page that was opened before is in the browser; what it shows comes anew each time.
          for (const page of OF_DESK) {
            await tab.locator(`nav a[href="${PATHS[page]}"]`).click();
            await tab.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
          }
          return tab;
        });
        await screens.staff.app.close();
      }, 120_000);
      afterAll(() => tabs.close());

      test.concurrent.each(OF_DESK)('%s says so, and what it showed stays', { timeout: LONG }, (page) =>
        tabs.use(async (tab) => {
          await tab.clock.fastForward(20_000);
          await tab.locator(`nav a[href="${PATHS[page]}"]`).click();
          await tab.getByText(/^Geen verbinding sinds/).waitFor();
          await tab.getByRole('heading', { level: 1 }).waitFor();
          if (!ASKS_NOTHING.includes(page)) {
            await afterSomeTime(tab, tab.locator('main').getByText('Balie is niet bereikbaar').first());
          }
          await looksRight(tab, `${page}, server stopped`);
        }),
      );
    });
  },
);
