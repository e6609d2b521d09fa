import type { Next } from '../../domain/decision.ts';
import type { Other, Reply } from '../../domain/reply.ts';
import { weeksApart } from '../../scheduling/series.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';
import { after, listenFor } from './dialogue.ts';
import {
  choicePhrases,
  DAY_PHRASES,
  NAME_PHRASES,
  OPEN_PHRASES,
  REASON_PHRASES,
  YES_NO_PHRASES,
} from './expected-phrases.nl.ts';
import { intakeQuestion } from './intake-questions.ts';
import { medicineHeard } from './medicine-heard.ts';
import { requestQuestion } from './request-questions.ts';
import { mostTimes } from './series-said.nl.ts';

export interface Question {
  readonly say: readonly Reply[];
  readonly next: Extract<Next, { kind: 'listen' }>;
}

/** Last name and postcode have failed: twins have both in common, so the last try asks for the first name too. */
const TRIES_WITHOUT_FIRST_NAME = 2;

/** The question of this step, as it is asked the first time. */
export function askAgain(dialogue: Dialogue, context: DialogueContext): Question {
  const { identification, offered, chosen } = dialogue;
  switch (dialogue.step) {
    case 'date-of-birth':
      return {
        say: [{ phrase: 'ask-date-of-birth', why: 'again', ...ofWhom(dialogue) }],
        next: listenFor('date-of-birth'),
      };
    case 'last-name':
      return {
        say: identification.dateOfBirth
          ? [
              {
                phrase: 'ask-last-name',
                dateOfBirth: identification.dateOfBirth,
                ...ofWhom(dialogue),
                ...(identification.failedTries >= TRIES_WITHOUT_FIRST_NAME ? { withFirst: true } : {}),
              },
            ]
          : [],
        next: listenFor('name', NAME_PHRASES, context.lastNames),
      };
    case 'postcode':
      return { say: [{ phrase: 'ask-postcode' }], next: listenFor('postcode') };
    case 'reason':
      return { say: [{ phrase: 'ask-reason' }], next: listenFor('reason', REASON_PHRASES) };
    case 'day':
      return { say: [{ phrase: 'ask-day-part' }], next: listenFor('day', DAY_PHRASES) };
    case 'choose-slot': {
      const [first, second] = offered;
      return {
        say: first
          ? [
              second
                ? { phrase: 'offer-two-slots', first, second }
                : { phrase: 'offer-one-slot', only: first },
            ]
          : [],
        next: listenFor('slot-choice', choicePhrases(offered, context.sayMoment)),
      };
    }
    case 'confirm-slot':
      return {
        say: chosen ? [{ phrase: 'confirm-slot', slot: chosen }] : [],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'join-waiting-list':
      return {
        say: [{ phrase: 'offer-waiting-list', earlier: nothingIsEarlier(dialogue) }],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'book-meanwhile':
      return {
        say: [{ phrase: 'offer-meanwhile' }],
        next: listenFor('slot-choice', [...choicePhrases(offered, context.sayMoment), ...YES_NO_PHRASES]),
      };
    case 'ask-consent':
      return {
        say: dialogue.consent ? [{ phrase: 'ask-consent', channel: dialogue.consent.channel }] : [],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'series-weeks':
      return askTimes(dialogue);
    case 'confirm-together':
      return {
        say: [togetherOffer(dialogue)],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'choose-appointment': {
      const [first, second] = dialogue.appointments;
      return {
        say: first && second ? [{ phrase: 'which-appointment', first, second }] : [],
        next: listenFor('slot-choice', choicePhrases(dialogue.appointments, context.sayMoment)),
      };
    }
    case 'confirm-cancel':
      return {
        say: dialogue.about ? [{ phrase: 'confirm-cancel', appointment: dialogue.about }] : [],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'medicine':
      return { say: [{ phrase: 'ask-medicine' }], next: listenFor('medicine') };
    case 'confirm-medicine':
      return {
        say: [{ phrase: 'confirm-medicine', ...medicineHeard(dialogue.known) }],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'callback-number':
      return { say: [{ phrase: 'ask-callback-number' }], next: listenFor('phone') };
    case 'confirm-callback-number':
      return {
        say:
          dialogue.known.phone === undefined
            ? []
            : [{ phrase: 'confirm-callback-number', number: dialogue.known.phone }],
        next: listenFor('yes-no', YES_NO_PHRASES),
      };
    case 'anything-else':
      return {
        say: [{ phrase: 'anything-else' }],
        next: listenFor('open', [...YES_NO_PHRASES, ...OPEN_PHRASES]),
      };
    default:
      return (
        intakeQuestion(dialogue)?.asked ??
        requestQuestion(dialogue) ?? {
          say: [{ phrase: 'how-can-i-help' }],
          next: listenFor('open', OPEN_PHRASES),
        }
      );
  }
}

const WEEK_PHRASES = ['zes weken', 'tien weken', 'twaalf weken'];
const TIMES_PHRASES = ['zes keer', 'acht keer', 'tien keer', ...WEEK_PHRASES];

/** Of what comes each week the weeks are asked, of any other series how many there are in all. */
const askTimes = ({ together }: Dialogue): Question =>
  together?.kind === 'series' && !(together.rhythm.kind === 'every-weeks' && together.rhythm.weeks === 1)
    ? {
        say: [{ phrase: 'ask-series-times', most: mostTimes(together.rhythm) }],
        next: listenFor('open', TIMES_PHRASES),
      }
    : { say: [{ phrase: 'ask-series-weeks' }], next: listenFor('open', WEEK_PHRASES) };

function togetherOffer({ together, offered, missing }: Dialogue): Reply {
  const [first, second] = offered;
  return together?.kind === 'family' && first !== undefined && second !== undefined
    ? { phrase: 'offer-side-by-side', first, second }
    : {
        phrase: 'offer-series',
        slots: offered,
        everyWeeks: together?.kind === 'series' ? weeksApart(together.rhythm, offered) : 1,
        missing,
      };
}

/** What was offered is the earliest, or all days before that of the appointment which is moved were looked through. */
const nothingIsEarlier = ({ offered, about, known: { date } }: Dialogue): boolean =>
  offered.length > 0 ||
  (about !== null &&
    date?.endsWith(`/${about.start.toPlainDate().subtract({ days: 1 }).toString()}`) === true);

/** For whom the caller calls, when it is not for themselves: the questions are then about that person. */
export const ofWhom = ({
  known: { who },
  together,
}: Dialogue): { readonly who?: Other; readonly another?: true } => {
  if (who === undefined || who === 'self') return {};
  const isSecond = together?.kind === 'family' && together.first !== null && together.second === who;
  return isSecond ? { who, another: true } : { who };
};

/** The question of this step in other words: an example for an open question, the keypad where keys can answer. */
export function askInOtherWords(dialogue: Dialogue, context: DialogueContext): Question {
  const { next, say } = askAgain(dialogue, context);
  const again = (asked: Extract<Reply, { phrase: 'answer-not-understood' }>['asked']): Question => ({
    say: [{ phrase: 'answer-not-understood', asked }],
    next,
  });
  switch (dialogue.step) {
    case 'date-of-birth':
      return { say: [{ phrase: 'ask-date-of-birth', why: 'by-keys', ...ofWhom(dialogue) }], next };
    case 'last-name':
      return again('name');
    case 'postcode':
      return again('postcode');
    case 'reason':
      return again('reason');
    case 'day':
      return again('day');
    case 'callback-number':
      return again('phone');
    case 'medicine':
      return again('medicine');
    case 'series-weeks':
      return { say, next };
    case 'choose-appointment':
      return { say: [...say, { phrase: 'answer-not-understood', asked: 'slot-choice' }], next };
    case 'confirm-cancel':
      return { say: [...say, { phrase: 'answer-not-understood', asked: 'yes-no' }], next };
    case 'choose-slot':
    case 'book-meanwhile':
      return { say: [...say, { phrase: 'answer-not-understood', asked: 'slot-choice' }], next };
    case 'confirm-callback-number':
    case 'confirm-medicine':
    case 'confirm-slot':
    case 'ask-consent':
    case 'confirm-together':
    case 'join-waiting-list':
      return { say: [...say, { phrase: 'answer-not-understood', asked: 'yes-no' }], next };
    default: {
      const ofIntake = intakeQuestion(dialogue);
      if (ofIntake !== null) return ofIntake.inOtherWords;
      const request = requestQuestion(dialogue);
      if (request === null)
        return { say: [{ phrase: 'wish-not-understood', practice: context.practice.kind }], next };
      const asked = request.otherWords;
      // A yes or no is asked with its question, because the caller may have missed that; a value only in other words.
      return asked === null
        ? { say, next }
        : { say: [...(asked === 'yes-no' ? say : []), { phrase: 'answer-not-understood', asked }], next };
    }
  }
}

/** Moves to a step and asks its question. A step reached by being understood clears the count of misunderstandings. */
export const ask = (
  dialogue: Dialogue,
  step: Dialogue['step'],
  context: DialogueContext,
  before: readonly Reply[] = [],
): { readonly say: readonly Reply[]; readonly next: Next; readonly state: Dialogue } => {
  const state = { ...dialogue, step, misunderstood: 0 };
  const { say, next } = askAgain(state, context);
  return after(before, { say, next, state });
};
