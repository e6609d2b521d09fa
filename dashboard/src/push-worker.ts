/** Shows an alarm that was pushed, also when no page of Balie is open; it keeps nothing and fetches nothing. A program of its own. */

// What the types of a page lack of those of a worker.
interface Told extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Pushed extends Told {
  readonly data: { json(): unknown } | null;
}
interface Pressed extends Told {
  readonly notification: Notification;
}
interface OpenPage {
  focus(): Promise<unknown>;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(which: { readonly type: 'window' }): Promise<readonly OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install', listener: (event: Told) => void): void;
  addEventListener(kind: 'push', listener: (event: Pushed) => void): void;
  addEventListener(kind: 'notificationclick', listener: (event: Pressed) => void): void;
}

const worker = self as unknown as Worker;
const WORKLIST = '/werklijst';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('push', (event) => {
  const { words, url } = readPushed(event.data);
  // It stays until somebody looks; the same alarm told again is one notice, and is heard again.
  const options = { tag: words, requireInteraction: true, renotify: true, data: url };
  event.waitUntil(worker.registration.showNotification(words, options));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lookAt(String(event.notification.data)));
});

/** A page that is open is shown as it is: it has the alarm bar, and may hold what somebody was typing. */
async function lookAt(url: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window' });
  if (open === undefined) await worker.clients.openWindow(url);
  else await open.focus();
}

/** What cannot be read is shown all the same: a browser takes the permission away from who shows nothing. */
function readPushed(data: Pushed['data']): { readonly words: string; readonly url: string } {
  try {
    const said = data?.json();
    if (typeof said === 'object' && said !== null && 'words' in said && typeof said.words === 'string') {
      const url = 'url' in said && typeof said.url === 'string' ? said.url : WORKLIST;
      // Only a page of Balie itself.
      return { words: said.words, url: /^\/(?!\/)/.test(url) ? url : WORKLIST };
    }
  } catch {
    // Not JSON.
  }
  return { words: 'Balie', url: WORKLIST };
}
