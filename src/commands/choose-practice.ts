import type { Practice } from '../domain/practice.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Database } from '../store/postgres/database.ts';
import { practiceIds, readPractice } from '../store/queries/practices.ts';

/** The one practice whose name holds this, in any case; null: the only one there is. Rejects with PRACTICE_NOT_CHOSEN. */
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
  const found: Practice[] = [];
  for (const id of await database.withoutPractice(signal, practiceIds)) {
    const practice = await database.readInPractice(id, signal, (session) => readPractice(session, id));
    if (practice?.spokenName.toLowerCase().includes((name ?? '').toLowerCase())) found.push(practice);
  }
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  throw new CodedError(
    'PRACTICE_NOT_CHOSEN',
    only === undefined
      ? 'Er is geen praktijk met deze naam.'
      : `Kies met --practice een van de ${found.length} praktijken.`,
  );
}
