import { z } from 'zod';
import type { CarrierResult } from './carrier.ts';

/** What a network's HTTP interface answered: its status and its JSON, or null when the body was none. */
export interface Answer {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: unknown;
  /** What `Retry-After` asks for; null: nothing in seconds. */
  readonly afterSeconds: number | null;
}

export type Unanswered = Extract<CarrierResult, { readonly kind: 'unavailable' | 'in-doubt' }>;

/** A network that asks for more is asked again sooner: a message of tomorrow is of no use by then. */
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * POSTs JSON and reads the answer. Redirects are not followed: they would take the token and the message to an address that
 * nobody set. `unavailable`: the request never left; `in-doubt`: it did, and no answer came. Never rejects; ends soon after
 * `signal` aborts.
 */
export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer | Unanswered> {
  if (signal.aborted) return { kind: 'unavailable', code: 'MESSAGE_CARRIER_TIMEOUT' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    });
    const text = await response.text();
    return {
      kind: 'answered',
      status: response.status,
      body: asJson(text),
      afterSeconds: secondsOf(response.headers.get('retry-after')),
    };
  } catch (error) {
    if (neverLeft(error)) return { kind: 'unavailable', code: 'MESSAGE_CARRIER_UNREACHABLE' };
    return {
      kind: 'in-doubt',
      code: signal.aborted ? 'MESSAGE_CARRIER_TIMEOUT' : 'MESSAGE_CARRIER_UNREACHABLE',
    };
  }
}

/**
 * What an answer means that is no acceptance and no refusal of the message's own: the network's error, or a page of a proxy.
 * `isTheirs`: the body is an error as the network describes them, so the network itself says that it did not take the message.
 */
export function notAccepted({ status, afterSeconds }: Answer, isTheirs: boolean): Unanswered {
  const code = status >= 500 || !isTheirs ? 'MESSAGE_CARRIER_UNREACHABLE' : 'MESSAGE_CARRIER_REFUSED';
  // RFC 9110: a proxy that answers 502 or 504, and a success without a name, come after the request went on to whom it was for.
  if (!isTheirs && !TURNED_AWAY(status)) return { kind: 'in-doubt', code };
  return { kind: 'unavailable', code, ...(afterSeconds === null ? {} : { afterSeconds }) };
}

const SERVICE_UNAVAILABLE = 503;
const TURNED_AWAY = (status: number): boolean =>
  (status >= 300 && status < 500) || status === SERVICE_UNAVAILABLE;

/** How Node names a failure; one of several addresses has the others in `errors`. */
const failure = z.object({ code: z.string().optional(), syscall: z.string().optional() });
const failures = z.object({
  cause: z.union([failure.extend({ errors: z.array(failure).min(1) }), failure]),
});

/** No connection was made: no name, nobody there, a certificate of somebody else. */
function neverLeft(error: unknown): boolean {
  const cause = failures.safeParse(error).data?.cause;
  if (cause === undefined) return false;
  const all = 'errors' in cause ? cause.errors : [cause];
  return all.every(
    ({ code = '', syscall = '' }) =>
      syscall === 'connect' ||
      syscall === 'getaddrinfo' ||
      code.endsWith('_CONNECT_TIMEOUT') ||
      code.includes('CERT'),
  );
}

const secondsOf = (header: string | null): number | null =>
  header !== null && /^\d{1,9}$/.test(header) ? Math.min(Number(header), LONGEST_WAIT_SECONDS) : null;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
