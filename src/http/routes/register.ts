import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { automaticFunctions, wishesOf } from '../automatic-functions.ts';
import { type AutomaticFunction, register, registerChange } from '../contract/register.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { sendPlainPage } from '../plain-page.ts';
import type { RegisterPorts } from '../ports/register.ts';
import { publicRegisterPage } from '../register-page.ts';
import type { ZodApp } from '../zod-app.ts';
import type { HealthPorts } from './machine.ts';

/** A function that nobody tried for so long stands on top (`screens.md` §3.12). */
const TEST_LASTS_DAYS = 90;

/** The register of automatic functions: for staff, with owner and switch, and for everybody, to read. */
export function registerRoutes(
  app: ZodApp,
  parts: GuardParts & HealthPorts & { readonly ports: { readonly register: RegisterPorts } },
): void {
  const ports = parts.ports.register;
  const functionsOf = async (practice: PracticeId) => {
    const [found, states] = await Promise.all([
      ports.read(practice, soon()),
      parts.health(soon()).then(
        ({ parts: known }) => known,
        () => ({}),
      ),
    ]);
    if (found === null) throw new Refusal('NOT_FOUND');
    const functions = automaticFunctions({ parts: states, opened: found.opened }).map((one) => {
      const kept = found.kept.get(one.id);
      return {
        ...one,
        owner: kept?.owner ?? null,
        testedOn: kept?.testedOn?.toString() ?? null,
        testedBy: kept?.testedBy ?? null,
        offBy: kept?.off?.by ?? null,
        canSwitch: wishesOf(one.id).length > 0,
      };
    });
    return { practice: found, functions };
  };

  app.get('/api/register', { schema: { response: { 200: register } } }, async (request) => {
    const who = await whoMay(request, parts, 'register', 'read');
    const { functions } = await functionsOf(who.practice);
    const today = parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
    const needsLook = ({ owner, testedOn }: AutomaticFunction) =>
      owner === null || testedOn === null || today.since(testedOn).days > TEST_LASTS_DAYS;
    return {
      functions: functions.toSorted((a, b) => Number(needsLook(b)) - Number(needsLook(a))),
      publicPath: `/openbaar/register/${who.practice}`,
      at: parts.now().toString(),
    };
  });

  app.post(
    '/api/register/:id',
    {
      schema: {
        params: z.object({ id: z.string().regex(/^[a-z-]{2,40}$/) }),
        body: registerChange,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'register', 'work');
      fromOurPage(request, parts, who);
      const { id } = request.params;
      if (!(await functionsOf(who.practice)).functions.some((one) => one.id === id))
        throw new Refusal('NOT_FOUND');
      const result = await ports.change(who, id, wishesOf(id), request.body, soon());
      if (result === 'changed-meanwhile') throw changedNow('Een collega');
      if (result === 'not-possible') throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/openbaar/register/:practice',
    { schema: { params: z.object({ practice: z.uuid() }), hide: true } },
    async (request, reply) => {
      const { practice, functions } = await functionsOf(asId<PracticeId>(request.params.practice));
      return sendPlainPage(reply, publicRegisterPage(practice, functions));
    },
  );
}
