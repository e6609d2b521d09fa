import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished, vi } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/http/contract/role-names.ts';
import type { TrialSender } from '../../src/http/ports/messages.ts';
import type { OutsideAgendaDesk } from '../../src/http/ports/outside-agenda.ts';
import type { TakeOver } from '../../src/http/routes/take-over.ts';
import { listenOn } from '../../src/http/staff-server.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { addItem, PASSWORD, staffApp } from '../http/staff-app.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { type OpenedBrowser, openChromium } from '../kits/chromium.ts';
import { at } from '../kits/practice-builders.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where this run keeps the screens that `buildScreens` builds. */
export const SCREENS = inject('screens');
/** Where screenshots go when somebody wants to look at them. */
const PICTURES = process.env['BALIE_SCREENSHOTS'];

/** Builds the screens as `./balie start` does, unless a file before this one did. */
export function buildScreens(): void {
  if (existsSync(SCREENS)) return;
  // A build that was broken off must not look like one.
  const unfinished = `${SCREENS}-${process.pid}`;
  const built = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      join(ROOT, 'dashboard'),
      '--outDir',
      unfinished,
      '--emptyOutDir',
    ],
    {
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  if (built.status !== 0) throw new Error(`the screens were not built: ${built.stderr}`);
  try {
    renameSync(unfinished, SCREENS);
  } catch (problem) {
    // The file beside this one was first with the same screens.
    if (!existsSync(SCREENS)) throw problem;
    rmSync(unfinished, { recursive: true });
  }
}

let opened: Promise<OpenedBrowser> | null = null;

/** One for all tests of a file: to start it took half a second of each. What a browser keeps it keeps by context. */
async function browserOfFile(): Promise<Browser> {
  opened ??= openChromium();
  return (await opened).browser;
}

afterAll(async () => {
  await (await opened)?.[Symbol.asyncDispose]();
  opened = null;
});

export interface Screens {
  readonly page: Page;
  readonly browser: Browser;
  readonly url: string;
  readonly staff: Awaited<ReturnType<typeof staffApp>>;
  /** Signs in by the page itself, at another name of this machine when one is given. */
  signIn(role: Role, name?: string, at?: string): Promise<void>;
}

/** The real server on a real database, and a browser that looks at it. */
export async function openScreens(
  look: {
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
    readonly timezone?: string;
    readonly requestsAMinute?: number;
    /** Where calls are taken; nowhere without it. */
    readonly takeOver?: TakeOver;
    /** By which people send a text to themselves; by none without it. */
    readonly trials?: TrialSender;
    /** Agendas of other systems; of none without it. */
    readonly outsideAgenda?: OutsideAgendaDesk;
  } = {},
  whenDone: (close: () => Promise<void>) => void = onTestFinished,
): Promise<Screens> {
  const { requestsAMinute, takeOver, trials, outsideAgenda } = look;
  const staff = await staffApp(
    {
      app: SCREENS,
      ...(requestsAMinute === undefined ? {} : { requestsAMinute }),
      ...(takeOver === undefined ? {} : { takeOver }),
      ...(trials === undefined ? {} : { trials }),
      ...(outsideAgenda === undefined ? {} : { outsideAgenda }),
    },
    whenDone,
  );
  const port = await listenOn(staff.app, { host: '127.0.0.1', port: 0 });
  const browser = await browserOfFile();
  const before = new Set(browser.contexts());
  // Whatever a test opened in it: a page that stays looks for its server until the file ends.
  whenDone(async () => {
    for (const context of browser.contexts()) if (!before.has(context)) await context.close();
  });
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1_280, height: look.height ?? 800 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: look.timezone ?? 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const url = `http://127.0.0.1:${port}`;
  return {
    page,
    browser,
    url,
    staff,
    async signIn(role, name = role, at = url) {
      await signInOn(page, at, await staff.addStaff(role, name));
    },
  };
}

