import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { ConsentChannel } from '../../domain/patient.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { hasQuestionnaire, offerIntake } from './intake.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';

/** Words that may take back the booking itself: that is for the open question. */
const TAKES_BACK = ['toch niet', 'toch maar niet', 'bedenk', 'laat maar'];

/**
 * What was said of a booking, and then: may the confirmation be sent? Asked only of who calls for themselves, once in a call: nobody agrees
 * for a grown child or a parent.
 */
export function afterBookingSaid(
  dialogue: Dialogue,
  appointment: BookedAppointment,
  mayAsk: ConsentChannel | undefined,
  context: DialogueContext,
  said: readonly Reply[],
  /** Each of a family would have questions before the visit of their own, which is too much for one call. */
  without: { readonly withoutIntake?: true } = {},
): Decided {
  return mayAsk === undefined || dialogue.consent !== null || dialogue.identification.who !== 'self'
    ? goOn(dialogue, { appointment, ...without }, context, said)
    : ask(
        { ...dialogue, consent: { channel: mayAsk, appointment, ...without } },
        'ask-consent',
        context,
        said,
      );
}

/** What the practice wants to know before this appointment, or "nog iets?". Of one that was moved it was asked when it was made. */
const goOn = (
  dialogue: Dialogue,
  { appointment, withoutIntake }: Pick<NonNullable<Dialogue['consent']>, 'appointment' | 'withoutIntake'>,
  context: DialogueContext,
  said: readonly Reply[],
): Decided =>
  withoutIntake !== true &&
  hasQuestionnaire(appointment, context) &&
  dialogue.givenUp === null &&
  !dialogue.inEnglish
    ? offerIntake(dialogue, appointment, context, said)
    : ask(dialogue, 'anything-else', context, said);

/** The answer to the question for consent; null: it is about something else, which the open question takes. */
export function takeConsent(
  dialogue: Dialogue,
  { meaning, text }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  const { yesNo } = meaning.slots;
  const { channel, appointment } = askedOf(dialogue);
  const { patient } = dialogue.identification;
  if (holdsAny(text, TAKES_BACK)) return null;
  if (yesNo === 'yes' && patient !== null) {
    return {
      say: [],
      next: { kind: 'act', action: { kind: 'keep-consent', patient, channel, appointment } },
      state: { ...dialogue, step: 'waiting-for-outcome' },
    };
  }
  if (meaning.wish !== 'none') return null;
  return yesNo === 'no'
    ? goOn(dialogue, askedOf(dialogue), context, [{ phrase: 'consent-refused' }])
    : afterMisunderstanding(dialogue, context);
}

/** What came of keeping it; null when the outcome is about something else. */
export function afterConsent(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided | null {
  switch (outcome.kind) {
    case 'consent-kept': {
      const { channel, sent } = outcome;
      const { identification } = dialogue;
      const { patient } = identification;
      // A second booking in this call is confirmed by it.
      const agreed = patient === null ? null : { ...patient, optIns: [...patient.optIns, channel] };
      const state = { ...dialogue, identification: { ...identification, patient: agreed } };
      return goOn(state, askedOf(dialogue), context, [{ phrase: 'consent-kept', channel, sent }]);
    }
    case 'consent-not-kept':
      return goOn(dialogue, askedOf(dialogue), context, [{ phrase: 'consent-not-kept' }]);
    default:
      return null;
  }
}

function askedOf({ consent }: Dialogue): NonNullable<Dialogue['consent']> {
  if (consent === null) throw new Error('consent was not asked');
  return consent;
}
