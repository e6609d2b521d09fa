import type { Page } from 'playwright-core';

/** Runs in the page, whose types are not those of Node. `performance.now()` there begins when the page was asked for. */
const WATCH = `(found) => new Promise((resolve) => {
  const look = () => found() ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))) : requestAnimationFrame(look);
  look();
})`;

/** When what this expression finds had been painted, in milliseconds since the page was asked for. */
export const paintedAt = (page: Page, found: string): Promise<number> =>
  page.evaluate<number>(`(${WATCH})(() => ${found})`);

/**
 * From the moment at which the browser got a press of this key, to the frame in which what it is for stands on the screen: in
 * milliseconds. `found`: an expression that holds then, and not before.
 */
export async function pressedUntilPainted(page: Page, key: string, found: string): Promise<number> {
  await page.evaluate(`void (window.measured = new Promise((resolve) => addEventListener('keydown', (event) => {
    (${WATCH})(() => ${found}).then((painted) => resolve(painted - event.timeStamp));
  }, { once: true, capture: true })))`);
  await page.keyboard.press(key);
  return page.evaluate<number>('window.measured');
}
