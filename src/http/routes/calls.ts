import { z } from 'zod';
import {
  type CallFilter,
  type CallPage,
  callDetail,
  callFilter,
  callList,
  callSearch,
  judgedRules,
} from '../contract/calls.ts';
import { correction } from '../contract/corrections.ts';
import { daysAsked } from '../days-asked.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { SoughtWords } from '../ports/desk.ts';
import type { SentenceReader } from '../ports/own-alarms.ts';
import type { CallReview } from '../ports/practice.ts';
import { soughtWords } from '../sought-words.ts';
import type { CallList, CallsSought, Staff } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;

/** Calls, newest first, and one with its words and what it left. */
export function callRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: {
      readonly calls: CallList;
      readonly review: CallReview;
      readonly sentences: SentenceReader;
    };
  },
): void {
  const { review } = parts.ports;

  const listed = async (who: Staff, filter: CallFilter, words: SoughtWords | null): Promise<CallPage> => {
    const { before } = filter;
    const page = { before: before === undefined ? null : Temporal.Instant.from(before), limit: PAGE };
    const { calls, count, lines } = await parts.ports.calls.list(who, soughtBy(filter, words), page, soon());
    const next = calls.length < PAGE ? null : (calls.at(-1)?.startedAt ?? null);
    return { calls: [...calls], count, next, lines: [...lines] };
  };

  app.get(
    '/api/calls',
    { schema: { querystring: callFilter, response: { 200: callList } } },
    async (request) => listed(await whoMay(request, parts, 'calls', 'read'), request.query, null),
  );

  // A POST, though it changes nothing but the access log: words and names stand in no URL.
  app.post(
    '/api/calls/search',
    { schema: { body: callSearch, response: { 200: callList } } },
    async (request) => {
      const who = await whoMay(request, parts, 'calls', 'read');
      fromOurPage(request, parts, who);
      return listed(who, request.body, soughtWords(request.body.text));
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

  // Reading the words again, to see what each rule made of them, is one more look at the call.
  app.get(
    '/api/calls/:id/rules',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: judgedRules } } },
    async (request) => {
      const who = await whoMay(request, parts, 'calls', 'read');
      const found = await parts.ports.calls.call(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      const said = found.turns.filter((turn) => turn.who === 'caller');
      return { rules: await parts.ports.sentences.judge(who, said, soon()) };
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

const asked = (answer: 'yes' | 'no' | undefined): boolean | null =>
  answer === undefined ? null : answer === 'yes';

function soughtBy(
  { from, to, outcome, wish, alarm, corrected, line, trial }: CallFilter,
  words: SoughtWords | null,
): CallsSought {
  return {
    ...daysAsked(from, to),
    outcome: outcome ?? null,
    wish: wish ?? null,
    alarm: asked(alarm),
    corrected: asked(corrected),
    line: line ?? null,
    trial: asked(trial),
    words,
  };
}
