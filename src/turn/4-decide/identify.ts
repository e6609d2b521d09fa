import type { Outcome } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { possibleBirthDate } from './possible-birth-date.ts';
import { ask, ofWhom } from './questions.ts';

/** S11: at most three tries, then a human. */
const TRIES = 3;

/** Who is calling: birth date, then last name; if that fails birth date and postcode; then once more from the start. */
export const identify = {
  begin(dialogue: Dialogue, context: DialogueContext): Decided {
    const known = possibleBirthDate(dialogue.known.dateOfBirth, context);
    if (known === null) return askBirthDate(dialogue, 'first', context);
    return afterBirthDate(
      { ...dialogue, identification: { ...dialogue.identification, dateOfBirth: known } },
      context,
    );
  },

  answer(
    dialogue: Dialogue,
    input: Extract<DialogueInput, { kind: 'meant' }>,
    context: DialogueContext,
  ): Decided {
    const { slots } = input.meaning;
    // A new birth date in any of these steps is a correction of the earlier one and is said back by the next question.
    const corrected = possibleBirthDate(slots.dateOfBirth, context);
    if (corrected !== null) {
      const earlier = dialogue.identification.dateOfBirth;
      const state = { ...dialogue, identification: { ...dialogue.identification, dateOfBirth: corrected } };
      const decided = afterBirthDate(state, context);
      return earlier !== null && dialogue.step !== 'date-of-birth'
        ? { ...decided, say: [{ phrase: 'heard-correction' }, ...decided.say] }
        : decided;
    }
    if (dialogue.step === 'date-of-birth') return afterMisunderstanding(dialogue, context);
    // "O nee, mijn achternaam is Blom" to the question for a postcode, which is asked where that name was not found.
    const isNameMended =
      dialogue.step === 'postcode' && slots.postcode === undefined && slots.name !== undefined;
    if (objects(slots) && !isNameMended) return askBirthDate(dialogue, 'by-keys', context);
    if ((dialogue.step === 'last-name' || isNameMended) && slots.name !== undefined) {
      // "Roos" and "Simon" are first names too; in answer to the question for a last name they are that.
      const { first, last = first } = slots.name;
      if (last === undefined) return afterMisunderstanding(dialogue, context);
      const name = slots.name.last === undefined ? { last } : slots.name;
      const identification = { ...dialogue.identification, nameAsked: true };
      return lookUp({ ...dialogue, known: { ...dialogue.known, name }, identification }, { postcode: null });
    }
    if (dialogue.step === 'postcode' && slots.postcode) return lookUp(dialogue, { postcode: slots.postcode });
    return afterMisunderstanding(dialogue, context);
  },

  /**
   * What follows on a look-up; `goOn` continues the wish for which the caller was identified. Somebody whose file says so has a person at
   * once, with the wish that they named. Null when the outcome is about something else.
   */
  after(
    dialogue: Dialogue,
    outcome: Outcome,
    context: DialogueContext,
    goOn: (identified: Dialogue) => Decided,
  ): Decided | null {
    if (outcome.kind === 'identified') {
      const identification = {
        ...dialogue.identification,
        patient: outcome.patient,
        who: dialogue.known.who ?? 'self',
      };
      const state = { ...dialogue, identification, misunderstood: 0 };
      return outcome.patient.callingWishes?.includes('straight-to-human')
        ? ringDesk(state, 'asked')
        : goOn(state);
    }
    if (outcome.kind !== 'not-identified') return null;
    const failedTries = dialogue.identification.failedTries + 1;
    const state = { ...dialogue, identification: { ...dialogue.identification, failedTries } };
    if (failedTries >= TRIES) return ringDesk(state, 'not-understood');
    const { name: _name, postcode: _postcode, dateOfBirth: _date, ...others } = state.known;
    const forgotten = { ...state, known: others };
    // A name that nobody asked for was perhaps none: it is asked for, and the caller need not hear why.
    if (
      !state.identification.nameAsked &&
      state.known.name !== undefined &&
      state.known.postcode === undefined
    )
      return ask(forgotten, 'last-name', context);
    return state.known.postcode === undefined
      ? ask(forgotten, 'postcode', context, [{ phrase: 'not-identified' }])
      : askBirthDate(
          { ...forgotten, identification: { ...state.identification, failedTries, dateOfBirth: null } },
          'by-keys',
          context,
          [{ phrase: 'not-identified' }],
        );
  },
};

const objects = (slots: { readonly yesNo?: string; readonly correctionOf?: string }): boolean =>
  slots.yesNo === 'no' || slots.yesNo === 'correct' || slots.correctionOf === 'dateOfBirth';

function askBirthDate(
  dialogue: Dialogue,
  why: 'first' | 'again' | 'by-keys',
  context: DialogueContext,
  before: readonly Reply[] = [],
): Decided {
  const { next, state } = ask(dialogue, 'date-of-birth', context);
  return { say: [...before, { phrase: 'ask-date-of-birth', why, ...ofWhom(dialogue) }], next, state };
}

function afterBirthDate(dialogue: Dialogue, context: DialogueContext): Decided {
  if (dialogue.step === 'postcode') return ask(dialogue, 'postcode', context);
  return dialogue.known.name?.last
    ? lookUp(dialogue, { postcode: null })
    : ask(dialogue, 'last-name', context);
}

function lookUp(dialogue: Dialogue, by: { readonly postcode: string | null }): Decided {
  const { dateOfBirth } = dialogue.identification;
  if (dateOfBirth === null) throw new Error('identification reached a look-up without a birth date');
  const name = by.postcode === null ? dialogue.known.name : undefined;
  return {
    say: [],
    next: {
      kind: 'act',
      action: {
        kind: 'identify',
        dateOfBirth,
        lastName: name?.last ?? null,
        firstName: name?.first ?? null,
        postcode: by.postcode,
      },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}
