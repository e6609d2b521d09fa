import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium; a browser that a test package brings itself is another one than staff have. */
const CHROMIUM = '/usr/bin/chromium';

/** Null when it is there; else why tests in a browser are skipped. */
export const whyNoChromium = (): string | null =>
  existsSync(CHROMIUM) ? null : 'Chromium is not installed (apt-get install chromium)';

export interface OpenedBrowser extends AsyncDisposable {
  readonly browser: Browser;
}

/** Opens a browser; `microphone`: a WAV that its microphone hears over and over. */
export async function openChromium(options: { readonly microphone?: string } = {}): Promise<OpenedBrowser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Loopback addresses as they are, instead of names that only mDNS knows.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...(options.microphone === undefined
        ? []
        : [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-audio-capture=${options.microphone}`,
          ]),
    ],
    timeout: 20_000,
  });
  return {
    browser,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
