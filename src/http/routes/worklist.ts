import { z } from 'zod';
import { saidOfItem } from '../contract/said-of-item.ts';
import {
  colleagues,
  itemChange,
  itemList,
  itemWithHistory,
  readers,
  readingItem,
} from '../contract/worklist.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { DONE_FOR_HOURS, unlessRefused } from '../item-changed.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { CallReview } from '../ports/practice.ts';
import type { ReadersHere } from '../readers-here.ts';
import type { Board, ChangeResult } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

/** Longer ago is no race: the list was old. */
const SOON_AFTER_SECONDS = 60;
const ofItem = z.object({ id: z.uuid() });

/** The worklist: its items in order, one with its history, and what people do with it. */
export function worklistRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly board: Board; readonly review: CallReview };
    readonly live: LiveCalls;
    readonly readers: ReadersHere;
  },
): void {
  const { board } = parts.ports;

  app.post(
    '/api/worklist/:id/readers',
    { schema: { params: ofItem, body: readingItem, response: { 200: readers } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'read');
      fromOurPage(request, parts, who);
      if (!(await board.has(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      // Whoever looks round without an account is nobody to reckon with.
      if (who.id === null) return { readers: [] };
      const { id: item } = request.params;
      const { id, name } = who;
      const here = parts.readers.reads(who.practice, item, { id, name }, request.body.doing);
      if (here.isNews) parts.live.readersChanged(who.practice, item, here.readers);
      return { readers: [...here.readers] };
    },
  );

  app.get(
    '/api/worklist',
    {
      schema: {
        querystring: z.object({ status: z.enum(['open', 'done']).default('open') }),
        response: { 200: itemList },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'read');
      const now = parts.now();
      const which =
        request.query.status === 'open'
          ? ({ status: 'open' } as const)
          : ({ status: 'done', since: now.subtract({ hours: DONE_FOR_HOURS }) } as const);
      return { items: [...(await board.list(who, which, soon()))], at: now.toString() };
    },
  );

  app.get('/api/worklist/colleagues', { schema: { response: { 200: colleagues } } }, async (request) => {
    const who = await whoMay(request, parts, 'worklist', 'work');
    return { colleagues: [...(await board.colleagues(who, soon()))] };
  });

  app.get(
    '/api/worklist/:id',
    { schema: { params: ofItem, response: { 200: itemWithHistory } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'read');
      const found = await board.item(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.get(
    '/api/worklist/:id/said',
    { schema: { params: ofItem, response: { 200: saidOfItem } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'read');
      const found = await board.settled(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      const { call, numberConfirmedAt } = found;
      const receipts = call === null ? [] : await parts.ports.review.receipts(who, call, soon());
      return {
        numberConfirmedAt: numberConfirmedAt?.toString() ?? null,
        receipts: [...(receipts ?? [])],
      };
    },
  );

  app.post(
    '/api/worklist/:id',
    { schema: { params: ofItem, body: itemChange, response: { 200: itemWithHistory } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'work');
      fromOurPage(request, parts, who);
      if (request.body.what === 'lower' && who.role !== 'practitioner') throw new Refusal('FORBIDDEN_ROLE');
      const result = await board.change(who, request.params.id, request.body, soon());
      const agoSeconds = request.body.what === 'claim' ? claimedAgo(result, parts.now()) : undefined;
      const { item } = unlessRefused({ ...result, agoSeconds }, { whatNow: 'De lijst is bijgewerkt.' });
      parts.live.worklistChanged(who.practice, item.id);
      if (item.call !== null && (request.body.what === 'claim' || request.body.what === 'close')) {
        parts.live.taken(who.practice, item.call, who.name);
      }
      return item;
    },
  );
}

/** Two who press [Ik pak dit] at once: how long before this the other had it. Undefined: something else happened, or a while ago. */
function claimedAgo(result: ChangeResult, now: Temporal.Instant): number | undefined {
  if (result.kind !== 'changed-meanwhile' || result.item.owner?.name !== result.by) return undefined;
  const claimed = result.item.history.findLast(({ what }) => what === 'claimed');
  if (claimed === undefined || claimed.by !== result.by) return undefined;
  const ago = now.since(Temporal.Instant.from(claimed.at)).total('seconds');
  // Less than a second is one: "0 s eerder" reads as a fault.
  return ago > SOON_AFTER_SECONDS ? undefined : Math.max(1, Math.round(ago));
}
