import { z } from 'zod';
import { rehearsedCall } from '../../http/contract/rehearsals.ts';

/** One caller of a rehearsal as it went; the shape in which it is kept and shown. */
export type PlayedCaller = z.output<typeof rehearsedCall>;

/** What the program that rehearses is told. The settings are those of this machine, read again by it. */
export const toProgram = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rehearse'),
    /** A practice file: the very form in which a practice is exported. */
    practice: z.string(),
    callers: z.array(z.unknown()),
    how: z.enum(['text', 'audio']),
    /** Of the system's steps, 0 to 19 for the last in line. */
    niceness: z.int().min(0).max(19),
    config: z.unknown(),
  }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('go-on') }),
]);
export type ToProgram = z.output<typeof toProgram>;

/** What it tells. `done` is the last, or `failed` with a code of the guide. */
export const fromProgram = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('played'), nth: z.int(), call: rehearsedCall }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('failed'), code: z.string() }),
]);
export type FromProgram = z.output<typeof fromProgram>;
