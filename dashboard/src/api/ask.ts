import type { Fault } from '../../../src/http/contract/fault.ts';
import { isUnattended } from './attended.ts';

/** What the server refused or could not do; `code` has an entry in the guide. */
export class AskFailed extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(fault: Fault) {
    super(fault.message);
    this.code = fault.code;
    this.field = fault.field;
  }
}

/** Whether the server first wants to know why a record is opened. */
export const asksGround = (error: unknown): boolean =>
  error instanceof AskFailed && error.code === 'ACCESS_GROUND_NEEDED';

/** No answer at all: no connection, or no server. */
export const UNREACHABLE = 'UNREACHABLE';
const PATIENCE_MS = 15_000;

/** Asks the server; a change takes the token of the session along. Rejects with `AskFailed`. */
export async function ask<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: { readonly body?: unknown; readonly csrf?: string } = {},
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(isUnattended() ? { 'x-unattended': '1' } : {}),
        ...(options.csrf === undefined ? {} : { 'x-csrf-token': options.csrf }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  } catch {
    throw new AskFailed({ code: UNREACHABLE, message: '' });
  }
  if (response.status === 204) return undefined as Answer;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new AskFailed(isFault(body) ? body : { code: UNREACHABLE, message: '' });
  return body as Answer;
}

const isFault = (body: unknown): body is Fault =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
