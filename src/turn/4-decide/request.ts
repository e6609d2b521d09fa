import type { Outcome, RequestForPeople } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { askNumber, numberKnown, promisedCall, ringDesk } from './human.ts';
import { ask } from './questions.ts';
import { wantedCall } from './wanted-call.ts';

/** What a request is unless its wish says otherwise: somebody calls back, in the order of the day. */
export const callBackAbout = (
  wish: RequestForPeople['wish'],
  details: readonly string[],
): RequestForPeople => ({
  wish,
  details,
  urgency: 'normal',
  reply: 'call-back',
  again: false,
});

/** An item for people. Who is to be called back and has no number is asked for one first. */
export function noteRequest(
  dialogue: Dialogue,
  request: RequestForPeople,
  context: DialogueContext,
  before: readonly Reply[] = [],
): Decided {
  const number = numberKnown(dialogue, context);
  if (request.reply === 'call-back' && number.kind === 'none')
    return askNumber({ ...dialogue, request }, before);
  return {
    say: before,
    next: {
      kind: 'act',
      action: {
        kind: 'note-request',
        ...request,
        patient: dialogue.identification.patient,
        number: number.kind === 'named' ? number.number : null,
        ...(request.reply === 'call-back' ? wantedCall(dialogue) : {}),
      },
    },
    state: { ...dialogue, request, step: 'waiting-for-outcome' },
  };
}

/** What follows on a request; null when the outcome is about something else. `noted` replaces the usual sentence. */
export function afterRequest(
  dialogue: Dialogue,
  outcome: Outcome,
  context: DialogueContext,
  noted?: Reply,
): Decided | null {
  switch (outcome.kind) {
    case 'request-noted': {
      const said = noted ?? {
        phrase: 'request-noted',
        wish: outcome.wish,
        before: outcome.before,
        callsBack: dialogue.request?.reply === 'call-back',
        ...(dialogue.request?.reply === 'call-back' ? promisedCall(dialogue, outcome, context) : {}),
      };
      const state: Dialogue = {
        ...dialogue,
        request: null,
        promised:
          dialogue.request?.reply === 'call-back'
            ? { wish: outcome.wish, request: dialogue.request }
            : dialogue.promised,
        noted: [...dialogue.noted, outcome.wish],
        somethingDone: true,
      };
      return ask(state, 'anything-else', context, [said]);
    }
    case 'request-not-noted':
      return after(
        [{ phrase: 'request-not-noted' }],
        ringDesk({ ...dialogue, request: null }, 'not-understood'),
      );
    default:
      return null;
  }
}
