import { z } from 'zod';
import { LADDER_RUNGS } from './emergency.ts';
import { pushDeviceHere } from './push.ts';

/** Whether a screen can be heard: `on`, waiting for a press (`blocked`), at the alarms that ring who sits there alone (`own-turn`), or `off`. */
const SOUNDS = ['on', 'own-turn', 'blocked', 'off'] as const;

/** `GET /api/screens/own-turn`: by which numbers of the emergency ladder who asks is rung on their own telephone. */
export const ownTurn = z.object({ rungs: z.array(z.enum(LADDER_RUNGS)) });
export type OwnTurn = z.output<typeof ownTurn>;

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
  /** Devices that an alarm is pushed to while their owner is on duty. */
  pushes: z.array(pushDeviceHere),
});
export type ListeningScreens = z.output<typeof listeningScreens>;
