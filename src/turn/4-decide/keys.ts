import type { Meaning, Slots } from '../../domain/meaning.ts';
import type { Dialogue } from './dialogue.ts';

export type KeysRead =
  | { readonly kind: 'human' }
  | { readonly kind: 'meaning'; readonly meaning: Meaning }
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
      return keys === '2'
        ? meant({ choice: 1 })
        : keys === '3'
          ? meant({ choice: 2 })
          : { kind: 'nothing-that-fits' };
    case 'confirm-cancel':
    case 'confirm-slot':
    case 'offer-appointment':
    case 'getting-worse':
    case 'more-to-complain':
    case 'confirm-registration':
    case 'confirm-change':
    case 'anything-else':
      return keys === '2'
        ? meant({ yesNo: 'yes' })
        : keys === '3'
          ? meant({ yesNo: 'no' })
          : { kind: 'nothing-that-fits' };
    default:
      return { kind: 'nothing-that-fits' };
  }
}

const meant = (slots: Slots): KeysRead => ({
  kind: 'meaning',
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
