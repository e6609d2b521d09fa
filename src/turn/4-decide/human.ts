import type { CallMoment, CallSaid } from '../../domain/call-moment.ts';
import type { Outcome, PersonLine, RingDesk } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import { after, type Decided, type Dialogue, type DialogueContext, listenFor } from './dialogue.ts';
import { ask } from './questions.ts';
import { wantedCall } from './wanted-call.ts';

/** The practice's desk in opening hours, else a callback promise: `ring-desk` finds out which, its outcome says it. */
export function ringDesk(
  dialogue: Dialogue,
  why: 'asked' | 'not-understood' | 'cannot-do',
  line: PersonLine = 'desk',
): Decided {
  return {
    say: why === 'cannot-do' ? [{ phrase: 'cannot-do-that-yet' }] : [],
    next: {
      kind: 'act',
      action: {
        kind: 'ring-desk',
        wish: dialogue.wish ?? 'human',
        why,
        ...(line === 'desk' ? {} : { line }),
        ...forWhoPicksUp(dialogue),
      },
    },
    state: {
      ...dialogue,
      cannotWait: line === 'urgent',
      // Who asks for a person has the promise at once when there is none (S4), without a question before it; a colleague may stand
      // beside a patient at night.
      askedIfWorse: dialogue.askedIfWorse || (why === 'asked' && line !== 'consult'),
      step: 'waiting-for-outcome',
    },
  };
}

/** About whom it is and why they ring, for whoever picks up (S8): of a call about a mother only the first words and the last were told. */
function forWhoPicksUp({
  known,
  identification: { who },
  asked,
  inEnglish,
}: Dialogue): Pick<RingDesk, 'about' | 'asked'> {
  const about = known.who ?? who;
  return {
    ...(about === null ? {} : { about }),
    ...(asked === '' || inEnglish ? {} : { asked }),
  };
}

/** What follows on an attempt to reach a person; null when the outcome is about something else. */
export function afterHuman(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided | null {
  switch (outcome.kind) {
    case 'desk-connected':
      return { say: [], next: { kind: 'end' }, state: { ...dialogue, step: 'ended', somethingDone: true } };
    case 'desk-not-reached':
      return nobodyAtTheDesk(dialogue, outcome, context);
    case 'callback-promised': {
      const promised: Reply =
        outcome.before === null
          ? { phrase: 'callback-noted-without-time' }
          : {
              phrase: 'callback-promised',
              ...promisedCall(dialogue, outcome, context),
              before: outcome.before,
            };
      const state: Dialogue = {
        ...dialogue,
        somethingDone: true,
        promised: { wish: dialogue.wish ?? 'human', request: null },
      };
      // Who asked to be called back, or has another wish waiting, goes on; who could not be helped is not kept longer.
      return dialogue.wish === 'callback' || dialogue.later.length > 0
        ? ask(state, 'anything-else', context, [promised])
        : {
            say: [promised, { phrase: 'goodbye' }],
            next: { kind: 'end' },
            state: { ...state, step: 'ended' },
          };
    }
    case 'callback-not-noted':
      return nothingNoted(dialogue);
    default:
      return null;
  }
}

function nobodyAtTheDesk(
  asked: Dialogue,
  outcome: Extract<Outcome, { kind: 'desk-not-reached' }>,
  context: DialogueContext,
): Decided {
  const told: Reply = { phrase: outcome.closed ? 'practice-closed-for-desk' : 'desk-not-reached' };
  const before = outcome.leftAlone ? [] : [told];
  if (asked.personTried === 'number-not-heard') return after(before, nothingNoted(asked));
  const dialogue: Dialogue = { ...asked, personTried: 'yes' };
  if (asked.personTried === 'worse-not-heard') return after(before, ringDesk(dialogue, 'asked', 'urgent'));
  // Nobody is told to wait for a call about their health before Balie has asked whether that can wait.
  if (dialogue.askedIfWorse) return promiseCallback(dialogue, context, before);
  if (isAboutHealth(dialogue.wish))
    return ask({ ...dialogue, wish: 'medical-question' }, 'getting-worse', context, before);
  return dialogue.wish === 'professional-caller' && outcome.closed
    ? ask({ ...dialogue, askedIfWorse: true }, 'colleague-cannot-wait', context, before)
    : promiseCallback(dialogue, context, before);
}

/** "Mijn kroon is eruit gevallen" is urgent to who says it, and no alarm: at night it was promised a call without a question. */
const isAboutHealth = (wish: Dialogue['wish']): boolean => wish === 'medical-question' || wish === 'urgent';

/** A callback needs a number: the one of the call, else one the practice knows, else the caller is asked for it. */
export function promiseCallback(
  dialogue: Dialogue,
  context: DialogueContext,
  before: readonly Reply[],
): Decided {
  const number = numberKnown(dialogue, context);
  if (number.kind === 'none') return askNumber({ ...dialogue, request: null }, before);
  const { promised } = dialogue;
  return {
    say: before,
    next: {
      kind: 'act',
      action: {
        kind: 'promise-callback',
        wish: dialogue.wish ?? 'human',
        patient: dialogue.identification.patient,
        number: number.kind === 'named' ? number.number : null,
        ...wantedCall(dialogue),
        ...(promised === null || promised.request !== null ? {} : { instead: true }),
        ...(dialogue.cannotWait ? { urgency: 'urgent' } : {}),
      },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** `of-the-call`: the network gave one, and the caller named no other. A number that the caller names is meant to be used. */
export function numberKnown(
  { known, identification, otherNumber }: Dialogue,
  { callBackNumber }: DialogueContext,
):
  | { readonly kind: 'named'; readonly number: string }
  | { readonly kind: 'of-the-call' }
  | { readonly kind: 'none' } {
  if (known.phone !== undefined) return { kind: 'named', number: known.phone };
  if (otherNumber) return { kind: 'none' };
  if (callBackNumber !== null) return { kind: 'of-the-call' };
  const kept = identification.patient?.phone ?? null;
  return kept === null ? { kind: 'none' } : { kind: 'named', number: kept };
}

/** What is said of the call besides its time: the number, where the caller named one, and what became of the moment they named. */
export const promisedCall = (
  { known: { phone }, otherNumber }: Dialogue,
  { from, notThen }: CallMoment,
  { callBackNumber }: DialogueContext,
): CallSaid => ({
  ...(phone === undefined || (phone === callBackNumber && !otherNumber) ? {} : { number: phone }),
  ...(from === undefined ? {} : { from }),
  ...(notThen === undefined ? {} : { notThen }),
});

export const askNumber = (dialogue: Dialogue, before: readonly Reply[]): Decided => ({
  say: [...before, { phrase: 'ask-callback-number' }],
  next: listenFor('phone'),
  state: { ...dialogue, step: 'callback-number' },
});

/** Nobody was reached and nothing could be kept: that is what is said, and no promise. */
export const nothingNoted = (dialogue: Dialogue): Decided => ({
  say: [{ phrase: 'callback-not-noted' }, { phrase: 'goodbye' }],
  next: { kind: 'end' },
  state: { ...dialogue, step: 'ended' },
});

/** What no wish asks for: the agenda is away, so a callback is promised; anything else is a person's. */
export function unreachable(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided {
  return outcome.kind === 'agenda-unreachable'
    ? promiseCallback({ ...dialogue, wish: dialogue.wish ?? 'book' }, context, [
        { phrase: 'cannot-reach-agenda' },
      ])
    : ringDesk(dialogue, 'not-understood');
}
