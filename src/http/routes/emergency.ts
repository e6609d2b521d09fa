import { z } from 'zod';
import {
  ladder,
  ladderAheadOf,
  ruleDetail,
  ruleList,
  ruleSignature,
  testAsked,
  testPlanChange,
} from '../contract/emergency.ts';
import type { Role } from '../contract/role-names.ts';
import { evidenceAsCsv } from '../evidence-csv.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { OwnAlarmsDesk } from '../ports/own-alarms.ts';
import type { Emergency } from '../ports/practice.ts';
import type { RuleBook } from '../ports/rule-book.ts';
import { rightOf } from '../roles.ts';
import { confirmPassword } from '../sign-in.ts';
import type { Staff } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';
import { ofRule, ownAlarmRoutes } from './own-alarms.ts';

/** Of a rule that this version of Balie does not have. */
const NOTHING_OWN = { added: [], withdrawn: [], aside: null, mayBePutAside: false };

/** `screens.md` §2: whoever works here or keeps the line running may see whether somebody answers; an auditor only looks. */
const mayTest = (role: Role): boolean => role !== 'auditor';

/** The ladder with what was rung by it, and the alarm rules with who signed them; signing one. */
export function emergencyRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly emergency: Emergency; readonly ownAlarms: OwnAlarmsDesk };
    readonly ruleBook: RuleBook;
  },
): void {
  const { emergency, ownAlarms } = parts.ports;
  const { ruleBook } = parts;
  const atPractice = async (who: Staff) => {
    const [fired, judged, own, rehearsed] = await Promise.all([
      emergency.fired(who, soon()),
      ownAlarms.judged(who, soon()),
      ownAlarms.all(who, soon()),
      emergency.rehearsed(who, soon()),
    ]);
    return (rule: string) => ({
      fired: fired.get(rule) ?? 0,
      judged: judged.get(rule) ?? { right: 0, wrong: 0 },
      own: own.get(rule) ?? NOTHING_OWN,
      tested: rehearsed.get(rule) ?? null,
    });
  };
  ownAlarmRoutes(app, parts);

  app.get('/api/ladder', { schema: { response: { 200: ladder } } }, async (request) => {
    const who = await whoMay(request, parts, 'emergency', 'read');
    const found = await emergency.ladder(who, soon());
    return {
      ...found,
      at: parts.now().toString(),
      mayTest: mayTest(who.role),
      mayPlan: rightOf(who.role, 'emergency') === 'work',
    };
  });

  app.get('/api/ladder/ahead', { schema: { response: { 200: ladderAheadOf } } }, async (request) => {
    const who = await whoMay(request, parts, 'emergency', 'read');
    return { state: await emergency.ahead(who, soon()) };
  });

  app.get('/api/ladder.csv', { schema: { hide: true } }, async (request, reply) => {
    const who = await whoMay(request, parts, 'emergency', 'read');
    const { evidence } = await emergency.ladder(who, soon());
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="balie-doorverbinden.csv"')
      .send(evidenceAsCsv(evidence));
  });

  app.post(
    '/api/ladder/tests',
    {
      schema: { body: testAsked, response: { 204: z.null() } },
      // People are rung by it: nobody needs more, and a page gone wild must not keep their telephones busy.
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'emergency', 'read');
      fromOurPage(request, parts, who);
      if (!mayTest(who.role)) throw new Refusal('FORBIDDEN_ROLE');
      if (!(await emergency.askTest(who, request.body.target, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/ladder/plan',
    { schema: { body: testPlanChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'emergency', 'work');
      fromOurPage(request, parts, who);
      const result = await emergency.planTests(who, request.body, soon());
      if (result === 'changed-meanwhile') throw changedNow('Een collega');
      return reply.code(204).send(null);
    },
  );

  app.get('/api/rules', { schema: { response: { 200: ruleList } } }, async (request) => {
    const who = await whoMay(request, parts, 'emergency', 'read');
    const here = await atPractice(who);
    const rules = (await ruleBook.rules()).map((rule) => ({ ...rule, ...here(rule.id) }));
    return { rules, unsigned: rules.filter(({ signing }) => signing.state !== 'signed').length };
  });

  app.get(
    '/api/rules/:id',
    { schema: { params: ofRule, response: { 200: ruleDetail } } },
    async (request) => {
      const who = await whoMay(request, parts, 'emergency', 'read');
      const { id } = request.params;
      const [rule, here] = await Promise.all([ruleBook.rule(id), atPractice(who)]);
      if (rule === null) throw new Refusal('NOT_FOUND');
      return { ...rule, ...here(id) };
    },
  );

  app.post(
    '/api/rules/:id/signature',
    {
      schema: { params: ofRule, body: ruleSignature, response: { 204: z.null() } },
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'emergency', 'work');
      fromOurPage(request, parts, who);
      // Only who gives care answers for what is danger.
      if (who.role !== 'practitioner') throw new Refusal('FORBIDDEN_ROLE');
      const { content, registerNumber, password } = request.body;
      const confirmed = await confirmPassword(parts.ports.accounts, who, password, parts.now(), soon());
      if (!confirmed) throw new Refusal('PASSWORD_WRONG');
      const result = await ruleBook.sign(request.params.id, { content, by: who.name, registerNumber });
      if (result === 'not-found') throw new Refusal('NOT_FOUND');
      if (result === 'changed') {
        throw new Refusal(
          'CHANGED_MEANWHILE',
          'Deze regel is gewijzigd sinds u hem opende. Lees hem opnieuw voordat u tekent.',
        );
      }
      return reply.code(204).send(null);
    },
  );
}
