import pino from 'pino';
import { CodedError } from './coded-error.ts';
import { Personal } from './personal.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | null | Personal | Error>>;

/** Tells an operator something. `message` is a constant; what differs goes into fields, and what is personal into `personal()`. */
export type Log = (level: LogLevel, message: string, fields?: LogFields) => void;

/** Fields that hold a person whatever their writer thought of: a second lock behind `personal()`. */
const PERSONAL_FIELDS: ReadonlySet<string> = new Set(
  (
    'name firstName lastName dateOfBirth postcode address phone number email caller callBackNumber remoteNumber ' +
    'onBehalfOf from to said text words reason medicine keys patient bsn password apiKey authorization'
  ).split(' '),
);

/** Eight digits or more in a row: a telephone number, a birth date by key, a citizen number. Ids have letters or hyphens beside them. */
const LONG_NUMBER = /(?<![\w-])\+?\d{8,}(?![\w-])/;

const HIDDEN = '[personal]';

/**
 * A log of JSON lines: `time`, `level`, `msg` and the fields. Personal values print `[personal]`; of an error that is not
 * ours only its kind and its place are kept, because messages of libraries quote what they stumbled over.
 */
export function createLog(options: {
  readonly level: LogLevel;
  readonly write: (line: string) => void;
}): Log {
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: options.write },
  );
  return (level, message, fields = {}) => {
    if (logger.isLevelEnabled(level)) logger[level](printable(fields), message);
  };
}

/** A log that keeps nothing, for tests and one-off programs. */
export const silentLog: Log = () => undefined;

function printable(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, printableValue(name, value)]),
  );
}

function printableValue(name: string, value: LogFields[string]): unknown {
  if (value instanceof Error) return printableError(value);
  if (value instanceof Personal || (PERSONAL_FIELDS.has(name) && value !== null)) return HIDDEN;
  return typeof value === 'string' && LONG_NUMBER.test(value) ? HIDDEN : value;
}

/** Causes are followed this deep; deeper ones are copies of each other in practice, and a circle must end. */
const CAUSES = 5;

function printableError(error: Error, depth = 0): Record<string, unknown> {
  const { code } = error as { readonly code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error instanceof CodedError ? { message: error.message, ...printable(error.fields) } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim().slice(3)),
    ...(error.cause instanceof Error && depth < CAUSES
      ? { cause: printableError(error.cause, depth + 1) }
      : {}),
  };
}
