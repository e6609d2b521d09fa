import type { Meaning, Slots } from '../../domain/meaning.ts';
import type { Dialogue } from './dialogue.ts';
import { questionNow } from './intake-questions.ts';

export type KeysRead =
  | { readonly kind: 'human' }
  /** `text`: what the keys stand for in a question that is answered in words. */
  | { readonly kind: 'meaning'; readonly meaning: Meaning; readonly text: string }
  | { readonly kind: 'nothing-that-fits' };

/**
 * Keys -> what they mean in this step. 1 never reaches this function: from every step it is a human at once (S4), so
 * choices and yes/no use 2 and 3. 0 asks for the practice's desk. A birth date is eight digits, day first.
 */
export function readKeys(dialogue: Dialogue, keys: string): KeysRead {
  if (keys === '0') return { kind: 'human' };
  switch (dialogue.step) {
    case 'date-of-birth':
    case 'new-birth-date': {
      const date = dateFromEightDigits(keys);
      return date === null ? { kind: 'nothing-that-fits' } : meant({ dateOfBirth: date.toString() });
    }
    case 'changed-value':
    case 'new-phone':
    case 'callback-number':
      return /^0\d{9}$/.test(keys) ? meant({ phone: `+31${keys.slice(1)}` }) : { kind: 'nothing-that-fits' };
    case 'choose-appointment':
    case 'choose-slot':
    case 'book-meanwhile':
      return keys === '2'
        ? meant({ choice: 1 })
        : keys === '3'
          ? meant({ choice: 2 })
          : { kind: 'nothing-that-fits' };
    case 'confirm-callback-number':
    case 'confirm-cancel':
    case 'confirm-medicine':
    case 'confirm-slot':
    case 'offer-appointment':
    case 'getting-worse':
    case 'colleague-cannot-wait':
    case 'more-to-complain':
    case 'confirm-registration':
    case 'confirm-change':
    case 'anything-else':
    case 'offer-intake':
    case 'ask-consent':
    case 'join-waiting-list':
    case 'confirm-together':
      return keys === '2'
        ? meant({ yesNo: 'yes' })
        : keys === '3'
          ? meant({ yesNo: 'no' })
          : { kind: 'nothing-that-fits' };
    case 'series-weeks':
      return { ...meant({}), text: keys };
    case 'intake-question':
      return keysForQuestion(dialogue, keys);
    default:
      return { kind: 'nothing-that-fits' };
  }
}

/** The answer in words, because that is what the dialogue of a questionnaire reads. */
function keysForQuestion(dialogue: Dialogue, keys: string): KeysRead {
  const asked = questionNow(dialogue.intake)?.answer;
  switch (asked?.kind) {
    case 'yes-no':
      return keys === '2'
        ? meant({ yesNo: 'yes' })
        : keys === '3'
          ? meant({ yesNo: 'no' })
          : { kind: 'nothing-that-fits' };
    case 'choice': {
      const [words] = asked.options[Number(keys) - 2]?.words ?? [];
      return words === undefined ? { kind: 'nothing-that-fits' } : { ...meant({}), text: words };
    }
    case 'scale':
      return { ...meant({}), text: keys };
    default:
      return { kind: 'nothing-that-fits' };
  }
}

const meant = (slots: Slots): Extract<KeysRead, { kind: 'meaning' }> => ({
  kind: 'meaning',
  text: '',
  meaning: { wish: 'none', second: null, confidence: 1, slots },
});

/** "14031968" -> 14 March 1968; null when those digits are no date. Future dates are refused by identification. */
function dateFromEightDigits(keys: string): Temporal.PlainDate | null {
  if (!/^\d{8}$/.test(keys)) return null;
  try {
    return Temporal.PlainDate.from(
      { day: Number(keys.slice(0, 2)), month: Number(keys.slice(2, 4)), year: Number(keys.slice(4)) },
      { overflow: 'reject' },
    );
  } catch {
    return null; // 31 February: RangeError is how Temporal says that this is no date.
  }
}
