import type pg from 'pg';
import { CodedError } from '../../platform/coded-error.ts';
import { isAway } from './failures.ts';
import { type Session, type StatementNames, sessionOn } from './session.ts';

/** One transaction, ended within the signal. A connection that was given up is closed, so the server rolls it back. */
export async function transaction<Result>(
  pool: pg.Pool,
  begin: string,
  signal: AbortSignal,
  kind: 'read' | 'write',
  nameOf: StatementNames,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const client = await connectWithin(pool, signal);
  let broken: Error | null = null;
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(unreachable(signal.reason));
  signal.addEventListener('abort', onAbort, { once: true });
  // The pool only listens while a connection is idle; without this an end of the server in mid-statement is an uncaught event.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  const whole = (async () => {
    // Not awaited before the work: pipelined, both travel together. When it fails there is no practice, and nothing is seen.
    const began = client.query(begin);
    began.catch(() => undefined);
    const { session, atCommit } = sessionOn(client, nameOf);
    const result = await work(session);
    await began;
    // A commit after a statement that failed is a rollback, and says nothing of it: so each statement is asked too.
    const ended = Promise.all([...atCommit.map((send) => send()), client.query('commit')]);
    if (kind === 'write') await ended;
    else ended.catch(onError);
    return result;
  })();
  try {
    return await Promise.race([whole, aborted.promise]);
  } catch (error) {
    if (signal.aborted || isAway(error)) {
      broken ??= error instanceof Error ? error : new Error('given up');
      whole.catch(() => undefined);
      throw unreachable(error);
    }
    await Promise.race([client.query('rollback'), aborted.promise]).catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    client.off('error', onError);
    client.release(broken ?? undefined);
  }
}

async function connectWithin(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  if (signal.aborted) throw unreachable(signal.reason);
  const connecting = pool.connect();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(unreachable(signal.reason));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([connecting, aborted.promise]);
  } catch (error) {
    // A connection that comes too late goes back unused.
    connecting.then((client) => client.release()).catch(() => undefined);
    throw unreachable(error);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** The one code for every way in which a database is away. */
export const unreachable = (cause: unknown): CodedError =>
  cause instanceof CodedError && cause.code === 'DATABASE_UNREACHABLE'
    ? cause
    : new CodedError('DATABASE_UNREACHABLE', 'The database cannot be reached or does not answer in time', {
        cause,
      });
