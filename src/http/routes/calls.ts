import { z } from 'zod';
import { callDetail, callList } from '../contract/calls.ts';
import { correction } from '../contract/corrections.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { CallReview } from '../ports/practice.ts';
import type { CallList } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;

/** Calls, newest first, and one with its words and what it left. */
export function callRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly calls: CallList; readonly review: CallReview } },
): void {
  const { review } = parts.ports;

  app.get(
    '/api/calls',
    {
      schema: {
        querystring: z.object({ before: z.iso.datetime({ offset: true }).optional() }),
        response: { 200: callList },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'calls', 'read');
      const { before } = request.query;
      const page = { before: before === undefined ? null : Temporal.Instant.from(before), limit: PAGE };
      const calls = await parts.ports.calls.list(who, page, soon());
      return { calls: [...calls], next: calls.length < PAGE ? null : (calls.at(-1)?.startedAt ?? null) };
    },
  );

  app.get(
    '/api/calls/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: callDetail } } },
    async (request) => {
      const who = await whoMay(request, parts, 'calls', 'read');
      const found = await parts.ports.calls.call(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      const [receipts, corrections] = await Promise.all([
        review.receipts(who, found.id, soon()),
        review.corrections(who, found.id, soon()),
      ]);
      return { ...found, receipts: [...(receipts ?? [])], corrections: [...(corrections ?? [])] };
    },
  );

  app.post(
    '/api/calls/:id/corrections',
    { schema: { params: z.object({ id: z.uuid() }), body: correction, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'calls', 'work');
      fromOurPage(request, parts, who);
      if (!(await review.correct(who, request.params.id, request.body, soon()))) {
        throw new Refusal('NOT_FOUND');
      }
      return reply.code(204).send(null);
    },
  );
}
