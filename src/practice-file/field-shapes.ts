import { z } from 'zod';
import { words } from './words-shape.ts';

const parsed = <Value>(pattern: RegExp, read: (text: string) => Value, error: string) =>
  z.string().transform((text, context): Value => {
    const looksRight = pattern.test(text);
    try {
      if (looksRight) return read(text);
    } catch {
      // 2026-02-30 looks like a date and is none.
    }
    context.addIssue({ code: 'custom', message: looksRight ? `${error}; "${text}" bestaat niet` : error });
    return z.NEVER;
  });

export const time = parsed(
  /^\d\d:\d\d$/u,
  (text) => Temporal.PlainTime.from(text),
  'moet een tijd zijn zoals "08:30"',
);
export const date = parsed(
  /^\d{4}-\d\d-\d\d$/u,
  (text) => Temporal.PlainDate.from(text, { overflow: 'reject' }),
  'moet een datum zijn zoals "2026-11-26"',
);
export const moment = parsed(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u,
  (text) => Temporal.PlainDateTime.from(text, { overflow: 'reject' }),
  'moet een datum met tijd zijn zoals "2026-12-24T12:00"',
);

/** E.164 or SIP: short numbers (112, 113, 0900) cannot be listed, and so are never dialled. */
const telephone = z.string().regex(/^(?:\+[1-9]\d{7,14}|sips?:[^\s@;?]+@[^\s@;?]+)$/u, {
  error:
    'moet een volledig telefoonnummer zijn zoals "+31100000100", of een SIP-adres zoals "sip:balie@192.0.2.1"',
});
export const humanLine = z.strictObject({ target: telephone, spokenName: words(60) });
