import type { RuleLine } from '../../../../src/http/contract/emergency.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten } from '../../language/when-written.ts';

/** Who judged a rule, as words; a signature under an older text counts for nothing and says so. */
export function signedBy(signing: RuleLine['signing'], words: Words): string {
  switch (signing.state) {
    case 'unsigned':
      return words.emergency.notSigned;
    case 'void':
      return words.emergency.void;
    case 'signed':
      return `${signing.by} (${signing.registerNumber}), ${dayWritten(signing.at)}`;
  }
}
