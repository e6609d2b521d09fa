import type { ExpectedKind } from '../../domain/expectation.ts';
import type { AskedFor, Reply } from '../../domain/reply.ts';
import { type Dialogue, listenFor, type RequestStep } from './dialogue.ts';
import { YES_NO_PHRASES } from './expected-phrases.nl.ts';
import type { Question } from './questions.ts';

/** The question of a step of a request; null when the step is another's. */
export function requestQuestion(dialogue: Dialogue): Question | null {
  const say = sentenceOf(dialogue);
  if (say === null) return null;
  const kind = KIND[dialogue.step as RequestStep] ?? changedKind(dialogue);
  return { say: [say], next: listenFor(kind, kind === 'yes-no' ? YES_NO_PHRASES : []) };
}

/** What was asked for, in the words of the second try; null: the question itself is said again. */
export function askedForIn(dialogue: Dialogue): AskedFor | null {
  const kind = KIND[dialogue.step as RequestStep] ?? changedKind(dialogue);
  return kind === 'reason' || kind === 'open' ? null : (HELP[kind] ?? null);
}

function sentenceOf({ step, known, change }: Dialogue): Reply | null {
  switch (step) {
    case 'which-test':
      return { phrase: 'ask-which-test' };
    case 'which-letter':
      return { phrase: 'ask-which-letter' };
    case 'question':
      return { phrase: 'ask-question' };
    case 'callback-reason':
      return { phrase: 'ask-callback-reason' };
    case 'offer-appointment':
      return { phrase: 'offer-appointment' };
    case 'getting-worse':
      return { phrase: 'ask-getting-worse' };
    case 'complaint':
      return { phrase: 'ask-complaint' };
    case 'more-to-complain':
      return { phrase: 'ask-more-to-complain' };
    case 'new-name':
      return { phrase: 'ask-full-name' };
    case 'new-birth-date':
      return {
        phrase: 'ask-birth-date-of-new',
        name: fullName(known),
        ...(known.who === undefined || known.who === 'self' ? {} : { who: known.who }),
      };
    case 'new-postcode':
      return { phrase: 'ask-postcode' };
    case 'new-phone':
      return { phrase: 'ask-phone' };
    case 'confirm-registration':
      return known.dateOfBirth === undefined || known.postcode === undefined || known.phone === undefined
        ? null
        : {
            phrase: 'confirm-registration',
            name: fullName(known),
            dateOfBirth: Temporal.PlainDate.from(known.dateOfBirth),
            postcode: known.postcode,
            phone: known.phone,
          };
    case 'what-changes':
      return { phrase: 'ask-what-changes' };
    case 'changed-value':
      return change === null ? null : { phrase: 'ask-changed', what: change.what };
    case 'confirm-change':
      return change === null || change.value === null
        ? null
        : { phrase: 'confirm-changed', what: change.what, value: change.value };
    default:
      return null;
  }
}

const fullName = ({ name }: Dialogue['known']): { readonly first: string | null; readonly last: string } => ({
  first: name?.first ?? null,
  last: name?.last ?? '',
});

const KIND: Readonly<Record<Exclude<RequestStep, 'changed-value'>, ExpectedKind>> &
  Readonly<Partial<Record<'changed-value', ExpectedKind>>> = {
  'which-test': 'reason',
  'which-letter': 'reason',
  question: 'reason',
  'callback-reason': 'reason',
  'offer-appointment': 'yes-no',
  'getting-worse': 'yes-no',
  complaint: 'reason',
  'more-to-complain': 'reason',
  'new-name': 'name',
  'new-birth-date': 'date-of-birth',
  'new-postcode': 'postcode',
  'new-phone': 'phone',
  'confirm-registration': 'yes-no',
  'what-changes': 'open',
  'confirm-change': 'yes-no',
};

const changedKind = ({ change }: Dialogue): ExpectedKind =>
  change === null || change.what === 'email' ? 'reason' : change.what === 'phone' ? 'phone' : 'postcode';

const HELP: Readonly<Partial<Record<ExpectedKind, AskedFor>>> = {
  'yes-no': 'yes-no',
  name: 'name',
  'date-of-birth': 'date-of-birth',
  postcode: 'postcode',
  phone: 'phone',
};
