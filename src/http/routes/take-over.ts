import { z } from 'zod';
import { asId, type CallId, type PracticeId } from '../../domain/ids.ts';
import type { NotTakenOver } from '../../turn/taking-over.ts';
import { takingOver } from '../contract/take-over.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { CallTakers } from '../ports/take-over.ts';
import type { ZodApp } from '../zod-app.ts';

/** Rings this telephone for a call that goes on now, where calls are taken. */
export type TakeOver = (practice: PracticeId, call: CallId, target: string) => NotTakenOver | 'rings';

const WHY_NOT: Readonly<Record<NotTakenOver, string>> = {
  over: 'Dit gesprek is al afgelopen. Bel de beller terug vanuit het gesprek of de werklijst.',
  'with-human': 'Een medewerker heeft deze beller al aan de lijn.',
  'asked-already': 'Een collega neemt dit gesprek al over; hun telefoon gaat nu.',
};

/** [Neem over]: the telephone of who asks rings, and they have the caller when they confirm. */
export function takeOverRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly live: Pick<LiveCalls, 'takenBy'>;
    readonly ports: { readonly callTakers: CallTakers };
  },
  takeOver: TakeOver,
): void {
  const { callTakers } = parts.ports;
  app.post(
    '/api/calls/:id/take-over',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: takingOver } } },
    async (request) => {
      const who = await whoMay(request, parts, 'live', 'work');
      fromOurPage(request, parts, who);
      const telephone = await callTakers.telephoneOf(who, soon());
      if (telephone === null) throw new Refusal('NO_NUMBER_TO_RING');
      const call = asId<CallId>(request.params.id);
      const result = takeOver(who.practice, call, telephone.target);
      if (result === 'rings') parts.live.takenBy(who.practice, call, who.name);
      // Rung first: the caller waits, and the log does not.
      await callTakers.noteAsked(who, call, result === 'rings' ? 'done' : 'refused', soon());
      if (result !== 'rings') throw new Refusal('NOT_POSSIBLE', WHY_NOT[result]);
      return { rings: telephone.rings };
    },
  );
}
