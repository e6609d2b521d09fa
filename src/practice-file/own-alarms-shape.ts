import { z } from 'zod';
import type { OwnAlarms } from '../domain/own-alarms.ts';
import { date } from './field-shapes.ts';
import { words } from './words-shape.ts';

/** A rule of another version of Balie may be named: it changes nothing here, and the practice is read all the same. */
const rule = z.string().regex(/^[a-z0-9-]{2,60}$/u);
const signed = { by: words(80), registerNumber: z.string().regex(/^\d{11}$/u), on: date };

export const ownAlarmsShape = z.strictObject({
  added: z.array(z.strictObject({ rule, words: words(80), ...signed })).max(200),
  aside: z.array(z.strictObject({ rule, reason: words(300), until: date, ...signed })).max(50),
});

/** As they are written to files, rows and the wire. */
export const ownAlarmsWritten = ({ added, aside }: OwnAlarms) => ({
  added: added.map((one) => ({ ...one, on: one.on.toString() })),
  aside: aside.map((one) => ({ ...one, until: one.until.toString(), on: one.on.toString() })),
});
