import { z } from 'zod';
import { complaint, complaintChange, complaintList, opening } from '../contract/complaints.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { DONE_FOR_HOURS, unlessRefused } from '../item-changed.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { ComplaintDesk } from '../ports/complaints.ts';
import type { ZodApp } from '../zod-app.ts';

const ofComplaint = z.object({ id: z.uuid() });

/** A manager reads no words of callers, but for one complaint at a time, with a reason (`screens.md` §2). */
export function complaintRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly complaints: ComplaintDesk };
    readonly live: LiveCalls;
  },
): void {
  const { complaints } = parts.ports;

  app.get('/api/complaints', { schema: { response: { 200: complaintList } } }, async (request) => {
    const who = await whoMay(request, parts, 'complaints', 'work');
    const closedSince = parts.now().subtract({ hours: DONE_FOR_HOURS });
    return { complaints: [...(await complaints.list(who, closedSince, soon()))] };
  });

  // A POST: the reason stands in no URL, and opening is written down.
  app.post(
    '/api/complaints/:id/open',
    { schema: { params: ofComplaint, body: opening, response: { 200: complaint } } },
    async (request) => {
      const who = await whoMay(request, parts, 'complaints', 'work');
      fromOurPage(request, parts, who);
      const found = await complaints.open(who, request.params.id, request.body.reason, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/complaints/:id',
    { schema: { params: ofComplaint, body: complaintChange, response: { 200: complaint } } },
    async (request) => {
      const who = await whoMay(request, parts, 'complaints', 'work');
      fromOurPage(request, parts, who);
      const result = await complaints.change(who, request.params.id, request.body, soon());
      const changed = unlessRefused(result, { whatNow: 'Open de klacht opnieuw.' });
      parts.live.worklistChanged(who.practice, request.params.id);
      return changed.complaint;
    },
  );
}
