import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CodedError } from '../../src/platform/coded-error.ts';
import { openBrowserGateway } from '../../src/telephone/browser/browser-gateway.ts';
import { openChromium, whyNoChromium } from '../kits/chromium.ts';
import { answeringTelephone } from './open-telephone.ts';

const RATE = 8_000;
const missing = whyNoChromium();

/** A pure tone as 16-bit PCM. */
const tone = (hertz: number, seconds: number): Int16Array =>
  Int16Array.from({ length: RATE * seconds }, (_, at) => 8_000 * Math.sin((2 * Math.PI * hertz * at) / RATE));

const isLoud = (sample: number): boolean => Math.abs(sample) > 1_000;

/** How much of the sound is this tone: 1 for the tone itself, near 0 for another (Goertzel). */
function share(pcm: Int16Array, hertz: number): number {
  let [real, imaginary, power] = [0, 0, 0];
  pcm.forEach((sample, at) => {
    const angle = (2 * Math.PI * hertz * at) / RATE;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
    power += sample * sample;
  });
  return power === 0 ? 0 : (2 * (real ** 2 + imaginary ** 2)) / (power * pcm.length);
}

function wav(pcm: Int16Array): string {
  const path = join(tmpdir(), `balie-tone-${crypto.randomUUID()}.wav`);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + pcm.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(pcm.byteLength, 40);
  onTestFinished(() => rmSync(path));
  writeFileSync(path, Buffer.concat([head, Buffer.from(pcm.buffer)]));
  return path;
}

/** A page with a microphone, from an address of this machine: elsewhere a browser gives none. */
async function pageWithMicrophone(microphone: string): Promise<Page> {
  const html = readFileSync(new URL('./browser-call-page.html', import.meta.url));
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const chromium = await openChromium({ microphone });
  onTestFinished(async () => {
    await chromium[Symbol.asyncDispose]();
    await new Promise((resolve) => server.close(resolve));
  });
  const page = await chromium.browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return page;
}

/** In the page: an offer with the microphone. */
const offerOf = (page: Page): Promise<string> => page.evaluate<string>('makeOffer()');

/** In the page: takes the answer and hears which frequency is loudest. */
const loudestHeard = (page: Page, answer: string): Promise<number> =>
  page.evaluate<number>(`loudestHeard(${JSON.stringify(answer)})`);

describe.skipIf(missing !== null)(
  `a call from a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    test('is a call like any other: heard both ways, with keys, until either side leaves', {
      timeout: 60_000,
    }, async () => {
      const { telephone, first, calls } = await answeringTelephone();
      const gateway = await openBrowserGateway({
        telephone: { host: '127.0.0.1', port: telephone.port },
        bindAddress: '127.0.0.1',
        mostCalls: 2,
      });
      onTestFinished(() => gateway.close());
      const page = await pageWithMicrophone(wav(tone(700, 2)));
      const call = await gateway.call(await offerOf(page), 'receptie', AbortSignal.timeout(10_000));
      const { line, events, until, keys } = await first;
      expect(calls[0]?.dialled).toBe('receptie');

      line.play({ id: 'tone', pcm: tone(1_100, 9) });
      const heardByBrowser = await loudestHeard(page, call.answer);
      expect(Math.abs(heardByBrowser - 1_100)).toBeLessThan(30);

      const loud = () =>
        events.flatMap((event) => (event.kind === 'audio' && event.pcm.some(isLoud) ? [event.pcm] : []));
      await until(() => loud().length > 20);
      expect(share(loud().at(-1) ?? new Int16Array(1), 700)).toBeGreaterThan(0.8);

      await page.evaluate(`press('17#')`);
      await until(() => keys() === '17#');

      await page.evaluate('leave()');
      expect(await until(({ kind }) => kind === 'hung-up')).toMatchObject({ why: 'remote' });
      await call.ended;
    });

    test('ends in the browser when Balie hangs up', { timeout: 60_000 }, async () => {
      const { telephone, first } = await answeringTelephone();
      const gateway = await openBrowserGateway({
        telephone: { host: '127.0.0.1', port: telephone.port },
        bindAddress: '127.0.0.1',
        mostCalls: 1,
      });
      onTestFinished(() => gateway.close());
      const page = await pageWithMicrophone(wav(tone(700, 2)));
      const call = await gateway.call(await offerOf(page), 'receptie', AbortSignal.timeout(10_000));
      await expect(
        gateway.call(await offerOf(page), 'receptie', AbortSignal.timeout(10_000)),
      ).rejects.toMatchObject({
        code: 'BROWSER_CALLS_FULL',
      });
      await (await first).line.hangUp();
      await call.ended;
    });
  },
);

describe('a browser that cannot be answered', () => {
  async function gatewayTo(port: number) {
    const gateway = await openBrowserGateway({
      telephone: { host: '127.0.0.1', port },
      bindAddress: '127.0.0.1',
      mostCalls: 1,
    });
    onTestFinished(() => gateway.close());
    return gateway;
  }
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: unknown) => (error instanceof CodedError ? error.code : String(error)),
    );

  test.each([
    ['nothing', ''],
    ['no SDP', '<html>'],
    ['no audio', 'v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:0\r\n'],
    ['audio without PCMA', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n'],
    ['an offer without keys to encrypt by', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 8\r\na=mid:0\r\n'],
  ])('is told so when it offers %s', async (_what, offer) => {
    const gateway = await gatewayTo(1);
    expect(await codeOf(gateway.call(offer, 'receptie', AbortSignal.timeout(5_000)))).toBe(
      'BROWSER_OFFER_UNUSABLE',
    );
  });
});
