import type { CallsFor, Reply } from '../../domain/reply.ts';
import { sayPhone } from './dutch/phone-numbers.ts';

type ToPerson = Extract<
  Reply,
  {
    phrase:
      | 'briefing'
      | 'desk-briefing'
      | 'briefing-repeat'
      | 'rung-test'
      | 'rung-test-repeat'
      | 'rung-test-thanks';
  }
>;

const PRESS_OR_SAY = 'Toets 1 of zeg ja om het gesprek aan te nemen.';

/** True of every caller for whom a person is rung so: who picks up decides on it how to begin. */
const WHY_A_PERSON: Readonly<Record<CallsFor, string>> = {
  asked: 'Een beller via Balie vraagt om een medewerker.',
  colleague: 'Een zorgverlener wil u spreken, doorverbonden door Balie.',
  'other-language': 'Een beller via Balie spreekt een andere taal.',
  'cannot-wait': 'Een beller via Balie kan misschien niet wachten.',
  stuck: 'Balie kan een beller niet verder helpen.',
  'taken-over': 'U neemt een gesprek over van Balie.',
};

/** What a person of the practice hears before the caller is joined, or in a test of their number. */
export function personSentences(reply: ToPerson): readonly string[] {
  switch (reply.phrase) {
    case 'briefing':
      return [
        'Spoedoproep, doorverbonden door Balie.',
        ...(reply.about === null ? [] : [`Het gaat om ${reply.about}.`]),
        `De beller zei: ${reply.words.join(', ')}.`,
        ...numberOf(reply),
        PRESS_OR_SAY,
      ];
    case 'desk-briefing':
      return [
        WHY_A_PERSON[reply.because],
        ...(reply.about === undefined ? [] : [`Het gaat om ${reply.about}.`]),
        ...(reply.words.length === 0 ? [] : [`De beller zei: ${reply.words.join(', ')}.`]),
        ...numberOf(reply),
        PRESS_OR_SAY,
      ];
    case 'briefing-repeat':
      return [PRESS_OR_SAY];
    case 'rung-test':
      return [
        `Dit is een proefoproep van Balie, voor ${reply.practice}.`,
        'Er is geen beller aan de lijn.',
        'Toets 1 of zeg ja, dan is dit nummer getest.',
      ];
    case 'rung-test-repeat':
      return ['Dit is een proefoproep. Toets 1 of zeg ja, dan is dit nummer getest.'];
    case 'rung-test-thanks':
      return ['Dank u wel, de proef is geslaagd. Dag.'];
  }
}

const numberOf = ({ callBackNumber }: { readonly callBackNumber: string | null }): readonly string[] =>
  callBackNumber === null ? [] : [`Nummer van de beller: ${sayPhone(callBackNumber)}.`];
