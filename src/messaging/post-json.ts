import type { CarrierResult } from './carrier.ts';

/** What a network's HTTP interface answered: its status and its JSON, or null when the body was none. */
export interface Answer {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: unknown;
}

export type Unanswered = Extract<CarrierResult, { readonly kind: 'unavailable' }>;

/**
 * POSTs JSON and reads the answer. Redirects are not followed: they would take the token and the message to an address that
 * nobody set. Never rejects; ends soon after `signal` aborts.
 */
export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer | Unanswered> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    });
    const text = await response.text();
    return { kind: 'answered', status: response.status, body: asJson(text) };
  } catch {
    return {
      kind: 'unavailable',
      code: signal.aborted ? 'MESSAGE_CARRIER_TIMEOUT' : 'MESSAGE_CARRIER_UNREACHABLE',
    };
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
