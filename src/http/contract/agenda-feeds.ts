import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** Secret links to the agenda of a practitioner, without patients, that open something; and whose agenda a link can be made for. */
export const feedList = z.object({
  feeds: z.array(
    z.object({
      id: z.uuid(),
      practitioner: z.string(),
      madeAt: moment,
      /** Null: no calendar has read it yet. */
      lastReadAt: moment.nullable(),
    }),
  ),
  practitioners: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type FeedList = z.output<typeof feedList>;

export const newFeed = z.strictObject({ practitioner: z.uuid() });

/** The path with the secret in it: told once, because only its hash is kept. */
export const feedMade = z.object({ path: z.string() });
export type FeedMade = z.output<typeof feedMade>;
