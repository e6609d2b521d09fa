import { z } from 'zod';
import { PRACTICE_TIME_ZONE } from '../../platform/practice-time-zone.ts';
import { ownActions } from '../contract/actions.ts';
import { reception, receptionChange } from '../contract/reception.ts';
import { everythingFound, everythingSought } from '../contract/search.ts';
import { examplesToGo, SET_UP_STEPS, setUpMark, setUpState } from '../contract/set-up.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoAsks, whoMay } from '../guard.ts';
import type { OwnActions, ReceptionDesk, SearchEverything, SettingUp } from '../ports/desk.ts';
import { soughtWords } from '../sought-words.ts';
import type { ZodApp } from '../zod-app.ts';

/** What stands in the head of every screen: pausing, searching, what one just did; and setting a practice up. */
export function deskRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: {
      readonly reception: ReceptionDesk;
      readonly search: SearchEverything;
      readonly ownActions: OwnActions;
      readonly settingUp: SettingUp;
    };
  },
): void {
  const { reception: desk, search, ownActions: actions, settingUp } = parts.ports;

  app.get('/api/reception', { schema: { response: { 200: reception } } }, async (request) =>
    desk.state(await whoAsks(request, parts), soon()),
  );

  app.post(
    '/api/reception',
    { schema: { body: receptionChange, response: { 200: reception } } },
    async (request) => {
      const who = await whoMay(request, parts, 'reception', 'work');
      fromOurPage(request, parts, who);
      if ((await desk.set(who, request.body.what, soon())) === 'no-desk') throw new Refusal('NO_DESK_LINE');
      return desk.state(who, soon());
    },
  );

  // A POST, though it changes nothing but the access log: what is searched for stands in no URL or history.
  app.post(
    '/api/search',
    {
      schema: { body: everythingSought, response: { 200: everythingFound } },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      fromOurPage(request, parts, who);
      return search.search(who, soughtWords(request.body.text), soon());
    },
  );

  app.get('/api/own-actions', { schema: { response: { 200: ownActions } } }, async (request) => {
    const who = await whoAsks(request, parts);
    const midnight = parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE).startOfDay().toInstant();
    return { actions: [...(await actions.since(who, midnight, soon()))] };
  });

  app.get('/api/set-up', { schema: { response: { 200: setUpState } } }, async (request) => {
    const who = await whoMay(request, parts, 'settings', 'work');
    return settingUp.state(who, soon());
  });

  app.post(
    '/api/set-up/:step',
    {
      schema: {
        params: z.object({ step: z.enum(SET_UP_STEPS) }),
        body: setUpMark,
        response: { 200: setUpState },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const { step } = request.params;
      const { state } = request.body;
      // Its state is what was measured, whatever anybody says of it.
      if (step === 'ladder') throw new Refusal('LADDER_NOT_ANSWERED');
      await settingUp.mark(who, step, state, soon());
      return settingUp.state(who, soon());
    },
  );

  app.post(
    '/api/examples',
    { schema: { body: z.strictObject({}), response: { 200: setUpState } } },
    async (request) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      if (!(await settingUp.fill(who, soon()))) throw new Refusal('NOT_POSSIBLE');
      return settingUp.state(who, soon());
    },
  );

  app.get('/api/examples', { schema: { response: { 200: examplesToGo } } }, async (request) => {
    const who = await whoMay(request, parts, 'settings', 'work');
    const found = await settingUp.wouldGo(who, soon());
    if (found === null) throw new Refusal('NOT_FOUND');
    return found;
  });

  app.post(
    '/api/examples/wipe',
    { schema: { body: z.strictObject({}), response: { 200: setUpState } } },
    async (request) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const result = await settingUp.wipe(who, soon());
      if (result === 'in-a-call') {
        throw new Refusal(
          'NOT_POSSIBLE',
          'Er is een gesprek bezig. Wacht tot het klaar is; er is niets gewist.',
        );
      }
      if (result === 'not-invented') {
        throw new Refusal('NOT_POSSIBLE', 'Niet alle patiënten zijn verzonnen. Er is niets gewist.');
      }
      return settingUp.state(who, soon());
    },
  );
}
