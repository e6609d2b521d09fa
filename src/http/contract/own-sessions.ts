import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** `GET /api/sessions` -> `ownSessions`: where who asks is signed in: the one that asks first, then the latest used. */
export const ownSessions = z.object({
  sessions: z.array(
    z.object({
      id: z.uuid(),
      /** Browser and system, "Firefox · Windows"; null: not known. */
      device: z.string().nullable(),
      since: moment,
      /** To the minute. */
      lastUsedAt: moment,
      /** The one that asks. */
      isThis: z.boolean(),
    }),
  ),
});
export type OwnSession = z.output<typeof ownSessions>['sessions'][number];

/** `POST /api/sessions/end`: one of one's own, or with null all but the one that asks. */
export const endSessions = z.strictObject({
  session: z.uuid().nullable(),
  /** OWASP ASVS 5, 7.5.2: who found an open desk must not be able to put its owner out everywhere else. */
  password: z.string().min(1).max(1_000),
});
