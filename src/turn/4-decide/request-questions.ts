import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { AskedFor, Reply } from '../../domain/reply.ts';
import type { FullName } from '../../domain/request-reply.ts';
import { type Dialogue, listenFor, type Step } from './dialogue.ts';
import { YES_NO_PHRASES } from './expected-phrases.nl.ts';
import type { Question } from './questions.ts';

/** A question of a request, with what to say when its answer was not understood; null: the question itself once more. */
export interface RequestQuestion extends Question {
  readonly otherWords: AskedFor | null;
}

/** The question of a step of a request; null when the step is another's. */
export function requestQuestion(dialogue: Dialogue): RequestQuestion | null {
  const simple = SIMPLE[dialogue.step];
  if (simple !== undefined) return question(...simple);
  switch (dialogue.step) {
    case 'new-name':
      return question('name', { phrase: 'ask-full-name', ...forSomebody(dialogue.known) });
    case 'new-birth-date':
      return question('date-of-birth', askBirthDate(dialogue.known));
    case 'confirm-registration':
      return question('yes-no', confirmRegistration(dialogue.known));
    case 'changed-value':
      return dialogue.change === null
        ? null
        : question(CHANGED[dialogue.change.what], { phrase: 'ask-changed', what: dialogue.change.what });
    case 'confirm-change': {
      const { change } = dialogue;
      return change?.value == null
        ? null
        : question('yes-no', { phrase: 'confirm-changed', what: change.what, value: change.value });
    }
    default:
      return null;
  }
}

const SIMPLE: Readonly<Partial<Record<Step, readonly [ExpectedKind, Reply]>>> = {
  'which-test': ['reason', { phrase: 'ask-which-test' }],
  'which-letter': ['reason', { phrase: 'ask-which-letter' }],
  question: ['reason', { phrase: 'ask-question' }],
  'callback-reason': ['reason', { phrase: 'ask-callback-reason' }],
  'offer-appointment': ['yes-no', { phrase: 'offer-appointment' }],
  'getting-worse': ['yes-no', { phrase: 'ask-getting-worse' }],
  'colleague-cannot-wait': ['yes-no', { phrase: 'ask-colleague-cannot-wait' }],
  complaint: ['reason', { phrase: 'ask-complaint' }],
  'more-to-complain': ['reason', { phrase: 'ask-more-to-complain' }],
  'new-postcode': ['postcode', { phrase: 'ask-postcode' }],
  'new-phone': ['phone', { phrase: 'ask-phone' }],
  'what-changes': ['open', { phrase: 'ask-what-changes' }],
};

const CHANGED = { phone: 'phone', address: 'postcode', email: 'reason' } as const;

/** Questions with an answer of a form, which the second try can name. Other words are asked for by the question itself. */
const IN_OTHER_WORDS: Readonly<Partial<Record<ExpectedKind, AskedFor>>> = {
  'yes-no': 'yes-no',
  name: 'name',
  'date-of-birth': 'date-of-birth',
  postcode: 'postcode',
  phone: 'phone',
};

const question = (kind: ExpectedKind, say: Reply): RequestQuestion => ({
  say: [say],
  next: listenFor(kind, kind === 'yes-no' ? YES_NO_PHRASES : []),
  otherWords: IN_OTHER_WORDS[kind] ?? null,
});

const askBirthDate = ({ name, who }: Slots): Reply => ({
  phrase: 'ask-birth-date-of-new',
  name: fullName(name),
  ...forSomebody({ who }),
});

const forSomebody = ({ who }: { readonly who?: Slots['who'] | undefined }) =>
  who === undefined || who === 'self' ? {} : { who };

/** Asked only when all of it is known: `register-patient.ts` sees to that. */
function confirmRegistration({ name, dateOfBirth, postcode, phone }: Slots): Reply {
  if (dateOfBirth === undefined || postcode === undefined || phone === undefined)
    throw new Error('a registration was read back before it was complete');
  return {
    phrase: 'confirm-registration',
    name: fullName(name),
    dateOfBirth: Temporal.PlainDate.from(dateOfBirth),
    postcode,
    phone,
  };
}

const fullName = (name: Slots['name']): FullName => ({ first: name?.first ?? null, last: name?.last ?? '' });
