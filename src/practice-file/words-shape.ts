import { z } from 'zod';

/** A sentence or a name: what is spoken in one breath fits. */
export const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.trim() === text && !/\p{Cc}/u.test(text), {
      error: 'mag niet met een spatie beginnen of eindigen en geen regeleinden of stuurtekens bevatten',
    });

/** Words are looked for in what callers said, which is compared in lower case. */
export const callersWords = z.array(
  words(60).refine((text) => text === text.toLowerCase(), { error: 'moet in kleine letters' }),
);
