import { z } from 'zod';
import {
  MESSAGE_LISTS,
  type MessageChange,
  message,
  messageChange,
  messageList,
  messageReplies,
  type TrialAddress,
  templatesHere,
  trialAsked,
  trialSent,
} from '../contract/messages.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { Messages, Trial, TrialSender } from '../ports/messages.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;
const TRIALS_A_MINUTE = 6;

const NOT_POSSIBLE: Readonly<Record<MessageChange['what'], string>> = {
  withdraw: 'Dit bericht is al onderweg en kan niet meer worden tegengehouden.',
  retry: 'Dit bericht is niet mislukt; opnieuw versturen kan dan niet.',
  sms: 'Dit bericht is niet mislukt op WhatsApp, of de patiënt stemde niet in met sms.',
};

/** Messages to patients: what waits and failed, what went out; stopping one that waits and trying a failed one again. */
export function messageRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly messages: Messages }; readonly trials?: TrialSender },
): void {
  const { trials } = parts;

  app.get(
    '/api/messages',
    {
      schema: {
        querystring: z.object({
          list: z.enum(MESSAGE_LISTS).default('to-send'),
          before: z.iso.datetime({ offset: true }).optional(),
        }),
        response: { 200: messageList },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'read');
      const { list, before } = request.query;
      const page = {
        which: list,
        before: before === undefined ? null : Temporal.Instant.from(before),
        limit: PAGE,
      };
      const found = await parts.ports.messages.list(who, page, soon());
      const last = found.messages.at(-1)?.madeAt ?? null;
      return { ...found, next: found.messages.length < PAGE ? null : last };
    },
  );

  app.get(
    '/api/messages/replies',
    {
      schema: {
        querystring: z.object({ before: z.iso.datetime({ offset: true }).optional() }),
        response: { 200: messageReplies },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'read');
      const { before } = request.query;
      const page = { before: before === undefined ? null : Temporal.Instant.from(before), limit: PAGE };
      const replies = await parts.ports.messages.replies(who, page, soon());
      return { replies: [...replies], next: replies.length < PAGE ? null : (replies.at(-1)?.at ?? null) };
    },
  );

  app.get('/api/messages/templates', { schema: { response: { 200: templatesHere } } }, async (request) => {
    const who = await whoMay(request, parts, 'messages', 'read');
    const templates = [...(await parts.ports.messages.templates(who, soon()))];
    const [first] = templates;
    const trial = first && (await parts.ports.messages.trial(who, first.template, soon()));
    return { templates, trials: addressesOf(trial ?? null, trials) };
  });

  app.post(
    '/api/messages/trial',
    {
      schema: { body: trialAsked, response: { 200: trialSent } },
      // Each may cost money, and reaches one person.
      config: { rateLimit: { max: TRIALS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'work');
      fromOurPage(request, parts, who);
      const { template, channel } = request.body;
      const trial = await parts.ports.messages.trial(who, template, soon());
      const to = addressesOf(trial, trials).find((one) => one.channel === channel)?.to;
      if (trial === null || to === undefined || trials === undefined) {
        throw new Refusal(
          'NOT_POSSIBLE',
          'Voor dit kanaal is er geen dienst, of u hebt hier geen eigen nummer.',
        );
      }
      const { written } = trial;
      const fault = await trials.send({ practice: who.practice, channel, to, template, written }, soon());
      return { to, fault };
    },
  );

  app.post(
    '/api/messages/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: messageChange, response: { 200: message } } },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'work');
      fromOurPage(request, parts, who);
      const result = await parts.ports.messages.change(who, request.params.id, request.body, soon());
      if (result.kind === 'not-found') throw new Refusal('NOT_FOUND');
      if (result.kind === 'wants-none') throw new Refusal('WANTS_NO_MESSAGES');
      if (result.kind === 'not-possible') {
        throw new Refusal('NOT_POSSIBLE', NOT_POSSIBLE[request.body.what]);
      }
      return result.message;
    },
  );
}

/** Where a trial can go: to who asks alone, by the channels that are set up. */
const addressesOf = (trial: Trial | null, sender: TrialSender | undefined): TrialAddress[] =>
  trial === null || sender === undefined
    ? []
    : sender.channels.flatMap((channel) => {
        const to = channel === 'email' || channel === 'file' ? trial.email : trial.telephone;
        return to === null ? [] : [{ channel, to }];
      });
