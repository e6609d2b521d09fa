import pg from 'pg';
import { z } from 'zod';

/** PostgreSQL's time columns as Temporal values; `Date` would lose the day (date) or the zone (timestamp). */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, (text) => Temporal.PlainDate.from(text)],
  [1083, (text) => Temporal.PlainTime.from(text)],
  [1114, (text) => Temporal.PlainDateTime.from(text.replace(' ', 'T'))],
  [1184, (text) => Temporal.Instant.from(text.replace(' ', 'T'))],
]);

/** Given to each connection by itself: node-postgres's own table of parsers is shared by everything in the process. */
export const COLUMN_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ??
    pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

export const instant = z.instanceof(Temporal.Instant);
export const plainDate = z.instanceof(Temporal.PlainDate);
export const plainTime = z.instanceof(Temporal.PlainTime);
export const plainDateTime = z.instanceof(Temporal.PlainDateTime);
