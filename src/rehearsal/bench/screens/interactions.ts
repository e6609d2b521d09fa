import type { Page } from 'playwright-core';
import { paintedAt, pressedUntilPainted } from './painted.ts';

/** What somebody at a desk does all day. */
export type Interaction = keyof (Awaited<ReturnType<typeof inWorklist>> & Awaited<ReturnType<typeof inWeek>>);

const FOCUSED = 'document.activeElement';
const ITEM = 'document.getElementById("history") !== null';
const APPOINTMENT = `document.querySelector('[role=dialog], section[data-keys] h2[tabindex]') !== null`;
const HELD = `document.querySelector('[data-ghost]') !== null`;

/** Arrow to the next of 2,000 items, Enter, Escape; so many times. */
export async function inWorklist(page: Page, address: string, n: number, signal: AbortSignal) {
  const measured = { nextItem: [] as number[], openItem: [] as number[], closeItem: [] as number[] };
  await page.goto(address);
  await paintedAt(page, `document.querySelector('tbody tr button') !== null`);
  await page.locator('tbody tr button').first().focus();
  for (let nth = 0; nth < n && !signal.aborted; nth += 1) {
    measured.nextItem.push(await pressedUntilPainted(page, 'ArrowDown', await isElsewhere(page)));
    // The history stands last in an item, and comes from the server.
    measured.openItem.push(await pressedUntilPainted(page, 'Enter', ITEM));
    measured.closeItem.push(
      await pressedUntilPainted(page, 'Escape', `!(${ITEM}) && ${FOCUSED}.closest('tbody') !== null`),
    );
  }
  return measured;
}

/** In a week of twenty practitioners: from appointment to appointment, down and aside; open one; take one up, move it and let it go. */
export async function inWeek(page: Page, address: string, n: number, signal: AbortSignal) {
  const measured = {
    nextAppointment: [] as number[],
    nextPractitioner: [] as number[],
    openAppointment: [] as number[],
    takeUp: [] as number[],
    moveHeld: [] as number[],
  };
  await page.goto(address);
  await paintedAt(page, `document.querySelector('[data-appointment]') !== null`);
  for (let nth = 0; nth < n && !signal.aborted; nth += 1) {
    await page.locator('[data-appointment]').first().focus();
    measured.nextAppointment.push(await pressedUntilPainted(page, 'ArrowDown', await isElsewhere(page)));
    measured.nextPractitioner.push(await pressedUntilPainted(page, 'ArrowRight', await isElsewhere(page)));
    measured.openAppointment.push(await pressedUntilPainted(page, 'Enter', APPOINTMENT));
    await pressedUntilPainted(page, 'Escape', `!(${APPOINTMENT})`);
    measured.takeUp.push(await pressedUntilPainted(page, 'm', HELD));
    const row = `document.querySelector('[data-ghost]')?.style.gridRow`;
    const before = await page.evaluate<string>(row);
    measured.moveHeld.push(await pressedUntilPainted(page, 'ArrowDown', `${row} !== '${before}'`));
    await pressedUntilPainted(page, 'Escape', `!(${HELD})`);
  }
  return measured;
}

/** That the focus is no longer where it is at this moment. */
async function isElsewhere(page: Page): Promise<string> {
  await page.evaluate('window.before = document.activeElement');
  return `${FOCUSED} !== window.before && ${FOCUSED} !== document.body`;
}
