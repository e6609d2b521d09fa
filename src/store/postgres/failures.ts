import { CodedError } from '../../platform/coded-error.ts';

/** SQLSTATE classes and codes that say "not now", never "not so": 08 connection, 53 resources, 57P0x the server stops or starts. */
const AWAY = /^(08...|53...|57P0.|57014|25006|40...)$/;
/** How node-postgres and its pool say the same; they have no code for it. */
const LOST =
  /terminated|timeout exceeded|not queryable|connection ended|ended unexpectedly|Cannot use a pool/i;

/** Whether this error means that the database cannot be reached or does not answer now; a bug in a statement does not. */
export function isAway(error: unknown): boolean {
  if (error instanceof CodedError) return error.code === 'DATABASE_UNREACHABLE';
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return true;
  return code === undefined ? LOST.test(error.message) : AWAY.test(code);
}

/** Runs work on the database; what a caller hears of one that is away is a value (style 3), any other fault rejects. */
export const orWhenAway =
  <Away>(away: Away) =>
  async <Result>(work: () => Promise<Result>): Promise<Result | Away> => {
    try {
      return await work();
    } catch (error) {
      if (isAway(error)) return away;
      throw error;
    }
  };

/** 23P01: the place in the agenda is taken. */
export const isOverlap = (error: unknown): boolean => sqlState(error) === '23P01';

/** 23505: somebody else has it. Another practice's rows cannot be seen, but their keys count. */
export const isTakenElsewhere = (error: unknown): boolean => sqlState(error) === '23505';

const sqlState = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
