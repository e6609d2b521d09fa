import { z } from 'zod';
import { answerWhen, type WhenAnswer } from '../../turn/2-understand/when/door.ts';
import { moment } from './moment.ts';

/** A line of the `when` door (docs/guides/deuren.md). Unknown fields are left alone: a practice's own files carry ids and notes. */
export const whenLine = z.object({
  text: z.string(),
  /** Local wall time of the practice; an offset, when given, is not used. */
  reference: moment((text) => Temporal.PlainDateTime.from(text)),
  expecting: z.enum(['date', 'time', 'date-of-birth', 'any']).default('any'),
});

export const answerWhenLine = (question: z.output<typeof whenLine>): WhenAnswer => answerWhen(question);
