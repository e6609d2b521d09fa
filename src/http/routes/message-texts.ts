import { z } from 'zod';
import {
  messageTexts,
  type TextFault,
  textDecided,
  textOf,
  textProposed,
  textRead,
  textUsed,
  trialAsked,
} from '../contract/message-texts.ts';
import { type TrialAddress, trialSent } from '../contract/messages.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { MessageTextsDesk, TextChange } from '../ports/message-texts.ts';
import type { OwnAddresses, TrialSender } from '../ports/messages.ts';
import { mayApproveTexts } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';

const TRIALS_A_MINUTE = 6;

/** How the practice writes: its texts, what they become, proposing and approving others, and sending one to oneself. */
export function messageTextRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly messageTexts: MessageTextsDesk };
    readonly trials?: TrialSender;
  },
): void {
  const { trials } = parts;
  const desk = parts.ports.messageTexts;

  app.get('/api/messages/texts', { schema: { response: { 200: messageTexts } } }, async (request) => {
    const who = await whoMay(request, parts, 'messageTexts', 'read');
    const [texts, addresses] = await Promise.all([desk.all(who, soon()), desk.addresses(who, soon())]);
    return { texts: [...texts], trials: addressesOf(addresses, trials) };
  });

  app.post(
    '/api/messages/texts/preview',
    { schema: { body: textOf, response: { 200: textRead } } },
    async (request) => {
      const who = await whoMay(request, parts, 'messageTexts', 'read');
      fromOurPage(request, parts, who);
      return desk.preview(who, request.body, soon());
    },
  );

  app.post(
    '/api/messages/texts/proposals',
    { schema: { body: textProposed, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'messageTexts', 'work');
      fromOurPage(request, parts, who);
      refuseUnlessDone(await desk.propose(who, request.body, soon()));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/messages/texts/decisions',
    { schema: { body: textDecided, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'messageTexts', 'work');
      fromOurPage(request, parts, who);
      if (request.body.what === 'approve' && !mayApproveTexts(who.role))
        throw new Refusal('FORBIDDEN_APPROVAL');
      refuseUnlessDone(await desk.decide(who, request.body, soon()));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/messages/texts/use',
    { schema: { body: textUsed, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'messageTexts', 'work');
      fromOurPage(request, parts, who);
      if (!mayApproveTexts(who.role)) throw new Refusal('FORBIDDEN_APPROVAL');
      refuseUnlessDone(await desk.use(who, request.body, soon()));
      return reply.code(204).send(null);
    },
  );

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
      const { template, language, channel, words = null } = request.body;
      const trial = await desk.trial(who, { template, language, words }, soon());
      if (trial !== null && 'kind' in trial) throw refusalOf(trial.faults);
      const to = addressesOf(trial, trials).find((one) => one.channel === channel)?.to;
      if (trial === null || to === undefined || trials === undefined) {
        throw new Refusal(
          'NOT_POSSIBLE',
          'Voor dit kanaal is er geen dienst, of u hebt hier geen eigen nummer.',
        );
      }
      const { written } = trial;
      const fault = await trials.send(
        { practice: who.practice, channel, to, template, language, written },
        soon(),
      );
      return { to, fault };
    },
  );
}

function refuseUnlessDone(change: TextChange): void {
  if (change.kind === 'not-found') throw new Refusal('NOT_FOUND');
  if (change.kind === 'changed-meanwhile') throw changedNow(change.by);
  if (change.kind === 'refused') throw refusalOf(change.faults);
}

/** The words are the practice's own, of a text without patients: they may be said back. */
const refusalOf = (faults: readonly TextFault[]): Refusal =>
  new Refusal(
    'MESSAGE_TEXT_REFUSED',
    `Deze tekst kan niet: ${[...new Set(faults.map(({ words }) => `“${words}”`))].join(', ')}. Er is niets bewaard of verstuurd.`,
  );

/** Where a trial can go: to who asks alone, by the channels that are set up. */
const addressesOf = (own: OwnAddresses | null, sender: TrialSender | undefined): TrialAddress[] =>
  own === null || sender === undefined
    ? []
    : sender.channels.flatMap((channel) => {
        const to = channel === 'email' || channel === 'file' ? own.email : own.telephone;
        return to === null ? [] : [{ channel, to }];
      });
