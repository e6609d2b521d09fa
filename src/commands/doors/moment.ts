import { z } from 'zod';

/** A field that Temporal must be able to read; zod's own date checks accept days that do not exist. */
export function moment<T>(read: (text: string) => T): z.ZodType<T> {
  return z.string().transform((text, context) => {
    try {
      return read(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not a moment' });
      return z.NEVER;
    }
  });
}
