import type { Practice } from '../domain/practice.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Database } from '../store/postgres/database.ts';
import { practiceIds, readPractice } from '../store/queries/practices.ts';

/**
 * The one practice that is called this: its id, a number or SIP user of it, its name or a part of that, in any case; null: the only
 * one there is. Rejects with PRACTICE_NOT_CHOSEN, which names those there are to choose from.
 */
export async function choosePractice(
  name: string | null,
  {
    database,
    signal,
  }: {
    readonly database: Pick<Database, 'readInPractice' | 'withoutPractice'>;
    readonly signal: AbortSignal;
  },
): Promise<Practice> {
  const all: Practice[] = [];
  for (const id of await database.withoutPractice(signal, practiceIds)) {
    const practice = await database.readInPractice(id, signal, (session) => readPractice(session, id));
    if (practice !== null) all.push(practice);
  }
  const asked = (name ?? '').toLowerCase();
  const exactly = all.filter(({ id, dialledNumbers, spokenName }) =>
    [id, ...dialledNumbers, spokenName].some((called) => called.toLowerCase() === asked),
  );
  const found =
    exactly.length > 0 ? exactly : all.filter(({ spokenName }) => spokenName.toLowerCase().includes(asked));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (all.length === 0) {
    throw new CodedError(
      'PRACTICE_NOT_CHOSEN',
      'Er is nog geen praktijk. ./balie start maakt een verzonnen praktijk, ./balie practice import neemt die van u over.',
    );
  }
  throw new CodedError(
    'PRACTICE_NOT_CHOSEN',
    [
      only === undefined
        ? 'Zo heet geen praktijk. Deze zijn er:'
        : asked === ''
          ? 'Er zijn meer praktijken. Noem er een:'
          : 'Meer praktijken heten zo. Kies er een:',
      ...(only === undefined ? all : found).map(({ id, spokenName }) => `  ${id}  ${spokenName}`),
    ].join('\n'),
  );
}
