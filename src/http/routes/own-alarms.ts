import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PRACTICE_TIME_ZONE } from '../../platform/practice-time-zone.ts';
import { effectAsked, ruleAside, ruleEffect, wordsAdded, wordsChange } from '../contract/own-alarms.ts';
import { sentenceRead, sentenceTried } from '../contract/sentences.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { OwnAlarmsDesk, SentenceReader } from '../ports/own-alarms.ts';
import type { RuleBook } from '../ports/rule-book.ts';
import { confirmPassword } from '../sign-in.ts';
import type { SessionFound } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

export const ofRule = z.object({ id: z.string().regex(/^[a-z0-9-]{2,60}$/) });

/** Each takes the processor for as long as a second. */
const READINGS_A_MINUTE = 20;
/** A rule is put aside for a while and not for good; as long as a test of the register lasts. */
const MOST_DAYS_ASIDE = 90;
const DAY_MS = 86_400_000;

/** Trying a sentence, and what a practice adds to the alarm rules or puts aside of them: by who gives care, under their name. */
export function ownAlarmRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly ownAlarms: OwnAlarmsDesk };
    readonly ruleBook: RuleBook;
  },
): void {
  const { ownAlarms } = parts.ports;

  async function whoGivesCare(request: FastifyRequest): Promise<SessionFound> {
    const who = await whoMay(request, parts, 'emergency', 'work');
    fromOurPage(request, parts, who);
    if (who.role !== 'practitioner') throw new Refusal('FORBIDDEN_ROLE');
    return who;
  }
  const signs = async (who: SessionFound, password: string): Promise<void> => {
    if (!(await confirmPassword(parts.ports.accounts, who, password, parts.now(), soon())))
      throw new Refusal('PASSWORD_WRONG');
  };
  const exists = async (rule: string): Promise<void> => {
    if ((await parts.ruleBook.rule(rule)) === null) throw new Refusal('NOT_FOUND');
  };

  app.post(
    '/api/rules/:id/effect',
    {
      schema: { params: ofRule, body: effectAsked, response: { 200: ruleEffect } },
      config: { rateLimit: { max: READINGS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoGivesCare(request);
      const { body } = request;
      const change = body.of === 'words' ? { words: body.words } : 'aside';
      const effect = await ownAlarms.effect(who, request.params.id, change, soon());
      if (effect === null) throw new Refusal('NOT_FOUND');
      return effect;
    },
  );

  app.post(
    '/api/rules/:id/words',
    {
      schema: { params: ofRule, body: wordsAdded, response: { 204: z.null() } },
      config: { rateLimit: { max: READINGS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const who = await whoGivesCare(request);
      const { words, registerNumber, password } = request.body;
      const { id } = request.params;
      await exists(id);
      await signs(who, password);
      const effect = await ownAlarms.effect(who, id, { words }, soon());
      if (effect?.tooBroad === true) {
        const { x, of } = effect.known;
        throw new Refusal(
          'ALARM_WORDS_TOO_BROAD',
          `Deze woorden gaan af bij ${x} van ${of} zinnen zonder gevaar. Er is niets toegevoegd; kies woorden die het gevaar noemen.`,
        );
      }
      const added = await ownAlarms.add(who, id, { words, registerNumber }, soon());
      if (added === 'known') throw new Refusal('NOT_POSSIBLE', 'Deze woorden staan al bij deze regel.');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/rules/:id/words/change',
    { schema: { params: ofRule, body: wordsChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoGivesCare(request);
      const { what, words } = request.body;
      const { id } = request.params;
      const changed =
        what === 'withdraw'
          ? await ownAlarms.withdraw(who, id, words, soon())
          : await ownAlarms.restore(who, id, words, soon());
      if (!changed) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/rules/:id/aside',
    { schema: { params: ofRule, body: ruleAside, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoGivesCare(request);
      const { password, ...aside } = request.body;
      const { id } = request.params;
      await exists(id);
      if (!ownAlarms.mayBePutAside(id)) {
        throw new Refusal(
          'NOT_POSSIBLE',
          'Deze regel kan niet uit: hij noemt 112 of brengt iemand bij een mens.',
        );
      }
      const until = Temporal.PlainDate.from(aside.until).toZonedDateTime(PRACTICE_TIME_ZONE);
      const days = (until.epochMilliseconds - parts.now().epochMilliseconds) / DAY_MS;
      if (days < -1 || days > MOST_DAYS_ASIDE) {
        throw new Refusal(
          'REQUEST_INVALID',
          `Kies een einddatum vanaf vandaag, en ten hoogste ${MOST_DAYS_ASIDE} dagen verder.`,
        );
      }
      await signs(who, password);
      if (!(await ownAlarms.putAside(who, id, aside, soon()))) throw changedNow('Een collega');
      return reply.code(204).send(null);
    },
  );

  // Whoever sets the ladder may bring a rule back: more alarms need no signature.
  app.delete(
    '/api/rules/:id/aside',
    { schema: { params: ofRule, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'emergency', 'work');
      fromOurPage(request, parts, who);
      if (!(await ownAlarms.countAgain(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}

/** What Balie makes of a sentence: for whoever may read what it says. */
export function sentenceRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly sentences: SentenceReader } },
): void {
  app.post(
    '/api/sentences',
    {
      schema: { body: sentenceTried, response: { 200: sentenceRead } },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'knowledge', 'read');
      fromOurPage(request, parts, who);
      return parts.ports.sentences.read(who, request.body.text, soon());
    },
  );
}
