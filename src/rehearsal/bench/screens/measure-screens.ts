import type { Browser, BrowserContext } from 'playwright-core';
import { middleAndEdge } from '../percentiles.ts';
import { measureAlarms, type Telephone } from './alarm-to-screen.ts';
import { firstLoad } from './first-load.ts';
import { type Interaction, inWeek, inWorklist } from './interactions.ts';

/** What is looked at: a large practice on a server, and somebody who may sign in there. */
export interface MeasuredPractice {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** A day (ISO 8601) in a week that is full. */
  readonly day: string;
  readonly telephone: Telephone;
}

interface Times {
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

export interface ScreensMeasured {
  /** Every script that a desk fetches to see its worklist, as it was sent, in thousands of bytes. */
  readonly scriptKb: number;
  /** From asking for the page, by a browser that kept nothing, to the frame with its first row or appointment. */
  readonly firstLoad: { readonly worklist: Times; readonly week: Times };
  /** From the press of a key to the frame that shows what it is for, with the answer of the server where there is one. */
  readonly interaction: Readonly<Record<Interaction, Times>>;
  /** From the alarm in a call to the frame with its bar. */
  readonly alarmToScreen: Times;
}

const PATIENCE_MS = 30_000;
/** A page takes seconds to load, a key takes milliseconds. */
const KEYS_FOR_A_LOAD = 4;
const SCREEN = { width: 1_280, height: 800 };

/** Looks at the screens of a large practice as a desk does: `n` keys of each kind and alarms, a quarter as many first loads. */
export async function measureScreens(
  browser: Browser,
  practice: MeasuredPractice,
  n: number,
  signal: AbortSignal,
): Promise<ScreensMeasured> {
  const worklistAt = `${practice.url}/werklijst`;
  const weekAt = `${practice.url}/agenda?day=${practice.day}&view=week`;
  const desk = await signedIn(browser, practice);
  const loads = { worklist: [] as number[], week: [] as number[] };
  let scriptKb = 0;
  for (let nth = 0; nth * KEYS_FOR_A_LOAD < n && !signal.aborted; nth += 1) {
    const loaded = await firstLoad(browser, desk, SCREEN, worklistAt, 'tbody tr button');
    loads.worklist.push(loaded.ms);
    scriptKb = loaded.scriptKb;
    loads.week.push((await firstLoad(browser, desk, SCREEN, weekAt, '[data-appointment]')).ms);
  }
  const page = await desk.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const pressed = {
    ...(await inWorklist(page, worklistAt, n, signal)),
    ...(await inWeek(page, weekAt, n, signal)),
  };
  const alarms = await measureAlarms(page, practice.telephone, n, signal);
  await desk.close();
  return {
    scriptKb,
    firstLoad: { worklist: times(loads.worklist), week: times(loads.week) },
    interaction: Object.fromEntries(
      Object.entries(pressed).map(([name, of]) => [name, times(of)]),
    ) as ScreensMeasured['interaction'],
    alarmToScreen: times(alarms),
  };
}

const times = (of: readonly number[]): Times => ({ n: of.length, ...middleAndEdge(of) });

async function signedIn(
  browser: Browser,
  { url, email, password }: MeasuredPractice,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('input[type=password]').press('Enter');
  await page.locator('nav').first().waitFor();
  await page.close();
  return context;
}
