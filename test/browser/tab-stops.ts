import type { Page as Tab } from 'playwright-core';

/** What is wrong with a stop of Tab, from the top of the page until the focus leaves it: not seen, covered, or without an outline. */
export async function stopsOf(tab: Tab): Promise<readonly string[]> {
  const wrong: string[] = [];
  const MOST = 150;
  for (let nth = 0; nth < MOST; nth += 1) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate<{ name: string; fault: string | null } | null>(STOP);
    if (stop === null) return nth === 0 ? ['nothing can be reached'] : wrong;
    if (nth === 0 && stop.name !== 'Naar de inhoud') wrong.push(`begins at ${stop.name}`);
    if (stop.fault !== null) wrong.push(`${stop.name}: ${stop.fault}`);
  }
  return [...wrong, `more than ${MOST} stops`];
}

/** Runs in the page. */
const STOP = `(() => {
  const here = document.activeElement;
  if (here === null || here === document.body) return null;
  const name = (here.getAttribute('aria-label') ?? here.innerText ?? here.id).trim().slice(0, 60) || here.outerHTML.slice(0, 80);
  const { left, top, width, height } = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  const at = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, left + Math.min(width / 2, 20))), Math.min(innerHeight - 1, Math.max(0, top + Math.min(height / 2, 10))));
  const sees = (other) => other !== null && (here.contains(other) || other.contains(here) || here.labels?.[0]?.contains(other));
  // These are drawn by their label, and a date by the browser, part by part.
  const isDrawnElsewhere = here.matches('input[type=radio], input[type=checkbox], [type=file], [type=date]');
  return { name, fault:
    top + height <= 0 || top >= innerHeight ? 'out of sight'
    : !isDrawnElsewhere && !sees(at) ? 'covered by ' + (at?.outerHTML ?? '').slice(0, 80)
    : !isDrawnElsewhere && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) ? 'no outline'
    : null };
})()`;
