import type { Session } from 'sip.js/lib/core/index.js';
import type { ReferResult } from '../line-events.ts';

/**
 * A blind transfer (RFC 3515): the other side is asked to call `target` and tells how that went. It has succeeded when the
 * other side says so, or leaves after it agreed: many telephones hang up instead of reporting.
 */
export class BlindTransfer {
  readonly result: Promise<ReferResult>;
  readonly #settle: (result: ReferResult) => void;
  #agreed = false;

  constructor(session: Session, target: string, contact: string, signal: AbortSignal) {
    const { promise, resolve } = Promise.withResolvers<ReferResult>();
    this.result = promise;
    const onAbort = () => this.#settle({ kind: 'no-answer' });
    this.#settle = (result) => {
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    if (signal.aborted) {
      resolve({ kind: 'no-answer' });
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      session.refer(
        {
          onAccept: () => {
            this.#agreed = true;
          },
          onReject: ({ message }) => this.#settle({ kind: 'refused', status: message.statusCode ?? 500 }),
          onRedirect: ({ message }) => this.#settle({ kind: 'refused', status: message.statusCode ?? 300 }),
        },
        { extraHeaders: [`Refer-To: <${target}>`, `Referred-By: ${contact}`, `Contact: ${contact}`] },
      );
    } catch {
      // The dialog is over: there is nobody left to be transferred.
      this.#settle({ kind: 'refused', status: 481 });
    }
  }

  /** A NOTIFY came: its body is the first line of the answer that the other side got (message/sipfrag, RFC 3420). */
  notified(body: string, subscriptionState: string): void {
    const status = Number(/^SIP\/2\.0 (\d{3})/i.exec(body.trim())?.[1] ?? Number.NaN);
    // Word of the new call can overtake the 202 to our REFER.
    this.#agreed = true;
    if (status >= 200 && status < 300) this.#settle({ kind: 'accepted' });
    else if (status >= 300) this.#settle({ kind: 'refused', status });
    else if (/^\s*terminated/i.test(subscriptionState)) this.#settle({ kind: 'accepted' });
  }

  otherSideLeft(): void {
    this.#settle(this.#agreed ? { kind: 'accepted' } : { kind: 'no-answer' });
  }
}
