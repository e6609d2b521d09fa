import { z } from 'zod';

/** Whether a screen can be heard: `on`, waiting for a press (`blocked`), or turned off by who sits there. */
const SOUNDS = ['on', 'blocked', 'off'] as const;

/** A screen says that it is there: when its sound changes and every half minute. */
export const screenHere = z.strictObject({ screen: z.uuid(), sound: z.enum(SOUNDS) });

export const listeningScreens = z.object({
  screens: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['assistant', 'practitioner']),
      sound: z.enum(SOUNDS),
      seenAt: z.iso.datetime({ offset: true }),
    }),
  ),
});
export type ListeningScreens = z.output<typeof listeningScreens>;
