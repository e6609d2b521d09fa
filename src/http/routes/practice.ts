import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { callsOfNumber, figureCalls, insight } from '../contract/insight.ts';
import { type Installation, settings, settingsWrite } from '../contract/settings.ts';
import { changedNow } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { insightAsCsv } from '../insight-csv.ts';
import { insightAsPdf } from '../insight-pdf.ts';
import type { Figures, Period, PracticeSettings } from '../ports/practice.ts';
import type { RegisterPorts } from '../ports/register.ts';
import type { WorkloadPorts } from '../ports/workload.ts';
import type { ZodApp } from '../zod-app.ts';
import type { Health, HealthPorts } from './machine.ts';
import { registerRoutes } from './register.ts';

const MOST_DAYS = 366;
const date = z.iso.date({ abort: true });
const bothDays = z.object({ from: date, to: date });
const isPeriod = (from: string, to: string): boolean =>
  from <= to && Temporal.PlainDate.from(from).until(to).days <= MOST_DAYS;
const AT_MOST_A_YEAR = 'from is not after to, and at most a year';

export const period = bothDays.refine(({ from, to }) => isPeriod(from, to), {
  error: AT_MOST_A_YEAR,
  path: ['to'],
});

const callsAsked = bothDays
  .extend(callsOfNumber.shape)
  .refine(
    ({ figure, by, group }) =>
      figure === 'calledAt'
        ? by === undefined && /^[1-7]-(?:1?\d|2[0-3])$/.test(group ?? '')
        : (by === undefined) === (group === undefined),
    { error: 'by and group, or a weekday and an hour', path: ['group'] },
  )
  .refine(({ from, to }) => isPeriod(from, to), { error: AT_MOST_A_YEAR, path: ['to'] });

/** A period, and another to compare it with. */
const twoPeriods = bothDays
  .extend({ withFrom: date.optional(), withTo: date.optional() })
  .refine(({ from, to }) => isPeriod(from, to), { error: AT_MOST_A_YEAR, path: ['to'] })
  .refine(
    ({ withFrom, withTo }) =>
      withFrom === undefined || withTo === undefined ? withFrom === withTo : isPeriod(withFrom, withTo),
    { error: AT_MOST_A_YEAR, path: ['withTo'] },
  );

/** What the practice manager looks at: figures, settings, and the register of automatic functions. */
export function practiceRoutes(
  app: ZodApp,
  parts: GuardParts &
    HealthPorts & {
      readonly installation?: (practice: PracticeId) => Promise<Installation>;
      readonly ports: {
        readonly settings: PracticeSettings;
        readonly figures: Figures;
        readonly register: RegisterPorts;
        readonly workload: WorkloadPorts;
      };
    },
): void {
  const { settings: store, figures, workload } = parts.ports;
  const healthParts = async () => {
    const { parts: states, since } = await parts
      .health(soon())
      .catch((): Omit<Health, 'state' | 'calls'> => ({ parts: {} }));
    return Object.entries(states).map(([name, state]) => ({ name, state, since: since?.[name] ?? null }));
  };

  app.get(
    '/api/insight',
    { schema: { querystring: twoPeriods, response: { 200: insight } } },
    async (request) => {
      const who = await whoMay(request, parts, 'insight', 'read');
      return figures.insight(who, asDates(request.query), otherDates(request.query), soon());
    },
  );

  // Which calls they are is for who may read calls: a manager sees the figure and no more.
  app.get(
    '/api/insight/calls',
    { schema: { querystring: callsAsked, response: { 200: figureCalls } } },
    async (request) => {
      await whoMay(request, parts, 'insight', 'read');
      const who = await whoMay(request, parts, 'calls', 'read');
      return figures.calls(who, asDates(request.query), request.query, soon());
    },
  );

  app.get('/api/insight.csv', { schema: { querystring: twoPeriods, hide: true } }, async (request, reply) => {
    const who = await whoMay(request, parts, 'insight', 'read');
    const found = await figures.insight(who, asDates(request.query), otherDates(request.query), soon());
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="balie-${found.from}-${found.to}.csv"`)
      .send(insightAsCsv(found, await workload.workload(who, asDates(request.query), soon())));
  });

  app.get('/api/insight.pdf', { schema: { querystring: twoPeriods, hide: true } }, async (request, reply) => {
    const who = await whoMay(request, parts, 'insight', 'read');
    const found = await figures.insight(who, asDates(request.query), otherDates(request.query), soon());
    const { practice } = await store.read(who, soon());
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="balie-${found.from}-${found.to}.pdf"`)
      .send(
        await insightAsPdf(found, {
          practice: practice.name,
          work: await workload.workload(who, asDates(request.query), soon()),
          at: parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE),
        }),
      );
  });

  app.get('/api/settings', { schema: { response: { 200: settings } } }, async (request) => {
    const who = await whoMay(request, parts, 'settings', 'read');
    const [found, states] = await Promise.all([store.read(who, soon()), healthParts()]);
    const installation = (await parts.installation?.(who.practice)) ?? null;
    return {
      ...found,
      installation,
      parts: states,
    };
  });

  app.post(
    '/api/settings',
    { schema: { body: settingsWrite, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const result = await store.change(who, request.body, soon());
      if (result.kind === 'changed-meanwhile') throw changedNow(result.by);
      return reply.code(204).send(null);
    },
  );

  registerRoutes(app, parts);
}

const otherDates = ({ withFrom, withTo }: z.output<typeof twoPeriods>): Period | null =>
  withFrom === undefined || withTo === undefined ? null : asDates({ from: withFrom, to: withTo });

export const asDates = ({ from, to }: z.output<typeof period>): Period => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});