/** Signs somebody in by the page itself, on any page of any browser. */
export async function signInOn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Meld aan' }).click();
  await page.getByRole('navigation').waitFor();
  // Each role begins with its own page; tests begin on Vandaag, where there is one.
  await page.waitForURL((at) => at.pathname !== '/' && at.pathname !== '/begin');
  const today = page.getByRole('navigation').getByRole('link', { name: 'Vandaag', exact: true });
  if ((await today.count()) > 0) await today.first().click();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page by WCAG 2.2 AA; each with what it is about. A page that was not left has it already. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource);
  return page.evaluate<
    string[]
  >(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' | ' + failureSummary)))`);
}

/** Nothing scrolls the page sideways, once charts are as wide as what they stand in, which they see a moment later. */
export async function fitsIn(page: Page): Promise<void> {
  await vi.waitFor(
    async () => {
      const [inside, outside] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(inside).toBeLessThanOrEqual(outside);
    },
    { timeout: 10_000 },
  );
}

/** Words that a box hides at its side, or a button that hides the end of what it says: cut off, with no way to read the rest. */
const CUT = `[...document.body.querySelectorAll('*')].flatMap((one) => {
  const { overflowX, textOverflow, display, visibility, clip, clipPath } = getComputedStyle(one);
  if (!/hidden|clip/.test(overflowX) || display === 'none' || visibility === 'hidden') return [];
  // Only read aloud.
  if (clip !== 'auto' || clipPath !== 'none') return [];
  // An appointment in a narrow column has its whole in its name, and opens.
  if (textOverflow === 'ellipsis' && one.closest('[aria-label]') !== null) return [];
  if (one.clientWidth < 2 || one.textContent.trim() === '' || one.matches('option, select, svg, svg *')) return [];
  const beside = one.scrollWidth > one.clientWidth + 1;
  const below = one.closest('button, a') !== null && one.scrollHeight > one.clientHeight + 1;
  return beside || below ? [one.textContent.trim().slice(0, 80)] : [];
})`;

/** What is cut off on the page. */
export const cutOff = (page: Page) => page.evaluate<readonly string[]>(CUT);

/** Nothing is cut off, once what follows the width by script has followed it: a moment later than what follows it by style. */
const nothingCutOff = (page: Page) =>
  vi.waitFor(async () => expect(await cutOff(page)).toEqual([]), { timeout: 5_000 });

/** In pixels: what tests look at as a telephone. */
const TELEPHONE = 360;
/** The narrowest that WCAG 1.4.10 asks for; also 1,280 px at 400%. */
export const NARROWEST = { width: 320, height: 640 };

/** Nothing wrong, nothing cut off, nothing that scrolls the page sideways, on a telephone not at 320 px either; and a picture when one is asked for. */
export async function looksRight(page: Page, name: string): Promise<void> {
  // A page is fetched when it is first opened; and what the head covers while a page is scrolled is not what it looks like.
  await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' });
  await page.evaluate('scrollTo(0, 0)');
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect(await violations(page)).toEqual([]);
  await nothingCutOff(page);
  await fitsIn(page);
  const size = page.viewportSize();
  if (size?.width !== TELEPHONE) return;
  await page.setViewportSize(NARROWEST);
  await fitsIn(page);
  await nothingCutOff(page);
  await page.setViewportSize(size);
}

/** Words of danger in a running call. */
export const CHEST_PAIN: CallEvent = {
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [
    { rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['pijn op mijn borst'], turn: 0 },
  ],
};

/** Shows an event of this call to whoever looks. */
export const seeIn =
  (call: CallId) =>
  ({ staff }: Screens, event: CallEvent): void =>
    staff.live.see(staff.practice.id, call, { kind: 'event', event, atMs: 0 });

/** A worklist with an item of each urgency, one of them late. */
export async function fillWorklist({ staff }: Screens): Promise<void> {
  const { clock } = staff;
  await addItem(staff, {
    kind: 'failed-transfer',
    urgency: '112',
    wish: 'urgent',
    words: ['hij reageert niet meer'],
    alarms: [
      { rule: 'unconscious' as never, level: '112', action: 'A112', words: ['reageert niet'], turn: 0 },
    ],
    promisedBefore: clock.now,
  });
  await addItem(staff, { urgency: 'urgent', words: ['mijn hart slaat over'] });
  await addItem(staff, { urgency: 'today', words: ['de hond heeft in mijn hand gebeten'] });
  await addItem(staff, { urgency: 'normal', words: ['kunt u me bellen over de foto'] });
}

/** An appointment on the day after the day of the test, made by a call. */
export async function bookOne({ staff }: Screens): Promise<void> {
  const booking = bookingAt(staff.store, staff.practice);
  const [slot] = await booking.freeSlots(at('2026-11-26T08:00'), 1);
  if (slot === undefined) throw new Error('no slot');
  const call = aCall();
  await booking.book(call, await booking.held(call, slot));
}

/** A call that ended by its alarm. */
export async function oneCall({ staff }: Screens): Promise<CallId> {
  const id = asId<CallId>(crypto.randomUUID());
  const write = (event: Parameters<typeof staff.store.journal.write>[0]['event'], atMs: number) =>
    staff.store.journal.write({ call: id, practice: staff.practice.id, at: staff.clock.now, atMs, event });
  write({ kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'script' }, 0);
  write(
    {
      kind: 'balie-said',
      phrase: 'greeting',
      text: 'De Linde, digitale assistent.',
      heardMs: 900,
      whole: true,
    },
    900,
  );
  write({ kind: 'caller-said', text: 'ik heb ineens druk op mijn borst', asked: 'open' }, 4_000);
  const reason = {
    rule: 'chest-pain' as never,
    level: '112',
    action: 'A112',
    words: ['druk op mijn borst'],
    turn: 0,
  } as const;
  write({ kind: 'alarm', reasons: [reason], wordsEndMs: 3_900 }, 4_050);
  write({ kind: 'ended', by: 'transfer', outcome: 'transferred' }, 40_000);
  write({ kind: 'line-quality', received: 1_940, lost: 60, late: 4, jitterMs: 18.4 }, 40_100);
  await staff.store.journal.settled(id, AbortSignal.timeout(5_000));
  return id;
}

/** Kind, id, type and classes of what has focus. */
export const hasFocus = (page: Page): Promise<string> =>
  page.evaluate<string>(`(({ tagName, id, type, className }) =>
    [tagName, 'id=' + id, 'type=' + type, className].join(' '))(document.activeElement)`);
