import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

/** What stands in for the browser: it keeps the listeners of the worker, and notes what the worker asks. */
const listeners = new Map<string, (event: object) => void>();
const showNotification = vi.fn(async () => undefined);
const openWindow = vi.fn(async () => undefined);
const focus = vi.fn(async () => undefined);
let pages: readonly { focus: typeof focus }[] = [];

const told = async (kind: string, event: object): Promise<void> => {
  const work: Promise<unknown>[] = [];
  listeners.get(kind)?.({ ...event, waitUntil: (one: Promise<unknown>) => work.push(one) });
  expect(work).toHaveLength(1);
  await Promise.all(work);
};

beforeAll(async () => {
  vi.stubGlobal('self', {
    registration: { showNotification },
    clients: { matchAll: async () => pages, openWindow },
    skipWaiting: async () => undefined,
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
  });
  await import(new URL('./push-worker.ts', import.meta.url).href);
});
beforeEach(() => {
  vi.clearAllMocks();
  pages = [];
});

const KEPT = { requireInteraction: true, renotify: true };
test.each([
  ['an alarm', () => ({ words: 'Spoed op lijn 1', url: '/vandaag' }), 'Spoed op lijn 1', '/vandaag'],
  [
    'another website',
    () => ({ words: 'Spoed op lijn 1', url: '//evil.example' }),
    'Spoed op lijn 1',
    '/werklijst',
  ],
  [
    'a whole address',
    () => ({ words: 'Spoed op lijn 1', url: 'https://evil.example/' }),
    'Spoed op lijn 1',
    '/werklijst',
  ],
  ['no words', () => ({ url: '/vandaag' }), 'Balie', '/werklijst'],
  ['no JSON', () => JSON.parse('{'), 'Balie', '/werklijst'],
])('a push of %s is shown until somebody looks', async (_of, json, words, url) => {
  await told('push', { data: { json } });
  expect(showNotification).toHaveBeenCalledExactlyOnceWith(words, { ...KEPT, tag: words, data: url });
});

test('a push without anything is shown all the same', async () => {
  await told('push', { data: null });
  expect(showNotification).toHaveBeenCalledExactlyOnceWith('Balie', {
    ...KEPT,
    tag: 'Balie',
    data: '/werklijst',
  });
});

test.each([
  ['opens the worklist where no page of Balie is open', [], 1, 0],
  ['shows a page that is open as it is', [{ focus }], 0, 1],
])('who presses it %s', async (_what, open, opened, focused) => {
  pages = open;
  const close = vi.fn();
  await told('notificationclick', { notification: { data: '/werklijst', close } });
  expect(close).toHaveBeenCalledOnce();
  expect(openWindow).toHaveBeenCalledTimes(opened);
  expect(focus).toHaveBeenCalledTimes(focused);
  if (opened > 0) expect(openWindow).toHaveBeenCalledWith('/werklijst');
});
