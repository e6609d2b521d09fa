import type { Browser, BrowserContext } from 'playwright-core';
import { paintedAt } from './painted.ts';

/** Loads a page with the session of a desk and nothing else that a browser keeps, until the element `found` (CSS) is painted. */
export async function firstLoad(
  browser: Browser,
  desk: BrowserContext,
  viewport: { readonly width: number; readonly height: number },
  address: string,
  found: string,
): Promise<{ readonly ms: number; readonly scriptKb: number }> {
  const fresh = await browser.newContext({ viewport, storageState: await desk.storageState() });
  try {
    const page = await fresh.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      scripts.push(
        response
          .request()
          .sizes()
          .then(
            ({ responseBodySize }) => responseBodySize,
            () => 0,
          ),
      );
    });
    await page.goto(address);
    const ms = await paintedAt(page, `document.querySelector('${found}') !== null`);
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    return { ms, scriptKb: Math.round(bytes / 100) / 10 };
  } finally {
    await fresh.close();
  }
}
