/** What this browser says of messages that come while no page is open. */
export type PushHere =
  /** Not by this browser, or not without https. */
  | { readonly kind: 'not-supported' }
  /** Its owner, or who manages it, said no; a page cannot ask again. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'off' }
  /** By `addressHash` the server knows it. */
  | { readonly kind: 'on'; readonly addressHash: string };

const WORKER = '/push-worker.js';

const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

export async function lookAtPush(): Promise<PushHere> {
  if (!canPush()) return { kind: 'not-supported' };
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  const found = await registration?.pushManager.getSubscription();
  if (Notification.permission === 'denied') return { kind: 'refused' };
  return found ? { kind: 'on', addressHash: await hashed(found.endpoint) } : { kind: 'off' };
}

export interface Address {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Asks the browser; by a press of a button only. `no-service`: it can, and does not reach the push service of its maker. */
export async function subscribeHere(publicKey: string): Promise<Address | 'refused' | 'no-service'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  try {
    await navigator.serviceWorker.register(WORKER);
    const { pushManager } = await navigator.serviceWorker.ready;
    // Of another practice, or of before: a browser takes no second one beside it.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    return {
      endpoint: made.endpoint,
      p256dh: base64url(made.getKey('p256dh')),
      auth: base64url(made.getKey('auth')),
    };
  } catch {
    return 'no-service';
  }
}

export async function unsubscribeHere(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

async function hashed(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const base64url = (key: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
